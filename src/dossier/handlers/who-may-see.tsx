import { noRule } from '../../access/decide.ts'
import { type Unseen, unseenAbout, unseenOfFamily, unseenOfOrganisation } from '../../access/imagined-parts.ts'
import type { Visit } from '../../http/visit.ts'
import { generalAnswers } from '../../law/general-cases.ts'
import { links } from '../../ui/links.ts'
import { WhoMaySeePage } from '../pages/who-may-see-page.tsx'
import { reasonOf } from '../present-reason.ts'
import { presentMatrix, presentUnseen } from '../present-who-may-see.ts'
import { matrixOf, mustExplain, type NamedReader, type Row } from '../who-may-see.ts'
import { readNamedReaders } from './named-readers.ts'
import { type OpenedDossier, readOpened } from './open-dossier.ts'

/** What this reader does not see, of whom or of which organisation. */
export interface UnseenGroup {
  title: string
  unseen: Unseen[]
}

/** «Wie mag wat zien» of one family, for this one reader: for the page and for the API. */
export interface OpenedMatrix {
  opened: OpenedDossier
  readers: NamedReader[]
  rows: Row[]
  unseen: UnseenGroup[]
  explains: boolean
}

/** One look, four statements; undefined when this family does not exist, or nothing of it opens for this reader. */
export async function openWhoMaySee<T>(
  visit: Visit,
  familyId: string,
  present: (matrix: OpenedMatrix) => T,
): Promise<T | undefined> {
  const answer = await visit.open([familyId], async (access) => {
    const opened = await readOpened(visit, access, familyId, 0)
    const { actor, today } = access
    const readers = await readNamedReaders(opened)
    const rows = matrixOf({ rules: visit.rules, actor, family: opened.family, today }, readers)
    const explains = mustExplain(actor, opened.family.facts)
    return present({ opened, readers, rows, unseen: unseenBy(visit, opened, readers), explains })
  })
  return answer.allowed ? answer.value : undefined
}

/** About every person this reader knows; who works asks about the organisations they know of. Never about what is there. */
function unseenBy({ rules }: Visit, opened: OpenedDossier, readers: readonly NamedReader[]): UnseenGroup[] {
  const { t, access, family, people, names } = opened
  const { actor, today } = access
  const reader = { actor, family: family.facts }
  if (actor.kind === 'person') {
    return people.map(({ id }) => ({
      title: family.facts.selves.includes(id) ? t.whoMay.unseenYou : t.whoMay.unseenAbout(names.get(id) ?? ''),
      unseen: unseenAbout(rules, reader, id, today),
    }))
  }
  const parts = [...family.parts.values()].map(({ part }) => part)
  const others = new Map(
    readers.flatMap(({ facts: { organisationId: id, organisationKind: kind, organisation } }) =>
      id === null || id === actor.organisationId ? [] : [[id, { id, kind, name: organisation ?? '' }]],
    ),
  )
  return [
    ...[...others.values()].map(({ name, ...organisation }) => ({
      title: t.whoMay.unseenOf(name),
      unseen: unseenOfOrganisation(rules, reader, organisation, parts, today),
    })),
    { title: t.whoMay.unseenFamily, unseen: unseenOfFamily(rules, reader, parts, today) },
  ].filter(({ unseen }) => unseen.length > 0)
}

/** The page, for somebody who helps and for somebody of the family. */
export async function showWhoMaySee(visit: Visit) {
  const familyId = visit.c.req.param('gezin') ?? ''
  const page = await openWhoMaySee(visit, familyId, ({ opened, readers, rows, unseen, explains }) => {
    const { t, access, names, familyName } = opened
    const own = access.actor.kind === 'person'
    const href = (part: string) => (own ? links.myAudience : links.audience)(familyId, part)
    return (
      <WhoMaySeePage
        t={t}
        chrome={visit.chrome}
        view={{
          familyId,
          familyName,
          explains,
          ...presentMatrix(t, names, readers, rows, href),
          unseen: unseen.map((group) => ({ title: group.title, groups: presentUnseen(t, group.unseen) })),
          cases: own
            ? generalAnswers(visit.rules).map(({ id, ruling }) => ({
                words: t.whoMay.cases[id],
                allowed: ruling.allowed,
                ...reasonOf(t, { rule: ruling.rule, ruleId: noRule }),
              }))
            : [],
        }}
      />
    )
  })
  return page ? visit.render(page) : visit.notFound()
}
