import type { Child } from 'hono/jsx'
import type { PageProps } from '../../ui/chrome.ts'
import { Button, CheckboxGroup, type Choice, DateField, ErrorSummary, Form, Hidden, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { ErrorCode, T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, Card, dutch, P, PageHead } from '../../ui/parts.tsx'
import {
  type AnalysisErrors,
  type AnalysisInput,
  type Letter,
  type Line,
  lists,
  room,
  type Stage,
  stages,
} from '../analysis-form.ts'
import type { AnalysisTrail } from './trail.ts'

export interface WriteAnalysisView extends AnalysisTrail {
  action: string
  about: string
  stage: Stage
  input: AnalysisInput
  errors: AnalysisErrors
  /** The list that needs another line. */
  more: string
  carried: readonly [name: string, value: string][]
  /** Entries that stand elsewhere and can be facts here; and what goes well; and goals of the plan. */
  entries: { facts: Choice[]; strengths: Choice[]; goals: Choice[] }
  /** What each line can follow from. */
  causes: Choice[]
  /** Versions that were written beside the one this form begins with. */
  beside: string[]
  /** Who will read it, in sentences; on the last step. */
  readers: string[]
}

/** Makes an analysis in four steps: each step builds on the one before, and what was written goes along. */
export const WriteAnalysisPage = ({ t, chrome, view }: PageProps<WriteAnalysisView>) => {
  const words = t.analyses
  const at = stages.indexOf(view.stage)
  const last = at === stages.length - 1
  return (
    <Layout t={t} chrome={chrome} title={words.stages[view.stage]} hasErrors={Object.keys(view.errors).length > 0}>
      <PageHead title={words.stages[view.stage]} lead={words.step(at + 1, stages.length, view.about)}>
        <Breadcrumb
          t={t}
          trail={[
            { label: view.homeLabel, href: view.homeHref },
            { label: words.title, href: view.backHref },
          ]}
          here={words.stages[view.stage]}
        />
      </PageHead>
      <ErrorSummary t={t} errors={view.errors} />
      <div class="erbij-column">
        {view.beside.length > 0 && (
          <Card title={words.besideTitle} id="ernaast">
            <P>{words.besideText}</P>
            {view.beside.map((text) => (
              <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
                {text}
              </p>
            ))}
          </Card>
        )}
        <Form action={view.action}>
          <Hidden name="stage" value={view.stage} />
          {view.carried.map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          {view.stage === 'facts' && <Facts t={t} view={view} />}
          {view.stage === 'why' && (
            <Lines t={t} view={view} letter="e" label={words.explanation} hint={words.explanationHint} />
          )}
          {view.stage === 'needs' && <Lines t={t} view={view} letter="n" label={words.need} hint={words.needHint} />}
          {view.stage === 'goals' && <Goals t={t} view={view} />}
          <div class="utrecht-button-group">
            <Button name="step" value={last ? 'keep' : 'next'}>
              {last ? words.keep : t.instruments.next}
            </Button>
            {at > 0 && (
              <Button kind="secondary-action" name="step" value="back">
                {words.stepBack}
              </Button>
            )}
            <ButtonLink kind="subtle" href={view.backHref}>
              {words.stop}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}

type Props = { t: T; view: WriteAnalysisView }

const Facts = ({ t, view }: Props) => {
  const words = t.analyses
  const { facts, strengths } = view.entries
  return (
    <>
      <Lines t={t} view={view} letter="f" label={words.fact} hint={words.factHint} />
      {facts.length > 0 && (
        <CheckboxGroup
          t={t}
          name="entry"
          label={words.factEntries}
          hint={words.entriesHint}
          choices={facts}
          values={view.input.entries}
        />
      )}
      <Lines t={t} view={view} letter="s" label={words.goesWell} hint={words.goesWellHint}>
        {strengths.length > 0 && (
          <CheckboxGroup
            t={t}
            name="entryWell"
            label={words.strengthEntries}
            choices={strengths}
            values={view.input.entries}
          />
        )}
      </Lines>
      {(view.errors.strengths === 'strengthRequired' || view.input.noStrength !== '') && (
        <TextArea
          t={t}
          name="noStrength"
          label={words.noStrength}
          hint={words.noStrengthHint}
          error={view.errors.noStrength}
          value={view.input.noStrength}
          rows={3}
          optional
        />
      )}
    </>
  )
}

const Goals = ({ t, view }: Props) => {
  const words = t.analyses
  const { goals } = view.entries
  return (
    <>
      {goals.length === 0 ? (
        <P soft>{words.noGoals}</P>
      ) : (
        <CheckboxGroup
          t={t}
          name="goal"
          label={words.goals}
          hint={words.goalsHint}
          choices={goals}
          values={view.input.goals.map(({ goal }) => goal)}
        />
      )}
      {goals.map((goal) => (
        <CheckboxGroup
          t={t}
          name={`because.${goal.value}`}
          label={words.goalFor(goal.label)}
          choices={view.causes}
          values={view.input.goals.find((one) => one.goal === goal.value)?.because ?? []}
        />
      ))}
      <TextArea
        t={t}
        name="text"
        label={words.summary}
        hint={words.summaryHint}
        error={view.errors.text}
        value={view.input.text}
        rows={5}
      />
      <DateField
        t={t}
        name="lookAgainOn"
        label={words.lookAgain}
        hint={words.lookAgainHint}
        error={view.errors.lookAgainOn}
        value={view.input.lookAgainOn}
      />
      <div class="erbij-readers">
        <h2 class="utrecht-heading-3">{t.instruments.whoReads}</h2>
        {view.readers.map((line) => (
          <P>{line}</P>
        ))}
      </div>
    </>
  )
}

type LinesProps = Props & { letter: Letter; label: (n: number) => string; hint: string; children?: Child }

/** Lines to write on, each with what it follows from; another line is asked of the server. */
const Lines = ({ t, view, letter, label, hint, children }: LinesProps) => {
  const list = lists[letter]
  const error: ErrorCode | undefined = view.errors[list]
  const causes = letter === 'e' || letter === 'n' ? view.causes : []
  return (
    <fieldset class="erbij-asked-group" id={`veld-${list}`} tabindex={-1}>
      {/* The title of the page says it already where there is one list. */}
      <legend class={causes.length > 0 ? 'erbij-visually-hidden' : 'utrecht-heading-2'}>
        {t.analyses.lists[list]}
      </legend>
      <p class="utrecht-form-field-description">{hint}</p>
      {error && <p class="utrecht-form-field-error-message">{t.errors[error]}</p>}
      {room(letter, view.input[list], view.more === letter).map((line, at) => (
        <OneLine t={t} line={line} letter={letter} label={label(at + 1)} causes={causes} />
      ))}
      <button class="utrecht-button utrecht-button--subtle" type="submit" name="more" value={letter}>
        {t.instruments.more}
      </button>
      {children}
    </fieldset>
  )
}

const OneLine = ({
  t,
  line,
  letter,
  label,
  causes,
}: {
  t: T
  line: Line
  letter: Letter
  label: string
  causes: Choice[]
}) => (
  <div class="erbij-line-of-why">
    <Hidden name={letter} value={line.id} />
    <TextArea t={t} name={`${letter}.${line.id}`} label={label} value={line.text} rows={2} optional />
    {causes.length > 0 && (
      <CheckboxGroup
        t={t}
        name={`because.${line.id}`}
        label={t.analyses.causes(label)}
        choices={causes}
        values={line.because}
      />
    )}
  </div>
)
