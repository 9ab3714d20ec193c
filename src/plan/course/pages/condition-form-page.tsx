import type { PageProps } from '../../../ui/chrome.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  Select,
  TextArea,
  TextField,
} from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import { Alert, ButtonLink, dutch, P, PageHead } from '../../../ui/parts.tsx'
import type { ConditionInput } from '../condition-form.ts'
import { CourseTrail } from './course-trail.tsx'

export type ConditionFormView = {
  familyId: string
  familyName: string
  /** What it will be known by. */
  id: string
  /** What the goal or step says that it hangs on. */
  of?: string
  people: Choice[]
  grounds: Choice[]
  input: ConditionInput
  errors: FieldErrors
  refused: boolean
}

/** «If not, then …», said openly: by a professional, about whom, on what ground. */
export const ConditionFormPage = ({ t, chrome, view }: PageProps<ConditionFormView>) => {
  const say = t.sayCondition
  const { input, errors } = view
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
              <P>{say.refused}</P>
            </Alert>
          </div>
        )}
        {view.of && (
          <P>
            {t.condition.hangsOn}: <span lang={dutch(t)}>«{view.of}»</span>
          </P>
        )}
        <Form action={links.sayCondition(view.familyId)}>
          <Hidden name="id" value={view.id} />
          <Hidden name="of" value={input.of} />
          <CheckboxGroup
            t={t}
            name="about"
            label={say.about}
            hint={say.aboutHint}
            error={errors['about']}
            choices={view.people}
            values={input.about}
          />
          <TextArea
            t={t}
            name="text"
            label={say.text}
            hint={say.textHint}
            error={errors['text']}
            value={input.text}
            rows={4}
          />
          <TextArea
            t={t}
            name="follows"
            label={say.follows}
            hint={say.followsHint}
            error={errors['follows']}
            value={input.follows}
            rows={4}
          />
          <Select
            t={t}
            name="ground"
            label={say.ground}
            error={errors['ground']}
            value={input.ground}
            choices={view.grounds}
          />
          <TextArea
            t={t}
            name="why"
            label={say.why}
            hint={say.whyHint}
            error={errors['why']}
            value={input.why}
            rows={4}
          />
          <TextField
            t={t}
            name="saidBy"
            label={`${say.saidBy} ${t.course.form.optional}`}
            hint={say.saidByHint}
            error={errors['saidBy']}
            value={input.saidBy}
            maxlength={300}
            optional
          />
          <div class="utrecht-button-group">
            <Button name="step" value="check">
              {say.check}
            </Button>
            <ButtonLink kind="subtle" href={links.planCourse(view.familyId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
