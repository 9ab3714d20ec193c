import type { Child } from 'hono/jsx'
import type { PageProps } from '../../ui/chrome.ts'
import { FamilyTabs } from '../../ui/family-tabs.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, Card, dutch, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import type { AlikeView } from '../alike.ts'
import type { GroupView, PlanView } from '../present-page.ts'
import { Actions, byWhom, Goal, Written } from './plan-parts.tsx'

export const trailOf = (t: T, view: Pick<PlanView, 'familyId' | 'familyName' | 'own'>) =>
  view.own
    ? [{ label: t.nav.myDossier, href: links.myDossier }]
    : [
        { label: t.nav.families, href: links.families },
        { label: view.familyName, href: links.family(view.familyId) },
      ]

const planHref = ({ own, familyId }: Pick<PlanView, 'own' | 'familyId'>) => (own ? links.myPlan : links.plan)(familyId)

/** The trail of a page under the plan. */
export const underPlan = (t: T, view: Pick<PlanView, 'familyId' | 'familyName' | 'own'>) => [
  ...trailOf(t, view),
  { label: t.plan.title, href: planHref(view) },
]

const titleOfPage = (t: T, { person, own, familyName }: PlanView): string => {
  if (person) return person.isYou ? t.plan.titleMine : t.plan.titleOf(person.name)
  return own ? t.plan.title : t.plan.titleOf(familyName)
}

const Persons = ({ t, view }: { t: T; view: PlanView }) => (
  <nav class="erbij-versions" aria-label={t.plan.persons}>
    <ul role="list">
      <li>
        <a href={planHref(view)} aria-current={view.person ? undefined : 'page'}>
          {t.plan.everybody}
        </a>
      </li>
      {view.persons.map(({ name, href, here }) => (
        <li>
          <a href={href} aria-current={here ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Matters = ({ t, view }: { t: T; view: PlanView }) => {
  const { person, matters, add } = view
  const title = person ? (person.isYou ? t.plan.mattersMine : t.plan.mattersOf(person.name)) : t.plan.matters
  return (
    <Card title={title} id="belangrijk">
      {matters.length === 0 && person ? (
        <P soft>{t.plan.mattersEmpty}</P>
      ) : matters.length === 0 ? (
        <Empty title={t.plan.mattersEmptyTitle} text={t.plan.mattersEmpty} level={3} />
      ) : (
        <ul class="erbij-plan-matters" role="list">
          {matters.map((said) => (
            <li id={`belangrijk-${said.id}`}>
              <p class="erbij-person-name">
                <strong>{t.list(said.about)}</strong>
              </p>
              <Written t={t} text={said.text.length > 0 ? said.text : [said.title]} />
              <p class="erbij-meta">{byWhom(t, said.by)}</p>
              {said.conflict && <p class="erbij-plan-note erbij-plan-note--honey">{t.plan.conflictNote}</p>}
              <p class="erbij-entry-actions">
                <Link href={said.href} label={t.plan.openThis(said.title)}>
                  {t.plan.open}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      {view.silent.map(({ name, href }) => (
        <p class="erbij-meta">
          {t.plan.silent(name)} <Link href={href}>{t.plan.titleOf(name)}</Link>
        </p>
      ))}
      {add && (
        <p class="erbij-entry-actions">
          <Link href={add.belangrijk}>{t.plan.addMatters}</Link>
        </p>
      )}
    </Card>
  )
}

const Strengths = ({ t, group }: { t: T; group: GroupView }) => (
  <aside class="erbij-plan-strengths" aria-label={`${t.plan.strengths}: ${t.list(group.names)}`}>
    <h3 class="utrecht-heading-3">{t.plan.strengths}</h3>
    {group.strengths.length + group.treatments.length === 0 ? (
      <P soft>{t.plan.strengthsEmpty}</P>
    ) : (
      <ul role="list">
        {group.treatments.map((said) => (
          <li>{said}</li>
        ))}
        {group.strengths.map((strength) => (
          <li id={`sterk-${strength.id}`}>
            <a class="utrecht-link" href={strength.href}>
              <span lang={dutch(t)}>{strength.title}</span>
            </a>
          </li>
        ))}
      </ul>
    )}
  </aside>
)

const Group = ({ t, group, nth }: { t: T; group: GroupView; nth: number }) => (
  <Card title={group.mine ? t.plan.goalsMine : t.plan.goalsOf(t.list(group.names))} id={`groep-${nth}`}>
    <div class="erbij-plan-group">
      <div>
        {group.goals.length === 0 && <P soft>{t.plan.noGoal}</P>}
        {group.goals.map((goal) => (
          <Goal t={t} goal={goal} />
        ))}
        {group.loose.length > 0 && (
          <div class="erbij-goal">
            <h3 class="utrecht-heading-3">{t.plan.looseSteps}</h3>
            <Actions t={t} actions={group.loose} />
          </div>
        )}
      </div>
      <Strengths t={t} group={group} />
    </div>
    {group.ended.length > 0 && (
      <details class="erbij-fold">
        <summary>{t.plan.ended(group.ended.length)}</summary>
        {group.ended.map((goal) => (
          <Goal t={t} goal={goal} />
        ))}
      </details>
    )}
  </Card>
)

const marks = { true: 'yes', false: 'no' } as const

/** Of each parent with authority, whether they were asked and heard; and never what they said. */
const Alike = ({ t, alike }: { t: T; alike: AlikeView }) => {
  const { alike: words } = t.plan
  const line = (what: string, so: boolean) => (
    <li>
      <span>{what}</span>
      <span class={`erbij-mark erbij-mark--${marks[`${so}`]}`}>{so ? words.yes : words.notYet}</span>
    </li>
  )
  return (
    <Card title={words.title} id="ouders">
      <P soft>{words.lead}</P>
      {alike.parents.map(({ name, wrote, met, answered }) => (
        <div>
          <h3 class="utrecht-heading-3">{name}</h3>
          <ul class="erbij-rows" role="list">
            {line(words.wrote, wrote)}
            {line(words.met, met)}
            {answered !== undefined && line(words.answered, answered)}
          </ul>
        </div>
      ))}
      {alike.parents.every(({ answered }) => answered === undefined) && <P soft>{words.none}</P>}
      {alike.notes.map(({ asked, other }) => (
        <p class="erbij-plan-note">{words.note(asked, other)}</p>
      ))}
    </Card>
  )
}

/** The one plan of a family as this reader reads it, or everything of it that one person is in. */
export const PlanPage = ({ t, chrome, view, underName }: PageProps<PlanView> & { underName?: Child }) => {
  const title = titleOfPage(t, view)
  const { add, own, familyId, person } = view
  return (
    <Layout t={t} chrome={chrome} title={title}>
      <PageHead
        title={title}
        lead={person && !person.isYou ? t.plan.leadOf(person.name) : t.plan.lead}
        action={add && <ButtonLink href={add.doel}>{t.plan.addGoal}</ButtonLink>}
      >
        <Breadcrumb t={t} trail={person ? underPlan(t, view) : trailOf(t, view)} here={title} />
      </PageHead>
      <FamilyTabs t={t} chrome={chrome} />
      <div class="erbij-stack">
        {underName}
        <Persons t={t} view={view} />
        <Matters t={t} view={view} />
        {view.groups.length === 0 && (
          <div class="erbij-card">
            <Empty
              title={add ? t.plan.goalsEmptyTitle : t.plan.readingEmptyTitle}
              text={add ? t.plan.goalsEmpty : t.plan.readingEmpty}
            />
          </div>
        )}
        {view.groups.map((group, nth) => (
          <Group t={t} group={group} nth={nth} />
        ))}
        {view.alike && <Alike t={t} alike={view.alike} />}
        <p class="erbij-entry-actions">
          {add && <Link href={add.stap}>{t.plan.addLooseStep}</Link>}
          {add && <Link href={add.sterk}>{t.plan.addStrength}</Link>}
          <Link href={links.planDomains(own, familyId)}>{t.plan.domains}</Link>
          <Link href={(own ? links.myPlanCourse : links.planCourse)(familyId)}>{t.plan.course}</Link>
          <Link href={links.planPrint(own, familyId)}>{t.plan.print}</Link>
        </p>
      </div>
    </Layout>
  )
}
