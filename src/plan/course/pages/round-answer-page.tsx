import type { PageProps } from '../../../ui/chrome.ts'
import {
  Button,
  type Choice,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  RadioGroup,
  TextArea,
} from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import type { ErrorCode, T } from '../../../ui/messages.ts'
import { ButtonLink, dutch, PageHead } from '../../../ui/parts.tsx'
import { type AnswerInput, scoreField } from '../round-form.ts'
import { CourseTrail } from './course-trail.tsx'

export type RoundAnswerView = {
  isTeam: boolean
  familyId: string
  familyName: string
  roundId: string
  person: { id: string; name: string; isYou: boolean }
  goals: { id: string; text: string }[]
  only: Choice[]
  id: string
  input: AnswerInput
  errors: FieldErrors
}

type ScaleProps = {
  t: T
  name: string
  legend: string
  /** What the legend says is what somebody wrote. */
  written?: boolean
  ends: readonly [string, string]
  value: string
  error?: ErrorCode | undefined
}

/** A number from 0 to 10, with words at both ends; none may be chosen. */
const Scale = ({ t, name, legend, written, ends, value, error }: ScaleProps) => (
  <fieldset
    class={`utrecht-form-field utrecht-form-fieldset${error ? ' utrecht-form-field--invalid' : ''}`}
    aria-describedby={`veld-${name}-hint`}
  >
    <legend class="utrecht-form-label" lang={written ? dutch(t) : undefined}>
      {legend}
    </legend>
    <p class="utrecht-form-field-description erbij-scale-ends" id={`veld-${name}-hint`}>
      <span>{ends[0]}</span>
      <span>{ends[1]}</span>
    </p>
    {error && <p class="utrecht-form-field-error-message">{t.errors[error]}</p>}
    <div class="erbij-scale">
      {Array.from({ length: 11 }, (_, score) => {
        const id = score === 0 ? `veld-${name}` : `veld-${name}-${score}`
        return (
          <label for={id}>
            <input type="radio" id={id} name={name} value={String(score)} checked={value === String(score)} />
            {score}
          </label>
        )
      })}
    </div>
  </fieldset>
)

/** One person's answer: numbers from 0 to 10 where they want, and words. Of a child under twelve, written down together. */
export const RoundAnswerPage = ({ t, chrome, view }: PageProps<RoundAnswerView>) => {
  const say = t.round
  const { person, input, errors, familyId, roundId } = view
  const title = person.isYou ? say.mine : say.childTitle(person.name)
  const area = (name: 'worked' | 'notWorked' | 'text') => (
    <TextArea
      t={t}
      name={name}
      label={`${say[name]} ${t.course.form.optional}`}
      error={errors[name]}
      value={input[name]}
      rows={3}
      optional
    />
  )
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title} lead={person.isYou ? say.mineText : say.childText(person.name)}>
        <CourseTrail t={t} isTeam={view.isTeam} familyId={familyId} familyName={view.familyName} here={title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <Form action={(view.isTeam ? links.roundAnswer : links.myRoundAnswer)(familyId, roundId, person.id)}>
          <Hidden name="id" value={view.id} />
          <Scale
            t={t}
            name={scoreField()}
            legend={say.overall}
            ends={[say.overallLow, say.overallHigh]}
            value={input.scores[scoreField()] ?? ''}
            error={errors['score']}
          />
          {view.goals.map((goal) => (
            <Scale
              t={t}
              name={scoreField(goal.id)}
              legend={goal.text}
              written
              ends={[say.low, say.high]}
              value={input.scores[scoreField(goal.id)] ?? ''}
            />
          ))}
          {area('worked')}
          {area('notWorked')}
          {area('text')}
          <RadioGroup
            t={t}
            name="only"
            label={say.only}
            error={errors['only']}
            choices={view.only}
            value={input.only}
          />
          <div class="utrecht-button-group">
            <Button>{person.isYou ? say.submit : say.submitChild(person.name)}</Button>
            <ButtonLink kind="subtle" href={(view.isTeam ? links.round : links.myRound)(familyId, roundId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
