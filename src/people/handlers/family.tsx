import { decideFor } from '../../access/audience.ts'
import { readReaders } from '../../access/looks.store.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { presentEntries } from '../../dossier/present-entries.ts'
import type { Visit } from '../../http/visit.ts'
import { isUuid } from '../../lib/uuid.ts'
import { FamilyPage } from '../pages/family-page.tsx'
import { byPart, presentInvolved, presentPart, presentPeople } from '../present-people.ts'

/** How many entries a page shows at once. */
export const entriesPerPage = 50

/** A family's page for somebody who is involved. */
export async function showFamily(visit: Visit) {
  const id = visit.c.req.param('gezin') ?? ''
  const asked = visit.c.req.query('na') ?? ''
  const before = isUuid(asked) ? asked : null
  const answer = await visit.open([id], async (access) => {
    const opened = await readOpened(visit, access, id, entriesPerPage, before)
    const { t, family, rows, people, names } = opened
    const readers = await readReaders(access, id)
    const parts = [...family.parts.values()].map(({ part }) => ({
      ...presentPart(t, names, part),
      audienceCount: readers.filter(
        (reader) => decideFor(visit.rules, reader, family.facts, part, access.today).allowed,
      ).length,
    }))
    const page = presentEntries(opened, rows.entries)
    const last = page.at(-1)
    return (
      <FamilyPage
        t={t}
        chrome={visit.chrome}
        view={{
          id,
          name: opened.familyName,
          people: presentPeople(t, people, access.today, null),
          involved: presentInvolved(rows.ties, access.actor.id),
          entries: page,
          total: rows.total,
          ...(rows.total > page.length && last && page.length === entriesPerPage
            ? { olderHref: `?na=${last.id}` }
            : {}),
          parts: parts.sort(byPart),
          drafts: rows.drafts,
          canWrite: true,
          canEndTie: true,
        }}
      />
    )
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}
