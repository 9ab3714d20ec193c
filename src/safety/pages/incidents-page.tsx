import { dayParts, harmForms, type incidentRoles } from '../../dossier/kinds/incident.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, Card, dutch, Empty, Link, P, PageHead } from '../../ui/parts.tsx'
import { gridOf, type Happened } from '../pattern.ts'
import { PatternAsText, PatternDrawing } from './pattern-drawing.tsx'
import { Said } from './safety-line.tsx'

export type IncidentView = Happened & {
  id: string
  text: string[]
  before: string[]
  done: string[]
  /** Only for who helps. */
  toldBy?: string
  by: string
  correctHref?: string
  roles: { role: (typeof incidentRoles)[number]; names: string[] }[]
}

export type IncidentsView = {
  own: boolean
  back: string
  /** The newest first. */
  incidents: IncidentView[]
  writeHref?: string
  entryHref: (id: string) => string
}

export const IncidentsPage = ({ t, chrome, view }: PageProps<IncidentsView>) => {
  const say = t.incidents
  const { incidents } = view
  return (
    <Layout t={t} chrome={chrome} title={say.title}>
      <PageHead
        title={say.title}
        lead={say.lead}
        {...(view.writeHref && { action: <ButtonLink href={view.writeHref}>{say.write}</ButtonLink> })}
      >
        <Breadcrumb t={t} trail={[{ label: t.safety.title, href: view.back }]} here={say.title} />
      </PageHead>
      <div class="erbij-column">
        {incidents.length === 0 && <Empty title={say.noneTitle} text={say.none} />}
        {incidents.length > 1 && <Pattern t={t} incidents={incidents} />}
        {incidents.length > 0 && (
          <Card title={say.list} id="lijst">
            <ul class="erbij-safety-lines" role="list">
              {incidents.map((one) => (
                <Incident t={t} one={one} href={view.entryHref(one.id)} />
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Layout>
  )
}

/** Incidents beside each other: how often, when, what went before. Nothing is added up to one number, and nothing foretold. */
const Pattern = ({ t, incidents }: { t: T; incidents: IncidentView[] }) => {
  const say = t.incidents
  const before = incidents.filter((one) => one.before.length > 0)
  return (
    <Card title={say.pattern} id="patroon">
      <P>{say.patternNote}</P>
      <PatternDrawing
        t={t}
        label={say.byForm}
        grid={gridOf(incidents, harmForms, ({ forms }) => forms)}
        nameOf={(key) => say.forms[key]}
      />
      <PatternDrawing
        t={t}
        label={say.byDayPart}
        grid={gridOf(incidents, dayParts, ({ dayPart }) => [dayPart])}
        nameOf={(key) => say.dayParts[key]}
      />
      <PatternAsText t={t} happened={incidents} />
      {before.length > 0 && (
        <>
          <h3 class="utrecht-heading-3">{say.wentBefore}</h3>
          <ul class="utrecht-unordered-list">
            {before.map((one) => (
              <li>
                {t.day(one.on)}: <span lang={dutch(t)}>{one.before.join(' ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const Incident = ({ t, one, href }: { t: T; one: IncidentView; href: string }) => {
  const say = t.incidents
  const title = `${t.day(one.on)}, ${say.dayParts[one.dayPart]}`
  return (
    <li>
      <h3 class="utrecht-heading-3">{title}</h3>
      <p class="erbij-meta">{one.forms.map((form) => say.forms[form]).join('. ')}.</p>
      <Said t={t} text={one.text} />
      {one.before.length > 0 && <p class="erbij-meta">{say.before}</p>}
      <Said t={t} text={one.before} />
      {one.done.length > 0 && <p class="erbij-meta">{say.done}</p>}
      <Said t={t} text={one.done} />
      <ul class="utrecht-unordered-list">
        {one.roles.map(({ role, names }) => (
          <li>
            {say.roles[role]}: {t.list(names)}
          </li>
        ))}
      </ul>
      <p class="erbij-meta">
        {one.toldBy !== undefined && `${say.toldBy(one.toldBy)} `}
        {t.safety.writtenBy(one.by)}
      </p>
      <p class="erbij-entry-actions">
        <Link href={href} label={`${say.open}: ${title}`}>
          {say.open}
        </Link>
        {one.correctHref && (
          <Link href={one.correctHref} label={`${t.correct.title}: ${title}`}>
            {t.correct.title}
          </Link>
        )}
      </p>
    </li>
  )
}
