import type { T } from '../../ui/messages.ts'
import { dutch } from '../../ui/parts.tsx'
import { chartOf } from '../chart.ts'
import type { ScaleSeriesView } from './scale-page.tsx'

/** So many numbers stand beside their dots without running into each other. */
const mostNumbers = 12

/** One line: one person's answers about one relation. The same in words stands below it. */
export const ScaleDrawing = ({ t, one, from, until }: { t: T; one: ScaleSeriesView; from: string; until: string }) => {
  const { width, height, rules, points, lines } = chartOf(one.answers, from, until)
  const numbered = points.length <= mostNumbers ? points : points.slice(-1)
  const first = one.answers[0]?.on ?? from
  const last = one.answers.at(-1)?.on ?? until
  return (
    <figure class="erbij-scale-drawing">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t.safetyScale.drawing(one.who, one.with, one.answers.length)}
      >
        {rules.map(({ y, score }) => (
          <g>
            <line class="rule" x1={26} x2={width - 6} y1={y} y2={y} />
            <text class="edge" x={20} y={y + 4} text-anchor="end">
              {score}
            </text>
          </g>
        ))}
        {lines.map(([a, b]) => (
          <line class="line" x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        ))}
        {points.map(({ x, y }) => (
          <circle class="dot" cx={x} cy={y} r={5} />
        ))}
        {numbered.map(({ x, y, score }) => (
          <text class="number" x={x} y={score > 8 ? y + 20 : y - 10} text-anchor="middle">
            {score}
          </text>
        ))}
      </svg>
      <figcaption class="erbij-meta">
        {first === last ? t.day(first) : t.safetyScale.fromUntil(t.day(first), t.day(last))}
      </figcaption>
      <details class="erbij-fold">
        <summary>{t.safetyScale.asText}</summary>
        <section class="erbij-document-table" aria-label={t.safetyScale.tableOf(one.who, one.with)} tabindex={0}>
          <table class="erbij-table">
            <thead>
              <tr>
                <th scope="col">{t.safetyScale.columns.on}</th>
                <th scope="col">{t.safetyScale.columns.score}</th>
                <th scope="col">{t.safetyScale.columns.writtenBy}</th>
                <th scope="col">{t.safetyScale.columns.words}</th>
              </tr>
            </thead>
            <tbody>
              {one.answers.toReversed().map((answer) => (
                <tr>
                  <td>{t.day(answer.on)}</td>
                  <td>{t.safetyScale.outOf(answer.score)}</td>
                  <td>{answer.writtenBy}</td>
                  <td lang={dutch(t)}>{[answer.text, answer.higher].filter(Boolean).join(' / ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
