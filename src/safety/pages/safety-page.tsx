import { safetyTopics } from '../../dossier/kinds/safety-agreement.ts'
import { type SafetyPhase, safetyPhases } from '../../law/safety-phases.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { FamilyTabs } from '../../ui/family-tabs.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, ButtonLink, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import type { PhaseCourse } from '../phases.ts'
import type { LineView, StrengthView, Topic } from '../present-plan.ts'
import { Line, Said } from './safety-line.tsx'

export type PhaseView = PhaseCourse & { about: string[] }

export type PersonSafety = {
  id: string
  name: string
  isYou: boolean
  /** The last answer per relation and per who gave it. */
  said: { score: number; on: string; who: string; with: string }[]
  /** What they keep or do, in the words of the plan. */
  does: string[]
  helpers: string[]
  scaleHref?: string
}

export type SafetyView = {
  own: boolean
  /** Where safety stands on this side. */
  at: string
  familyName: string
  homeHref: string
  crisisHref: string
  phases: PhaseView[]
  /** Only for who helps. */
  phaseHref?: string
  /** This reader may write something down. */
  adds: boolean
  strengthHref: string
  incidentsHref: string
  lines: LineView[]
  ended: LineView[]
  strengths: StrengthView[]
  people: PersonSafety[]
}

/** Where we are, what was agreed, what can go wrong beside what goes well, and each person apart. */
export const SafetyPage = ({ t, chrome, view }: PageProps<SafetyView>) => (
  <Layout t={t} chrome={chrome} title={t.safety.title}>
    <PageHead
      title={t.safety.title}
      lead={t.safety.lead}
      action={<ButtonLink href={view.crisisHref}>{t.safety.crisisLink}</ButtonLink>}
    >
      <Breadcrumb
        t={t}
        trail={[{ label: view.own ? t.nav.myDossier : view.familyName, href: view.homeHref }]}
        here={t.safety.title}
      />
    </PageHead>
    <FamilyTabs t={t} chrome={chrome} />
    <div class="erbij-column">
      <Phases t={t} view={view} />
      <TopicCard t={t} view={view} topic="danger" />
      <Strengths t={t} view={view} />
      {safetyTopics
        .filter((topic) => topic !== 'danger')
        .map((topic) => (
          <TopicCard t={t} view={view} topic={topic} />
        ))}
      <People t={t} people={view.people} />
      <Card title={t.incidents.title} id="voorvallen" quiet>
        <p class="erbij-entry-actions">
          <Link href={view.incidentsHref}>{t.safety.incidentsLink}</Link>
        </p>
      </Card>
      {view.ended.length > 0 && (
        <Card title={t.safety.ended} id="gestopt" quiet>
          <ul class="erbij-safety-lines" role="list">
            {view.ended.map((line) => (
              <Line t={t} line={line} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  </Layout>
)

const Phases = ({ t, view }: { t: T; view: SafetyView }) => (
  <Card title={t.safety.phase} id="fase">
    {view.phases.length === 0 && <P soft>{t.safety.phaseNone}</P>}
    {view.phases.map((course) => (
      <div class="erbij-safety-phase">
        <p class="erbij-meta">{t.safety.phaseFor(t.list(course.about))}</p>
        <PhaseSteps t={t} now={course.now.phase} since={course.now.since} />
        <p class="utrecht-paragraph" lang={dutch(t)}>
          {course.now.why}
        </p>
        <p class="erbij-meta">{t.safety.by(course.now.by, t.day(course.now.since))}</p>
        {course.before.length > 0 && (
          <details class="erbij-fold">
            <summary>{t.safety.phaseHistory}</summary>
            <ul>
              {course.before.map(({ phase, since, why, by }) => (
                <li>
                  <strong>{t.safety.phaseFrom(t.safetyPhases[phase], t.day(since))}</strong>{' '}
                  <span lang={dutch(t)}>{why}</span> <span class="erbij-meta">{t.safety.by(by, t.day(since))}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    ))}
    <P soft>{t.safety.notAgain}</P>
    {view.phaseHref && (
      <p class="erbij-entry-actions">
        <Link href={view.phaseHref}>{view.phases.length > 0 ? t.safety.phaseChange : t.safety.phaseStart}</Link>
      </p>
    )}
  </Card>
)

/** The three phases in order, with where we are. */
const PhaseSteps = ({ t, now, since }: { t: T; now: SafetyPhase; since: string }) => (
  <ol class="erbij-phases" role="list">
    {safetyPhases.map((phase) => (
      <li aria-current={phase === now ? 'step' : undefined}>
        <strong>{t.safetyPhases[phase]}</strong>
        <span>{t.safety.phaseMeans[phase]}</span>
        {phase === now && <span>{t.safety.phaseSince(t.day(since))}.</span>}
      </li>
    ))}
  </ol>
)

const TopicCard = ({ t, view, topic }: { t: T; view: SafetyView; topic: Topic }) => {
  const lines = view.lines.filter((line) => line.topic === topic)
  return (
    <Card title={t.safety.topics[topic]} id={`onderwerp-${safetyTopics.indexOf(topic) + 1}`}>
      {lines.length === 0 && <P soft>{t.safety.topicNone[topic]}</P>}
      {lines.length > 0 && (
        <ul class="erbij-safety-lines" role="list">
          {lines.map((line) => (
            <Line t={t} line={line} />
          ))}
        </ul>
      )}
      {view.adds && (
        <p class="erbij-entry-actions">
          <Link href={links.newSafetyAgreement(view.at, safetyTopics.indexOf(topic) + 1)}>{t.safety.add[topic]}</Link>
        </p>
      )}
    </Card>
  )
}

const Strengths = ({ t, view }: { t: T; view: SafetyView }) => {
  const dangers = view.lines.some(({ topic }) => topic === 'danger')
  return (
    <Card title={t.safety.strengths} id="goed">
      {view.strengths.length === 0 &&
        (dangers ? (
          <Alert kind="info">
            <P>{t.safety.strengthsMissing}</P>
          </Alert>
        ) : (
          <P soft>{t.safety.strengthsNone}</P>
        ))}
      {view.strengths.length > 0 && (
        <ul class="erbij-safety-lines" role="list">
          {view.strengths.map((one) => (
            <li>
              <Said t={t} text={one.text} />
              <p class="erbij-meta">
                {t.safety.about(t.list(one.about))} {t.safety.by(one.by, t.day(one.on))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {view.adds && (
        <p class="erbij-entry-actions">
          <Link href={view.strengthHref}>{t.safety.addStrength}</Link>
        </p>
      )}
    </Card>
  )
}

const People = ({ t, people }: { t: T; people: PersonSafety[] }) => (
  <Card title={t.safety.people} id="mensen">
    <P soft>{t.safety.peopleText}</P>
    {people.map((person) => (
      <section class="erbij-safety-person" aria-labelledby={`mens-${person.id}`}>
        <h3 class="utrecht-heading-3" id={`mens-${person.id}`}>
          {person.name}
        </h3>
        {person.said.map(({ score, on, who, with: other }) => (
          <P>
            {other}: <strong>{t.safetyScale.outOf(score)}</strong>. {who}, {t.day(on)}.
          </P>
        ))}
        {person.does.length > 0 && (
          <>
            <p class="erbij-meta">{person.isYou ? t.safety.doesYou : t.safety.does(person.name)}</p>
            <ul class="utrecht-unordered-list" lang={dutch(t)}>
              {person.does.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </>
        )}
        {person.helpers.length > 0 && <p class="erbij-meta">{t.safety.helpers(t.list(person.helpers))}</p>}
        {person.scaleHref && (
          <p class="erbij-entry-actions">
            <Link href={person.scaleHref}>
              {person.isYou ? t.safetyScale.titleYou : t.safetyScale.title(person.name)}
            </Link>
          </p>
        )}
      </section>
    ))}
  </Card>
)
