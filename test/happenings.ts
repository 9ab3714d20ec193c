import type { Beyond, Change, Happening } from './beyond.ts'
import type { Dice } from './dice.ts'
import { complained } from './happenings-complaint.ts'
import { inEntries } from './happenings-entries.ts'
import { amongPeople, shield } from './happenings-people.ts'
import { inPlan } from './happenings-plan.ts'
import { overRights } from './happenings-rights.ts'
import type { Probe } from './observe.ts'
import { insertRows, put } from './put.ts'
import type { World } from './random-world.ts'

/** Everything that can happen to what somebody may not read. */
export const happenings: Readonly<Record<string, Happening>> = {
  ...inEntries,
  ...amongPeople,
  ...overRights,
  ...inPlan,
  complained,
}

/** What a reader does notice, and may not: kept apart until nobody does (src/non-interference-worlds.test.ts). */
const stillNoticed: Readonly<Record<string, Happening>> = {
  shieldedInSight: (at, change) => shield(at, change, at.family.parts.filter(at.mayRead)),
}

const blank = (name: string): Change => ({
  name,
  parts: [],
  entries: [],
  rows: [],
  sql: [],
  tells: { people: [], organisations: [] },
})

/** So many changes that this reader may not notice. */
export function changes(
  places: readonly Beyond[],
  throws: Dice,
  many: number,
  names = Object.keys(happenings),
): { change: Change; family: string }[] {
  const made: { change: Change; family: string }[] = []
  for (let tries = 0; made.length < many && tries < many * 20; tries++) {
    const at = throws.one(places)
    const name = throws.one(names)
    const change = (happenings[name] ?? stillNoticed[name])?.(at, blank(name))
    if (change) made.push({ change, family: at.family.id })
  }
  return made
}

export async function apply({ admin }: World, { parts, entries, rows, sql }: Change): Promise<void> {
  // Who there is stands before what is about them.
  const first = rows.filter(([table]) => /^(organisation|account|capacity|person|family_member)$/.test(table))
  for (const [table, list] of first) await insertRows(admin, table, list)
  if (parts.length > 0) await put(admin, parts, [])
  for (const [table, list] of rows.filter((one) => !first.includes(one))) await insertRows(admin, table, list)
  if (entries.length > 0) await put(admin, [], entries)
  for (const [text, values] of sql) await admin.query(text, values)
}

/** What the reader asks for that these changes are about. */
export function probeOf(made: readonly { change: Change; family: string }[], throws: Dice, word: string): Probe {
  const ids = (of: (change: Change) => string[]) =>
    throws.shuffled(made.flatMap(({ change, family }) => of(change).map((id) => ({ id, family })))).slice(0, 2)
  return {
    entries: ids(({ entries, rows }) => [
      ...entries.map(({ id }) => id),
      ...rows.flatMap(([table, list]) => (table === 'draft' ? list.map((row) => (row as { id: string }).id) : [])),
    ]),
    people: ids(({ tells }) => tells.people),
    parts: ids(({ parts, entries }) => [...parts.map(({ id }) => id), ...entries.map(({ part }) => part)]),
    organisations: ids(({ tells }) => tells.organisations).map(({ id }) => id),
    words: [word],
  }
}
