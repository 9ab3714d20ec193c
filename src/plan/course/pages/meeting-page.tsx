import type { PageProps } from '../../../ui/chrome.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  RadioGroup,
  TextArea,
} from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import { Alert, ButtonLink, P, PageHead } from '../../../ui/parts.tsx'
import { Warned } from '../../pages/warned.tsx'
import type { MeetingInput } from '../meeting-form.ts'
import { CourseTrail } from './course-trail.tsx'

export type MeetingFormView = {
  familyId: string
  familyName: string
  about: Choice[]
  people: Choice[]
  helpers: Choice[]
  id: string
  input: MeetingInput
  errors: FieldErrors
  refused: boolean
  /** YYYY-MM-DD */
  today: string
}

/** A conversation about the plan: with the family, or why not; with what follows, or why nothing. */
export const MeetingPage = ({ t, chrome, view }: PageProps<MeetingFormView>) => {
  const say = t.meeting
  const { input, errors } = view
  const group = (name: 'about' | 'family' | 'helpers', label: string, choices: Choice[], hint?: string) => (
    <CheckboxGroup
      t={t}
      name={name}
      label={label}
      {...(hint && { hint })}
      error={errors[name]}
      choices={choices}
      values={input[name]}
    />
  )
  const area = (name: 'others' | 'withoutFamily' | 'text' | 'nothing', label: string, hint?: string) => (
    <TextArea
      t={t}
      name={name}
      label={name === 'others' ? `${label} ${t.course.form.optional}` : label}
      {...(hint && { hint })}
      error={errors[name]}
      value={input[name]}
      rows={name === 'text' ? 6 : 3}
      optional={name !== 'text'}
    />
  )
  return (
    <Layout t={t} chrome={chrome} title={say.title} hasErrors={view.refused || Object.keys(errors).length > 0}>
      <PageHead title={say.title} lead={say.lead}>
        <CourseTrail t={t} isTeam familyId={view.familyId} familyName={view.familyName} here={say.title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {view.refused && (
          <div role="alert">
            <Alert kind="warning">
              <P>{t.sayCondition.refused}</P>
            </Alert>
          </div>
        )}
        <Form action={links.meeting(view.familyId)}>
          <Hidden name="id" value={view.id} />
          <Warned t={t} familyId={view.familyId} errors={errors} />
          {group('about', say.about, view.about, t.course.form.aboutHint)}
          <DateField
            t={t}
            name="occurredOn"
            label={say.occurredOn}
            error={errors['occurredOn']}
            value={input.occurredOn}
            max={view.today}
          />
          {group('family', say.present, view.people)}
          {area('withoutFamily', say.withoutFamily, say.withoutFamilyHint)}
          {group('helpers', say.helpers, view.helpers)}
          {area('others', say.others, say.othersHint)}
          {area('text', say.text)}
          <RadioGroup
            t={t}
            name="what"
            label={say.what}
            error={errors['what']}
            choices={(['follows', 'nothing'] as const).map((value) => ({ value, label: say.whats[value] }))}
            value={input.what}
          />
          {area('nothing', say.nothing)}
          <div class="utrecht-button-group">
            <Button>{say.submit}</Button>
            <ButtonLink kind="subtle" href={links.planCourse(view.familyId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
