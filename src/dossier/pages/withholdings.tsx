import type { Child } from 'hono/jsx'
import { dayOf } from '../../ui/dates.ts'
import type { T } from '../../ui/messages.ts'
import { Badge, dutch } from '../../ui/parts.tsx'
import type { WithholdingState } from '../withhold-entry.ts'

type Done = { name: string; at: string }
export type WithholdingView = {
  thread: string
  /** «Bram leest dit niet». */
  title: string
  state: WithholdingState
  ground: string
  article: string
  reason: string
  /** YYYY-MM-DD */
  until: string
  /** It holds already, until this day, for somebody to confirm it. */
  heldUntil?: string
  proposed: Done
  confirmed?: Done
  ended?: Done
  /** Proposed by who looks, who then cannot confirm it. */
  isYours: boolean
}

const tones = { pending: 'honey', active: 'clay', over: 'mist' } as const

/** One decision: of whom, how it stands, why, until when, by whom; below it what can still be done. */
export const Withholding = ({ t, view, children }: { t: T; view: WithholdingView; children?: Child }) => {
  const by = ({ name, at }: Done) => [name, t.day(dayOf(at))] as const
  const endsItself =
    view.state === 'over' ? t.withhold.endedBy(t.day(view.until)) : t.withhold.endsBy(t.day(view.until))
  return (
    <article class="erbij-own erbij-decision" id={`besluit-${view.thread}`}>
      <div class="erbij-entry-head">
        <h3 class="utrecht-heading-3">{view.title}</h3>
        <Badge tone={tones[view.state]}>{t.withhold.states[view.state]}</Badge>
      </div>
      <p class="utrecht-paragraph">
        {view.ground} <span class="erbij-meta">{view.article}</span>
      </p>
      <p class="utrecht-paragraph" lang={dutch(t)}>
        {view.reason}
      </p>
      <ul class="erbij-meta" role="list">
        <li>{t.withhold.proposed(...by(view.proposed))}</li>
        {view.confirmed && <li>{t.withhold.confirmed(...by(view.confirmed))}</li>}
        {view.ended ? <li>{t.withhold.ended(...by(view.ended))}</li> : <li>{endsItself}</li>}
      </ul>
      {view.heldUntil && <p class="utrecht-paragraph">{t.notice.later.held(t.day(view.heldUntil))}</p>}
      {children}
    </article>
  )
}
