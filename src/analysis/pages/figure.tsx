import type { T } from '../../ui/messages.ts'
import { dutch } from '../../ui/parts.tsx'
import { boxWidth, type Figure, layout } from '../figure.ts'

type Props = { t: T; figure: Figure; heads: readonly string[] }

/** The analysis drawn: what is so, how that may come, what is needed, and towards what. In a region that scrolls sideways on a phone. */
export const AnalysisFigure = ({ t, figure, heads }: Props) => {
  const drawn = layout(figure)
  return (
    <div class="erbij-figure-of-why">
      <p class="erbij-meta erbij-figure-wide">{t.analyses.figureWide}</p>
      <section class="erbij-genogram-scroll" aria-label={t.analyses.figure} tabindex={0}>
        <svg
          viewBox={`-2 0 ${drawn.width + 4} ${drawn.height}`}
          width={drawn.width + 4}
          height={drawn.height}
          role="img"
          aria-labelledby="figuur-naam figuur-over"
        >
          <title id="figuur-naam">{t.analyses.figure}</title>
          <desc id="figuur-over">{t.analyses.figureAbout}</desc>
          {drawn.heads.map((x, at) => (
            <text class="head" x={x} y={22}>
              {heads[at]}
            </text>
          ))}
          {drawn.paths.map((d) => (
            <path class="line" d={d} />
          ))}
          {drawn.boxes.map((box) => (
            <g class={`box box--${box.tone}`}>
              <rect x={box.x} y={box.y} width={boxWidth} height={box.height} rx={10} />
              {box.words.map((words, at) => (
                <text x={box.x + drawn.padding} y={box.y + drawn.padding + 14 + at * drawn.lineHeight}>
                  {words}
                </text>
              ))}
            </g>
          ))}
        </svg>
      </section>
      <details class="erbij-fold">
        <summary>{t.analyses.asText}</summary>
        <FigureAsText t={t} figure={figure} heads={heads} />
      </details>
    </div>
  )
}

/** The same in words: each thing, and what it follows from. */
export const FigureAsText = ({ t, figure: { columns, lines }, heads }: Props) => {
  const textOf = (id: string) => columns.flat().find((box) => box.id === id)?.text ?? ''
  return (
    <div class="erbij-column">
      {columns.map((column, at) =>
        column.length === 0 ? (
          <></>
        ) : (
          <section>
            <h3 class="utrecht-heading-3">{heads[at]}</h3>
            <ol class="erbij-lines-of-why">
              {column.map((box) => {
                const because = lines.filter(({ to }) => to === box.id).map(({ from }) => textOf(from))
                return (
                  <li>
                    <span class="erbij-written" lang={dutch(t)}>
                      {box.text}
                    </span>
                    {box.tone === 'strength' && <span class="erbij-meta">{` (${t.analyses.strength})`}</span>}
                    {because.length > 0 && (
                      <p class="erbij-meta">
                        {t.analyses.because} <span lang={dutch(t)}>{because.join('; ')}</span>
                      </p>
                    )}
                  </li>
                )
              })}
            </ol>
          </section>
        ),
      )}
    </div>
  )
}
