import { raw } from 'hono/html'
import type { SafetyPhase } from '../../law/safety-phases.ts'
import { ReachLines, type ReachView } from '../../people/pages/reach-lines.tsx'
import type { Contact } from '../../portal/region.ts'
import { asset } from '../../ui/assets.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { dutch } from '../../ui/parts.tsx'
import type { LineView, SaidView, Topic } from '../present-plan.ts'

export type CrisisView = {
  own: boolean
  familyName: string
  /** YYYY-MM-DD and HH:MM. */
  asOf: { day: string; time: string }
  backHref: string
  /** Of this region, besides the two numbers of the whole country. */
  urgent: Contact[]
  /** Who opened the plan in an emergency may not have opened who they are. */
  noNames?: boolean
  phases: { phase: SafetyPhase; since: string; about: string[] }[]
  lines: LineView[]
  reach: { name: string; reach: ReachView }[]
}

/**
 * A page of its own, without the frame of the others: no font, no image, no script, and a style of two kilobytes. It must come through
 * where nothing else does.
 */
export const CrisisPage = ({ t, view }: PageProps<CrisisView>) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={t.lang}>
      <head>
        <meta charset="utf-8" />
        {/* In the history of a family's browser it is a page like any. */}
        <title>{`${view.own ? t.tabs.page : t.crisis.title} · ${t.site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={asset('crisis.css')} />
      </head>
      <body>
        {view.own && (
          <header>
            <a class="call" href={links.quickExit} rel="nofollow noreferrer">
              {t.quickExit.label}
            </a>
          </header>
        )}
        <main>
          <h1>{view.own ? t.crisis.title : t.crisis.titleOf(view.familyName)}</h1>
          <Urgent t={t} urgent={view.urgent} />
          {view.lines.length === 0 && <p>{t.crisis.none}</p>}
          {view.noNames && <p>{t.crisis.noNames}</p>}
          <div class="two">
            <Lines t={t} lines={view.lines} topic="call" />
            <Lines t={t} lines={view.lines} topic="when-wrong" />
            <Lines t={t} lines={view.lines} topic="danger" />
            <Lines t={t} lines={view.lines} topic="agreement" />
            {view.reach.length > 0 && (
              <section>
                <h2>{t.crisis.reach}</h2>
                {view.reach.map(({ name, reach }) => (
                  <>
                    <p>
                      <strong>{name}</strong>
                    </p>
                    <ReachLines t={t} reach={reach} />
                  </>
                ))}
              </section>
            )}
          </div>
          {view.phases.map(({ phase, since, about }) => (
            <p>
              {about.length > 0 && `${t.list(about)}: `}
              {t.safety.phaseFrom(t.safetyPhases[phase], t.day(since))}
            </p>
          ))}
          <p>{t.crisis.asOf(t.fullDay(view.asOf.day), view.asOf.time)}</p>
          {view.own && <p>{t.crisis.paper}</p>}
        </main>
        <nav aria-label={t.nav.main}>
          <a href={view.backHref}>{t.crisis.back}</a>
        </nav>
      </body>
    </html>
  </>
)

const tel = (number: string) => `tel:${number.replaceAll(/[^\d+]/g, '')}`

const Urgent = ({ t, urgent }: { t: T; urgent: Contact[] }) => (
  <ul class="first" role="list">
    <li>
      <a class="call" href="tel:112">
        {t.crisis.call('112')}
      </a>
    </li>
    <li>
      <a class="call" href="tel:08002000">
        {t.crisis.veiligThuis}
      </a>
    </li>
    {urgent.map(({ name, phone, hours }) => (
      <li lang={dutch(t)}>
        {name}: <a href={tel(phone)}>{phone}</a> ({hours})
      </li>
    ))}
  </ul>
)

const Lines = ({ t, lines, topic }: { t: T; lines: LineView[]; topic: Topic }) => {
  const of = lines.filter((line) => line.topic === topic)
  if (of.length === 0) return <></>
  return (
    <section>
      <h2>{t.safety.topics[topic]}</h2>
      <ul>
        {of.flatMap((line) =>
          // What two people wrote at once stands here as well: in a hurry nobody chooses.
          [line, ...line.beside].map((said) => <Item t={t} said={said} about={line.about} />),
        )}
      </ul>
    </section>
  )
}

const Item = ({ t, said, about }: { t: T; said: SaidView; about: string[] }) => (
  <li lang={dutch(t)}>
    {said.who.length > 0 && <strong>{t.list(said.who)}: </strong>}
    {said.phone && (
      <>
        <a class="call" href={tel(said.phone)}>
          {said.phone}
        </a>{' '}
      </>
    )}
    <span class="written">{said.text.join('\n')}</span> ({t.list(about)})
    {said.signs.length > 0 && (
      <p class="written">
        {t.safety.signs} {said.signs.join('\n')}
      </p>
    )}
  </li>
)
