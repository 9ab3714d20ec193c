import { myFamilies, type Visit } from '../../http/visit.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import { readCaseload } from '../caseload.store.ts'
import { knownPeople } from '../circle.ts'
import { FamiliesPage, type FamilyRow } from '../pages/families-page.tsx'
import { ageOf, familyTitle } from '../present-people.ts'
import { actorOf, mayJoin } from '../who-acts.ts'

/** The list names people and says when there was contact; of what was opened to somebody who only reads along, that it is there. */
const listed = new Set(['basics', 'involvement', 'contact'])

/** «Mijn gezinnen». */
export async function showFamilies(visit: Visit) {
  const { t, rows } = await openFamilies(visit)
  const waits = rows.length === 0 && !mayJoin(visit.rules, await actorOf(visit))
  const view = { families: rows, count: rows.length, ...(waits && { waits }) }
  return visit.render(<FamiliesPage t={t} chrome={visit.chrome} view={view} />)
}

/** The families of this professional, latest contact first: names only. The list is a look too, at the basics of each. */
export async function openFamilies(visit: Visit): Promise<{ t: T; rows: FamilyRow[] }> {
  const families = await myFamilies(visit)
  const answer = await visit.open(
    families,
    async (access) => {
      const t = messagesFor(visit.lang, access.today)
      const rows = (await readCaseload(access)).map(({ id, tie, helpers, lastEntryOn, ...known }): FamilyRow => {
        const people = knownPeople(known, access.today)
        const children = people
          .map((person) => ({ name: person.name.split(' ')[0] ?? person.name, age: ageOf(person, access.today) }))
          .filter((person) => person.age !== undefined && person.age < 18)
          .map(({ name, age }) => (age === undefined ? { name } : { name, age }))
        // Whoever leads a team knows a family by who of the team helps it, and by nothing else.
        if (access.actor.role === 'team-lead')
          return { id, name: t.families.helpedBy(t.list(helpers.map(({ name }) => name))), children, helpers }
        return {
          id,
          name: familyTitle(t, people),
          children,
          ...(tie && { tie }),
          ...(lastEntryOn && { lastEntryOn }),
        }
      })
      rows.sort(
        (a, b) =>
          (b.lastEntryOn ?? '').localeCompare(a.lastEntryOn ?? '') ||
          a.name.localeCompare(b.name, 'nl') ||
          (b.helpers?.[0]?.since ?? '').localeCompare(a.helpers?.[0]?.since ?? ''),
      )
      return { t, rows }
    },
    { only: (part) => listed.has(part.sort) || part.openings.length > 0 },
  )
  return answer.allowed ? answer.value : { t: messagesFor(visit.lang), rows: [] }
}
