import type { PageProps } from '../../ui/chrome.ts'
import { FamilyTabs } from '../../ui/family-tabs.tsx'
import { Button, CheckboxGroup, type Choice, ErrorSummary, Form, Hidden } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { ErrorCode } from '../../ui/messages.ts'
import { Badge, Breadcrumb, Card, dutch, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import { AnalysisFlag, type AnalysisFlagView } from './analysis-flag.tsx'
import type { AnalysisTrail } from './trail.ts'

export interface AnalysesView extends AnalysisTrail {
  flag: AnalysisFlagView
  analyses: {
    href: string
    about: string
    day: string
    by: string
    lookAgainOn: string
    current: boolean
    beside: boolean
  }[]
  /** Whom a new one can be about; nobody to choose: none is made here. */
  make?: { action: string; choices: Choice[]; values: string[]; error?: ErrorCode | undefined }
  instruments: { href: string; title: string; about: string; evidence: string; english: boolean }[]
  answered: { href: string; title: string; about: string; times: number; last: string }[]
  peopleHref: string
}

/** What is going on and why: analyses, questionnaires, and what was answered. */
export const AnalysesPage = ({ t, chrome, view }: PageProps<AnalysesView>) => {
  const words = t.analyses
  const errors = { about: view.make?.error }
  return (
    <Layout t={t} chrome={chrome} title={`${words.title}: ${view.familyName}`} hasErrors={errors.about !== undefined}>
      <PageHead title={words.title} lead={view.own ? words.leadOwn : words.lead}>
        <Breadcrumb t={t} trail={[{ label: view.homeLabel, href: view.homeHref }]} here={words.title} />
      </PageHead>
      <FamilyTabs t={t} chrome={chrome} />
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <AnalysisFlag t={t} view={view.flag} />
        <Card title={words.made} id="analyses">
          {view.analyses.length === 0 ? (
            <Empty title={words.emptyTitle} text={view.own ? words.emptyOwn : words.empty} level={3} />
          ) : (
            <ul class="erbij-rows" role="list">
              {view.analyses.map((one) => (
                <li>
                  <span>
                    <Link href={one.href}>{words.about(one.about)}</Link>
                    <br />
                    <span class="erbij-meta">{words.madeOn(t.day(one.day), one.by)}</span>
                  </span>
                  <span>
                    <Badge tone={one.current ? 'sage' : 'honey'}>
                      {one.current ? words.until(t.day(one.lookAgainOn)) : words.again}
                    </Badge>
                    {one.beside && <Badge tone="clay">{words.twoVersions}</Badge>}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p class="erbij-entry-actions">
            <Link href={view.peopleHref}>{words.people}</Link>
          </p>
        </Card>
        {view.make && (
          <Card title={view.own ? words.makeOwn : words.make} id="maken">
            <Form action={view.make.action}>
              <Hidden name="step" value="who" />
              <CheckboxGroup
                t={t}
                name="about"
                label={words.whom}
                hint={view.own ? words.whomHintOwn : words.whomHint}
                error={view.make.error}
                choices={view.make.choices}
                values={view.make.values}
              />
              <div class="utrecht-button-group">
                <Button>{t.instruments.next}</Button>
              </div>
            </Form>
          </Card>
        )}
        {view.instruments.length > 0 && (
          <Card title={words.instruments} id="vragenlijsten">
            <P soft>{words.instrumentsText}</P>
            <ul class="erbij-rows" role="list">
              {view.instruments.map((one) => (
                <li>
                  <span lang={one.english ? undefined : dutch(t)}>
                    <Link href={one.href}>{one.title}</Link>
                    <br />
                    <span class="erbij-meta">{one.about}</span>
                  </span>
                  <Badge tone="mist">{one.evidence}</Badge>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {view.answered.length > 0 && (
          <Card title={words.answered} id="ingevuld">
            <ul class="erbij-rows" role="list">
              {view.answered.map((one) => (
                <li>
                  <Link href={one.href}>{t.instruments.answersOf(one.title, one.about)}</Link>
                  <span class="erbij-meta">{words.times(one.times, t.day(one.last))}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Layout>
  )
}
