import type { Child } from 'hono/jsx'
import type { T } from '../../ui/messages.ts'
import type { Figure } from './figure.ts'
import { type Kin, linkKinds } from './kin.ts'
import { Rings, Sign, Strokes } from './signs.tsx'

/** What the signs mean: only those that this drawing has. */
export const Legend = ({ t, kin, figure }: { t: T; kin: Kin; figure: Figure }) => {
  const say = t.genogram.legend
  const kinds = new Set([...figure.links.map((l) => l.kind), ...figure.odd.map((o) => o.kind)])
  const some = (test: (pair: Figure['pairs'][number]) => boolean): boolean => figure.pairs.some(test)
  const items: [used: boolean, sign: Child, words: string][] = [
    ...(['M', 'V', 'O'] as const).map((gender): [boolean, Child, string] => [
      kin.people.some((p) => p.gender === gender),
      <Sign gender={gender} x={15} y={12} r={9} />,
      say[gender],
    ]),
    [kin.people.some((p) => p.deceased), <Sign gender="V" x={15} y={12} r={9} deceased />, say.deceased],
    [kin.people.some((p) => p.isYou), <Sign gender="V" x={15} y={12} r={9} you />, say.you],
    [kin.people.some((p) => p.isFocus), <Sign gender="V" x={15} y={12} r={9} focus />, say.focus],
    [some((p) => p.kind === 'parents'), <path class="line" d="M1 12h28" />, say.parents],
    [
      some((p) => p.kind === 'partner' && !p.married),
      <OnLine mark={<Rings x={15} y={12} married={false} />} />,
      say.partners,
    ],
    [some((p) => p.married), <OnLine mark={<Rings x={15} y={12} married />} />, say.married],
    [some((p) => p.kind === 'ex-partner'), <OnLine mark={<Strokes x={15} y={12} />} />, say.ended],
    ...linkKinds.map((kind): [boolean, Child, string] => [
      kinds.has(kind),
      <path class={`line line--${kind}`} d="M15 0v24" />,
      say[kind],
    ]),
    [figure.siblings.length > 0, <path class="line" d="M4 20v-9q0-4 4-4h14q4 0 4 4v9" />, say.siblings],
    [
      figure.households.length > 0,
      <rect class="home home--sign" x={2} y={3} width={26} height={18} rx={7} />,
      say.household,
    ],
  ]
  return (
    <ul class="erbij-genogram-legend" role="list" aria-label={say.title}>
      {items
        .filter(([used]) => used)
        .map(([, sign, words]) => (
          <li>
            <svg viewBox="0 0 30 24" width="30" height="24" aria-hidden="true">
              {sign}
            </svg>
            {words}
          </li>
        ))}
    </ul>
  )
}

const OnLine = ({ mark }: { mark: Child }) => (
  <>
    <path class="line" d="M1 12h28" />
    {mark}
  </>
)
