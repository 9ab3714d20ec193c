import { dayParts, harmForms } from '../../dossier/kinds/incident.ts'
import type { T } from '../../ui/messages.ts'
import { type Grid, gridOf, type Happened, monthsOf } from '../pattern.ts'

/** A row has its name above it, so that a year of months fits a phone. */
const size = { month: 24, row: 46, top: 34, most: 12 }

/** Months beside each other, a row per form or part of the day. A ring: a child was there. */
export const PatternDrawing = <Key extends string>({
  t,
  label,
  grid: { months, rows },
  nameOf,
}: {
  t: T
  label: string
  grid: Grid<Key>
  nameOf: (key: Key) => string
}) => {
  const width = Math.max(months.length, size.most) * size.month + 12
  const height = size.top + rows.length * size.row + 6
  const x = (month: string) => months.indexOf(month) * size.month + size.month / 2 + 2
  return (
    <section class="erbij-document-table erbij-pattern" aria-label={label} tabindex={0}>
      <h3 class="utrecht-heading-3">{label}</h3>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        {months.map((month, index) => (
          <>
            <text x={x(month)} y={12} text-anchor="middle">
              {t.month(month).slice(0, 3)}
            </text>
            {(index === 0 || month.endsWith('-01')) && (
              <text x={x(month)} y={26} text-anchor="middle">
                {month.slice(0, 4)}
              </text>
            )}
          </>
        ))}
        {rows.map(({ key, cells }, index) => {
          const y = size.top + index * size.row + 28
          return (
            <g>
              <line class="rule" x1={0} x2={width} y1={y + 15} y2={y + 15} />
              <text x={0} y={y - 14}>
                {nameOf(key)}
              </text>
              {cells.map(({ month, count, withChildren }) => (
                <g>
                  {withChildren > 0 && <circle class="ring" cx={x(month)} cy={y} r={9} />}
                  <circle class="dot" cx={x(month)} cy={y} r={5} />
                  {count > 1 && (
                    <text x={x(month) + 6} y={y - 6}>
                      {count}
                    </text>
                  )}
                </g>
              ))}
            </g>
          )
        })}
      </svg>
      <p class="erbij-meta">{t.incidents.legend}</p>
    </section>
  )
}

/** The same in sentences, a month a line. */
export const PatternAsText = ({ t, happened }: { t: T; happened: readonly Happened[] }) => {
  const say = t.incidents
  const months = monthsOf(happened)
  const counted = <Key extends string>(
    of: Happened[],
    keys: readonly Key[],
    keysOf: (one: Happened) => readonly string[],
    nameOf: (key: Key) => string,
  ) =>
    gridOf(of, keys, keysOf)
      .rows.map(({ key, cells }) => `${nameOf(key)}: ${cells[0]?.count ?? 0}`)
      .join('. ')
  return (
    <details class="erbij-fold">
      <summary>{t.safetyScale.asText}</summary>
      <ul>
        {months.toReversed().map((month) => {
          const of = happened.filter(({ on }) => on.startsWith(month))
          const children = of.filter((one) => one.children).length
          return (
            <li>
              <strong>{t.month(month)}</strong>: {of.length === 0 ? say.nothing : say.times(of.length)}
              {of.length > 0 &&
                ` ${counted(
                  of,
                  harmForms,
                  ({ forms }) => forms,
                  (key) => say.forms[key],
                )}. ${counted(
                  of,
                  dayParts,
                  ({ dayPart }) => [dayPart],
                  (key) => say.dayParts[key],
                )}. ${say.withChildren(children)}`}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
