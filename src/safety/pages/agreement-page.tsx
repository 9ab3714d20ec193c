import { Warned } from '../../plan/pages/warned.tsx'
import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  TextArea,
  TextField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Alert, Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { AgreementErrors, AgreementInput } from '../agreement-form.ts'
import type { LineView, SaidView, Topic } from '../present-plan.ts'
import { Version } from './safety-line.tsx'

export type AgreementView = {
  familyId: string
  topic: Topic
  back: string
  action: string
  input: AgreementInput
  errors: AgreementErrors
  who: Choice[]
  /** Only of something new. */
  about: Choice[]
  /** Of what stands there: whom it is about stays. */
  keptAbout?: string[]
  /** What somebody else wrote at the same time. */
  beside: SaidView[]
}

/** A line of the safety plan, in the words of the family: a new one, or a new version. */
export const AgreementPage = ({ t, chrome, view }: PageProps<AgreementView>) => {
  const say = t.safety.form
  const { topic, input, errors } = view
  const title = view.keptAbout ? say.changeTitle : t.safety.add[topic]
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title}>
        <Breadcrumb t={t} trail={[{ label: t.safety.title, href: view.back }]} here={title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {view.beside.length > 0 && (
          <Alert kind="warning">
            <h2 class="utrecht-heading-3">{t.safety.besideTitle}</h2>
            <P>{t.safety.besideText}</P>
            {view.beside.map((said) => (
              <>
                <p class="erbij-meta">{t.safety.besideBy(said.by, t.day(said.on))}</p>
                <Version t={t} topic={topic} said={said} />
              </>
            ))}
          </Alert>
        )}
        <Form action={view.action}>
          <Hidden name="id" value={input.id} />
          <Warned t={t} familyId={view.familyId} errors={errors} />
          {input.from.map((id) => (
            <Hidden name="from" value={id} />
          ))}
          <TextArea
            t={t}
            name="text"
            label={say.text[topic]}
            hint={say.textHint}
            error={errors.text}
            value={input.text}
            rows={4}
          />
          {topic === 'danger' ? (
            <TextArea
              t={t}
              name="signs"
              label={say.signs}
              hint={say.signsHint}
              error={errors.signs}
              value={input.signs}
              rows={3}
              optional
            />
          ) : (
            <>
              <CheckboxGroup
                t={t}
                name="who"
                label={say.who[topic]}
                error={errors.who}
                choices={view.who}
                values={input.who}
              />
              <TextField
                t={t}
                name="other"
                label={say.other}
                hint={say.otherHint}
                error={errors.other}
                value={input.other}
                optional
              />
              <TextField
                t={t}
                name="phone"
                label={say.phone}
                error={errors.phone}
                value={input.phone}
                narrow
                optional
              />
            </>
          )}
          {view.keptAbout ? (
            <P>{say.keptAbout(t.list(view.keptAbout))}</P>
          ) : (
            <CheckboxGroup
              t={t}
              name="about"
              label={say.about}
              hint={say.aboutHint}
              error={errors.about}
              choices={view.about}
              values={input.about}
            />
          )}
          <div class="erbij-readers">
            <h2 class="utrecht-heading-3">{say.readers}</h2>
            <P>{say.readersText}</P>
          </div>
          <div class="utrecht-button-group">
            <Button>{say.save}</Button>
            <ButtonLink kind="subtle" href={view.back}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}

export type EndAgreementView = {
  line: LineView
  back: string
  action: string
  id: string
  text: string
  errors: FieldErrors<'text'>
}

export const EndAgreementPage = ({ t, chrome, view }: PageProps<EndAgreementView>) => {
  const say = t.safety.form
  return (
    <Layout t={t} chrome={chrome} title={say.endTitle} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={say.endTitle} lead={say.endText}>
        <Breadcrumb t={t} trail={[{ label: t.safety.title, href: view.back }]} here={say.endTitle} />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        <div class="erbij-answer">
          <Version t={t} topic={view.line.topic} said={view.line} />
        </div>
        <Form action={view.action}>
          <Hidden name="id" value={view.id} />
          <TextArea t={t} name="text" label={say.endWhy} error={view.errors.text} value={view.text} rows={3} />
          <div class="utrecht-button-group">
            <Button>{say.endSubmit}</Button>
            <ButtonLink kind="subtle" href={view.back}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
