import { familyOfInge, familyOfMarvin, type NamedFamilies, namedFamilies } from './named-families.ts'
import { csvOf } from './person-list-csv.ts'
import { personList } from './person-lists.ts'
import { randomFrom } from './random.ts'
import { type SimPerson, Town } from './town.ts'
import { shapes } from './varied-families.ts'

export interface RegionOptions {
  /** YYYY-MM-DD: ages are as of this day. */
  today: string
  seed?: number
  /** How many families with minors, the named three among them; besides, there is one around an adult, and one that makes a plan. */
  families?: number
  /** Numbers count up from here. The official test set of the register begins at 999990019. */
  firstBsn?: number
}

export interface Region {
  readonly people: readonly SimPerson[]
  readonly named: NamedFamilies
  /** The region as a file of person lists, to be imported like any other. */
  readonly csv: string
  /** The numbers of adults around whom a family is to be made, one a line. */
  readonly around: string
}

/** Invents a region of families. Nobody in it exists; the same options give the same region. */
export function makeRegion({ today, seed = 1, families = 24, firstBsn = 999_940_000 }: RegionOptions): Region {
  const town = new Town(randomFrom(seed), today, firstBsn)
  const withChildren = namedFamilies(town)
  for (let made = 3; made < families; made += 1) (shapes[(made - 3) % shapes.length] ?? shapes[0])(town)
  const named = { ...withChildren, ...familyOfMarvin(town), ...familyOfInge(town) }
  const listed = town.people.filter((person) => !person.unlisted)
  const csv = csvOf(listed.flatMap((person, at) => personList(person, `Sim_${at + 1}`)))
  return { people: town.people, named, csv, around: `${named.marvin.bsn}\n` }
}
