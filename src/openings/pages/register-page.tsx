import type { PageProps } from '../../ui/chrome.ts'
import { Button, ErrorSummary, type FieldErrors, Form, Hidden } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Alert, Badge, Breadcrumb, ButtonLink, Card, dutch, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import type { OpeningView } from '../present-register.ts'

export type RegisterView = {
  /** Where this page posts to. */
  action: string
  trail: { label: string; href: string }[]
  openings: OpeningView[]
  /** What this reader can do. */
  next: { href: string; label: string }[]
  /** A step could not be done any more. */
  gone?: boolean
  errors?: FieldErrors
}

const Row = ({ label, children }: { label: string; children?: unknown }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children as string}</dd>
  </div>
)

const End = ({ t, view, action }: { t: T; view: OpeningView; action: string }) => (
  <details class="erbij-fold">
    <summary aria-label={t.openings.endOf(view.to)}>{t.openings.end}</summary>
    <P>{view.kind === 'mandate' ? t.openings.endMandate(view.to) : t.openings.endText(view.to)}</P>
    <Form action={action}>
      <Hidden name="thread" value={view.thread} />
      <div class="utrecht-button-group">
        <Button kind="secondary-action">{t.openings.endNow}</Button>
      </div>
    </Form>
  </details>
)

const One = ({ t, view, action }: { t: T; view: OpeningView; action: string }) => (
  <article
    class="erbij-entry erbij-entry--whole"
    id={`opening-${view.thread}`}
    aria-labelledby={`opening-${view.thread}-titel`}
  >
    <h3 class="utrecht-heading-3" id={`opening-${view.thread}-titel`}>
      {view.to} <Badge tone={view.isOpen ? 'sage' : 'mist'}>{t.openings.kinds[view.kind]}</Badge>
    </h3>
    <dl class="erbij-facts">
      <Row label={t.openings.what}>{view.parts ? view.parts.join('; ') : t.openings.everything}</Row>
      <Row label={t.openings.ground}>
        {view.ground} <span class="erbij-meta">({view.law})</span>
      </Row>
      <Row label={t.openings.decided}>
        {t.openings.decidedBy(view.isYours ? t.openings.you : view.by, t.day(view.since))}
      </Row>
      {view.reason && (
        <Row label={t.openings.why}>
          <span lang={dutch(t)}>{view.reason}</span>
        </Row>
      )}
      {view.ended ? (
        <Row label={t.openings.stopped}>
          {t.openings.endedOn(t.day(view.ended.on), view.ended.by)} <span lang={dutch(t)}>{view.ended.reason}</span>
        </Row>
      ) : (
        <Row label={view.isOpen ? t.openings.until : t.openings.wasUntil}>{view.until}</Row>
      )}
      {view.review && <Row label={t.openings.review}>{view.review}</Row>}
    </dl>
    {view.weighed.length > 0 && (
      <details class="erbij-fold">
        <summary aria-label={t.openings.weighedOf(view.to)}>{t.openings.weighed}</summary>
        <dl class="erbij-facts">
          {view.weighed.map(({ label, text }) => (
            <Row label={label}>
              <span lang={dutch(t)}>{text}</span>
            </Row>
          ))}
        </dl>
      </details>
    )}
    {(view.later ?? []).map((one) => (
      <p class="erbij-entry-actions">
        <Link href={one.href}>{one.label}</Link>
      </p>
    ))}
    {view.mayEnd && <End t={t} view={view} action={action} />}
  </article>
)

/** Who may read along with what, on what ground, since and until when, and why; and ending it, for who may. */
export const RegisterPage = ({ t, chrome, view }: PageProps<RegisterView>) => {
  const own = chrome.viewer?.kind === 'person'
  const open = view.openings.filter(({ isOpen }) => isOpen)
  const past = view.openings.filter(({ isOpen }) => !isOpen)
  return (
    <Layout t={t} chrome={chrome} title={t.openings.title} hasErrors={!!view.gone}>
      <PageHead title={t.openings.title} lead={own ? t.openings.lead : t.openings.leadHelper}>
        <Breadcrumb t={t} trail={view.trail} here={t.openings.title} />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors ?? {}} />
      <div class="erbij-column">
        {view.gone && (
          <div role="alert">
            <Alert kind="warning">
              <P>{t.openings.gone}</P>
            </Alert>
          </div>
        )}
        <Card title={t.openings.open} id="open">
          {open.length === 0 && <Empty title={t.openings.noneTitle} text={t.openings.none} level={3} />}
          {open.map((one) => (
            <One t={t} view={one} action={view.action} />
          ))}
        </Card>
        {view.next.length > 0 && (
          <div class="utrecht-button-group">
            {view.next.map((step, index) => (
              <ButtonLink kind={index === 0 ? 'primary-action' : 'secondary-action'} href={step.href}>
                {step.label}
              </ButtonLink>
            ))}
          </div>
        )}
        {past.length > 0 && (
          <Card title={t.openings.past} id="voorbij" quiet>
            {past.map((one) => (
              <One t={t} view={one} action={view.action} />
            ))}
          </Card>
        )}
        <P soft>{own ? t.openings.note : t.openings.noteHelper}</P>
      </div>
    </Layout>
  )
}
