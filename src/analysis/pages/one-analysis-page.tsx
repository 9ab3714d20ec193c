import type { Discipline } from '../../dossier/kinds/analysis.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { FamilyTabs } from '../../ui/family-tabs.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, Hidden, Select, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Alert, Badge, Breadcrumb, ButtonLink, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import type { Figure } from '../figure.ts'
import { AnalysisFigure, FigureAsText } from './figure.tsx'
import type { AnalysisTrail } from './trail.ts'

interface Written {
  id: string
  day: string
  by: string
  mine: boolean
  organisation?: string
  /** For who helps: whether the family reads it, and where it is shared. */
  shared?: boolean
  shareHref?: string
}
type VersionView = Written & {
  text: string
  noStrength?: string
  lookAgainOn: string
  current: boolean
  figure: Figure
}

export interface OneAnalysisView extends AnalysisTrail {
  about: string
  shown: VersionView
  /** Written at the same time as the one that is shown. */
  beside: VersionView[]
  earlier: VersionView[]
  contributions: (Written & { discipline: Discipline; text: string })[]
  peopleHref: string
  againHref?: string
  add?: {
    action: string
    input: { id: string; discipline: string; text: string }
    errors: FieldErrors<'discipline' | 'text'>
    /** Nothing to choose: somebody of the family. */
    disciplines: Discipline[]
  }
}

/** What is going on and why, as people saw it on one day. */
export const OneAnalysisPage = ({ t, chrome, view }: PageProps<OneAnalysisView>) => {
  const words = t.analyses
  const { shown, add } = view
  const title = words.about(view.about)
  const heads = words.columns
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(add?.errors ?? {}).length > 0}>
      <PageHead title={title} lead={words.oneLead}>
        <Breadcrumb
          t={t}
          trail={[
            { label: view.homeLabel, href: view.homeHref },
            { label: words.title, href: view.backHref },
          ]}
          here={title}
        />
      </PageHead>
      <FamilyTabs t={t} chrome={chrome} />
      {add && <ErrorSummary t={t} errors={add.errors} />}
      <div class="erbij-column erbij-column--wide">
        {!shown.current && (
          <Alert kind="warning">
            <P>{words.overdue(t.day(shown.lookAgainOn))}</P>
          </Alert>
        )}
        {view.beside.length > 0 && (
          <Alert kind="warning">
            <P>{words.besideAlert}</P>
          </Alert>
        )}
        <Card title={words.shown(t.day(shown.day))} id="nu">
          <By t={t} of={shown} />
          <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
            {shown.text}
          </p>
          {shown.noStrength && <P>{`${words.noStrengthSaid} ${shown.noStrength}`}</P>}
          <AnalysisFigure t={t} figure={shown.figure} heads={heads} />
          {shown.current && <P soft>{words.currentUntil(t.day(shown.lookAgainOn))}</P>}
          <p class="erbij-entry-actions">
            <Link href={view.peopleHref}>{words.people}</Link>
          </p>
          {view.againHref && (
            <div class="utrecht-button-group">
              <ButtonLink href={view.againHref} kind={shown.current ? 'secondary-action' : 'primary-action'}>
                {words.makeAgain}
              </ButtonLink>
            </div>
          )}
        </Card>
        <Card title={words.contributions} id="bijdragen">
          {view.contributions.length === 0 && <P soft>{words.noContributions}</P>}
          {view.contributions.map((one) => (
            <article class="erbij-entry" id={`bijdrage-${one.id}`}>
              <h3 class="utrecht-heading-3">{words.disciplines[one.discipline]}</h3>
              <By t={t} of={one} />
              <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
                {one.text}
              </p>
            </article>
          ))}
          {add && (
            <Form action={add.action}>
              <Hidden name="id" value={add.input.id} />
              {add.disciplines.length > 0 && (
                <Select
                  t={t}
                  name="discipline"
                  label={words.discipline}
                  error={add.errors.discipline}
                  choices={add.disciplines.map((value) => ({ value, label: words.disciplines[value] }))}
                  value={add.input.discipline}
                />
              )}
              <TextArea
                t={t}
                name="text"
                label={view.own ? words.addOwn : words.add}
                hint={view.own ? words.addHintOwn : words.addHint}
                error={add.errors.text}
                value={add.input.text}
                rows={4}
              />
              <div class="utrecht-button-group">
                <Button kind="secondary-action">{words.addSubmit}</Button>
              </div>
            </Form>
          )}
        </Card>
        <Versions t={t} title={words.besideTitle} id="ernaast" versions={view.beside} open />
        <Versions t={t} title={words.earlier} id="eerder" versions={view.earlier} />
      </div>
    </Layout>
  )
}

const byline = (t: T, { day, by, mine, organisation }: Written): string =>
  mine ? t.analyses.madeByYou(t.day(day)) : t.analyses.madeOn(t.day(day), organisation ? `${by}, ${organisation}` : by)

/** Who wrote it, when; and for who helps whether the family reads it. */
const By = ({ t, of }: { t: T; of: Written }) => (
  <p class="erbij-meta">
    {byline(t, of)}{' '}
    {of.shared !== undefined && (
      <Badge tone={of.shared ? 'sage' : 'honey'}>{of.shared ? t.instruments.shared : t.instruments.notShared}</Badge>
    )}{' '}
    {of.shareHref && (
      <Link href={of.shareHref} label={t.instruments.shareOf(t.day(of.day))}>
        {t.instruments.share}
      </Link>
    )}
  </p>
)

type VersionsProps = { t: T; title: string; id: string; versions: VersionView[]; open?: boolean }

const Versions = ({ t, title, id, versions, open }: VersionsProps) =>
  versions.length === 0 ? (
    <></>
  ) : (
    <Card title={title} id={id} quiet>
      {versions.map((version) => (
        <details class="erbij-fold" open={open}>
          <summary>{byline(t, version)}</summary>
          <By t={t} of={version} />
          <p class="utrecht-paragraph erbij-written" lang={dutch(t)}>
            {version.text}
          </p>
          <FigureAsText t={t} figure={version.figure} heads={t.analyses.columns} />
        </details>
      ))}
    </Card>
  )
