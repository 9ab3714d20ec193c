import type { PageProps } from '../../../ui/chrome.ts'
import { Button, DateField, ErrorSummary, type FieldErrors, Form, TextArea } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { Alert, ButtonLink, Card, dutch, P, PageHead } from '../../../ui/parts.tsx'
import { Warned } from '../../pages/warned.tsx'
import type { CloseInput } from '../round-form.ts'
import { CourseTrail } from './course-trail.tsx'
import { type Fact, Facts } from './facts.tsx'

export type AnswerView = {
  day: string
  together?: string
  /** It is for some people alone. */
  kept?: string
  /** `ours`: asked in our words. `earlier`: what the same person said before, of the same. */
  scores: { of: string; ours: boolean; score: string; earlier: string[] }[]
  words: Fact[]
}

export type RoundView = {
  isTeam: boolean
  familyId: string
  familyName: string
  id: string
  whom: string
  opened: string
  text?: string
  closed?: { day: string; text: string; next?: string }
  /** Whose answer this reader can write down. */
  mine: { href: string; label: string }[]
  answers: { whom: string; answers: AnswerView[] }[]
  effects: { id: string; text: string; effect: string; words?: string }[]
  close?: { input: CloseInput; errors: FieldErrors }
}

const OneAnswer = ({ t, answer }: { t: T; answer: AnswerView }) => (
  <>
    <dl class="erbij-facts">
      {answer.scores.map(({ of, ours, score, earlier }) => (
        <div>
          <dt lang={ours ? undefined : dutch(t)}>{of}</dt>
          <dd>
            <strong>{score}</strong>
            {earlier.length > 0 && (
              <span class="erbij-meta">
                {' '}
                {t.round.before}: {earlier.join(', ')}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
    {answer.words.length > 0 && <Facts t={t} facts={answer.words} />}
    <p class="erbij-meta">{[answer.day, answer.together, answer.kept].filter(Boolean).join(' · ')}</p>
  </>
)

const Close = ({ t, view, close }: { t: T; view: RoundView; close: NonNullable<RoundView['close']> }) => (
  <Card title={t.round.close} id="afsluiten">
    <Form action={links.round(view.familyId, view.id)}>
      <Warned t={t} familyId={view.familyId} errors={close.errors} />
      <TextArea
        t={t}
        name="text"
        label={t.round.closeText}
        error={close.errors['text']}
        value={close.input.text}
        rows={4}
      />
      <DateField
        t={t}
        name="next"
        label={`${t.round.closeNext} ${t.course.form.optional}`}
        error={close.errors['next']}
        value={close.input.next}
        optional
      />
      <div class="utrecht-button-group">
        <Button>{t.round.submitClose}</Button>
      </div>
    </Form>
  </Card>
)

/** Looking back on the plan: what each told, which steps helped, and what was concluded together. */
export const RoundPage = ({ t, chrome, view }: PageProps<RoundView>) => {
  const errors = view.close?.errors ?? {}
  return (
    <Layout t={t} chrome={chrome} title={t.round.title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={t.round.title} lead={t.round.lead(view.whom)}>
        <CourseTrail
          t={t}
          isTeam={view.isTeam}
          familyId={view.familyId}
          familyName={view.familyName}
          here={t.round.title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {view.closed && (
          <Alert kind="info">
            <P>{t.round.isClosed}</P>
          </Alert>
        )}
        {view.text && (
          <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
            {view.text}
          </p>
        )}
        <p class="erbij-meta">{view.opened}</p>
        {view.closed && (
          <Card title={t.round.concluded} id="besloten">
            <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
              {view.closed.text}
            </p>
            <p class="erbij-meta">
              {view.closed.day} {view.closed.next}
            </p>
          </Card>
        )}
        {view.mine.length > 0 && (
          <p class="erbij-entry-actions">
            {view.mine.map(({ href, label }, index) => (
              <ButtonLink href={href} kind={index === 0 ? 'primary-action' : 'secondary-action'}>
                {label}
              </ButtonLink>
            ))}
          </p>
        )}
        <Card title={t.round.answers} id="antwoorden">
          <P soft>{view.answers.length > 0 ? t.round.answersNote : t.round.none}</P>
          <ul class="erbij-parts" role="list">
            {view.answers.map((one) => (
              <li>
                <h3 class="utrecht-heading-3">{one.whom}</h3>
                {one.answers.map((answer) => (
                  <OneAnswer t={t} answer={answer} />
                ))}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t.round.effects} id="stappen">
          {view.effects.length === 0 && <P soft>{t.round.effectsEmpty}</P>}
          <ul class="erbij-rows" role="list">
            {view.effects.map(({ text, effect, words }) => (
              <li>
                <div>
                  <p class="utrecht-paragraph" lang={dutch(t)}>
                    {text}
                  </p>
                  <p class="erbij-meta">
                    {effect}
                    {words && (
                      <>
                        : <span lang={dutch(t)}>{words}</span>
                      </>
                    )}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Card>
        {view.close && <Close t={t} view={view} close={view.close} />}
      </div>
    </Layout>
  )
}
