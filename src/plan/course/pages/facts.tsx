import type { T } from '../../../ui/messages.ts'
import { dutch } from '../../../ui/parts.tsx'

/** `ours`: our words, in the language of the page; all others somebody wrote. */
export type Fact = { term: string; words: string; ours?: true }

/** What was said, as pairs of a label and what it is. */
export const Facts = ({ t, facts }: { t: T; facts: readonly Fact[] }) => (
  <dl class="erbij-facts">
    {facts.map(({ term, words, ours }) => (
      <div>
        <dt>{term}</dt>
        <dd lang={ours ? undefined : dutch(t)}>{words}</dd>
      </div>
    ))}
  </dl>
)
