import { isAdopted } from './adoption.ts'
import { type Claim, undetermined } from './claim.ts'
import type { AuthorityQuestion, LegalParent } from './question.ts'
import { relationAtBirth } from './relations.ts'

/**
 * One legal parent, no decision: together with the partner in whose time the child was born, else alone. It makes no
 * difference who the one parent is. Who adopts alone has authority alone: the child was not born during their marriage.
 */
export function byOneParent(parent: LegalParent, question: AuthorityQuestion): Claim {
  if (isAdopted(question)) return { kind: 'one-parent', parent, rule: 'one-legal-parent', steps: ['deeds'] }
  const relation = relationAtBirth(parent, question)
  if (relation === 'unknown') return undetermined('relation-unknown', 'partner-at-birth')
  if (!relation) return { kind: 'one-parent', parent, rule: 'one-legal-parent', steps: ['partner-at-birth'] }
  return {
    kind: 'parent-and-third',
    parent,
    third: relation.partner,
    rule: 'born-in-relation',
    steps: ['partner-at-birth'],
  }
}
