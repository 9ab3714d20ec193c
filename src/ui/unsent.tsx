import type { T } from './messages.ts'
import { Card, dutch, P } from './parts.tsx'

/** What was typed in a form that is not on the page any more: somebody else was first, and the words are not lost. */
export const Unsent = ({ t, words }: { t: T; words: readonly string[] }) =>
  words.length === 0 ? (
    <></>
  ) : (
    <Card title={t.form.unsent} id="niet-verstuurd">
      <P>{t.form.unsentText}</P>
      {words.map((each) => (
        <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
          {each}
        </p>
      ))}
    </Card>
  )
