import type { Child } from 'hono/jsx'
import { Face } from '../ui/face.tsx'

/** Drawings for a page that a child looks at together with an adult: few lines, a word for who cannot see them. */
const Drawing = ({ label, children }: { label: string; children?: Child }) => (
  <svg class="erbij-drawing" viewBox="0 0 96 96" role="img" aria-label={label}>
    {children}
  </svg>
)

/** A head and shoulders; `size` 1 is a grown-up. */
const Figure = ({ x, size = 1, seat }: { x: number; size?: number; seat: string }) => (
  <g class={`erbij-figure erbij-figure--${seat}`} transform={`translate(${x} ${92 - 60 * size}) scale(${size})`}>
    <circle cx="16" cy="14" r="13" />
    <path d="M0 60c0-18 6-28 16-28s16 10 16 28z" />
  </g>
)

const Bubble = ({ children }: { children?: Child }) => (
  <g class="erbij-bubble">
    <path d="M48 8h36a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H64l-8 9v-9h-8a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6z" />
    {children}
  </g>
)

type Named = { label: string }

export const Tell = ({ label }: Named) => (
  <Drawing label={label}>
    <Figure x={6} size={0.85} seat="petrol" />
    <Bubble>
      <path class="erbij-stroke" d="M52 20h28M52 28h18" />
    </Bubble>
  </Drawing>
)

export const Ask = ({ label }: Named) => (
  <Drawing label={label}>
    <Figure x={6} size={0.85} seat="sage" />
    <Bubble>
      <path class="erbij-stroke" d="M60 19a6 6 0 1 1 8 6c-2 1-2 2-2 3M66 33v.5" />
    </Bubble>
  </Drawing>
)

export const Pause = ({ label }: Named) => (
  <Drawing label={label}>
    <path
      class="erbij-shape erbij-shape--honey"
      d="M30 52V24a5 5 0 0 1 10 0v20-28a5 5 0 0 1 10 0v28-24a5 5 0 0 1 10 0v26-16a5 5 0 0 1 10 0v32c0 16-8 26-21 26-10 0-15-5-19-13L17 53c-2-5 4-9 8-5z"
    />
  </Drawing>
)

export const Beside = ({ label }: Named) => (
  <Drawing label={label}>
    <Figure x={10} seat="petrol" />
    <Figure x={52} size={0.7} seat="honey" />
  </Drawing>
)

export const Listen = ({ label }: Named) => (
  <Drawing label={label}>
    <path
      class="erbij-shape erbij-shape--sand"
      d="M28 40a20 20 0 0 1 40 0c0 16-14 18-14 30 0 8-6 14-13 14-6 0-10-4-11-9"
    />
    <path class="erbij-stroke" d="M37 42a11 11 0 0 1 22 0c0 8-8 10-10 17" />
  </Drawing>
)

export const Heart = ({ label }: Named) => (
  <Drawing label={label}>
    <path
      class="erbij-shape erbij-shape--clay"
      d="M48 82C22 62 12 50 12 35a18 18 0 0 1 36-5 18 18 0 0 1 36 5c0 15-10 27-36 47z"
    />
  </Drawing>
)

/** Somebody on the child's own page: smaller when they are a child too. */
export const Somebody = ({ grown }: { grown: boolean }) => (
  <svg class="erbij-drawing erbij-drawing--small" viewBox="0 0 44 64" aria-hidden="true">
    <g transform={grown ? 'translate(6 2)' : 'translate(11 20)'}>
      <g class={`erbij-figure erbij-figure--${grown ? 'petrol' : 'honey'}`} transform={grown ? '' : 'scale(0.7)'}>
        <circle cx="16" cy="14" r="13" />
        <path d="M0 60c0-18 6-28 16-28s16 10 16 28z" />
      </g>
    </g>
  </svg>
)

/** A scale to point at. Nothing is sent and nothing is kept. */
export const Faces = ({ names }: { names: readonly string[] }) => (
  <ol class="erbij-faces" role="list">
    {names.map((name, index) => (
      <li>
        <Face face={index + 1} />
        <span>{name}</span>
      </li>
    ))}
  </ol>
)
