import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  type Choice,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  Select,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, ButtonLink, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import type { Letter } from '../letter.ts'
import { LetterBody } from '../pages/letter.tsx'
import { StateBadge } from '../pages/request-rows.tsx'
import type { RequestRow } from '../present-request.ts'

export type JudgeView = {
  action: string
  /** About whom it is. */
  title: string
  /** Who complains. */
  name: string
  state: RequestRow['state']
  due: string
  received: string
  onPaper: boolean
  text: string
  /** What whoever complains opened of the dossier, by its sort. */
  opened: string[]
  /** Where that is read; absent when there is nothing. */
  read?: string
  putOffWhy?: string
  withdrawnOn?: string
  letter?: Letter
  /** It was closed meanwhile. */
  gone?: true
  /** Absent when it no longer waits. */
  outcomes?: Choice[]
  /** Until when it can be put off; absent when it cannot. */
  latest?: string
  latestWords?: string
  values: Record<string, string>
  errors: FieldErrors
}

type Props = { t: T; view: JudgeView }

const Written = ({ t, words }: { t: T; words: string }) => (
  <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
    {words}
  </p>
)

const Complaint = ({ t, view }: Props) => (
  <Card title={t.complaint.committee.says(view.name)} id="klacht" action={<StateBadge t={t} state={view.state} />}>
    <P soft>{view.received}</P>
    {view.onPaper && <P soft>{t.complaint.committee.onPaper}</P>}
    <Written t={t} words={view.text} />
    {view.withdrawnOn && (
      <P>
        {t.rights.states.withdrawn}: {view.withdrawnOn}
      </P>
    )}
    {view.putOffWhy && (
      <>
        <P>{t.rights.putOffWhy}:</P>
        <Written t={t} words={view.putOffWhy} />
      </>
    )}
  </Card>
)

const Dossier = ({ t, view }: Props) => (
  <Card title={t.complaint.committee.opened} id="dossier" quiet>
    {view.read ? (
      <>
        <ul class="utrecht-unordered-list">
          {view.opened.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
        <P>
          <Link href={view.read}>{t.complaint.committee.read}</Link>
        </P>
      </>
    ) : (
      <P>{t.complaint.committee.openedNothing}</P>
    )}
  </Card>
)

const Judge = ({ t, view, outcomes }: Props & { outcomes: Choice[] }) => (
  <Card title={t.complaint.committee.judge} id="oordeel">
    <P soft>{t.complaint.committee.judgeText}</P>
    <P soft>{t.complaint.committee.others}</P>
    <Form action={view.action}>
      <Hidden name="step" value="decide" />
      <Select
        t={t}
        name="outcome"
        label={t.complaint.committee.outcome}
        error={view.errors['outcome']}
        value={view.values['outcome']}
        choices={outcomes}
      />
      <TextArea
        t={t}
        name="text"
        label={t.complaint.committee.words}
        hint={t.complaint.committee.wordsHint}
        error={view.errors['text']}
        value={view.values['text']}
        rows={8}
      />
      <div class="utrecht-button-group">
        <Button>{t.complaint.committee.send}</Button>
      </div>
    </Form>
  </Card>
)

const Extend = ({ t, view, latest }: Props & { latest: string }) => (
  <details class="erbij-fold" open={Boolean(view.errors['until'] ?? view.errors['extendReason'])}>
    <summary>{t.rights.team.extend}</summary>
    <P soft>{t.complaint.committee.extendText(view.latestWords ?? '')}</P>
    <Form action={view.action}>
      <Hidden name="step" value="extend" />
      <DateField
        t={t}
        name="until"
        label={t.rights.team.until}
        error={view.errors['until']}
        value={view.values['until'] ?? ''}
        max={latest}
      />
      <TextArea
        t={t}
        name="extendReason"
        label={t.rights.team.extendWhy}
        error={view.errors['extendReason']}
        value={view.values['extendReason']}
        rows={3}
      />
      <div class="utrecht-button-group">
        <Button kind="secondary-action">{t.rights.team.extendSend}</Button>
      </div>
    </Form>
  </details>
)

/** One complaint, for a member of the committee that examines it. */
export const JudgePage = ({ t, chrome, view }: PageProps<JudgeView>) => (
  <Layout t={t} chrome={chrome} title={view.title} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={view.title} lead={view.due}>
      <Breadcrumb t={t} trail={[{ label: t.complaint.committee.title, href: links.complaints }]} here={view.title} />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.gone && (
        <div role="alert">
          <Alert kind="warning">
            <P>{t.complaint.committee.gone}</P>
          </Alert>
        </div>
      )}
      {view.outcomes && (
        <Alert kind="info">
          <P>{t.complaint.committee.notTakingPart}</P>
        </Alert>
      )}
      <Complaint t={t} view={view} />
      {view.letter && <LetterBody t={t} letter={view.letter} />}
      {view.outcomes && <Dossier t={t} view={view} />}
      {view.outcomes && <Judge t={t} view={view} outcomes={view.outcomes} />}
      {view.latest && <Extend t={t} view={view} latest={view.latest} />}
      <div class="utrecht-button-group">
        <ButtonLink kind="subtle" href={links.complaints}>
          {t.complaint.committee.back}
        </ButtonLink>
      </div>
    </div>
  </Layout>
)
