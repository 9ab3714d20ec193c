import { type Decision, noRule } from '../access/decide.ts'
import type { T } from '../ui/messages.ts'
import type { LawRef } from '../ui/parts.tsx'

/** The sentence and article of a decision, in the reader's language. */
export function reasonOf(t: T, decision: Pick<Decision, 'rule' | 'ruleId'>): { sentence: string; law?: LawRef } {
  const { rule } = decision
  if (!rule) return { sentence: decision.ruleId === noRule ? t.words.noRule : t.words.floor }
  return { sentence: rule.sentence[t.lang], law: { label: rule.law.article, url: rule.law.url } }
}
