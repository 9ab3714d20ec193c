import type { T } from '../../ui/messages.ts'
import { dutch } from '../../ui/parts.tsx'
import { type Instant, mayReach, type Reach } from '../reach.ts'

export type ReachView = { said?: Reach /** The day it was recorded, YYYY-MM-DD. */; on?: string; now: Instant }

/** How somebody may be reached now, and how never. A number is a link only while calling it is allowed. */
export const ReachLines = ({ t, reach: { said, on, now } }: { t: T; reach: ReachView }) => {
  if (!said) return <p class="erbij-meta">{t.reaching.nothing}</p>
  const mail = mayReach(said, 'email', now)
  return (
    <>
      <ul class="utrecht-unordered-list">
        <Calling t={t} said={said} now={now} />
        <li>{mail.ok ? t.reaching.mail(mail.how) : t.reaching.mailNo}</li>
        <li>{postWords(t, said, now)}</li>
        {said.interpreter && <li>{t.reaching.needsInterpreter(said.interpreter)}</li>}
        {said.note && <li lang={dutch(t)}>{said.note}</li>}
      </ul>
      {on && <p class="erbij-meta">{t.reaching.said(t.day(on))}</p>}
    </>
  )
}

const Calling = ({ t, said, now }: { t: T; said: Reach; now: Instant }) => {
  const { phone } = said
  const call = mayReach(said, 'call', now)
  if (!phone || (!call.ok && call.why === 'never')) return <li>{t.reaching.callNever}</li>
  const hours = phone.from || phone.until ? t.reaching.hours(phone.from ?? '0:00', phone.until ?? '24:00') : ''
  const when = t.reaching.when(t.list(phone.days.map((day) => t.reaching.weekDays[day])), hours)
  return (
    <>
      <li>
        {call.ok ? (
          <>
            {t.reaching.callNow}{' '}
            <a class="utrecht-link" href={`tel:${call.how.replaceAll(/[^\d+]/g, '')}`}>
              {t.reaching.call(call.how)}
            </a>
            . {when}
          </>
        ) : (
          `${t.reaching.callLater} ${when}`
        )}
      </li>
      <li>{phone.message ? t.reaching.messageYes : t.reaching.messageNo}</li>
    </>
  )
}

function postWords(t: T, said: Reach, now: Instant): string {
  const letter = mayReach(said, 'letter', now)
  if (!letter.ok) return t.reaching.postNever
  return letter.how === 'home' ? t.reaching.postHome : t.reaching.postElsewhere(letter.how)
}
