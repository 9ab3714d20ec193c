import { anyOf, bothOf, type Certainty, notBefore } from './dates.ts'
import type { AuthorityQuestion, LegalParent, Minor, Relation } from './question.ts'
import { knownParents } from './question.ts'

/** Registered, and the list that would tell of marriages and partnerships is not at hand. */
const isUnread = ({ holder }: LegalParent): boolean => holder.known === 'number'

/** The marriages and partnerships of one parent with the other, as that parent's own list has them. */
export const relationsWith = (parent: LegalParent, other: LegalParent): readonly Relation[] =>
  parent.relations.filter(({ partner }) => partner.person === other.holder.person)

/**
 * Whether the parents were married or registered partners at some moment from the birth on.
 *
 * For the children of the spouses an annulment has the effect of a divorce and does not work back (BW 1:77(2)(a)).
 * Either list will do: who died first has a list on which nothing ended.
 */
export function relatedSinceBirth(one: LegalParent, other: LegalParent, { birth }: Minor): Certainty {
  const relations = [...relationsWith(one, other), ...relationsWith(other, one)]
  const read = [one, other].some(({ holder }) => holder.known === 'list')
  if (relations.length === 0 && !read && [one, other].some(isUnread)) return 'unknown'
  return anyOf(
    relations.map(({ since, until }) =>
      until === undefined ? 'yes' : anyOf([notBefore(until, birth), notBefore(since, birth)]),
    ),
  )
}

/** Whether a child was born during it. Towards a spouse who is no parent, what was annulled never was (BW 1:77(1)). */
function bornDuring({ since, until, annulled }: Relation, { birth }: Minor): Certainty {
  if (annulled) return 'no'
  return bothOf(notBefore(birth, since), until === undefined ? 'yes' : notBefore(until, birth))
}

/**
 * The marriage or partnership in which this parent's child was born, with somebody who is no parent: `unknown` when
 * dates leave it open or the parent's list is not at hand. A partner whose parenthood was denied, or whose
 * acknowledgement was annulled, is passed over: that is held never to have had effect (BW 1:202, 1:206).
 */
export function relationAtBirth(parent: LegalParent, question: AuthorityQuestion): Relation | 'unknown' | undefined {
  if (question.parenthoodDenied) return undefined
  if (isUnread(parent)) return 'unknown'
  const passedOver = [...knownParents(question).map(({ holder }) => holder.person), ...question.formerParents]
  const others = parent.relations.filter(({ partner }) => !passedOver.includes(partner.person))
  const found = others.find((relation) => bornDuring(relation, question.minor) === 'yes')
  if (found) return found
  return others.some((relation) => bornDuring(relation, question.minor) === 'unknown') ? 'unknown' : undefined
}
