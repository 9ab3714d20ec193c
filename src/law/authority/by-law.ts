import { isAdopted } from './adoption.ts'
import { after, type Claim, undetermined } from './claim.ts'
import { byOneParent } from './one-parent.ts'
import { type AuthorityQuestion, knownParents } from './question.ts'
import { byTwoParents } from './two-parents.ts'

/** Who has authority by law: it follows from how many legal parents there are. */
export const byLaw = (question: AuthorityQuestion): Claim =>
  after(['legal-parents'], mayHaveChangedAbroad(question, byParents(question)))

function byParents(question: AuthorityQuestion): Claim {
  if (question.parents.includes('unknown')) return undetermined('parent-unknown')
  const [one, other] = knownParents(question)
  if (!one) return { kind: 'nobody', rule: 'no-legal-parent', steps: [] }
  return other ? byTwoParents([one, other], question) : byOneParent(one, question)
}

/**
 * Authority that somebody got abroad stays when the child comes to live here (HKV 1996, 16(3)), and the register does not
 * tell it. Two people are all who can have it, so joint authority stands; anything less may be more than we know.
 */
function mayHaveChangedAbroad(question: AuthorityQuestion, claim: Claim): Claim {
  const { bornIn, cameFromAbroad } = question.minor
  if (claim.kind === 'both-parents' || claim.kind === 'parent-and-third') return claim
  // A Dutch adoption is governed by Dutch law, and whoever had authority before lost it (BW 1:229(2)).
  if (claim.kind === 'one-parent' && isAdopted(question)) return claim
  if (bornIn === 'abroad') return undetermined('born-abroad', 'birth-country')
  if (cameFromAbroad) return undetermined('lived-abroad', 'birth-country')
  if (bornIn === 'unknown') return undetermined('birth-country-unknown', 'birth-country')
  return after(['birth-country'], claim)
}
