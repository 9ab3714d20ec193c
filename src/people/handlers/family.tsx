import type { Child } from 'hono/jsx'
import type { Access, FamilyAccess } from '../../access/access.ts'
import { decideFor } from '../../access/audience.ts'
import type { FamilyFacts } from '../../access/facts.ts'
import { type ReaderFacts, readReaders } from '../../access/looks.store.ts'
import { type OpenedDossier, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { notYetOffered } from '../../dossier/offer-rights.ts'
import { notePart } from '../../dossier/record-note.ts'
import type { Visit } from '../../http/visit.ts'
import { alongside } from '../../law/roles.ts'
import { links } from '../../ui/links.ts'
import { childrenSay } from '../children-say.ts'
import { addressOf, askedEntries, askedTimeline, entriesRead, presentTimeline } from '../entries-page.ts'
import { FamilyPage } from '../pages/family-page.tsx'
import { TeamFamilyPage } from '../pages/team-family-page.tsx'
import { byPart, helps, presentInvolved, presentPart, presentPeople } from '../present-people.ts'

/** Whether a note of theirs would be let in: of who helps in a measure, only while they have the power. */
function mayWrite(access: Access, facts: FamilyFacts): boolean {
  const [note] = notePart(facts.tiedTo.slice(0, 1))(access.actor, facts)
  return note !== undefined && access.may(facts.id, note, 'write').allowed
}

const opensPlan = ({ parts }: FamilyAccess): boolean =>
  [...parts.values()].some(({ part }) => part.sort === 'family-plan')

/** What capabilities say of a family under its name, for who looks. */
export type UnderName = (opened: OpenedDossier) => Promise<Child>

/** A family's page for somebody who is involved, or reads along; who leads a team sees who helps. */
export async function showFamily(visit: Visit, underName: UnderName) {
  const id = visit.c.req.param('gezin') ?? ''
  const asked = askedEntries(visit)
  const answer = await visit.open([id], async (access) => {
    const opened = await readOpened(visit, access, id, entriesRead, asked.before, {
      ...askedTimeline(asked),
      ahead: true,
      said: true,
    })
    const { t, family, rows, people, names } = opened
    if (access.actor.role === 'team-lead') {
      const helping = presentInvolved(rows.ties, access.actor.id).filter(
        ({ organisation, until }) => organisation === access.actor.organisation && until === undefined,
      )
      return <TeamFamilyPage t={t} chrome={visit.chrome} view={{ helping }} />
    }
    const reads = helps(family.facts) ? undefined : alongside.includes(access.actor.role) ? 'asked' : 'opened'
    const readers = await readReaders(access, id)
    const audience = new Map(
      [...family.parts.values()].map(({ part }): [string, ReaderFacts[]] => [
        part.id,
        readers.filter((reader) => decideFor(visit.rules, reader, family.facts, part, access.today).allowed),
      ]),
    )
    const parts = [...family.parts.values()].map(({ part }) => ({
      ...presentPart(t, names, part),
      // Whoever reads along is not told of all who help, and could only count them wrong.
      ...(!reads && { audienceCount: audience.get(part.id)?.length ?? 0 }),
    }))
    const waiting = helps(family.facts) ? notYetOffered(access, family, rows.ahead) : []
    const rightsFor = people.flatMap((p) =>
      [p.id, ...p.aliases].every((one) => waiting.includes(one)) ? (names.get(p.id) ?? []) : [],
    )
    const familyReads = (partId: string) =>
      (reads !== undefined || audience.get(partId)?.some(({ kind }) => kind === 'person')) ?? false
    return (
      <FamilyPage
        t={t}
        chrome={visit.chrome}
        underName={await underName(opened)}
        view={{
          id,
          name: opened.familyName,
          people: presentPeople(t, people, access.today, null),
          involved: presentInvolved(rows.ties, access.actor.id),
          ...presentTimeline(opened, { ...opened, familyReads }, asked, links.family(id)),
          ...(asked.before && { newestHref: addressOf(links.family(id), asked.filter) }),
          parts: parts.sort(byPart),
          drafts: rows.drafts,
          children: childrenSay(opened),
          ...(rightsFor.length > 0 && { rightsFor }),
          ...(reads && { reads }),
          ...(reads === 'opened' && opensPlan(family) && { crisisHref: links.crisis(id) }),
          ...(!mayWrite(access, family.facts) && { writesNothing: true }),
        }}
      />
    )
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}
