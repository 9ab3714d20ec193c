import { type Access, existingPart } from '../../access/access.ts'
import type { PartFacts } from '../../access/facts.ts'
import { readReaders } from '../../access/looks.store.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { getKind } from '../../dossier/kinds/index.ts'
import { aboutOf } from '../../dossier/present-entries.ts'
import type { Visit } from '../../http/visit.ts'
import { refusalGroundsOf, refusalLaw } from '../../law/rights.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { copyableMost, findAskedCopy, readCopyable, readWithheldFrom } from './asked-copy.store.ts'
import { documentOf } from './asked-copy.tsx'
import { AskedCopyPage } from './asked-copy-page.tsx'
import { type CopyInput, copyFaults, copyFrom, decideCopy } from './decide-copy.ts'
import { DecideCopyPage } from './decide-copy-page.tsx'
import { concerns, proposals } from './proposals.ts'
import { sentencesOf, staysClosed } from './propose.ts'

const place = ({ c }: Visit) => ({ familyId: c.req.param('gezin') ?? '', requestId: c.req.param('vraag') ?? '' })

/** The request as this professional may decide on it, with everything it could give and what is proposed. */
async function readCase(visit: Visit, access: Access) {
  const { familyId, requestId } = place(visit)
  const asked = await findAskedCopy(access, requestId)
  const opened = await readOpened(visit, access, familyId, 0)
  const { family, people } = opened
  const own = family.parts.get(asked?.partId ?? '')?.part
  // Whoever reads a request by an opening does not answer it: the organisation that was asked does.
  if (!asked || !own || asked.organisationId !== access.actor.organisationId) return undefined
  if (!access.may(familyId, own, 'write').allowed) return undefined
  const asker = people.find(({ id, aliases }) => [id, ...aliases].some((one) => own.subjects.includes(one)))
  const { about = [], parts: named, entries } = asked.ask.body
  const selves = [...own.subjects, ...(asker ? [asker.id, ...asker.aliases] : [])]
  const whom = [...selves, ...about]
  const reader = (await readReaders(access, familyId)).find(
    ({ kind, personId }) => kind === 'person' && personId !== null && selves.includes(personId),
  )
  if (!reader) return undefined
  const law = { rules: visit.rules, family, today: access.today }
  const parts = [...family.parts.values()].flatMap(({ part }) =>
    answersFor(part, own) && (entries !== undefined || isAsked(part, whom, named)) && concerns(law, reader, part)
      ? [part.id]
      : [],
  )
  const rows = asked.state === 'waiting' ? await readCopyable(access, asked, parts) : []
  const proposed = proposals(
    { ...law, whom, people, asker: reader, withheld: await readWithheldFrom(access, whom) },
    rows,
  )
  const document = asked.decided ? await documentOf(visit, access, asked) : undefined
  const grounds = refusalGroundsOf(asked.right, asked.regime)
  return {
    opened,
    asked,
    rows: rows.slice(0, copyableMost),
    more: rows.length > copyableMost,
    proposed,
    closed: new Set([...proposed].flatMap(([id, { why }]) => (staysClosed(why) ? [id] : []))),
    document,
    grounds,
    asker,
  }
}

/** Each organisation answers for its own parts, and for those of no organisation. */
const answersFor = (part: PartFacts, own: PartFacts): boolean =>
  part.organisationId === null || part.organisationId === own.organisationId

/** What was named; without that, what is about who asked, or whom they asked for. Of entries that were named, their own part. */
const isAsked = (part: PartFacts, whom: readonly string[], named?: readonly string[]): boolean =>
  named ? named.includes(part.id) : part.subjects.some((id) => whom.includes(id))

type Case = NonNullable<Awaited<ReturnType<typeof readCase>>>

export const showDecideCopy = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: { input: CopyInput; errors: FieldErrors; changed: boolean } | undefined) {
  const answer = await visit.open(
    [place(visit).familyId],
    async (access) => {
      const found = await readCase(visit, access)
      return found && page(visit, found, given)
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

function page(visit: Visit, found: Case, given: Parameters<typeof showForm>[1]) {
  const { opened, asked, rows, proposed, document, grounds, asker, more } = found
  const { t, family, names, familyName } = opened
  const { familyId } = asked
  const trail = [
    { label: t.nav.families, href: links.families },
    { label: familyName, href: links.family(familyId) },
  ]
  if (document) return <AskedCopyPage t={t} chrome={visit.chrome} view={{ trail, document }} />
  if (asked.state !== 'waiting') return undefined
  const entries = rows.map((row) => {
    const part = family.parts.get(row.partId)?.part
    const proposal = proposed.get(row.id)
    const filled = given?.input.choices.find(({ entry }) => entry === row.id)
    return {
      id: row.id,
      title: t.copy.entry(
        getKind(row.kind).name[t.lang],
        part ? t.list(aboutOf(t, names, part)) : '',
        t.day(row.occurredOn),
      ),
      by: t.entry.by([row.authorName, row.authorOrganisation].filter(Boolean).join(', ')),
      why: proposal?.why ?? ('nothing' as const),
      sentences: sentencesOf(getKind(row.kind).text(row.body)).map((sentence) => sentence.trim()),
      how: filled?.how ?? proposal?.how ?? '',
      black: filled?.black ?? proposal?.black ?? [],
    }
  })
  const ways = [
    { value: 'give', label: t.copy.decide.give },
    ...grounds.map((ground) => ({ value: ground, label: t.copy.decide.leave(refusalLaw[ground][t.lang]) })),
  ]
  return (
    <DecideCopyPage
      t={t}
      chrome={visit.chrome}
      view={{
        familyId,
        familyName,
        request: asked.id,
        asker: asker?.name ?? t.words.somebody,
        ...(asked.ask.body.text && { asked: asked.ask.body.text }),
        entries,
        ...(more && { onlyFirst: copyableMost }),
        ways,
        text: given?.input.text ?? '',
        errors: given?.errors ?? {},
        ...(given?.changed && { changed: true }),
      }}
    />
  )
}

/** Decides about every entry at once; or gives the page back with what is wrong, or what changed meanwhile. */
export async function handleDecideCopy(visit: Visit) {
  const { familyId, requestId } = place(visit)
  const form = await visit.form()
  const looked = await visit.open([familyId], (access) => readCase(visit, access), { as: 'shows' })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { asked, rows, grounds, closed } = looked.value
  const done = () => visit.goTo(links.decideCopy(familyId, requestId))
  if (asked.state !== 'waiting') return asked.decided ? done() : visit.notFound()
  const ids = rows.map(({ id }) => id)
  const input = copyFrom(form, ids)
  const shown = new Set(form.all('entry'))
  // What was corrected, added or destroyed while the form was open was decided on by nobody.
  const changed = shown.size !== ids.length || !ids.every((id) => shown.has(id))
  const errors = changed ? {} : copyFaults(input, grounds, closed)
  if (changed || Object.keys(errors).length > 0) {
    // What is new to the form starts as it is proposed.
    const choices = input.choices.filter(({ entry }) => shown.has(entry))
    return showForm(visit, { input: { ...input, choices }, errors, changed })
  }
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await decideCopy(access, asked, rows, input)
        return true
      },
      { wanted: existingPart(asked.partId) },
    )
    .catch(recordedBefore)
  return answer === 'twice' || answer.allowed ? done() : visit.notFound()
}
