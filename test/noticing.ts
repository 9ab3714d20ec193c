import { beyond, factsOf, readable } from './beyond.ts'
import type { Dice } from './dice.ts'
import { apply, changes, happenings, probeOf } from './happenings.ts'
import { differences, observe } from './observe.ts'
import type { Player, World } from './random-world.ts'

/**
 * What may differ, and why. Nothing else may; and nothing of this list is left out of the bytes by a pattern, but for the first two.
 */
export const mayDiffer = [
  'Numbers that an answer makes for itself: of a problem, of a form that may be sent once, of a draft to begin.',
  'The moment of a look that the reader takes now, in their own log.',
  'Whatever follows from a right that changed: no happening here gives or takes one, and each batch is checked for it.',
  'That an entry is shared with, or withheld from, the reader themself: that is a change in a part they may read.',
] as const

export interface Noticed {
  player: string
  seed: number
  cases: number
  /** How often each thing happened. */
  did: Record<string, number>
  answers: number
  differences: string[]
}

let words = 0
/** A word that is nowhere yet, of letters alone so that search takes it as one. */
const newWord = (): string => `merk${[...String(++words)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}q`

/**
 * One reader looks at everything, many things happen where they may not read, and they look again. What differs is what they
 * noticed; each change is one case. Throws when something that happened gave or took a right: then it was no case.
 */
export async function noticing(
  world: World,
  player: Player,
  throws: Dice,
  many: number,
  only?: string[],
): Promise<Noticed> {
  const word = newWord()
  const made = changes(await beyond(world, player, throws, word), throws, many, only)
  const probe = probeOf(made, throws, word)
  const could = readable(await factsOf(world, player))
  const before = await observe(world, player, probe)
  for (const { change } of made) await apply(world, change)
  const after = await observe(world, player, probe)
  const can = readable(await factsOf(world, player))
  if (could.join() !== can.join())
    throw new Error(`seed ${world.seed}, ${player.name}: something that happened changed a right`)
  const did: Noticed['did'] = {}
  for (const { change } of made) did[change.name] = (did[change.name] ?? 0) + 1
  return {
    player: player.name,
    seed: world.seed,
    cases: made.length,
    did,
    answers: before.size,
    differences: differences(before, after),
  }
}

/** Which kinds of happening this reader notices, one kind at a time: to read after something differed. */
export async function noticedKinds(world: World, player: Player, throws: Dice): Promise<string[]> {
  const found: string[] = []
  for (const name of Object.keys(happenings)) {
    const { differences: differing } = await noticing(world, player, throws, 6, [name])
    if (differing.length > 0) found.push(`${name}: ${differing[0]}`)
  }
  return found
}
