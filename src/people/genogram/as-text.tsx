import type { T } from '../../ui/messages.ts'
import { dutch } from '../../ui/parts.tsx'
import type { Genogram } from './genogram.ts'
import { kinOf } from './kin.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { wordsOf } from './words.ts'

/** All that the drawing shows, as lists of plain sentences. `level`: of its headings. */
export const GenogramAsText = ({ t, genogram, level = 3 }: { t: T; genogram: Genogram; level?: 2 | 3 | 4 }) => {
  if (genogram.people.length === 0) return <p class="utrecht-paragraph erbij-soft">{t.genogram.empty}</p>
  const kin = kinOf(genogram)
  const Heading = `h${level}` as const
  return (
    <div class="erbij-genogram-text">
      {sentencesOf(t, kin, wordsOf(kin, t)).map(({ key, sentences }) => (
        <div>
          <Heading class="utrecht-heading-3">{t.genogram.text[key]}</Heading>
          <ul class="utrecht-unordered-list">
            {sentences.map((sentence) => (
              <li>
                <Said t={t} {...sentence} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

const Said = ({ t, text, recorded, rest }: { t: T } & Sentence) => (
  <>
    {text}
    {recorded && (dutch(t) ? <span lang={dutch(t)}>{recorded}</span> : recorded)}
    {rest}
  </>
)
