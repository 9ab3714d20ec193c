import type { T } from '../../ui/messages.ts'
import { dutch, P } from '../../ui/parts.tsx'
import type { Letter } from '../letter.ts'

/** An answer as it reads on paper. `lang`: when it is not that of the page. */
export const LetterBody = ({ t, letter, lang }: { t: T; letter: Letter; lang?: 'nl' }) => (
  <article class="erbij-card erbij-letter" aria-labelledby="brief" lang={lang}>
    <h2 class="utrecht-heading-2" id="brief">
      {letter.title}
    </h2>
    <p class="erbij-meta">{letter.date}</p>
    {letter.sections.map((section) => (
      <>
        {section.heading && <h3 class="utrecht-heading-3">{section.heading}</h3>}
        {section.words ? (
          <blockquote class="erbij-said" lang={dutch(t)}>
            {section.paragraphs.map((words) => (
              <p class="utrecht-paragraph erbij-written">{words}</p>
            ))}
          </blockquote>
        ) : (
          section.paragraphs.map((words) => <P>{words}</P>)
        )}
      </>
    ))}
    <P>{letter.signed}</P>
  </article>
)
