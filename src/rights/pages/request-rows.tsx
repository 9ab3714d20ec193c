import type { T } from '../../ui/messages.ts'
import { Badge, Link } from '../../ui/parts.tsx'
import type { RequestRow } from '../present-request.ts'

const tones = { waiting: 'honey', answered: 'sage', withdrawn: 'mist', 'passed-on': 'mist', late: 'clay' } as const

export const StateBadge = ({ t, state }: { t: T; state: RequestRow['state'] }) => (
  <Badge tone={tones[state]}>{t.rights.states[state]}</Badge>
)

/** Requests, a line each: what was asked, of whom, how it stands and until when it may take. */
export const RequestRows = ({ t, rows }: { t: T; rows: readonly RequestRow[] }) => (
  <ul class="erbij-rows" role="list">
    {rows.map((row) => (
      <li>
        <div>
          <Link href={row.href}>{row.title}</Link> <StateBadge t={t} state={row.state} />
          <p class="erbij-meta">{row.meta}</p>
          {row.words && <p class="erbij-meta">{row.words}</p>}
        </div>
      </li>
    ))}
  </ul>
)
