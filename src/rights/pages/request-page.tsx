import type { PageProps } from '../../ui/chrome.ts'
import { type Choice, ErrorSummary, type FieldErrors } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, ButtonLink, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import { Unsent } from '../../ui/unsent.tsx'
import type { FollowUp } from '../follow-ups.ts'
import type { Letter } from '../letter.ts'
import type { RequestRow } from '../present-request.ts'
import { Answering } from './answering.tsx'
import { FollowUps } from './follow-ups.tsx'
import { LetterBody } from './letter.tsx'
import { StateBadge } from './request-rows.tsx'

export type RequestForm = {
  /** Somebody asked why: it is explained, and nothing is decided. */
  explains: boolean
  /** Is it for this reader to decide; or for a colleague, since they wrote it down themself? */
  decides: boolean
  outcomes: Choice[]
  grounds: Choice[]
  parts: { id: string; name: string }[]
  /** Until when it can be put off; absent when it cannot. */
  latest?: string
  latestWords?: string
  others: Choice[]
}

export type RequestView = {
  familyId: string
  familyName: string
  action: string
  /** Who asks. */
  name: string
  title: string
  state: RequestRow['state']
  received: string
  onPaper?: true
  /** The line of the log that it is about. */
  look?: string
  due: string
  termLaw: string
  text: string
  /** Parts by name, and addresses of entries, that it is about; neither: everything. */
  about: string[]
  entries: string[]
  withoutAuthority: boolean
  letterWords: string
  letter?: Letter
  /** Where the letter can be printed; absent when no letter may go out. */
  printHref?: string
  /** It was closed meanwhile. */
  gone?: true
  passedOn?: { to: string; why: string }
  putOffWhy?: string
  withdrawnOn?: string
  /** What was promised to be corrected. */
  correctHrefs?: string[]
  followUps: FollowUp[]
  form?: RequestForm
  values: Record<string, string>
  /** What was typed in a form that is not here any more. */
  unsent: string[]
  errors: FieldErrors
}

const Written = ({ t, words }: { t: T; words: string }) => (
  <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
    {words}
  </p>
)

const Question = ({ t, view }: { t: T; view: RequestView }) => (
  <Card title={t.rights.team.asked(view.name)} id="vraag" action={<StateBadge t={t} state={view.state} />}>
    <P soft>{view.received}</P>
    {view.onPaper && <P soft>{t.rights.team.onPaper}</P>}
    {view.look && <P>{view.look}</P>}
    {view.text ? <Written t={t} words={view.text} /> : <P>{t.rights.noWords}</P>}
    {view.about.length > 0 && (
      <P>
        {t.rights.team.aboutParts}: {t.list(view.about)}.
      </P>
    )}
    {view.entries.map((href) => (
      <P>
        <Link href={href}>{t.rights.aboutEntry}</Link>
      </P>
    ))}
    <P soft>{view.termLaw}</P>
    {view.withdrawnOn && (
      <P>
        {t.rights.states.withdrawn}: {view.withdrawnOn}
      </P>
    )}
    {view.passedOn && (
      <>
        <P>{t.rights.passedOn(view.passedOn.to)}</P>
        <Written t={t} words={view.passedOn.why} />
      </>
    )}
    {view.putOffWhy && (
      <>
        <P>{t.rights.putOffWhy}:</P>
        <Written t={t} words={view.putOffWhy} />
      </>
    )}
  </Card>
)

/** How an answer may get there: by the safe ways alone. */
const Delivery = ({ t, view }: { t: T; view: RequestView }) => (
  <Card title={t.rights.team.reachTitle} id="bezorgen" quiet>
    <ul class="utrecht-unordered-list">
      <li>{t.rights.team.portal}</li>
      <li>{view.letterWords}</li>
    </ul>
    {view.printHref && (
      <p class="erbij-entry-actions">
        <Link href={view.printHref}>{t.rights.team.print}</Link>
      </p>
    )}
  </Card>
)

/** One request, for who must answer it. */
export const RequestPage = ({ t, chrome, view }: PageProps<RequestView>) => (
  <Layout t={t} chrome={chrome} title={view.title} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={view.title} lead={view.due}>
      <Breadcrumb
        t={t}
        trail={[
          { label: t.rights.team.title, href: links.requests },
          { label: view.familyName, href: links.family(view.familyId) },
        ]}
        here={view.title}
      />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.gone && (
        <div role="alert">
          <Alert kind="warning">
            <P>{t.rights.team.gone}</P>
          </Alert>
        </div>
      )}
      <Unsent t={t} words={view.unsent} />
      <Question t={t} view={view} />
      {view.letter && <LetterBody t={t} letter={view.letter} />}
      <FollowUps t={t} all={view.followUps} />
      {view.correctHrefs?.map((href) => (
        <ButtonLink href={href}>{t.rights.team.effectCorrection}</ButtonLink>
      ))}
      {view.withoutAuthority && view.form && (
        <Alert kind="warning">
          <P>{t.rights.team.notAccess}</P>
        </Alert>
      )}
      {view.form && <Answering t={t} view={view} form={view.form} />}
      <Delivery t={t} view={view} />
    </div>
  </Layout>
)
