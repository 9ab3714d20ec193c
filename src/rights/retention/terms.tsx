import { type Access, existingPart } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { keepLonger } from '../../dossier/kinds/keep-longer.ts'
import { aboutOf, partName } from '../../dossier/present-entries.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import { regimeRules } from '../../law/regime-rules.ts'
import type { Regime } from '../../law/regimes.ts'
import { articleOf } from '../../law/retention.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import { links } from '../../ui/links.ts'
import { type KeepInput, keepFaults, keepFrom } from './keep-form.ts'
import { keptAtLeast } from './kept-until.ts'
import { readLastChanges } from './terms.store.ts'
import { TermsPage, type TermsView } from './terms-page.tsx'

/** Every part that this reader reads, with how long it is kept, and for who may write in it what a decision would stand beside. */
async function readTerms(visit: Visit, access: Access) {
  const opened = await readOpened(visit, access, familyOf(visit), 0)
  const { t, family, names } = opened
  const changes = await readLastChanges(access)
  const parts = [...family.parts.values()].map(({ part }) => part)
  const kept = keptAtLeast(parts, changes)
  // Nobody decides at work about their own family.
  const kin = family.facts.members.some(({ id }) => family.facts.selves.includes(id))
  const rows = parts.map((part) => {
    const change = changes.find(({ partId }) => partId === part.id)
    const term = kept.get(part.id)
    const law = regimeRules[part.regime as Regime].retention
    const longer = change?.kept && change.kept.until > (term?.until ?? '') ? change.kept : undefined
    const own = part.organisationId === null || part.organisationId === access.actor.organisationId
    const decides =
      access.actor.kind === 'professional' && !kin && own && access.may(family.facts.id, part, 'write').allowed
    return {
      id: part.id,
      name: [partName(t, part), part.organisation].filter(Boolean).join(', '),
      about: t.list(aboutOf(t, names, part)),
      law: law ? t.retention.years(law.years, articleOf(law.article)) : t.retention.noTerm,
      ...(term && { until: term.until }),
      ...(longer && { longer }),
      ...(change && term && decides && { beside: change.id }),
    }
  })
  const sorted = rows.sort((a, b) => `${a.name} ${a.about}`.localeCompare(`${b.name} ${b.about}`, 'nl'))
  return { opened, rows: sorted }
}

type Given = { partId: string; input: KeepInput; errors: ReturnType<typeof keepFaults> }

export const showTerms = (visit: Visit) => showPage(visit, undefined)

async function showPage(visit: Visit, given: Given | undefined) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const { opened, rows } = await readTerms(visit, access)
      const { t, familyName } = opened
      const own = access.actor.kind === 'person'
      const view: TermsView = {
        own,
        familyName,
        familyId: familyOf(visit),
        rows,
        id: uuidv7(),
        ...(given && { given }),
      }
      return <TermsPage t={t} chrome={visit.chrome} view={view} />
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** A professional decides to keep a part longer than its term. */
export async function handleKeepLonger(visit: Visit) {
  const form = await visit.form()
  const familyId = familyOf(visit)
  const looked = await visit.open([familyId], async (access) => (await readTerms(visit, access)).rows, { as: 'shows' })
  const row = looked.allowed ? looked.value.find(({ id }) => id === form.one('part')) : undefined
  if (!row?.beside || !row.until) return visit.notFound()
  const { id: partId, beside, until } = row
  const input = keepFrom(form, partId)
  const errors = keepFaults(input, partId, until)
  if (Object.keys(errors).length > 0) return showPage(visit, { partId, input, errors })
  const id = onceFrom(form.one('id'))
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        const place = { familyId, partId, answers: beside, occurredOn: access.today }
        await append(access, [{ ...place, id, kind: keepLonger, body: { ...input } }])
        return true
      },
      { wanted: existingPart(partId) },
    )
    .catch(recordedBefore)
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return visit.goTo(links.terms(familyId))
}
