import { type PartialDate, unknownDate } from '../../lib/partial-date.ts'
import { acknowledgementGivesAuthority } from './constants.ts'
import { type Certainty, certainlyAfter, notBefore } from './dates.ts'
import type { LegalParent, Minor } from './question.ts'

// Table 39, the third sign of a deed's number: acknowledged when the birth was declared (B), later (C), before a notary (J).
const acknowledgements = ['B', 'C', 'J']
/** Parenthood established by the court (BW 1:207). It works back to the birth; the standard dates it as it does an acknowledgement. */
const establishment = 'V'

export interface Acknowledgement {
  readonly parent: LegalParent
  readonly on: PartialDate
  /** By a deed after the birth, and not by the court. */
  readonly afterBirth: boolean
}

/**
 * How this parent became one after the birth: by a deed that says so, or because parenthood began later than the birth.
 * Undefined for who was a parent from the birth on: the mother who bore the child, a spouse, or whoever acknowledged the unborn child.
 */
export function acknowledgementBy(parent: LegalParent, { birth }: Minor): Acknowledgement | undefined {
  const deed = parent.deeds.find(({ letter }) => letter === establishment || acknowledgements.includes(letter))
  if (deed) return { parent, on: deed.since ?? parent.since ?? unknownDate, afterBirth: deed.letter !== establishment }
  if (parent.since && certainlyAfter(parent.since, birth)) return { parent, on: parent.since, afterBirth: true }
  return undefined
}

/**
 * Whether acknowledging gave authority too: from 2023 on it does (BW 1:251b). When the unborn child was acknowledged, the
 * day is not registered: then the birth decides.
 */
export function givesAuthority(acknowledged: readonly Acknowledgement[], { birth }: Minor): Certainty {
  if (notBefore(birth, acknowledgementGivesAuthority) === 'yes') return 'yes'
  if (acknowledged.length === 0) return notBefore(birth, acknowledgementGivesAuthority)
  const answers = acknowledged.map(({ on }) => notBefore(on, acknowledgementGivesAuthority))
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'
}

/**
 * Which of two parents bore the child: the one who did not acknowledge it, else the only woman. The register does not
 * record it; two women, or two parents whose sex is unknown, leave it open.
 */
export function birthMother(
  parents: readonly LegalParent[],
  acknowledged: readonly Acknowledgement[],
): LegalParent | undefined {
  const others = parents.filter((parent) => !acknowledged.some((one) => one.parent === parent))
  if (others.length === 1) return others[0]
  const women = parents.filter(({ sex }) => sex === 'V')
  return women.length === 1 ? women[0] : undefined
}
