import { type PartialDate, unknownDate } from '../../lib/partial-date.ts'
import type { AuthorityQuestion, Deed, LegalParent } from './question.ts'
import { knownParents } from './question.ts'

// Table 39, the third sign of a deed's number.
const adoption = 'Q'
const revocation = 'S'

/** The deed by which this person adopted; undefined when they did not, or when it was revoked (BW 1:231). */
function deedOfAdoption({ deeds }: LegalParent): Deed | undefined {
  const last = deeds.find(({ letter }) => letter === adoption || letter === revocation)
  return last?.letter === adoption ? last : undefined
}

/** A child of these parents was adopted with a Dutch deed, as the child's own list or a parent's deed says. */
export const isAdopted = (question: AuthorityQuestion): boolean =>
  question.minor.adopted || knownParents(question).some((parent) => deedOfAdoption(parent))

/**
 * Since when those who adopted are parents. When only the child's own list has the deed, everybody counts whose place
 * has no deed of its own: somebody who was a parent already became so earlier, which settles nothing.
 */
export function adoptionDates(question: AuthorityQuestion): readonly PartialDate[] {
  const parents = knownParents(question)
  const byDeed = parents.flatMap((parent) => deedOfAdoption(parent) ?? [])
  if (byDeed.length > 0) return byDeed.map(({ since }) => since ?? unknownDate)
  if (!question.minor.adopted) return []
  return parents.filter(({ deeds }) => deeds.length === 0).map(({ since }) => since ?? unknownDate)
}
