import { type Part, type PartIdentity, type PartSort, partOf } from '../src/dossier/part.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Dice } from './dice.ts'
import type { Put } from './put.ts'
import { writeDossier } from './random-dossier.ts'
import type { Organisation, Player } from './random-world.ts'

export interface Relative {
  id: string
  name: string
  birth: string
  role: 'child' | 'parent' | 'partner' | 'network'
}

export interface Family {
  id: string
  people: Relative[]
  /** Whoever of the family has an account, and one of them once more in a job. */
  players: Player[]
  parts: Part[]
  entries: (Put & { step: number })[]
  /** Rows of registers and of decisions that a test may put there: before there are parts, and after. */
  rows: { before: Record<string, object[]>; after: Record<string, object[]> }
}

const born = (age: number): string => `${new Date().getUTCFullYear() - age}-01-01`
/** A family while it is thrown: how a part and an entry come into it. */
export interface Scene {
  id: string
  nth: number
  throws: Dice
  people: Relative[]
  players: Player[]
  atWork: Player
  parts: Map<string, Part>
  part: (sort: PartSort, subjects: string[], more?: Partial<PartIdentity>) => string
  entry: (partId: string, kind: string, body: Json, author: string, step?: number, more?: Partial<Put>) => string
  rows: { shield: object[]; draft: object[] }
  organisations: Record<Organisation, string>
  pros: readonly Player[]
}

/** A family of two parents, three children in their own age bands, a step parent and a grandmother, with everything in it by chance. */
export function randomFamily(
  throws: Dice,
  nth: number,
  organisations: Record<Organisation, string>,
  pros: readonly Player[],
): Family {
  const id = uuidv7()
  const { chance, one, some } = throws
  const ages: [string, Relative['role'], number][] = [
    ['Anna', 'parent', 38],
    ['Bram', 'parent', 41],
    ['Puck', 'child', one([16, 17])],
    ['Sem', 'child', one([12, 14, 15])],
    ['Noor', 'child', one([0, 8, 11])],
    ['Peter', 'partner', 45],
    ['Oma', 'network', 70],
  ]
  const people = ages.map(([name, role, age]) => ({ id: uuidv7(), name: `${name}${nth}`, role, birth: born(age) }))
  const [anna = '', bram = '', puck = '', sem = '', noor = '', peter = ''] = people.map((person) => person.id)
  const children = [puck, sem, noor]
  const players = people.map(({ id: person, name }) => ({
    name,
    account: uuidv7(),
    capacity: uuidv7(),
    person,
    organisation: null,
  }))
  const atWork = {
    name: `Bram${nth} in dienst`,
    account: players[1]?.account ?? '',
    capacity: uuidv7(),
    person: bram,
    organisation: organisations.team,
  }
  const parts = new Map<string, Part>()
  const part = (sort: PartSort, subjects: string[], more: Partial<PartIdentity> = {}): string => {
    const made = partOf({ familyId: id, sort, regime: 'jeugdwet', subjects, ...more })
    parts.set(made.id, made)
    return made.id
  }
  const entries: Family['entries'] = []
  const entry = (partId: string, kind: string, body: Json, author: string, step = 0, more: Partial<Put> = {}) => {
    const made = { id: uuidv7(), family: id, part: partId, kind, body, author, step, ...more }
    entries.push(made)
    return made.id
  }
  const rows = {
    account: players.map(({ account, name, person }) => ({
      id: account,
      issuer: 'dev',
      subject: account,
      name,
      person_id: person,
    })),
    known_person: [] as object[],
    known_address: [] as object[],
    known_relation: [] as object[],
    authority: [] as object[],
    shield: [] as object[],
    opening: [] as object[],
    draft: [] as object[],
  }
  const basics = new Map(people.map((person) => [person.id, part('basics', [person.id])]))
  for (const { id: person, name, birth, role } of people) {
    rows.known_person.push({
      family_id: id,
      part_id: basics.get(person),
      person_id: person,
      given_names: name,
      surname: 'de Wit',
      birth,
      source: 'test',
    })
    if (role !== 'network') part('involvement', [person])
  }
  const address = (whose: string[], secret: boolean) => {
    const part_id = part('address', whose, { secret })
    for (const person_id of whose)
      rows.known_address.push({
        family_id: id,
        part_id,
        person_id,
        lines: [`Straat ${one([1, 2, 3])}`],
        source: 'test',
      })
  }
  address([anna, ...some(children)], chance(60))
  address([bram], chance(30))
  if (chance(50)) address([one(children)], chance(50))
  const relation = (person_id: string, kind: string, other_id: string) =>
    rows.known_relation.push({
      family_id: id,
      part_id: basics.get(person_id),
      person_id,
      kind,
      other_id,
      source: 'brp',
    })
  for (const child of children) {
    relation(child, 'parent', anna)
    relation(child, 'parent', bram)
    const holders: [string, string][] = one<[string, string][]>([
      [
        [anna, 'holds'],
        [bram, 'holds'],
      ],
      [
        [anna, 'holds'],
        [bram, 'undetermined'],
      ],
      [[anna, 'holds']],
      [[bram, 'holds']],
      [],
    ])
    for (const [holder_id, status] of holders)
      rows.authority.push({
        family_id: id,
        part_id: basics.get(child),
        child_id: child,
        holder_id,
        status,
        source: 'test',
      })
  }
  relation(noor, one(['step-parent', 'foster-parent']), peter)

  writeDossier({ id, nth, throws, people, players, atWork, parts, part, entry, rows, organisations, pros })
  const capacity = [...players, atWork].map((player) => ({
    id: player.capacity,
    account_id: player.account,
    kind: player.organisation ? 'professional' : 'person',
    organisation_id: player.organisation,
  }))
  const { account, ...after } = rows
  return {
    id,
    people,
    players: [...players, atWork],
    parts: [...parts.values()],
    entries,
    rows: { before: { account, capacity }, after },
  }
}
