import type { T } from '../../ui/messages.ts'
import { dutch, P } from '../../ui/parts.tsx'
import type { Letter, LetterSection } from '../letter.ts'

const Paragraphs = ({ t, section }: { t: T; section: LetterSection }) =>
  section.paragraphs.map((words) => (
    <p class="utrecht-paragraph erbij-written" lang={section.words && dutch(t)}>
      {words}
    </p>
  ))

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
        {section.quoted ? (
          <blockquote class="erbij-said">
            <Paragraphs t={t} section={section} />
          </blockquote>
        ) : (
          <Paragraphs t={t} section={section} />
        )}
      </>
    ))}
    <P>{letter.signed}</P>
  </article>
)
