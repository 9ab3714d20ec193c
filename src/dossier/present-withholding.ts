import type { Regime } from '../law/regimes.ts'
import { withholdingAtOnce, withholdingLaw } from '../law/withholding.ts'
import { dayOf } from '../ui/dates.ts'
import type { T } from '../ui/messages.ts'
import type { WithholdingView } from './pages/withholdings.tsx'
import type { WithholdingRow } from './withhold-entry.store.ts'
import { stateOf } from './withhold-entry.ts'

/** Proposed together with the entry, it holds already until this day; after that nothing does unless somebody confirms. */
function heldUntil(row: WithholdingRow, recordedAt: string, today: string): { heldUntil?: string } {
  const until = new Date(Date.parse(`${dayOf(row.proposedAt)}T00:00:00Z`) + withholdingAtOnce * 86_400_000)
  const day = until.toISOString().slice(0, 10)
  return row.proposedAt === recordedAt && today < day ? { heldUntil: day } : {}
}

/** What was decided about keeping an entry from somebody, for a professional. `actorId`: who looks; `recordedAt`: of the entry. */
export function presentWithholding(
  t: T,
  row: WithholdingRow,
  reader: { names: ReadonlyMap<string, string>; today: string; actorId: string; regime: string; recordedAt: string },
): WithholdingView {
  const law = withholdingLaw[row.ground]
  const name = reader.names.get(row.personId)
  const state = stateOf(row, reader.today)
  const title = name ? t.withhold.from(name) : t.withhold.fromUnknown
  return {
    thread: row.threadId,
    title: state === 'pending' ? t.withhold.proposal(title) : title,
    state,
    ground: law[t.lang],
    article: law.articles[reader.regime as Regime] ?? '',
    reason: row.reason,
    until: row.untilOn,
    ...(state === 'pending' && heldUntil(row, reader.recordedAt, reader.today)),
    proposed: { name: row.proposedName, at: row.proposedAt },
    ...(row.confirmedAt && { confirmed: { name: row.confirmedName ?? '', at: row.confirmedAt } }),
    ...(row.endedAt && { ended: { name: row.endedName ?? '', at: row.endedAt } }),
    isYours: row.proposedBy === reader.actorId,
  }
}
