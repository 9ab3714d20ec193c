import type { z } from 'zod'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { paragraphsOf } from '../../dossier/kind.ts'
import { incident } from '../../dossier/kinds/incident.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import type { StepRow } from '../../dossier/threads.ts'
import type { OpenOptions, Visit } from '../../http/visit.ts'
import { isMinor } from '../../law/ages.ts'
import { links } from '../../ui/links.ts'
import { IncidentsPage, type IncidentView } from '../pages/incidents-page.tsx'
import { mayAdd, type Reading, safetyPlace } from '../place.ts'

const ofIncidents: OpenOptions = { only: ({ sort }) => ['basics', 'network', 'safety'].includes(sort) }

/** What happened, one by one and beside each other: of incidents that this reader may read, and no others. */
export async function showIncidents(visit: Visit) {
  const { familyId, own, at } = safetyPlace(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const rows = (await readSteps(access, ['incident'])).get(familyId) ?? []
      const births = new Map(opened.people.flatMap((p) => [p.id, ...p.aliases].map((id) => [id, p.birth] as const)))
      const view = {
        own,
        back: at,
        incidents: rows
          .map((row) => ({
            ...presentIncident(opened, row, births, mayAdd(safetyPlace(visit), opened) && !own),
            ...(!own && mayCorrect(opened, row) && { correctHref: links.correctIncident(at, row.id) }),
          }))
          .sort((a, b) => b.on.localeCompare(a.on)),
        ...(!own && mayAdd(safetyPlace(visit), opened) && { writeHref: links.writeIncident(at) }),
        entryHref: (id: string) => (own ? links.myEntry : links.entry)(familyId, id),
      }
      return <IncidentsPage t={opened.t} chrome={visit.chrome} view={view} />
    },
    ofIncidents,
  )
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}

function mayCorrect({ access, family }: Reading, { partId }: StepRow): boolean {
  const part = family.parts.get(partId)?.part
  return part !== undefined && access.may(family.facts.id, part, 'correct').allowed
}

type Body = z.infer<(typeof incident)['schema']>

function presentIncident(
  { names, t }: Reading,
  row: StepRow,
  births: ReadonlyMap<string, string>,
  team: boolean,
): IncidentView {
  const body = incident.schema.parse(row.body) as Body
  const roles = Map.groupBy(body.roles, ({ role }) => role)
  return {
    id: row.id,
    on: row.occurredOn,
    forms: body.forms,
    dayPart: body.dayPart,
    text: paragraphsOf(body.text),
    before: paragraphsOf(body.before ?? ''),
    done: paragraphsOf(body.done ?? ''),
    // Who told it can be in danger for it: that stays with who helps, whoever else something was opened to.
    ...(team && { toldBy: body.toldBy }),
    by: row.authorName,
    roles: [...roles].map(([role, people]) => ({
      role,
      names: [...new Set(people.map(({ person }) => names.get(person) || t.words.somebody))],
    })),
    children: body.roles.some(
      ({ person, role }) => role !== 'elsewhere' && isMinor(births.get(person), row.occurredOn),
    ),
  }
}
