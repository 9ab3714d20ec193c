import type { Decision } from './point.ts'

/** Why: the rule that decided, its sentence for people, and where the law has it. */
export interface Reason {
  id: string
  sentence: { nl?: string | undefined; en?: string | undefined }
  law?: { article: string; url: string }
}

/** A decision with its reason: `context: { rule, reason: { nl, en }, article, url }`. */
export function decisionOf(decision: boolean, { id, sentence, law }: Reason): Decision {
  const { nl, en } = sentence
  return {
    decision,
    context: {
      rule: id,
      ...((nl || en) && { reason: { ...(nl && { nl }), ...(en && { en }) } }),
      ...(law && { article: law.article, url: law.url }),
    },
  }
}

/** A question that could not be decided, which is a no (AuthZEN 1.0, errors in individual evaluations). */
export const failedDecision = (message: string, status = 400): Decision => ({
  decision: false,
  context: { error: { status, message } },
})
