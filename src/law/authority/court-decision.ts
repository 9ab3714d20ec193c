import { unknownDate } from '../../lib/partial-date.ts'
import { byLaw } from './by-law.ts'
import { after, type Claim, undetermined } from './claim.ts'
import { laterEvent } from './later-event.ts'
import type { AuthorityQuestion, CourtDecision, LegalParent } from './question.ts'
import { meaningOf } from './table-61.ts'

/** What the court decided; when there is no decision, or something happened since, what the law says. */
export function byCourtOrLaw(question: AuthorityQuestion): Claim {
  const { decision } = question
  if (!decision) return byLaw(question)
  // Without its day nobody can tell whether an adoption or a remarriage came after it.
  if (decision.since === undefined || decision.since === unknownDate) return undetermined('court-undated', 'decision')
  const { overtaken, steps } = laterEvent({ ...decision, since: decision.since }, question)
  return after(['decision', ...steps], overtaken ? byLaw(question) : asDecided(decision, question))
}

function asDecided({ code }: CourtDecision, { parents: [one, two] }: AuthorityQuestion): Claim {
  const meaning = meaningOf(code)
  if (!meaning) return undetermined('court-unclear')
  const named = meaning.parents.map((number) => (number === 1 ? one : two))
  const known = named.filter((parent): parent is LegalParent => typeof parent !== 'string')
  const [parent, other] = known
  // A decision that names a parent whom the list no longer has; `laterEvent` dealt with those that name parents only.
  if (known.length < named.length) return undetermined('court-unclear', 'legal-parents')
  if (!parent) return { kind: 'guardian', rule: 'court-guardian', steps: [] }
  if (other) {
    // 3D: two parents and a third. The law knows no authority of three; the register says that both have it.
    if (meaning.third) return { kind: 'undetermined', rule: 'court-unclear', steps: ['legal-parents'], certain: known }
    return { kind: 'both-parents', parents: [parent, other], rule: 'court-both-parents', steps: ['legal-parents'] }
  }
  if (!meaning.third) return { kind: 'one-parent', parent, rule: 'court-one-parent', steps: ['legal-parents'] }
  // A third is not named by the register.
  return {
    kind: 'parent-and-third',
    parent,
    third: undefined,
    rule: 'court-parent-and-third',
    steps: ['legal-parents'],
  }
}
