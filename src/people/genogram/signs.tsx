import type { GenogramPerson } from './genogram.ts'
import { R } from './shapes.ts'

type Gender = GenogramPerson['gender']

/** Square, circle or diamond around (x, y). */
export const Shape = ({
  gender,
  x,
  y,
  r = R,
  kind,
}: {
  gender: Gender
  x: number
  y: number
  r?: number
  kind: string
}) => {
  if (gender === 'M') {
    return <rect class={kind} x={x - r} y={y - r} width={2 * r} height={2 * r} rx={r / 6} />
  }
  if (gender === 'V') return <circle class={kind} cx={x} cy={y} r={r} />
  const d = r * 1.15
  return <path class={kind} d={`M${x} ${y - d}L${x + d} ${y}L${x} ${y + d}L${x - d} ${y}Z`} stroke-linejoin="round" />
}

type SignProps = {
  gender: Gender
  x: number
  y: number
  focus?: boolean
  you?: boolean
  deceased?: boolean
  r?: number
}

/** Somebody's sign: the shape tells the gender, a thick outline whom the help is about, a double one the reader, a cross a death. */
export const Sign = ({ gender, x, y, focus = false, you = false, deceased = false, r = R }: SignProps) => {
  const cross = r * 0.6
  return (
    <>
      <Shape gender={gender} x={x} y={y} r={r} kind={focus ? 'sign sign--focus' : 'sign'} />
      {you && <Shape gender={gender} x={x} y={y} r={r * 0.74} kind="sign-inner" />}
      {deceased && (
        <path
          class="cross"
          d={`M${x - cross} ${y - cross}l${2 * cross} ${2 * cross}M${x + cross} ${y - cross}l${-2 * cross} ${2 * cross}`}
        />
      )}
    </>
  )
}

/** On the line of a pair: two rings for a marriage, one for partners. */
export const Rings = ({ x, y, married }: { x: number; y: number; married: boolean }) =>
  married ? (
    <>
      <circle class="ring" cx={x - 3} cy={y} r={4.5} />
      <circle class="ring" cx={x + 3} cy={y} r={4.5} />
    </>
  ) : (
    <circle class="ring" cx={x} cy={y} r={4.5} />
  )

/** Through the line of a pair: it ended. */
export const Strokes = ({ x, y }: { x: number; y: number }) => (
  <path class="line" d={`M${x - 6} ${y - 8}l7 16M${x} ${y - 8}l7 16`} />
)
