import { type Claim, undetermined } from './claim.ts'
import type { AuthorityQuestion } from './question.ts'

/** Of who lives abroad the register does not keep up parents and decisions: nothing can be said. */
export function byResidence({ minor }: AuthorityQuestion): Claim | undefined {
  if (minor.residence === 'abroad') return undetermined('lives-abroad')
  return minor.residence === 'unknown' ? undetermined('residence-unknown') : undefined
}
