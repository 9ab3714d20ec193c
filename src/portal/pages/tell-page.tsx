import type { DelayField, DelayInput } from '../../dossier/delay-notice.ts'
import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import { Button, DateField, ErrorSummary, type FieldErrors, Form, Hidden, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import { OfferFields } from './offer-fields.tsx'

export type TellView = {
  familyId: string
  familyName: string
  person: string
  name: string
  /** Under twelve: whoever stands for them is told. */
  young: boolean
  today: Day
  /** Absent: told already, or nothing is written that must be told. */
  waiting?:
    | undefined
    | {
        since: Day
        due: Day
        overdue: boolean
        law: string
        delay: { law: string; ground: string; after: Day; latest: Day }
        /** What the record of telling will be known by. */
        offer: string
        input: DelayInput
      }
  delays: { reason: string; until: Day; name: string; at: Day }[]
  errors: FieldErrors<DelayField>
}

type Waiting = NonNullable<TellView['waiting']>

const Told = ({ t, view, waiting }: { t: T; view: TellView; waiting: Waiting }) => (
  <Card title={t.notice.toldTitle} id="verteld">
    <P>{view.young ? t.notice.toldYoung(view.name) : t.notice.toldText(view.name)}</P>
    <p class="utrecht-paragraph">
      <Link href={links.yourRights}>{t.offer.page}</Link>
    </p>
    <Form action={links.offerRights(view.familyId)}>
      <Hidden name="id" value={waiting.offer} />
      <Hidden name="about" value={view.person} />
      <OfferFields
        t={t}
        input={{ occurredOn: view.today, way: '', interpreter: false }}
        errors={{}}
        today={view.today}
      />
      <div class="utrecht-button-group">
        <Button>{t.notice.told}</Button>
      </div>
    </Form>
  </Card>
)

/** Folded away: telling comes first. */
const Delay = ({ t, view, waiting }: { t: T; view: TellView; waiting: Waiting }) => (
  <details class="erbij-fold" open={Object.keys(view.errors).length > 0}>
    <summary>{t.notice.delayTitle}</summary>
    <P>
      {waiting.delay.ground} <span class="erbij-meta">({waiting.delay.law})</span>
    </P>
    <P>{t.notice.delayUnseen(view.name)}</P>
    <Form action={links.tell(view.familyId, view.person)}>
      <Hidden name="id" value={waiting.input.id} />
      <TextArea
        t={t}
        name="reason"
        label={t.notice.reason}
        hint={t.notice.reasonHint}
        error={view.errors.reason}
        value={waiting.input.reason}
        rows={4}
      />
      <DateField
        t={t}
        name="until"
        label={t.notice.until}
        hint={t.notice.untilHint(t.day(waiting.delay.latest))}
        error={view.errors.until}
        value={waiting.input.until}
        max={waiting.delay.latest}
      />
      <div class="utrecht-button-group">
        <Button kind="secondary-action">{t.notice.delay}</Button>
      </div>
    </Form>
  </details>
)

/** Telling somebody that there is a dossier about them: by when, that it was done, or why not yet. */
export const TellPage = ({ t, chrome, view }: PageProps<TellView>) => {
  const { waiting } = view
  return (
    <Layout t={t} chrome={chrome} title={t.notice.title} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={t.notice.task(view.name)} lead={waiting ? t.notice.lead : undefined}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.today, href: links.today },
            { label: view.familyName, href: links.family(view.familyId) },
          ]}
          here={t.notice.title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        {waiting ? (
          <Alert kind={waiting.overdue ? 'warning' : 'info'}>
            <P>
              {(waiting.overdue ? t.notice.overdue : t.notice.due)(t.day(waiting.due))}{' '}
              <span class="erbij-meta">
                {t.notice.since(t.day(waiting.since))} ({waiting.law})
              </span>
            </P>
          </Alert>
        ) : (
          <Alert kind="ok">
            <P>{t.notice.nothing(view.name)}</P>
          </Alert>
        )}
        {waiting && <Told t={t} view={view} waiting={waiting} />}
        {waiting && <Delay t={t} view={view} waiting={waiting} />}
        {view.delays.length > 0 && (
          <Card title={t.notice.delaysTitle} id="uitgesteld" quiet>
            <ul class="erbij-rows" role="list">
              {view.delays.map((one) => (
                <li>
                  <div>
                    <span lang={dutch(t)}>{one.reason}</span>
                    <p class="erbij-meta">{t.notice.delayed(one.name, t.day(one.at), t.day(one.until))}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Layout>
  )
}
