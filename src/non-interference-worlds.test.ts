import { expect, test } from 'vitest'
import { dice } from '../test/dice.ts'
import { happenings } from '../test/happenings.ts'
import { mayDiffer, type Noticed, noticedKinds, noticing } from '../test/noticing.ts'
import { givenRandomWorld, observers } from '../test/random-world.ts'

/**
 * What somebody may not read changes nothing that they can observe. Worlds are thrown from a seed; in each, every reader looks at
 * everything they can reach, many things happen where the law (asked with the real facts) opens nothing to them, and they look again:
 * the same bytes. A case is one happening for one reader.
 *
 * NONINTERFERENCE=20000: how many cases; SEED: from which world on.
 */
const wanted = Number(process.env['NONINTERFERENCE'] ?? 2_000)
const firstSeed = Number(process.env['SEED'] ?? 1)
/** So many things happen between two looks of one reader. */
const atOnce = 200
const great = wanted > 2_000

/** How one world went, reader by reader. */
async function live(seed: number, left: number): Promise<Noticed[]> {
  const world = await givenRandomWorld(seed)
  const throws = dice(seed)
  const all: Noticed[] = []
  try {
    let cases = 0
    for (const player of throws.shuffled(observers(world))) {
      if (cases >= left) break
      const one = await noticing(world, player, throws, atOnce)
      all.push(one)
      cases += one.cases
      const kinds = one.differences.length > 0 ? await noticedKinds(world, player, throws) : []
      expect([...kinds, ...one.differences.slice(0, 3)], `seed ${seed}, ${player.name}`).toEqual([])
    }
    expect(world.house.errors).toEqual([])
    return all
  } finally {
    await world.close()
  }
}

test(
  `${wanted} times something happens where a reader may not read, and every answer they can get stays the same`,
  async () => {
    const all: Noticed[] = []
    const count = () => all.reduce((sum, { cases }) => sum + cases, 0)
    for (let seed = firstSeed; count() < wanted; seed++) {
      all.push(...(await live(seed, wanted - count())))
      if (great)
        console.log({
          mayDiffer,
          seed,
          cases: count(),
          answers: all.reduce((sum, { answers }) => sum + 2 * answers, 0),
        })
    }
    // Everything that can happen did.
    const did = new Set(all.flatMap(({ did: kinds }) => Object.keys(kinds)))
    expect([...did].sort()).toEqual(Object.keys(happenings).sort())
    expect(count()).toBeGreaterThanOrEqual(wanted)
  },
  great ? 24 * 3_600_000 : 480_000,
)

// Known, and told in SECURITY.md: whoever reads a part is told who else may, so they notice when somebody is shielded from it.
test.fails('a shield over what a reader does read, decided where they may not read, is not noticed', async () => {
  const world = await givenRandomWorld(1)
  try {
    const noticed: string[] = []
    for (const player of observers(world).filter(({ name }) => /^(Pia|Anna0|Bram0|Anna1|Bram1)$/.test(name)))
      noticed.push(...(await noticing(world, player, dice(1), 40, ['shieldedInSight'])).differences)
    expect(noticed).toEqual([])
  } finally {
    await world.close()
  }
}, 120_000)
