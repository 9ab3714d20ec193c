import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  DateField,
  ErrorSummary,
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
import { askedFor, breaksSecrecy, type DiscloseField, type DiscloseInput, dutySteps, weighing } from '../disclose.ts'
import { LaterFields, type LaterView } from './later-fields.tsx'
import { OpeningFormPage } from './opening-form-page.tsx'

export type DiscloseView = {
  familyId: string
  familyName: string
  id: string
  organisations: Choice[]
  /** An organisation was chosen: the rest of the form is there. */
  chosen: boolean
  to: Choice[]
  grounds: Choice[]
  /** Among the grounds is breaking professional secrecy. */
  secrecy: boolean
  parts: Choice[]
  latest: Day
  values: DiscloseInput
  errors: FieldErrors<DiscloseField>
  gone?: boolean
}

const Trail = ({ t, view }: { t: T; view: Pick<DiscloseView, 'familyId' | 'familyName'> }) => (
  <Breadcrumb
    t={t}
    trail={[
      { label: t.nav.families, href: links.families },
      { label: view.familyName, href: links.family(view.familyId) },
      { label: t.openings.title, href: links.openings(view.familyId) },
    ]}
    here={t.openings.disclose.title}
  />
)

const Texts = ({ t, view, names }: { t: T; view: DiscloseView; names: readonly (keyof typeof labels)[] }) => (
  <>
    {names.map((name) => (
      <TextArea
        t={t}
        name={name}
        label={labels[name](t)}
        hint={t.openings.disclose.weighedHint}
        error={view.errors[name]}
        value={view.values[name]}
        rows={3}
      />
    ))}
  </>
)

const labels = {
  consentWords: (t: T) => t.openings.disclose.consentWords,
  ...(Object.fromEntries(weighing.map((name) => [name, (t: T) => t.openings.weighing[name]])) as Record<
    (typeof weighing)[number],
    (t: T) => string
  >),
  ...(Object.fromEntries(dutySteps.map((name) => [name, (t: T) => t.openings.weighing.duties[name]])) as Record<
    (typeof dutySteps)[number],
    (t: T) => string
  >),
}

const Rest = ({ t, view }: { t: T; view: DiscloseView }) => (
  <>
    <Select
      t={t}
      name="to"
      label={t.openings.disclose.to}
      error={view.errors.to}
      value={view.values.to}
      choices={view.to}
    />
    <Select
      t={t}
      name="ground"
      label={t.openings.disclose.ground}
      hint={t.openings.disclose.groundHint}
      error={view.errors.ground}
      value={view.values.ground}
      choices={view.grounds}
    />
    <CheckboxGroup
      t={t}
      name="parts"
      label={t.openings.disclose.parts}
      hint={t.openings.disclose.partsHint}
      error={view.errors.parts}
      choices={view.parts}
      values={view.values.parts}
    />
    <Select
      t={t}
      name="consent"
      label={t.openings.disclose.consent}
      error={view.errors.consent}
      value={view.values.consent}
      choices={askedFor.map((value) => ({ value, label: t.openings.weighing.asked[value] }))}
    />
    <Texts t={t} view={view} names={['consentWords', ...weighing]} />
    {view.secrecy && (
      <>
        <h2 class="utrecht-heading-3">{t.openings.disclose.dutiesTitle}</h2>
        <P>{t.openings.disclose.dutiesText}</P>
        <Texts t={t} view={view} names={dutySteps} />
      </>
    )}
    <DateField
      t={t}
      name="until"
      label={t.openings.disclose.until}
      hint={t.openings.untilHint(t.day(view.latest))}
      error={view.errors.until}
      value={view.values.until}
      max={view.latest}
    />
    <div class="utrecht-button-group">
      <Button name="step" value="check">
        {t.openings.next}
      </Button>
      <ButtonLink kind="subtle" href={links.openings(view.familyId)}>
        {t.form.cancel}
      </ButtonLink>
    </div>
  </>
)

/** What was written already, while the organisation is chosen again: nothing is lost. */
const Kept = ({ values: { organisation: _, parts, ...rest } }: { values: DiscloseInput }) => (
  <>
    {parts.map((part) => (
      <Hidden name="parts" value={part} />
    ))}
    {Object.entries(rest).map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
  </>
)

/** What is given to whom, on which ground, and how it was weighed. The organisation comes first: the rest follows from it. */
export const DisclosePage = ({ t, chrome, view }: PageProps<DiscloseView>) => (
  <OpeningFormPage
    t={t}
    chrome={chrome}
    view={{
      words: t.openings.disclose,
      none: view.parts.length === 0 && t.openings.disclose.none,
      errors: view.errors,
      gone: view.gone,
    }}
    trail={<Trail t={t} view={view} />}
  >
    <Form action={links.disclose(view.familyId)}>
      <Hidden name="id" value={view.id} />
      <Select
        t={t}
        name="organisation"
        label={t.openings.disclose.organisation}
        error={view.errors.organisation}
        value={view.values.organisation}
        choices={view.organisations}
      />
      <div class="utrecht-button-group">
        <Button kind={view.chosen ? 'subtle' : 'primary-action'} name="step" value="organisation">
          {view.chosen ? t.openings.disclose.another : t.openings.next}
        </Button>
      </div>
      {!(view.chosen && view.grounds.length > 0) && <Kept values={view.values} />}
      {view.chosen && view.grounds.length === 0 && <P>{t.openings.disclose.noGrounds}</P>}
      {view.chosen && view.grounds.length > 0 && <Rest t={t} view={view} />}
    </Form>
  </OpeningFormPage>
)

export type ConfirmDiscloseView = Pick<DiscloseView, 'familyId' | 'familyName' | 'id' | 'values'> & {
  to: string
  ground: string
  parts: string[]
  /** Who of the family reads this decision, as far as this professional may know. */
  readers: string[]
  later: LaterView
}

/** Once more, in words, before it is given. */
export const ConfirmDisclosePage = ({ t, chrome, view }: PageProps<ConfirmDiscloseView>) => {
  const { values } = view
  const given = [...weighing, ...(breaksSecrecy(values.ground) ? dutySteps : [])]
  return (
    <Layout
      t={t}
      chrome={chrome}
      title={t.openings.disclose.confirmTitle}
      hasErrors={Object.keys(view.later.errors).length > 0}
    >
      <PageHead title={t.openings.disclose.confirmTitle}>
        <Trail t={t} view={view} />
      </PageHead>
      <ErrorSummary t={t} errors={view.later.errors} />
      <div class="erbij-column">
        <div class="erbij-card">
          <P>{t.openings.disclose.confirm(view.to, t.day(values.until))}</P>
          <ul class="utrecht-unordered-list">
            {view.parts.map((part) => (
              <li>{part}</li>
            ))}
          </ul>
          <dl class="erbij-facts">
            <div>
              <dt>{t.openings.ground}</dt>
              <dd>{view.ground}</dd>
            </div>
            {given.map((name) => (
              <div>
                <dt>{labels[name](t)}</dt>
                <dd lang={dutch(t)}>{values[name]}</dd>
              </div>
            ))}
          </dl>
          <P>
            {view.readers.length > 0
              ? `${t.openings.disclose.familyReads} ${t.list(view.readers)}.`
              : t.openings.disclose.familyReadsNone}
          </P>
        </div>
        <Form action={links.disclose(view.familyId)}>
          <Hidden name="id" value={view.id} />
          <Hidden name="organisation" value={values.organisation} />
          <Kept values={values} />
          {view.later.people.length > 0 && view.later.grounds.length > 0 && <LaterFields t={t} view={view.later} />}
          <div class="utrecht-button-group">
            <Button name="step" value="open">
              {t.openings.disclose.submit}
            </Button>
            <Button kind="secondary-action" name="step" value="change">
              {t.openings.change}
            </Button>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
