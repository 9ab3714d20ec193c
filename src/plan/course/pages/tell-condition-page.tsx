import { givenRights, toldWays } from '../../../dossier/kinds/condition.ts'
import type { PageProps } from '../../../ui/chrome.ts'
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  Select,
} from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import { ButtonLink, PageHead } from '../../../ui/parts.tsx'
import type { TellInput } from '../condition-form.ts'
import { CourseTrail } from './course-trail.tsx'

export type TellView = {
  familyId: string
  familyName: string
  conditionId: string
  personId: string
  name: string
  id: string
  input: TellInput
  errors: FieldErrors
  /** YYYY-MM-DD */
  today: string
}

/** That coercion is considered was told to one person: how, and what they were given. */
export const TellPage = ({ t, chrome, view }: PageProps<TellView>) => {
  const say = t.condition
  const { input, errors } = view
  const title = say.tellHeading(view.name)
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title} lead={say.tellText}>
        <CourseTrail t={t} isTeam familyId={view.familyId} familyName={view.familyName} here={title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <Form action={links.tellCondition(view.familyId, view.conditionId, view.personId)}>
          <Hidden name="id" value={view.id} />
          <Select
            t={t}
            name="way"
            label={say.way}
            error={errors['way']}
            value={input.way}
            choices={toldWays.map((value) => ({ value, label: say.ways[value] }))}
          />
          <DateField
            t={t}
            name="occurredOn"
            label={say.occurredOn}
            error={errors['occurredOn']}
            value={input.occurredOn}
            max={view.today}
          />
          <CheckboxGroup
            t={t}
            name="given"
            label={say.given}
            error={errors['given']}
            choices={givenRights.map((value) => ({ value, label: say.givens[value] }))}
            values={input.given}
          />
          <CheckboxField t={t} name="interpreter" label={say.withInterpreter} checked={input.interpreter} optional />
          <div class="utrecht-button-group">
            <Button>{say.keepTold}</Button>
            <ButtonLink kind="subtle" href={links.saidCondition(view.familyId, view.conditionId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
