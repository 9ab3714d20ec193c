import type { Step } from './claim.ts'
import type { AuthorityQuestion, PossibleHolder } from './question.ts'
import { knownParents } from './question.ts'
import { relationsWith } from './relations.ts'

/** Whether the register is investigating one of the facts that the answer rests on: those looked at, and those of the people named. */
export function isUnderInvestigation(
  steps: readonly Step[],
  claimed: readonly PossibleHolder[],
  question: AuthorityQuestion,
): boolean {
  return steps.some((step) => isDoubtful(step, question)) || claimed.some(({ doubts }) => doubts.size > 0)
}

function isDoubtful(step: Step, question: AuthorityQuestion): boolean {
  const { minor, decision } = question
  const parents = knownParents(question)
  switch (step) {
    case 'minority':
      // The child's sex plays no part in the law; the standard counts it.
      return minor.doubts.has('birth') || minor.doubts.has('sex')
    case 'decision':
      return decision?.doubtful ?? false
    case 'legal-parents':
      return parents.some(({ doubts }) => doubts.has('identity'))
    case 'relation-of-parents': {
      const [one, other] = parents
      return !!one && !!other && [...relationsWith(one, other), ...relationsWith(other, one)].some((it) => it.doubtful)
    }
    case 'deeds':
      return minor.doubts.has('deed') || parents.some(({ doubts }) => doubts.has('deed'))
    case 'since-when-parents':
      return parents.some(({ doubts }) => doubts.has('since'))
    case 'sex-of-parents':
      return parents.some(({ doubts }) => doubts.has('sex'))
    case 'partner-at-birth':
      return parents.some(({ relations }) => relations.some((relation) => relation.doubtful))
    case 'birth-country':
      return minor.doubts.has('birth-country')
  }
}
