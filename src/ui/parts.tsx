import type { Child } from 'hono/jsx'
import type { T } from './messages.ts'

/** Two letters for a person: first and last word, small words ("de", "van der", "El") skipped where a later capital exists. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s]+/).filter((word) => /^\p{Lu}/u.test(word))
  const chosen = words.length > 2 ? [words[0], words[1]] : words
  return chosen.map((word) => [...(word ?? '')][0] ?? '').join('') || [...name][0]?.toUpperCase() || '·'
}

type Tone = 'mist' | 'sand' | 'clay'
export const Initials = ({ name, tone = 'mist' }: { name: string; tone?: Tone }) => (
  <span class={`erbij-initials erbij-initials--${tone}`} aria-hidden="true">
    {initialsOf(name)}
  </span>
)

/** What people wrote is Dutch, whatever language the page around it speaks: the `lang` of such a text. */
export const dutch = (t: Pick<T, 'lang'>): 'nl' | undefined => (t.lang === 'nl' ? undefined : 'nl')

/** A block with a heading of its own; `action` stands beside the heading. */
export const Card = ({
  title,
  id,
  action,
  quiet,
  children,
}: {
  title: string
  id: string
  action?: Child
  quiet?: boolean
  children?: Child
}) => (
  <section class={quiet ? 'erbij-card erbij-card--quiet' : 'erbij-card'} aria-labelledby={id}>
    <div class="erbij-card-head">
      <h2 class="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {action}
    </div>
    {children}
  </section>
)

export const PageHead = ({
  title,
  lead,
  action,
  children,
}: {
  title: string
  lead?: Child
  action?: Child
  children?: Child
}) => (
  <div class="erbij-head">
    <div class="erbij-head-text">
      {children}
      <h1 class="utrecht-heading-1">{title}</h1>
      {lead && <p class="utrecht-paragraph utrecht-paragraph--lead">{lead}</p>}
    </div>
    {action}
  </div>
)

export const P = ({ soft, children }: { soft?: boolean; children?: Child }) => (
  <p class={soft ? 'utrecht-paragraph erbij-soft' : 'utrecht-paragraph'}>{children}</p>
)

export const Link = ({ href, children, label }: { href: string; children?: Child; label?: string }) => (
  <a class="utrecht-link" href={href} aria-label={label}>
    {children}
  </a>
)

export type LawRef = { label: string; url: string }
/** The article of a rule, as a link to the published law. */
export const LawLink = ({ law }: { law: LawRef }) => (
  <a class="utrecht-link erbij-law" href={law.url} rel="external noreferrer">
    {law.label}
  </a>
)

type Action = 'primary-action' | 'secondary-action' | 'subtle'
/** `blank`: beside this page, which would lose something if it were left; the words must say so. */
export const ButtonLink = ({
  href,
  kind = 'primary-action',
  blank,
  children,
}: {
  href: string
  kind?: Action
  blank?: boolean
  children?: Child
}) => (
  <a
    class={`utrecht-button-link utrecht-button utrecht-button--${kind}`}
    href={href}
    target={blank ? '_blank' : undefined}
    rel={blank ? 'noopener' : undefined}
  >
    {children}
  </a>
)

export const Breadcrumb = ({ t, trail, here }: { t: T; trail: { label: string; href: string }[]; here: string }) => (
  <nav class="utrecht-breadcrumb-nav" aria-label={t.site.youAreHere}>
    <ol class="utrecht-breadcrumb-nav__list">
      {trail.map((step) => (
        <li class="utrecht-breadcrumb-nav__item">
          <a class="utrecht-link utrecht-breadcrumb-nav__link" href={step.href}>
            {step.label}
          </a>
        </li>
      ))}
      <li class="utrecht-breadcrumb-nav__item">
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
)

/** A word in a rounded shape. The word carries the meaning; the colour only helps. */
export const Badge = ({ tone, children }: { tone: 'mist' | 'sage' | 'honey' | 'clay'; children?: Child }) => (
  <span class={`utrecht-badge-status erbij-badge--${tone}`}>{children}</span>
)

export const Alert = ({ kind, children }: { kind: 'ok' | 'info' | 'warning' | 'error'; children?: Child }) => (
  <div class={`utrecht-alert utrecht-alert--${kind}`}>
    <span class="utrecht-alert__icon" aria-hidden="true"></span>
    <div class="utrecht-alert__content">{children}</div>
  </div>
)

/** What will come here and who starts: an empty page is never blank. */
export const Empty = ({
  title,
  text,
  children,
  level = 2,
}: {
  title: string
  text: string
  children?: Child
  level?: 2 | 3
}) => {
  const Heading = `h${level}` as const
  return (
    <div class="erbij-empty">
      <Heading class="utrecht-heading-3">{title}</Heading>
      <P soft>{text}</P>
      {children}
    </div>
  )
}
