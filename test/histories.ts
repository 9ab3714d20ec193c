import fc from 'fast-check'
import type { Scene, Told } from './doing.ts'
import { doings, type Step } from './doings.ts'
import type { Circle, Town } from './town.ts'

const step = fc.record({
  does: fc.constantFrom<Step['does'][]>(
    ...([
      'record',
      'record',
      'record',
      'correct',
      'correct',
      'share',
      'answer',
      'attach',
      'relate',
      'relate',
      'reach',
    ] as const),
    ...([
      'propose',
      'propose',
      'confirm',
      'end',
      'decide',
      'merge',
      'split',
      'join',
      'leave',
      'join',
      'destroy',
    ] as const),
    ...(['open', 'open', 'close', 'mandate', 'dismiss', 'shield', 'unshield', 'represent'] as const),
  ),
  who: fc.nat(60),
  which: fc.nat(60),
  about: fc.nat(60),
  flavour: fc.nat(60),
})

/** A history: moments, each with one step, or two of which the first began before and writes after the second. */
export const history = fc.array(fc.tuple(step, fc.option(step, { freq: 3 })), {
  minLength: 4,
  maxLength: 16,
  size: 'max',
})
export type History = [Step, Step | null][]

const against: Partial<Record<Step['does'], Step['does']>> = { join: 'leave', leave: 'join', confirm: 'end' }

/** Half of what happens at the same moment is about the same thing, so that it matters which came first. */
const rivalOf = ({ does, about, which, who }: Step, other: Step): Step =>
  other.flavour % 2 === 0
    ? other
    : { ...other, does: against[does] ?? does, about, which, ...(does in against && { who }) }

/** Lives one history in one family. */
export async function live(town: Town, circle: Circle, moments: History): Promise<Told> {
  const told: Told = { entries: circle.entries, refused: 0, destroyed: 0, did: new Set(), gone: [] }
  const scene: Scene = { town, circle, written: [], told, meanwhile: async () => {} }
  for (const [first, other] of moments) {
    const second = other && rivalOf(first, other)
    if (!second || first.does === 'destroy' || second.does === 'destroy') {
      await doings[first.does](scene, first)
      if (second) await doings[second.does](scene, second)
      continue
    }
    let begun: Promise<void> | undefined
    // Not longer than this: it may be waiting for the first.
    const begin = () => {
      begun = doings[second.does](scene, second)
      return Promise.race([begun, new Promise((resolve) => setTimeout(resolve, 12))])
    }
    await doings[first.does]({ ...scene, meanwhile: begin }, first)
    await (begun ?? doings[second.does](scene, second))
  }
  return told
}
