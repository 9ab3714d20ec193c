import { myFamilies, type Visit } from '../../http/visit.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import { readCaseload } from '../caseload.store.ts'
import { knownPeople } from '../circle.ts'
import { FamiliesPage, type FamilyRow } from '../pages/families-page.tsx'
import { ageOf, familyTitle } from '../present-people.ts'

/** «Mijn gezinnen». */
export async function showFamilies(visit: Visit) {
  const { t, rows } = await openFamilies(visit)
  return visit.render(<FamiliesPage t={t} chrome={visit.chrome} view={{ families: rows, count: rows.length }} />)
}

/** The families of this professional, latest contact first: names only. The list is a look too, at the basics of each. */
export async function openFamilies(visit: Visit): Promise<{ t: T; rows: FamilyRow[] }> {
  const families = await myFamilies(visit)
  const answer = await visit.open(
    families,
    async (access) => {
      const t = messagesFor(visit.lang, access.today)
      const rows = (await readCaseload(access)).map(({ id, tie, lastEntryOn, ...known }): FamilyRow => {
        const people = knownPeople(known, access.today)
        const children = people
          .map((person) => ({ name: person.name.split(' ')[0] ?? person.name, age: ageOf(person, access.today) }))
          .filter((person) => person.age !== undefined && person.age < 18)
          .map(({ name, age }) => (age === undefined ? { name } : { name, age }))
        return { id, name: familyTitle(t, people), children, tie, ...(lastEntryOn && { lastEntryOn }) }
      })
      rows.sort(
        (a, b) => (b.lastEntryOn ?? '').localeCompare(a.lastEntryOn ?? '') || a.name.localeCompare(b.name, 'nl'),
      )
      return { t, rows }
    },
    { only: (part) => part.sort === 'basics' || part.sort === 'involvement' || part.sort === 'contact' },
  )
  return answer.allowed ? answer.value : { t: messagesFor(visit.lang), rows: [] }
}
