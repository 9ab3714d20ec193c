import type { Child } from 'hono/jsx'
import type { T } from '../../ui/messages.ts'
import { accessibleName } from './accessible-name.ts'
import type { DrawnHousehold, DrawnLink, DrawnPair, PlacedPerson } from './figure.ts'
import type { Genogram, GenogramPerson } from './genogram.ts'
import { type Kin, kinOf } from './kin.ts'
import { detailSize, type LabelLine, nameSize } from './label.ts'
import { layout } from './layout.ts'
import { Legend } from './legend.tsx'
import { outlinePath } from './outline.ts'
import { pathOf, R } from './shapes.ts'
import { Rings, Sign, Strokes } from './signs.tsx'
import { type Words, wordsOf } from './words.ts'

export interface GenogramDrawingProps {
  t: T
  genogram: Genogram
  /** Address of somebody's page; without it people are no links. */
  href?: (personId: string) => string
  /** Makes the ids in the page unique where it has two drawings. */
  id?: string
}

/**
 * The genogram as SVG, with a legend of the signs it has. In a region that scrolls sideways, with the keyboard too, since nothing in
 * it shrinks. Lines are for the eye; a screen reader hears with each person who they belong to, and reads `GenogramAsText`.
 */
export const GenogramDrawing = ({ t, genogram, href, id = 'genogram' }: GenogramDrawingProps) => {
  if (genogram.people.length === 0) return <p class="utrecht-paragraph erbij-soft">{t.genogram.empty}</p>
  const kin = kinOf(genogram)
  const words = wordsOf(kin, t)
  const figure = layout(genogram, t)
  const { width, height, around } = figure
  const person = (of: string): GenogramPerson | undefined => kin.people[kin.rank.get(of) ?? -1]
  return (
    <div class="erbij-genogram-frame">
      <div class={`erbij-genogram${widthClass(width)}`}>
        <p class="erbij-meta erbij-genogram-wide">{t.genogram.wide}</p>
        <section class="erbij-genogram-scroll" aria-label={t.genogram.region} tabindex={0}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing, and in an image nobody can be reached. */}
          <svg
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="group"
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-about`}
          >
            <title id={`${id}-name`}>{t.genogram.name}</title>
            <desc id={`${id}-about`}>{t.genogram.about(kin.people.length, figure.rows)}</desc>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and loose words only; nothing here takes focus. */}
            <g aria-hidden="true">
              <Homes households={figure.households} id={id} />
              {figure.links.map((link) => (
                <Link link={link} />
              ))}
              {figure.siblings.flatMap(({ paths }) => paths.map((path) => <path class="line" d={pathOf(path)} />))}
              {figure.odd.map(({ kind, path }) => (
                <path class={`line line--${kind}`} d={pathOf(path)} />
              ))}
              {figure.pairs.map((pair) => (
                <PairLine pair={pair} />
              ))}
              {/* Not in the link of a person: its accessible name begins with what stands in it, and tells this further on. */}
              {figure.people.map((placed) => (
                <Lines placed={placed} tones={['detail', 'mark']} />
              ))}
              {around && (
                <>
                  <path class="rule" d={`M10 ${around.y}H${width - 10}`} />
                  <text class="word" x={10} y={around.y + 20}>
                    {t.genogram.around}
                  </text>
                </>
              )}
            </g>
            {figure.people.map((placed) => (
              <Person t={t} kin={kin} words={words} placed={placed} person={person(placed.id)} href={href} />
            ))}
          </svg>
        </section>
        <Legend t={t} kin={kin} figure={figure} />
      </div>
    </div>
  )
}

/** What fits beside nothing on a phone; and how much wider each class of `css/genogram-wide.css` is. In px. */
const [fits, step, widest] = [310, 60, 1150]

/** How wide a page must be for the drawing to need no scrolling, as a class: a style of its own no page may have. */
function widthClass(width: number): string {
  if (width <= fits) return ' erbij-genogram--fits'
  const needs = fits + step * Math.ceil((width - fits) / step)
  return needs <= widest ? ` erbij-genogram--${needs}` : ''
}

/** Lines of what stands below somebody's sign. */
const Lines = ({ placed, tones }: { placed: PlacedPerson; tones: readonly LabelLine['tone'][] }) => (
  <>
    {placed.lines
      .filter((line) => tones.includes(line.tone))
      .map((line) => (
        <>
          <text
            class={line.tone}
            x={placed.x}
            y={placed.box.y + 2 * R + 6 + line.y}
            text-anchor="middle"
            font-size={line.tone === 'name' ? nameSize : detailSize}
          >
            {line.text}
          </text>{' '}
        </>
      ))}
  </>
)

type PersonProps = {
  t: T
  kin: Kin
  words: Words
  placed: PlacedPerson
  person: GenogramPerson | undefined
  href: GenogramDrawingProps['href']
}

const Person = ({ t, kin, words, placed, person, href }: PersonProps) => {
  if (!person) return <></>
  const { x, y, box } = placed
  const name = accessibleName(t, kin, words, person, placed.row < 0)
  const drawn: Child = (
    <>
      <rect class="halo" x={box.x - 8} y={box.y - 8} width={box.width + 16} height={box.height + 14} rx={11} />
      <rect class="reach" x={box.x - 4} y={box.y - 4} width={box.width + 8} height={box.height + 6} rx={8} />
      <Sign
        gender={person.gender}
        x={x}
        y={y}
        focus={person.isFocus === true}
        you={person.isYou === true}
        deceased={person.deceased}
      />
      <Lines placed={placed} tones={['name', 'age']} />
    </>
  )
  return href ? (
    <a class="person" href={href(person.id)} aria-label={name}>
      {drawn}
    </a>
  ) : (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group in an SVG is not interactive.
    <g class="person" role="img" aria-label={name}>
      {drawn}
    </g>
  )
}

/** All grounds lie below all edges, so that who lives in two households shows both. */
const Homes = ({ households, id }: { households: readonly DrawnHousehold[]; id: string }) => {
  const outlines = households.flatMap(({ outlines: all, lines }) =>
    all.map((outline) => ({ d: outlinePath(outline), word: outline.word, lines })),
  )
  return (
    <>
      {outlines.map(({ d }) => (
        <path class="home" d={d} />
      ))}
      {outlines.map(({ d, word, lines }, i) => (
        <>
          {/* Hides the strokes inside, where strips and necks overlap. */}
          <mask id={`${id}-home-${i}`} maskUnits="userSpaceOnUse" x="0" y="0" width="100%" height="100%">
            <rect width="100%" height="100%" fill="white" />
            <path d={d} fill="black" />
          </mask>
          <path class="home-edge" d={d} mask={`url(#${id}-home-${i})`} />
          {lines.map((line, below) => (
            <text class="word" x={word.x} y={word.y + 14 * below}>
              {line}
            </text>
          ))}
        </>
      ))}
    </>
  )
}

const Link = ({ link }: { link: DrawnLink }) => (
  <>
    {link.paths.map((path) => (
      <path class={`line line--${link.kind}`} d={pathOf(path)} />
    ))}
    {link.tags.map(({ text, x, y, anchor }) => (
      <text class="word" x={x} y={y} text-anchor={anchor}>
        {text}
      </text>
    ))}
  </>
)

const PairLine = ({ pair }: { pair: DrawnPair }) => (
  <>
    <path class="line" d={pathOf(pair.path, 10)} />
    {pair.rings && <Rings {...pair.rings} married={pair.married} />}
    {pair.strokes && <Strokes {...pair.strokes} />}
  </>
)
