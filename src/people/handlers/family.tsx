import { decideFor } from '../../access/audience.ts'
import { type ReaderFacts, readReaders } from '../../access/looks.store.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { presentEntries } from '../../dossier/present-entries.ts'
import type { Visit } from '../../http/visit.ts'
import { isUuid } from '../../lib/uuid.ts'
import { entriesRead, pageOf } from '../entries-page.ts'
import { FamilyPage } from '../pages/family-page.tsx'
import { byPart, presentInvolved, presentPart, presentPeople } from '../present-people.ts'

/** A family's page for somebody who is involved. */
export async function showFamily(visit: Visit) {
  const id = visit.c.req.param('gezin') ?? ''
  const asked = visit.c.req.query('na') ?? ''
  const before = isUuid(asked) ? asked : null
  const answer = await visit.open([id], async (access) => {
    const opened = await readOpened(visit, access, id, entriesRead, before)
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
    const { shown, olderThan } = pageOf(presentEntries({ ...opened, familyReads }, rows.entries))
    return (
      <FamilyPage
        t={t}
        chrome={visit.chrome}
        view={{
          id,
          name: opened.familyName,
          people: presentPeople(t, people, access.today, null),
          involved: presentInvolved(rows.ties, access.actor.id),
          entries: shown,
          total: rows.total,
          ...(olderThan && { olderHref: `?na=${olderThan}` }),
          parts: parts.sort(byPart),
          drafts: rows.drafts,
        }}
      />
    )
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}
