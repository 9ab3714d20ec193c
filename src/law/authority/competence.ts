import type { Claim } from './claim.ts'
import { isMinor } from './minority.ts'
import type { Holders } from './outcome.ts'
import type { PossibleHolder } from './question.ts'
import type { RuleId } from './rules.ts'

/** Why somebody called to authority does not have it (BW 1:246; a disorder of the mind is not in the register). */
export type Hindrance = 'deceased' | 'curatele' | 'minor'

export function hindranceOf(holder: PossibleHolder, today: string): Hindrance | undefined {
  if (holder.death !== undefined) return 'deceased'
  if (holder.underCuratele) return 'curatele'
  return isMinor(holder, today) ? 'minor' : undefined
}

/** The people a claim names, the parent first. */
export function claimedBy(claim: Claim): readonly PossibleHolder[] {
  switch (claim.kind) {
    case 'both-parents':
      return claim.parents.map(({ holder }) => holder)
    case 'one-parent':
      return [claim.parent.holder]
    case 'parent-and-third':
      return claim.third ? [claim.parent.holder, claim.third] : [claim.parent.holder]
    case 'undetermined':
      return (claim.certain ?? []).map(({ holder }) => holder)
    case 'guardian':
    case 'nobody':
      return []
  }
}

/** What remains of a claim: who has authority, and the rule that changed it when somebody died or is not competent. */
export interface Remaining {
  readonly holders: Holders
  readonly rule?: RuleId
  /** Of everybody, when nobody is left. */
  readonly hindrances?: readonly Hindrance[]
}

export function remainingOf(claim: Claim, today: string): Remaining {
  const hindered = (holder: PossibleHolder) => hindranceOf(holder, today)
  switch (claim.kind) {
    case 'both-parents': {
      const [one, other] = claim.parents.map(({ holder }) => holder) as [PossibleHolder, PossibleHolder]
      const [first, second] = [hindered(one), hindered(other)]
      if (first && second) return nobodyLeft(first, second)
      const lost = first ?? second
      if (!lost) return { holders: { kind: 'joint-parental', parents: [one.person, other.person] } }
      return {
        holders: { kind: 'sole-parental', parent: (first ? other : one).person },
        rule: lost === 'deceased' ? 'other-parent-died' : 'other-parent-incompetent',
      }
    }
    case 'one-parent': {
      const lost = hindered(claim.parent.holder)
      if (lost) return nobodyLeft(lost)
      return { holders: { kind: 'sole-parental', parent: claim.parent.holder.person } }
    }
    case 'parent-and-third':
      return remainingOfParentAndThird(claim.parent.holder, claim.third, hindered)
    case 'guardian':
      return { holders: { kind: 'guardianship', guardian: undefined } }
    case 'nobody':
      return { holders: { kind: 'temporarily-none' } }
    case 'undetermined':
      return {
        holders: {
          kind: 'undetermined',
          certain: (claim.certain ?? []).flatMap(({ holder }) => (hindered(holder) ? [] : holder.person)),
        },
      }
  }
}

function remainingOfParentAndThird(
  parent: PossibleHolder,
  third: PossibleHolder | undefined,
  hindered: (holder: PossibleHolder) => Hindrance | undefined,
): Remaining {
  const [parentLost, thirdLost] = [hindered(parent), third && hindered(third)]
  if (parentLost && thirdLost) return nobodyLeft(parentLost, thirdLost)
  if (parentLost) {
    return {
      holders: { kind: 'guardianship', guardian: third?.person },
      rule: parentLost === 'deceased' ? 'parent-died-third-remains' : 'parent-incompetent-third-remains',
    }
  }
  if (thirdLost) {
    return {
      holders: { kind: 'sole-parental', parent: parent.person },
      rule: thirdLost === 'deceased' ? 'partner-died' : 'partner-incompetent',
    }
  }
  return { holders: { kind: 'joint-with-third', parent: parent.person, third: third?.person } }
}

const nobodyLeft = (...hindrances: Hindrance[]): Remaining => ({
  holders: { kind: 'temporarily-none' },
  rule: 'nobody-left',
  hindrances,
})
