import { waivedReasons } from '../../../dossier/kinds/plan-course.ts'
import { waivingArticle } from '../../../law/plan-terms.ts'
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
  TextField,
} from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { Alert, ButtonLink, P, PageHead } from '../../../ui/parts.tsx'
import { Warned } from '../../pages/warned.tsx'
import { type CourseInput, type FormStep, type fieldsOf, needsWords, stepPaths, stepTitle } from '../course-form.ts'
import { CourseTrail } from './course-trail.tsx'

export type CourseStepView = {
  isTeam: boolean
  familyId: string
  familyName: string
  step: FormStep
  fields: (typeof fieldsOf)[FormStep]
  /** What it goes on in; without one, about whom is chosen. */
  course?: { id: string; whom: string }
  people?: Choice[]
  id: string
  input: CourseInput
  errors: FieldErrors
  refused: boolean
  /** YYYY-MM-DD */
  today: string
}

const Fields = ({ t, view }: { t: T; view: CourseStepView }) => {
  const { fields, input, errors, step } = view
  const say = t.course.form
  const has = (name: (typeof fields)[number]) => fields.includes(name)
  const optional = !needsWords.includes(step)
  const own = view.isTeam ? say.ownWords : t.course.mine.ownPlanField
  const words = step === 'own-plan' ? own : say.words
  return (
    <>
      {has('until') && <DateField t={t} name="until" label={say.until} error={errors['until']} value={input.until} />}
      {has('reason') && (
        <RadioGroup
          t={t}
          name="reason"
          label={`${say.reason} (${waivingArticle})`}
          error={errors['reason']}
          choices={waivedReasons.map((value) => ({ value, label: t.course.reasons[value] }))}
          value={input.reason}
        />
      )}
      {has('who') && (
        <TextField
          t={t}
          name="who"
          label={`${say.who} ${say.optional}`}
          error={errors['who']}
          value={input.who}
          maxlength={300}
          optional
        />
      )}
      {has('on') && <DateField t={t} name="on" label={say.on} error={errors['on']} value={input.on} />}
      {has('everyWeeks') && (
        <TextField
          t={t}
          name="everyWeeks"
          label={say.everyWeeks}
          hint={say.everyWeeksHint}
          error={errors['everyWeeks']}
          value={input.everyWeeks}
          inputmode="numeric"
          narrow
        />
      )}
      {has('text') && (
        <TextArea
          t={t}
          name="text"
          label={optional ? `${words} ${say.optional}` : words}
          error={errors['text']}
          value={input.text}
          rows={step === 'own-plan' ? 8 : 4}
          optional={optional}
        />
      )}
      {has('occurredOn') && (
        <DateField
          t={t}
          name="occurredOn"
          label={say.occurredOn}
          error={errors['occurredOn']}
          value={input.occurredOn}
          max={view.today}
        />
      )}
    </>
  )
}

/** One step of the course of a plan: who it is about, and what belongs to that step. */
export const CourseStepPage = ({ t, chrome, view }: PageProps<CourseStepView>) => {
  const { isTeam, familyId, step, course, errors } = view
  const title = stepTitle(t, step, isTeam)
  const lead = step === 'own-plan' && !isTeam ? t.course.mine.ownPlanLead : t.course.form.lead[step]
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={view.refused || Object.keys(errors).length > 0}>
      <PageHead title={title} lead={lead}>
        <CourseTrail t={t} isTeam={isTeam} familyId={familyId} familyName={view.familyName} here={title} />
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
        {course && <P>{t.course.circle(course.whom)}.</P>}
        <Form action={(isTeam ? links.courseStep : links.myCourseStep)(familyId, stepPaths[step])}>
          <Hidden name="id" value={view.id} />
          <Warned t={t} familyId={familyId} errors={errors} />
          {course && <Hidden name="van" value={course.id} />}
          {view.people && view.people.length > 0 && (
            <CheckboxGroup
              t={t}
              name="about"
              label={t.course.form.about}
              hint={t.course.form.aboutHint}
              error={errors['about']}
              choices={view.people}
              values={view.input.about}
            />
          )}
          <Fields t={t} view={view} />
          <div class="utrecht-button-group">
            <Button>{t.course.form.submit}</Button>
            <ButtonLink kind="subtle" href={(isTeam ? links.planCourse : links.myPlanCourse)(familyId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
