import type { Decision, DecisionPoint, Question } from './point.ts'
import { failedDecision } from './reason.ts'
import type { Batch, Semantic } from './requests.ts'

const ends: Record<Semantic, (decision: Decision) => boolean> = {
  execute_all: () => false,
  deny_on_first_deny: ({ decision }) => !decision,
  permit_on_first_permit: ({ decision }) => decision,
}

/** The questions that are complete, up to the first that ends everything by not being so. */
function toAsk({ items, semantic }: Batch): { within: Batch['items']; questions: Question[] } {
  const end = items.findIndex((item) => 'fault' in item && ends[semantic](failedDecision(item.fault)))
  const within = end < 0 ? items : items.slice(0, end + 1)
  return { within, questions: within.flatMap((item) => ('value' in item ? [item.value] : [])) }
}

/**
 * Answers in the order asked, up to and including the first that ends the batch (AuthZEN 1.0, evaluations semantics).
 * A question that is not complete is a no, with what is missing in its context.
 * @throws Error when the point answers fewer questions than it had to
 */
export async function answerBatch(
  batch: Batch,
  ask: (questions: readonly Question[], last: (decision: Decision) => boolean) => ReturnType<DecisionPoint['evaluate']>,
): Promise<Decision[]> {
  const last = ends[batch.semantic]
  const { within, questions } = toAsk(batch)
  const decisions = (questions.length > 0 ? await ask(questions, last) : []).values()
  const answers: Decision[] = []
  for (const item of within) {
    const answer = 'fault' in item ? failedDecision(item.fault) : decisions.next().value
    if (!answer) throw new Error('the decision point left a question without an answer')
    answers.push(answer)
    if (last(answer)) break
  }
  return answers
}
