import { dayParts, harmForms, incidentRoles } from '../../dossier/kinds/incident.ts'
import { ThirdPersonCheck } from '../../dossier/pages/write-fields.tsx'
import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  DateField,
  ErrorSummary,
  Form,
  Hidden,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import { type IncidentErrors, type IncidentInput, roleField } from '../incident-form.ts'

export type IncidentFormView = {
  back: string
  action: string
  input: IncidentInput
  errors: IncidentErrors
  people: Choice[]
  today: string
  /** What stands there is corrected; `version`: what was read when correcting began. */
  correcting?: { version: string; shared: boolean; checked: boolean }
}

const Roles = ({ t, view }: { t: T; view: IncidentFormView }) => {
  const say = t.incidents.form
  const error = view.errors.roles
  return (
    <fieldset
      class={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}
      id="veld-roles"
      tabindex={-1}
      aria-describedby={error ? 'veld-roles-hint veld-roles-fout' : 'veld-roles-hint'}
    >
      <legend class="utrecht-form-label">{say.roles}</legend>
      <p class="utrecht-form-field-description" id="veld-roles-hint">
        {say.rolesHint}
      </p>
      {error && (
        <p class="utrecht-form-field-error-message" id="veld-roles-fout">
          {t.errors[error]}
        </p>
      )}
      <div class="erbij-roles">
        {view.people.map(({ value, label }) => (
          <Select
            t={t}
            name={roleField(value)}
            label={label}
            choices={incidentRoles.map((role) => ({ value: role, label: t.incidents.roles[role] }))}
            value={view.input.roles[value]}
            optional
          />
        ))}
      </div>
    </fieldset>
  )
}

/** What happened, as it was told: by whom, when, and who was in what role then. Nobody is their role. */
export const IncidentPage = ({ t, chrome, view }: PageProps<IncidentFormView>) => {
  const say = t.incidents.form
  const { input, errors } = view
  const title = view.correcting ? t.correct.title : t.incidents.write
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title} lead={view.correcting ? t.correct.intro : say.lead}>
        <Breadcrumb t={t} trail={[{ label: t.incidents.title, href: view.back }]} here={title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <Form action={view.action}>
          <Hidden name="id" value={input.id} />
          {view.correcting && <Hidden name="version" value={view.correcting.version} />}
          <TextArea
            t={t}
            name="text"
            label={say.text}
            hint={say.textHint}
            error={errors.text}
            value={input.text}
            rows={6}
          />
          <DateField
            t={t}
            name="occurredOn"
            label={say.occurredOn}
            error={errors.occurredOn}
            value={input.occurredOn}
            max={view.today}
          />
          <RadioGroup
            t={t}
            name="dayPart"
            label={say.dayPart}
            error={errors.dayPart}
            choices={dayParts.map((value) => ({ value, label: t.incidents.dayParts[value] }))}
            value={input.dayPart}
          />
          <CheckboxGroup
            t={t}
            name="forms"
            label={say.forms}
            error={errors.forms}
            choices={harmForms.map((value) => ({ value, label: t.incidents.forms[value] }))}
            values={input.forms}
          />
          <Roles t={t} view={view} />
          <TextField
            t={t}
            name="toldBy"
            label={say.toldBy}
            hint={say.toldByHint}
            error={errors.toldBy}
            value={input.toldBy}
          />
          <TextArea
            t={t}
            name="before"
            label={say.before}
            error={errors.before}
            value={input.before}
            rows={3}
            optional
          />
          <TextArea t={t} name="done" label={say.done} error={errors.done} value={input.done} rows={3} optional />
          <div class="erbij-readers">
            <h2 class="utrecht-heading-3">{t.safety.form.readers}</h2>
            <P>{view.correcting?.shared ? t.correct.shared : say.readers}</P>
          </div>
          {view.correcting?.shared && <ThirdPersonCheck t={t} errors={errors} checked={view.correcting.checked} />}
          <div class="utrecht-button-group">
            <Button>{t.safety.form.save}</Button>
            <ButtonLink kind="subtle" href={view.back}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
