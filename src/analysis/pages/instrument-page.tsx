import type { PageProps } from '../../ui/chrome.ts'
import { Button, type Choice, Form, Hidden, RadioGroup, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { ErrorCode, T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, ButtonLink, Card, dutch, P, PageHead } from '../../ui/parts.tsx'
import { fieldOf } from '../instrument-form.ts'
import type { Instrument } from '../instruments.ts'
import { say } from '../questionnaire.ts'
import { AskedItems, type AskedView } from './asked-items.tsx'
import type { AnalysisTrail } from './trail.ts'

export interface InstrumentView extends AnalysisTrail {
  instrument: Instrument
  action: string
  id: string
  /** Whom it can be about; nobody to choose for somebody who fills it in for themself. */
  about?: { choices: Choice[]; value: string; error?: ErrorCode | undefined }
  text: string
  textError?: ErrorCode | undefined
  asked: AskedView
  /** In order, for the summary; a line without an item is about the whole. */
  errors: { item?: string; label: string; code: ErrorCode }[]
  /** Ids of what is on the page, and what goes along unseen. */
  there: readonly string[]
  carried: readonly [name: string, value: string][]
  /** «Verder»: answering can still bring questions. `grew`: it did; `check`: it did not, and this is what will be kept. */
  next: boolean
  note?: 'grew' | 'check'
  /** Who reads it, in sentences. */
  readers: string[]
}

/** One questionnaire: first what it is and what is known of it, then the questions. */
export const InstrumentPage = ({ t, chrome, view }: PageProps<InstrumentView>) => {
  const words = t.instruments
  const title = say(t, view.instrument.title)
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={view.errors.length > 0}>
      <PageHead title={title} lead={say(t, view.instrument.description)}>
        <Breadcrumb
          t={t}
          trail={[
            { label: view.homeLabel, href: view.homeHref },
            { label: t.analyses.title, href: view.backHref },
          ]}
          here={title}
        />
      </PageHead>
      <Problems t={t} errors={view.errors} />
      <div class="erbij-column">
        <AboutInstrument t={t} instrument={view.instrument} />
        <Form action={view.action}>
          <Hidden name="id" value={view.id} />
          <Hidden name="asked" value={view.there.join(' ')} />
          {view.carried.map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          {view.note && (
            <div role="status">
              <Alert kind="info">
                <P>{words[view.note]}</P>
              </Alert>
            </div>
          )}
          {view.about && (
            <RadioGroup
              t={t}
              name="about"
              label={words.about}
              error={view.about.error}
              choices={view.about.choices}
              value={view.about.value}
            />
          )}
          <AskedItems t={t} items={view.instrument.items} view={view.asked} />
          <TextArea
            t={t}
            name="text"
            label={view.about ? words.remarkTeam : words.remark}
            error={view.textError}
            value={view.text}
            rows={3}
            optional
          />
          <div class="erbij-readers">
            <h2 class="utrecht-heading-3">{words.whoReads}</h2>
            {view.readers.map((line) => (
              <P>{line}</P>
            ))}
          </div>
          <div class="utrecht-button-group">
            {view.next ? (
              <Button name="step" value="next">
                {words.next}
              </Button>
            ) : (
              <Button name="step" value="keep">
                {words.keep}
              </Button>
            )}
            <ButtonLink kind="subtle" href={view.backHref}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}

/** What it is for, what is known of it, and whose it is: before anybody answers. */
const AboutInstrument = ({ t, instrument }: { t: T; instrument: Instrument }) => {
  const words = t.instruments
  const { scoring, evidence } = instrument
  const facts: [string, string][] = [
    [words.evidence, `${words.evidences[evidence.status]}. ${say(t, evidence.source)}`],
    [words.score, scoring.how === 'none' ? words.noScore : words.scores[scoring.how]],
    ...(scoring.means ? [[words.means, say(t, scoring.means)] as [string, string]] : []),
    ...(scoring.doesNotMean ? [[words.doesNotMean, say(t, scoring.doesNotMean)] as [string, string]] : []),
    [words.filledInBy, t.list(instrument.filledInBy.map((one) => words.fillers[one](instrument.ageFrom)))],
    [words.licence, words.whose(instrument.publisher, instrument.licence, instrument.version)],
  ]
  return (
    <Card title={words.what} id="over" quiet>
      <p class="utrecht-paragraph" lang={instrument.purpose.en ? undefined : dutch(t)}>
        {say(t, instrument.purpose)}
      </p>
      <details class="erbij-fold">
        <summary>{words.known(words.evidences[evidence.status], instrument.licence)}</summary>
        <dl class="erbij-facts">
          {facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  )
}

/** Each problem with the question it is about, since many questions have the same one. */
const Problems = ({ t, errors }: { t: T; errors: InstrumentView['errors'] }) =>
  errors.length === 0 ? (
    <></>
  ) : (
    <div role="alert" class="erbij-errors">
      <Alert kind="error">
        <h2 class="utrecht-heading-3">{t.form.summary}</h2>
        <p class="utrecht-paragraph">{t.form.summaryText}</p>
        <ul class="utrecht-unordered-list">
          {errors.map(({ item, label, code }) => (
            <li>
              <a class="utrecht-link" href={`#veld-${item === undefined ? label : fieldOf(item)}`}>
                {item === undefined ? t.errors[code] : `${label} ${t.errors[code]}`}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
