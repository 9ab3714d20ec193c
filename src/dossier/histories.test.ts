import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Told } from '../../test/doing.ts'
import { type History, history, live } from '../../test/histories.ts'
import { givenTown, type Town } from '../../test/town.ts'
import { rebuildProjections } from './rebuild.ts'
import { verifyLedger } from './verify.ts'

/** How many random histories; HISTORIES=10000 for the great proof. */
const wanted = Number(process.env['HISTORIES'] ?? 80)
/** Families beside each other in one database. */
const together = 25
const quiet = { log: () => {} }

/** Kinds that were written, and what else was done. */
const everything =
  'agreement attachment authority-decision begin contact-note destroy end fact mandate opening own-statement reach relation release representation same-person shield source withholding'.split(
    ' ',
  )

/** Every table where words of an entry could have been left behind. */
const everywhere = [
  'entry',
  'entry_content',
  'entry_search',
  'draft',
  'reach',
  'known_person',
  'known_relation',
  'withholding',
  'tie',
  'file',
]

async function leftBehind({ admin }: Town, words: string[]): Promise<string[]> {
  if (words.length === 0) return []
  const { rows } = await admin.query<{ place: string; word: string }>(
    everywhere
      .map(
        (table) =>
          `select '${table}' as place, w.word from unnest($1::text[]) w(word), erbij.${table} t where to_jsonb(t)::text like '%' || w.word || '%'`,
      )
      .join(' union all '),
    [words],
  )
  return rows.map(({ place, word }) => `${place}: ${word}`)
}

async function holds(histories: History[]): Promise<Told[]> {
  const town = await givenTown(histories.length)
  try {
    const told: Told[] = []
    const queue = histories.map((moments, i) => ({ moments, circle: town.circles[i] }))
    const worker = async () => {
      for (let next = queue.pop(); next?.circle; next = queue.pop())
        told.push(await live(town, next.circle, next.moments))
    }
    await Promise.all([worker(), worker(), worker(), worker()])
    const { stewardUrl } = town.database
    const verified = await verifyLedger(stewardUrl, quiet)
    expect(verified.found).toEqual([])
    // Nothing acknowledged is lost, nothing refused is there.
    expect(verified.entries).toBe(told.reduce((sum, one) => sum + one.entries, 0))
    expect(await rebuildProjections(stewardUrl, { ...quiet, write: false })).toMatchObject({
      differing: 0,
      differences: [],
    })
    expect(
      await leftBehind(
        town,
        told.flatMap(({ gone }) => gone),
      ),
    ).toEqual([])
    return told
  } finally {
    await town.close()
  }
}

test(
  `${wanted} random histories: every chain verifies, what is shown is what the ledger says, and what was destroyed is nowhere`,
  async () => {
    const all: Told[] = []
    // A few are made smaller when they fail, down to one; of very many the first that fails is shown.
    const great = wanted > 1_000
    const many = fc.array(history, { minLength: great ? together : 1, maxLength: together, size: 'max' })
    let left = wanted
    const batches = fc.asyncProperty(many, async (histories) => {
      if (left <= 0) return
      left -= histories.length
      all.push(...(await holds(histories)))
    })
    await fc.assert(batches, { numRuns: Math.ceil(wanted / together) * (great ? 1 : 10), endOnFailure: great })
    // They were histories indeed: everything that can happen did, and was sometimes refused.
    const did = new Set(all.flatMap((one) => [...one.did]))
    const sum = (pick: (one: Told) => number) => all.reduce((total, one) => total + pick(one), 0)
    const [entries, refused, destroyed] = [sum((t) => t.entries), sum((t) => t.refused), sum((t) => t.destroyed)]
    if (great) console.log({ histories: all.length, entries, refused, destroyed })
    expect([...did].sort()).toEqual(everything)
    expect(all.length).toBeGreaterThanOrEqual(wanted)
    expect(refused).toBeGreaterThan(0)
  },
  wanted > 1_000 ? 3_600_000 : 60_000,
)
