import type { PageProps } from '../../ui/chrome.ts'
import { dayOf } from '../../ui/dates.ts'
import { Button, DateField, ErrorSummary, type FieldErrors, Form, Hidden, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import type { KeepInput } from './keep-form.ts'

export type TermRow = {
  id: string
  name: string
  about: string
  /** «20 jaar na de laatste wijziging (…)». */
  law: string
  /** YYYY-MM-DD; absent where this reader cannot tell. */
  until?: string
  longer?: { until: string; reason: string; by: string; at: string }
  /** Who may decide to keep it longer: the entry that a decision would stand beside. */
  beside?: string
}

export type TermsView = {
  own: boolean
  familyId: string
  familyName: string
  rows: TermRow[]
  /** What a decision will be known by. */
  id: string
  given?: { partId: string; input: KeepInput; errors: FieldErrors }
}

const KeepLonger = ({ t, view, row }: { t: T; view: TermsView; row: TermRow }) => {
  const given = view.given?.partId === row.id ? view.given : undefined
  return (
    <details class="erbij-fold" open={given !== undefined}>
      <summary>
        {t.retention.keepLonger}
        <span class="erbij-visually-hidden">
          : {row.name}, {row.about}
        </span>
      </summary>
      <Form action={links.terms(view.familyId)}>
        <Hidden name="part" value={row.id} />
        <Hidden name="id" value={view.id} />
        <DateField
          t={t}
          name={`until-${row.id}`}
          label={t.retention.until}
          hint={t.retention.untilHint}
          error={given?.errors[`until-${row.id}`]}
          value={given?.input.until ?? ''}
        />
        <TextArea
          t={t}
          name={`reason-${row.id}`}
          label={t.retention.reason}
          hint={t.retention.reasonHint}
          error={given?.errors[`reason-${row.id}`]}
          value={given?.input.reason ?? ''}
          rows={3}
        />
        <div class="utrecht-button-group">
          <Button kind="secondary-action">{t.retention.submit}</Button>
        </div>
      </Form>
    </details>
  )
}

const Row = ({ t, view, row }: { t: T; view: TermsView; row: TermRow }) => (
  <section class="erbij-card" aria-labelledby={`deel-${row.id}`}>
    <h2 class="utrecht-heading-3" id={`deel-${row.id}`}>
      {row.name} {t.entry.about(row.about)}
    </h2>
    <P>{row.until ? t.retention.keptUntil(t.partialDate(row.until)) : t.retention.unknown}</P>
    <P soft>{row.law}</P>
    {row.longer && (
      <>
        <P>{t.retention.longer(t.partialDate(row.longer.until), row.longer.by, t.partialDate(dayOf(row.longer.at)))}</P>
        <blockquote class="erbij-quote" lang={dutch(t)}>
          {row.longer.reason}
        </blockquote>
      </>
    )}
    {row.beside && <KeepLonger t={t} view={view} row={row} />}
  </section>
)

/** How long each part is kept, by which article; and for who writes in it, keeping it longer. */
export const TermsPage = ({ t, chrome, view }: PageProps<TermsView>) => (
  <Layout t={t} chrome={chrome} title={t.retention.title} hasErrors={view.given !== undefined}>
    <PageHead title={t.retention.title} lead={t.retention.lead}>
      <Breadcrumb
        t={t}
        trail={
          view.own
            ? [{ label: t.nav.myDossier, href: links.myDossier }]
            : [
                { label: t.nav.families, href: links.families },
                { label: view.familyName, href: links.family(view.familyId) },
              ]
        }
        here={t.retention.title}
      />
    </PageHead>
    <ErrorSummary t={t} errors={view.given?.errors ?? {}} />
    <div class="erbij-column">
      <P>{view.own ? t.retention.ownNote : t.retention.note}</P>
      {view.own && (
        <p class="erbij-entry-actions">
          <Link href={links.myRights}>{t.retention.askDestruction}</Link>
        </p>
      )}
      {view.rows.map((row) => (
        <Row t={t} view={view} row={row} />
      ))}
    </div>
  </Layout>
)
