import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  DateField,
  type FieldErrors,
  Form,
  Hidden,
  Select,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, dutch, P, PageHead } from '../../ui/parts.tsx'
import type { ConsentInput } from '../give-consent.ts'
import { OpeningFormPage } from './opening-form-page.tsx'

export type ConsentView = {
  familyId: string
  /** What the consent will be known by. */
  id: string
  parts: Choice[]
  who: Choice[]
  latest: Day
  values: ConsentInput
  errors: FieldErrors<keyof ConsentInput>
  /** It was refused when it was to be recorded. */
  gone?: boolean
}

const Trail = ({ t, familyId }: { t: T; familyId: string }) => (
  <Breadcrumb
    t={t}
    trail={[
      { label: t.nav.myDossier, href: links.myDossier },
      { label: t.openings.title, href: links.myOpenings(familyId) },
    ]}
    here={t.openings.consent.title}
  />
)

const ConsentForm = ({ t, view }: { t: T; view: ConsentView }) => (
  <Form action={links.giveConsent(view.familyId)}>
    <Hidden name="id" value={view.id} />
    <CheckboxGroup
      t={t}
      name="parts"
      label={t.openings.consent.parts}
      hint={t.openings.consent.partsHint}
      error={view.errors.parts}
      choices={view.parts}
      values={view.values.parts}
    />
    <Select
      t={t}
      name="who"
      label={t.openings.consent.who}
      hint={t.openings.consent.whoHint}
      error={view.errors.who}
      value={view.values.who}
      choices={view.who}
    />
    <DateField
      t={t}
      name="until"
      label={t.openings.consent.until}
      hint={t.openings.untilHint(t.day(view.latest))}
      error={view.errors.until}
      value={view.values.until}
      max={view.latest}
    />
    <TextArea
      t={t}
      name="reason"
      label={t.openings.consent.reason}
      hint={t.openings.consent.reasonHint}
      error={view.errors.reason}
      value={view.values.reason}
      rows={3}
      optional
    />
    <div class="utrecht-button-group">
      <Button name="step" value="check">
        {t.openings.next}
      </Button>
      <ButtonLink kind="subtle" href={links.myOpenings(view.familyId)}>
        {t.form.cancel}
      </ButtonLink>
    </div>
  </Form>
)

/** Which parts somebody opens, to whom, and until when: only what they decide about, only people they know from this dossier. */
export const ConsentPage = ({ t, chrome, view }: PageProps<ConsentView>) => (
  <OpeningFormPage
    t={t}
    chrome={chrome}
    view={{
      words: t.openings.consent,
      none: view.parts.length === 0 ? t.openings.consent.none : view.who.length === 0 && t.openings.consent.nobody,
      errors: view.errors,
      gone: view.gone,
    }}
    trail={<Trail t={t} familyId={view.familyId} />}
  >
    <ConsentForm t={t} view={view} />
  </OpeningFormPage>
)

export type ConfirmConsentView = Pick<ConsentView, 'familyId' | 'id' | 'values'> & {
  to: string
  isProfessional: boolean
  parts: string[]
  /** Who, besides, reads that this was opened, as far as this reader may know. */
  knowing: string[]
}

/** Once more, in words, before it is open. */
export const ConfirmConsentPage = ({ t, chrome, view }: PageProps<ConfirmConsentView>) => (
  <Layout t={t} chrome={chrome} title={t.openings.consent.confirmTitle}>
    <PageHead title={t.openings.consent.confirmTitle}>
      <Trail t={t} familyId={view.familyId} />
    </PageHead>
    <div class="erbij-column">
      <div class="erbij-card">
        <P>{t.openings.consent.confirm(view.to, t.day(view.values.until))}</P>
        <ul class="utrecht-unordered-list">
          {view.parts.map((part) => (
            <li>{part}</li>
          ))}
        </ul>
        <P>{view.isProfessional ? t.openings.consent.professionalReads : t.openings.consent.personReads}</P>
        {view.values.reason && (
          <P>
            {t.openings.why}: <span lang={dutch(t)}>{view.values.reason}</span>
          </P>
        )}
        <P>
          {view.knowing.length > 0 ? t.openings.consent.knowing(t.list(view.knowing)) : t.openings.consent.knowingNone}
        </P>
        <P soft>{t.openings.consent.anyTime}</P>
      </div>
      <Form action={links.giveConsent(view.familyId)}>
        <Hidden name="id" value={view.id} />
        {view.values.parts.map((part) => (
          <Hidden name="parts" value={part} />
        ))}
        <Hidden name="who" value={view.values.who} />
        <Hidden name="until" value={view.values.until} />
        <Hidden name="reason" value={view.values.reason} />
        <div class="utrecht-button-group">
          <Button name="step" value="open">
            {t.openings.consent.submit}
          </Button>
          <Button kind="secondary-action" name="step" value="change">
            {t.openings.change}
          </Button>
        </div>
      </Form>
    </div>
  </Layout>
)
