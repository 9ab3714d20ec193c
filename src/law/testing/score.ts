import type { Pair } from '../pairs/pair.ts'
import { sidesOf } from '../pairs/pair.ts'
import { holds } from './formula.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { fullAnswer, type Norm, normOf, norms, policiesOf, policyFiles, speakingOf } from './norms.ts'

export const normsOf = ({ policy }: Mutant): Norm[] => (policy ? [normOf(policy)] : [])
export const nameOf = ({ id, mistake }: Mutant): string => `${id}: ${mistake}`

/** Every rule with one mistake in it, and which of those no pair notices: every answer stays what the pair says. */
export function scoreOf(pairs: readonly Pair[]): { all: Mutant[]; missed: Mutant[]; unnoticed: string[] } {
  const sides = pairs.flatMap(sidesOf).map(({ asked, answer }) => {
    const facts = { ...asked }
    return { facts, answer, speaking: speakingOf(norms, facts) }
  })
  const noticed = (mutant: Mutant): boolean => {
    const wrong = normsOf(mutant)
    return sides.some(({ facts, speaking, answer }) => {
      const others = speaking.filter(({ id }) => id !== mutant.id)
      return fullAnswer([...others, ...wrong.filter(({ when }) => holds(when, facts))]) !== answer
    })
  }
  const all = policyFiles.flatMap(policiesOf).flatMap((policy) => [...mutantsOf(policy)])
  const missed = all.filter((mutant) => !noticed(mutant))
  return { all, missed, unnoticed: missed.map(nameOf) }
}
