import { decideFor } from '../../access/audience.ts'
import { type ReaderFacts, readReaders } from '../../access/looks.store.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import type { Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { addressOf, askedEntries, askedTimeline, entriesRead, presentTimeline } from '../entries-page.ts'
import { FamilyPage } from '../pages/family-page.tsx'
import { byPart, presentInvolved, presentPart, presentPeople } from '../present-people.ts'

/** A family's page for somebody who is involved. */
export async function showFamily(visit: Visit) {
  const id = visit.c.req.param('gezin') ?? ''
  const asked = askedEntries(visit)
  const answer = await visit.open([id], async (access) => {
    const opened = await readOpened(visit, access, id, entriesRead, asked.before, askedTimeline(asked))
    const { t, family, rows, people, names } = opened
    const readers = await readReaders(access, id)
    const audience = new Map(
      [...family.parts.values()].map(({ part }): [string, ReaderFacts[]] => [
        part.id,
        readers.filter((reader) => decideFor(visit.rules, reader, family.facts, part, access.today).allowed),
      ]),
    )
    const parts = [...family.parts.values()].map(({ part }) => ({
      ...presentPart(t, names, part),
      audienceCount: audience.get(part.id)?.length ?? 0,
    }))
    const familyReads = (partId: string) => audience.get(partId)?.some(({ kind }) => kind === 'person') ?? false
    return (
      <FamilyPage
        t={t}
        chrome={visit.chrome}
        view={{
          id,
          name: opened.familyName,
          people: presentPeople(t, people, access.today, null),
          involved: presentInvolved(rows.ties, access.actor.id),
          ...presentTimeline(opened, { ...opened, familyReads }, asked, links.family(id)),
          ...(asked.before && { newestHref: addressOf(links.family(id), asked.filter) }),
          parts: parts.sort(byPart),
          drafts: rows.drafts,
        }}
      />
    )
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}
