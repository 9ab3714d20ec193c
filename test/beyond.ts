import { type Entered, factsOf as unpack } from '../src/access/access.ts'
import { decide } from '../src/access/decide.ts'
import { type Actor, type Facts, type FamilyFacts, type PartFacts, unborn } from '../src/access/facts.ts'
import { type Part, type PartIdentity, type PartSort, partOf } from '../src/dossier/part.ts'
import { type Action, actions } from '../src/law/actions.ts'
import { loadRules } from '../src/law/rules.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Dice } from './dice.ts'
import type { Put } from './put.ts'
import { bodyOf, kindOfSort } from './random-dossier.ts'
import { bystanders, type Player, type World } from './random-world.ts'

/** Something that happens where one reader may not read. */
export interface Change {
  name: string
  parts: Part[]
  entries: Put[]
  /** Rows of registers, by table, before the entries. */
  rows: [table: string, rows: object[]][]
  sql: [text: string, values: unknown[]][]
  /** Ids that this reader could put in an address. */
  tells: { people: string[]; organisations: string[] }
}

/** The law itself, whatever the app decides by. */
const rules = loadRules()
const reads = (Object.keys(actions) as Action[]).filter((action) => actions[action] === 'read' || action === 'answer')

/** One reader in one family, and what is there that they may not read, by the law and today's facts. */
export interface Beyond {
  world: World
  player: Player
  throws: Dice
  actor: Actor
  family: FamilyFacts
  mayRead: (part: PartFacts) => boolean
  hidden: PartFacts[]
  /** Which entries there are in hidden parts. */
  written: { id: string; part: string; kind: string; thread: string; newest: boolean }[]
  word: string
}

export async function factsOf(world: World, player: Player): Promise<Facts> {
  const families = world.families.map(({ id }) => id)
  const { rows } = await world.admin.query<{ facts: Entered | null }>('select erbij.enter($1, $2) as facts', [
    player.capacity,
    families,
  ])
  const facts = rows[0]?.facts
  if (!facts?.actor) throw new Error('nobody')
  return unpack(facts)
}

export const readableBy =
  ({ actor, today }: Facts, family: FamilyFacts) =>
  (part: PartFacts): boolean =>
    actor !== null && reads.some((action) => decide(rules, actor, family, part, action, today).allowed)

/** Everything this reader may read now, by part id: what must not change by what happens elsewhere. */
export const readable = (facts: Facts): string[] =>
  facts.families.flatMap((family) => family.parts.filter(readableBy(facts, family)).map(({ id }) => id)).sort()

export async function beyond(world: World, player: Player, throws: Dice, word: string): Promise<Beyond[]> {
  const facts = await factsOf(world, player)
  const { actor } = facts
  if (!actor) throw new Error('nobody')
  const { rows } = await world.admin.query(
    `select e.id, e.part_id as part, e.kind, e.thread_id as thread,
      not exists (select from erbij.entry n where n.family_id = e.family_id and n.replaces = e.id) as newest from erbij.entry e`,
  )
  return facts.families.map((family) => {
    const mayRead = readableBy(facts, family)
    const hidden = family.parts.filter((part) => !mayRead(part))
    const ids = new Set(hidden.map(({ id }) => id))
    return {
      world,
      player,
      throws,
      actor,
      family,
      mayRead,
      hidden,
      word,
      written: rows.filter(({ part }) => ids.has(part)),
    }
  })
}

/** To whom something is opened that is not the reader's business. */
export const bystander = ({ world }: Beyond, who: keyof typeof bystanders): string =>
  world.players.find(({ name }) => name === bystanders[who])?.capacity ?? ''
/** A professional who is not the reader, nor the reader in another capacity. */
export const other = ({ world, player, throws }: Beyond): Player =>
  throws.one(world.players.filter((one) => one.organisation && one.account !== player.account && !one.person))
export const entryIn = (at: Beyond, part: string, kind: string, body: Json, more: Partial<Put> = {}): Put => ({
  id: uuidv7(),
  family: at.family.id,
  part,
  kind,
  body,
  author: other(at).capacity,
  ...more,
})
export const hiddenOf = (at: Beyond, ...sorts: string[]): PartFacts[] =>
  at.hidden.filter(({ sort }) => sorts.includes(sort))
export const told = [
  'contact',
  'facts',
  'plan',
  'health',
  'parenthood',
  'origin',
  'statement',
  'family-plan',
  'safety',
  'analysis',
]
/** A part as it will be for this reader: who was asked to look along with everything reads what comes later too. */
export function born({ family }: Beyond, part: Part): PartFacts {
  const asked = Object.keys(family.clients).map((client) => ({ ground: 'mandate', client }))
  return { ...unborn(part), openings: asked }
}
/** A part that is not there yet, of this sort, if this reader may not read it either. */
export function freshPart(at: Beyond, sort: PartSort, more: Partial<PartIdentity>): Part | undefined {
  const made = partOf({ familyId: at.family.id, sort, regime: 'jeugdwet', subjects: [], ...more })
  return at.mayRead(born(at, made)) || at.family.parts.some(({ id }) => id === made.id) ? undefined : made
}
export const membersOf = (at: Beyond) => at.family.members.map(({ id }) => id)
export const others = (at: Beyond): string[] => membersOf(at).filter((id) => !at.family.selves.includes(id))
export const soon = () => new Date(Date.now() + 20 * 86_400_000).toISOString()
export const write = (at: Beyond, part: { id: string; sort: string }): Put => {
  const kind = kindOfSort(part.sort) ?? 'contact-note'
  return entryIn(at, part.id, kind, bodyOf(kind, `${at.word} en meer woorden`))
}

export type Happening = (at: Beyond, change: Change) => Change | undefined
export const on = <T>(list: readonly T[], at: Beyond, then: (one: T) => Change | undefined): Change | undefined =>
  list.length > 0 ? then(at.throws.one(list)) : undefined
