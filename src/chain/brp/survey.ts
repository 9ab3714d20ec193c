import { homeOf } from './address.ts'
import { isLivingMinor } from './families.ts'
import { Identities, type PersonNumber } from './identities.ts'
import { type Person, toPerson } from './person-list.ts'
import type { Report } from './problem.ts'
import { readPersonLists } from './read-person-lists.ts'

/** What is kept of a whole file: little of each list, for the lists are read again one by one. */
export interface Survey {
  readonly lists: number
  readonly identities: Identities
  readonly minors: readonly PersonNumber[]
  /** Homes where somebody has a secrecy mark. */
  readonly secretHomes: ReadonlySet<string>
}

/** The first reading: who there is, who is a living minor, and where an address is secret. `see` meets everybody. */
export async function survey(
  file: string,
  today: string,
  {
    report,
    log = () => {},
    see = () => {},
  }: { report: Report; log?: (line: string) => void; see?: (person: Person) => void },
): Promise<Survey> {
  const identities = new Identities()
  const secretHomes = new Set<string>()
  const minors: number[] = []
  let lists = 0
  for await (const list of readPersonLists(file, report)) {
    lists += 1
    if (lists % 10_000 === 0) log(`${lists} person lists read`)
    const person = toPerson(list, report)
    if (!person) continue
    identities.addList(person, list)
    if (isLivingMinor(person, today)) minors.push(person.line)
    see(person)
    const home = homeOf(person.address)
    if (person.secrecy > 0 && home !== undefined && person.death === undefined) secretHomes.add(home)
  }
  identities.settle(report)
  return { lists, identities, minors: minors.flatMap((line) => identities.ofLine(line) ?? []), secretHomes }
}
