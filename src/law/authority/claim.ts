import type { LegalParent, PossibleHolder } from './question.ts'
import type { RuleId } from './rules.ts'

/** Which facts were looked at on the way to an answer; a doubt about one of them is a doubt about the answer. */
export type Step =
  | 'minority'
  | 'decision'
  | 'legal-parents'
  | 'relation-of-parents'
  | 'deeds'
  | 'since-when-parents'
  | 'sex-of-parents'
  | 'partner-at-birth'
  | 'birth-country'

/**
 * Who is called to have authority, before asking whether they live and are competent. `joint` claims are all there can be:
 * two people at most have authority over one child (BW 1:245, 1:282).
 */
export type Claim = { readonly rule: RuleId; readonly steps: readonly Step[] } & (
  | { readonly kind: 'both-parents'; readonly parents: readonly [LegalParent, LegalParent] }
  | { readonly kind: 'one-parent'; readonly parent: LegalParent }
  | { readonly kind: 'parent-and-third'; readonly parent: LegalParent; readonly third: PossibleHolder | undefined }
  | { readonly kind: 'guardian' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'undetermined'; readonly certain?: readonly LegalParent[] }
)

export const undetermined = (rule: RuleId, ...steps: Step[]): Claim => ({ kind: 'undetermined', rule, steps })

/** The same claim, reached after looking at more. */
export const after = (steps: readonly Step[], claim: Claim): Claim => ({ ...claim, steps: [...steps, ...claim.steps] })
