import type { PageProps } from '../../ui/chrome.ts'
import { type Choice, ErrorSummary } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, Card, dutch, P, PageHead } from '../../ui/parts.tsx'
import type { Answered, Series } from '../present-scale.ts'
import type { ScaleErrors, ScaleInput, Voices } from '../scale-form.ts'
import { ScaleDrawing } from './scale-drawing.tsx'
import { ScaleForm } from './scale-fields.tsx'

export type ScaleAnswerView = Answered & { onlyFor?: string[] }
export type ScaleSeriesView = Omit<Series, 'by' | 'with' | 'answers'> & {
  /** Whose answers, and with whom, in words. */
  who: string
  with: string
  answers: ScaleAnswerView[]
}

export type ScaleFormView = {
  action: string
  input: ScaleInput
  errors: ScaleErrors
  voices: Voices
  others: Choice[]
  only: Choice[]
  own: boolean
  /** Speaks for themself, while parents read along. */
  minor: boolean
  readers: string[]
}

export type ScaleView = {
  name: string
  isYou: boolean
  back: string
  series: ScaleSeriesView[]
  /** Absent for whoever only reads. */
  form?: ScaleFormView
}

/** How safe it is for one person: every line apart, and a form to say it again. */
export const ScalePage = ({ t, chrome, view }: PageProps<ScaleView>) => {
  const say = t.safetyScale
  const title = view.isYou ? say.titleYou : say.title(view.name)
  const days = view.series.flatMap(({ answers }) => answers.map(({ on }) => on)).sort()
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(view.form?.errors ?? {}).length > 0}>
      <PageHead title={title} lead={say.lead}>
        <Breadcrumb t={t} trail={[{ label: t.safety.title, href: view.back }]} here={title} />
      </PageHead>
      {view.form && <ErrorSummary t={t} errors={view.form.errors} />}
      <div class="erbij-column">
        {view.form && (
          <Card title={view.isYou ? say.sayYou : say.say} id="zeggen">
            <ScaleForm t={t} name={view.name} isYou={view.isYou} view={view.form} />
          </Card>
        )}
        <Card title={say.said} id="gezegd">
          {view.series.length === 0 ? <P soft>{say.none}</P> : <P soft>{say.saidNote}</P>}
          {view.series.map((one) => (
            <div class="erbij-scale">
              <h3 class="utrecht-heading-3">{`${one.with}: ${one.who}`}</h3>
              <ScaleDrawing t={t} one={one} from={days[0] ?? ''} until={days.at(-1) ?? ''} />
              <Latest t={t} answer={one.answers.at(-1)} />
            </div>
          ))}
        </Card>
      </div>
    </Layout>
  )
}

/** What was said the last time, in words. */
const Latest = ({ t, answer }: { t: T; answer: ScaleAnswerView | undefined }) => {
  if (!answer) return <></>
  const say = t.safetyScale
  return (
    <>
      <P>
        <strong>{say.outOf(answer.score)}</strong>, {t.day(answer.on)}. {say.writtenBy(answer.writtenBy)}
      </P>
      {answer.text && (
        <p class="utrecht-paragraph erbij-as-written" lang={dutch(t)}>
          {answer.text}
        </p>
      )}
      {answer.higher && (
        <p class="utrecht-paragraph erbij-as-written">
          {say.higherSaid} <span lang={dutch(t)}>{answer.higher}</span>
        </p>
      )}
      {answer.onlyFor && (
        <p class="erbij-meta">
          {answer.onlyFor.length > 0 ? t.child.mine.kept(t.list(answer.onlyFor)) : say.keptAlone}
        </p>
      )}
    </>
  )
}
