import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Badge, Breadcrumb, ButtonLink, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import type { Answer, Asked } from '../given-answers.ts'
import type { Instrument } from '../instruments.ts'
import { say } from '../questionnaire.ts'
import type { AnalysisTrail } from './trail.ts'

export interface AnswersView extends AnalysisTrail {
  title: string
  about: string
  instrument: Instrument
  /** In the order in which it was filled in. */
  times: {
    id: string
    day: string
    by: string
    mine: boolean
    version: string
    score?: number
    text?: string
    /** Of what somebody who helps filled in, for who helps. */
    shared?: boolean
    shareHref?: string
  }[]
  asked: Asked[]
  /** Only for who may fill it in again. */
  againHref?: string
}

/** The answers of one person to one questionnaire: each time beside the others, as they were given; nothing is averaged. */
export const AnswersPage = ({ t, chrome, view }: PageProps<AnswersView>) => {
  const words = t.instruments
  const title = words.answersOf(view.title, view.about)
  const { scoring } = view.instrument
  return (
    <Layout t={t} chrome={chrome} title={title}>
      <PageHead title={title} lead={view.times.length > 1 ? words.besideLead(view.times.length) : undefined}>
        <Breadcrumb
          t={t}
          trail={[
            { label: view.homeLabel, href: view.homeHref },
            { label: t.analyses.title, href: view.backHref },
          ]}
          here={title}
        />
      </PageHead>
      <div class="erbij-column">
        <Card title={words.when} id="wanneer" quiet>
          <ul class="erbij-rows" role="list">
            {view.times.map((time) => (
              <li id={`antwoord-${time.id}`}>
                <span>
                  {time.mine ? t.analyses.madeByYou(t.day(time.day)) : t.analyses.madeOn(t.day(time.day), time.by)}{' '}
                  <span class="erbij-meta">({words.version(time.version)})</span>
                </span>
                {time.shared !== undefined && (
                  <span>
                    <Badge tone={time.shared ? 'sage' : 'honey'}>{time.shared ? words.shared : words.notShared}</Badge>{' '}
                    {time.shareHref && (
                      <Link href={time.shareHref} label={words.shareOf(t.day(time.day))}>
                        {words.share}
                      </Link>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
        {view.asked.map(({ question, answers }) => (
          <section class="erbij-asked">
            <h2 class="utrecht-heading-3" lang={dutch(t)}>
              {question}
            </h2>
            <dl class="erbij-beside">
              {view.times.map((time, at) => {
                const given = answers[at]
                return given ? (
                  <div>
                    <dt>{t.day(time.day)}</dt>
                    <dd lang={dutch(t)}>{given.map((one) => inWords(t, one)).join('; ')}</dd>
                  </div>
                ) : (
                  <></>
                )
              })}
            </dl>
          </section>
        ))}
        {scoring.how !== 'none' && scoring.means && (
          <Card title={words.score} id="getal">
            <dl class="erbij-beside">
              {view.times.map(({ day, score }) => (
                <div>
                  <dt>{t.day(day)}</dt>
                  <dd>{score === undefined ? words.scoreMissing : score.toLocaleString(t.lang)}</dd>
                </div>
              ))}
            </dl>
            <P>{`${words.means}: ${say(t, scoring.means)}`}</P>
            {scoring.doesNotMean && <P>{`${words.doesNotMean}: ${say(t, scoring.doesNotMean)}`}</P>}
          </Card>
        )}
        {view.times.some(({ text }) => text) && (
          <section class="erbij-asked">
            <h2 class="utrecht-heading-3">{words.remarks}</h2>
            <dl class="erbij-beside">
              {view.times.map(({ day, text }) =>
                text ? (
                  <div>
                    <dt>{t.day(day)}</dt>
                    <dd class="erbij-written" lang={dutch(t)}>
                      {text}
                    </dd>
                  </div>
                ) : (
                  <></>
                ),
              )}
            </dl>
          </section>
        )}
        {view.againHref && (
          <div class="utrecht-button-group">
            <ButtonLink href={view.againHref}>{words.again}</ButtonLink>
          </div>
        )}
      </div>
    </Layout>
  )
}

const inWords = (t: T, { value, words }: Answer): string => {
  if (words) return words
  if (typeof value === 'boolean') return value ? t.instruments.yes : t.instruments.no
  return typeof value === 'number' ? value.toLocaleString(t.lang) : value
}
