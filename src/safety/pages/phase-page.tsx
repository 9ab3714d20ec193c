import { safetyPhases } from '../../law/safety-phases.ts'
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
  RadioGroup,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { PhaseInput } from '../handlers/phase.tsx'
import type { PhaseView } from './safety-page.tsx'

export type PhaseFormView = {
  familyId: string
  back: string
  input: PhaseInput
  errors: FieldErrors<'phase' | 'about' | 'text'>
  people: Choice[]
  /** Where they are now. */
  now: PhaseView[]
}

export const PhasePage = ({ t, chrome, view }: PageProps<PhaseFormView>) => {
  const say = t.safetyPhase
  const { input, errors } = view
  return (
    <Layout t={t} chrome={chrome} title={say.title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={say.title} lead={say.lead}>
        <Breadcrumb t={t} trail={[{ label: t.safety.title, href: view.back }]} here={say.title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {view.now.length > 0 && (
          <div class="erbij-readers">
            {view.now.map(({ about, now }) => (
              <P>{say.now(t.list(about), t.safetyPhases[now.phase], t.day(now.since))}</P>
            ))}
          </div>
        )}
        <Form action={links.safetyPhase(view.back)}>
          <Hidden name="id" value={input.id} />
          <Warned t={t} familyId={view.familyId} errors={errors} />
          <RadioGroup
            t={t}
            name="phase"
            label={say.which}
            error={errors.phase}
            choices={safetyPhases.map((value) => ({
              value,
              label: `${t.safetyPhases[value]}: ${t.safety.phaseMeans[value]}`,
            }))}
            value={input.phase}
          />
          <CheckboxGroup
            t={t}
            name="about"
            label={t.safety.form.about}
            hint={say.aboutHint}
            error={errors.about}
            choices={view.people}
            values={input.about}
          />
          <TextArea
            t={t}
            name="text"
            label={say.why}
            hint={say.whyHint}
            error={errors.text}
            value={input.text}
            rows={4}
          />
          <div class="utrecht-button-group">
            <Button>{say.submit}</Button>
            <ButtonLink kind="subtle" href={view.back}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
