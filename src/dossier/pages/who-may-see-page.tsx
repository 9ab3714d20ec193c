import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, Card, LawLink, type LawRef, Link, P, PageHead } from '../../ui/parts.tsx'

/** One rule, and for whom, or for what, it speaks. */
export type ReasonView = { allowed: boolean; who: string[]; sentence?: string; law?: LawRef }

/** Who may read a part and, where this is told, who may not; each with the rule. */
export type PartAnswers = { yes: string[]; no: string[]; reasons: ReasonView[] }

/** Parts about the same people that the same people may read by the same rules; each leads to its own page. */
export type AlikeView = PartAnswers & { parts: { name: string; href: string }[]; about: string }

/** A role about nobody in particular: what it may in short, and rule by rule. */
export type RoleView = { name: string; summary: string; groups: ReasonView[] }

export type WhoMaySeeView = {
  familyId: string
  familyName: string
  /** This reader must be able to explain: who may not is told as well. */
  explains: boolean
  groups: { about: string; alike: AlikeView[] }[]
  roles: RoleView[]
  /** What this reader does not see, of whom: rules, never what is there. */
  unseen: { title: string; groups: ReasonView[] }[]
  /** The rules that families ask about most; empty for who works. */
  cases: { words: string; allowed: boolean; sentence?: string; law?: LawRef }[]
}

/** Yes and no are words; the colour only helps. */
export const Mark = ({ t, allowed }: { t: T; allowed: boolean }) => (
  <span class={allowed ? 'erbij-mark erbij-mark--yes' : 'erbij-mark erbij-mark--no'}>
    {allowed ? t.whoMay.yes : t.whoMay.no}
  </span>
)

export const Why = ({ reason }: { reason: Pick<ReasonView, 'sentence' | 'law'> }) => (
  <p class="erbij-reason">
    {reason.sentence} {reason.law && <LawLink law={reason.law} />}
  </p>
)

/** Rule by rule: for whom it speaks, its sentence and its article. */
export const Reasons = ({ t, reasons, marks = true }: { t: T; reasons: ReasonView[]; marks?: boolean }) => (
  <ul class="erbij-may-reasons" role="list">
    {reasons.map((reason) => (
      <li>
        <p class="erbij-person-name">
          {marks && <Mark t={t} allowed={reason.allowed} />} <strong>{t.list(reason.who)}</strong>
        </p>
        <Why reason={reason} />
      </li>
    ))}
  </ul>
)

const names = (t: T, { parts }: AlikeView): string => t.list(parts.map(({ name }) => name))

const PartLinks = ({ t, view }: { t: T; view: AlikeView }) => {
  const links = [...view.parts]
  return (
    <>
      {t.listParts(view.parts.map(({ name }) => name)).map((piece) => {
        const part = piece.type === 'element' ? links.shift() : undefined
        if (!part) return <>{piece.value}</>
        return (
          <Link href={part.href}>
            {part.name}
            <span class="erbij-visually-hidden"> {t.entry.about(view.about)}</span>
          </Link>
        )
      })}
    </>
  )
}

const Alike = ({ t, view }: { t: T; view: AlikeView }) => (
  <li class="erbij-may">
    <h3 class="utrecht-heading-3">
      <PartLinks t={t} view={view} />
    </h3>
    <p class="erbij-may-line">
      <Mark t={t} allowed={true} /> {t.list(view.yes)}
    </p>
    {view.no.length > 0 && (
      <p class="erbij-may-line">
        <Mark t={t} allowed={false} /> {t.list(view.no)}
      </p>
    )}
    <details class="erbij-fold">
      <summary>
        {t.whoMay.why}
        <span class="erbij-visually-hidden">{t.whoMay.whyOf(`${names(t, view)} ${t.entry.about(view.about)}`)}</span>
      </summary>
      <Reasons t={t} reasons={view.reasons} />
    </details>
  </li>
)

const Roles = ({ t, roles }: { t: T; roles: RoleView[] }) => (
  <Card title={t.whoMay.rolesTitle} id="rollen">
    <P soft>{t.whoMay.rolesNote}</P>
    {roles.map((role) => (
      <details class="erbij-fold">
        <summary>
          {role.name}: {role.summary}
        </summary>
        <Reasons t={t} reasons={role.groups} />
      </details>
    ))}
  </Card>
)

const Unseen = ({ t, view }: { t: T; view: WhoMaySeeView }) => (
  <Card title={t.whoMay.unseenTitle} id="niet">
    <P soft>{t.whoMay.unseenNote}</P>
    {view.unseen.map(({ title, groups }) => (
      <details class="erbij-fold">
        <summary>{title}</summary>
        <Reasons t={t} reasons={groups} />
      </details>
    ))}
  </Card>
)

const Cases = ({ t, cases }: { t: T; cases: WhoMaySeeView['cases'] }) => (
  <Card title={t.whoMay.casesTitle} id="regels" quiet>
    <P soft>{t.whoMay.casesNote}</P>
    <ul class="erbij-may-reasons" role="list">
      {cases.map((one) => (
        <li>
          <p class="erbij-person-name">
            <Mark t={t} allowed={one.allowed} /> <strong>{one.words}</strong>
          </p>
          <Why reason={one} />
        </li>
      ))}
    </ul>
  </Card>
)

/** The way back: to the family for who helps, to their own dossier for somebody of it. */
export const trailOf = (
  { t, chrome }: Pick<PageProps<unknown>, 't' | 'chrome'>,
  view: Pick<WhoMaySeeView, 'familyId' | 'familyName'>,
) =>
  chrome.viewer?.kind === 'professional'
    ? [
        { label: t.nav.families, href: links.families },
        { label: view.familyName, href: links.family(view.familyId) },
      ]
    : [{ label: t.nav.myDossier, href: links.myDossier }]

/** «Wie mag wat zien»: every part this reader sees, who may read it and why; what they do not see, and why. */
export const WhoMaySeePage = ({ t, chrome, view }: PageProps<WhoMaySeeView>) => (
  <Layout t={t} chrome={chrome} title={t.whoMay.title}>
    <PageHead
      title={t.whoMay.title}
      lead={view.explains ? `${t.whoMay.lead} ${t.whoMay.leadHelper}` : t.whoMay.leadOwn}
    >
      <Breadcrumb t={t} trail={trailOf({ t, chrome }, view)} here={t.whoMay.title} />
    </PageHead>
    <div class="erbij-column">
      {view.groups.map(({ about, alike }, index) => (
        <Card title={t.whoMay.about(about)} id={`over-${index}`}>
          <ul class="erbij-parts" role="list">
            {alike.map((same) => (
              <Alike t={t} view={same} />
            ))}
          </ul>
        </Card>
      ))}
      <Roles t={t} roles={view.roles} />
      {view.unseen.length > 0 && <Unseen t={t} view={view} />}
      {view.cases.length > 0 && <Cases t={t} cases={view.cases} />}
    </div>
  </Layout>
)
