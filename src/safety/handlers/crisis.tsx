import { aboutOf } from '../../dossier/present-entries.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import { threadsOf } from '../../dossier/threads.ts'
import type { OpenOptions, Visit } from '../../http/visit.ts'
import { openPeople } from '../../people/people-page.ts'
import { reachOf } from '../../people/present-circle.ts'
import type { RegionContacts } from '../../portal/region.ts'
import { links } from '../../ui/links.ts'
import { CrisisPage, type CrisisView } from '../pages/crisis-page.tsx'
import { phasesOf } from '../phases.ts'
import { partOfLook, safetyPlace } from '../place.ts'
import { linesOf } from '../present-plan.ts'

/** What is looked at in a hurry: no more than what stands on the page. */
const ofCrisis: OpenOptions = {
  only: ({ sort }) => ['basics', 'network', 'family-plan', 'reach'].includes(sort),
}

/** For evening and weekend, on one screen: whom to call, what was agreed, what is dangerous. Two statements inside the look. */
export async function showCrisis(visit: Visit) {
  const place = safetyPlace(visit)
  const { familyId, own } = place
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await openPeople(visit, access, familyId)
      const rows = (await readSteps(access, ['safety-agreement', 'phase'])).get(familyId) ?? []
      const agreements = threadsOf(rows.filter(({ kind }) => kind === 'safety-agreement'))
      const view: CrisisView = {
        own,
        familyName: opened.familyName,
        asOf: { day: access.today, time: opened.rows.time },
        backHref: own ? links.mySafety(familyId) : links.family(familyId),
        urgent: urgentOf(visit.tools.region),
        ...(opened.people.length === 0 && { noNames: true }),
        phases: phasesOf(rows.filter(({ kind }) => kind === 'phase')).flatMap(({ partId, now }) => {
          const part = partOfLook(opened, partId)
          return part ? [{ phase: now.phase, since: now.since, about: aboutOf(opened.t, opened.names, part) }] : []
        }),
        lines: linesOf({ place, opened, agreements }).filter(({ ended }) => !ended),
        // Row-level security and the rules decide whose these are: in an emergency, nobody's.
        reach: own
          ? []
          : opened.people.flatMap((person) => {
              const reach = reachOf(opened, person)
              return reach.said ? [{ name: opened.names.get(person.id) ?? '', reach }] : []
            }),
      }
      return <CrisisPage t={opened.t} chrome={visit.chrome} view={view} />
    },
    ofCrisis,
  )
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}

const national = ['112', '08002000']

/** Whom this region has besides the two numbers that are the same everywhere. */
const urgentOf = (region: RegionContacts | undefined) =>
  (region?.urgent ?? []).filter(({ phone }) => !national.includes(phone.replaceAll(/\D/g, '')))
