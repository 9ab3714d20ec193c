import type { Day } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Card, dutch, Link, P } from '../../ui/parts.tsx'

/** Something that was agreed and is looked at again on a day. */
export type AheadView = { on: Day; text: string; href: string; with?: string; about: string[] }

/** What the portal says of one family besides what was written in it. */
export type PortalView = {
  /** The first day first. */
  ahead: AheadView[]
  /** Who decides about help, in sentences. */
  decides: string[]
  /** What is voluntary and what a court decided, organisation by organisation. */
  frame: string[]
  /** Minors whom this reader stands for or looks after. `togetherHref`: for a child who does not read for themself yet. */
  children: { name: string; readHref: string; togetherHref?: string }[]
  /** The day on which their rights were discussed with them. */
  rightsOn?: string
}

/** `id`: ends every id on the page, for somebody who is in two families. */
type CardProps = { t: T; view: PortalView; title: (words: string) => string; id: string; young?: boolean | undefined }

export const AheadList = ({ t, ahead }: { t: T; ahead: AheadView[] }) => (
  <ul class="erbij-ahead" role="list">
    {ahead.map((one) => (
      <li>
        <p>
          <strong>{t.day(one.on)}</strong>
          <span class="erbij-meta"> {t.portal.aheadLook}</span>
        </p>
        <p class="utrecht-paragraph" lang={dutch(t)}>
          {one.text}
        </p>
        <p class="erbij-meta">
          {one.with && (
            <>
              {t.portal.aheadWith} <span lang={dutch(t)}>{one.with}</span>.{' '}
            </>
          )}
          {one.about.length > 0 && `${t.portal.aheadAbout(t.list(one.about))}.`}{' '}
          <Link href={one.href}>
            {t.portal.aheadRead}
            <span class="erbij-visually-hidden"> {t.day(one.on)}</span>
          </Link>
        </p>
      </li>
    ))}
  </ul>
)

/** What happens next; and whether one's rights were discussed, with the way to them. */
export const AheadCard = ({ t, view, title, id, young }: CardProps) => (
  <Card title={title(t.portal.ahead)} id={`nu-${id}`}>
    {view.ahead.length > 0 ? <AheadList t={t} ahead={view.ahead} /> : <P soft>{t.portal.aheadEmpty}</P>}
    <p class="erbij-meta">
      {view.rightsOn ? t.portal.offered(view.rightsOn) : t.portal.notOffered}{' '}
      <Link href={young ? links.yourRightsYoung : links.yourRights}>{t.portal.ways.firstContact.label}</Link>
    </p>
  </Card>
)

/** Who decides, and what is voluntary. */
export const DecidesCards = ({ t, view, title, id }: CardProps) => (
  <>
    {view.decides.length > 0 && (
      <Card title={title(t.portal.decides)} id={`beslist-${id}`}>
        <Sentences lines={view.decides} />
        <p class="erbij-meta">{t.portal.decidesNote}</p>
      </Card>
    )}
    <Card title={title(t.portal.frame)} id={`vrij-${id}`}>
      <Sentences lines={view.frame.length > 0 ? view.frame : [t.portal.frameEmpty]} />
    </Card>
  </>
)

const Sentences = ({ lines }: { lines: readonly string[] }) => (
  <ul class="utrecht-unordered-list">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

/** Child by child: no average of a family hides one of them. */
export const ChildrenCard = ({ t, view, title, id }: CardProps) =>
  view.children.length > 0 ? (
    <Card title={title(t.portal.children)} id={`kinderen-${id}`}>
      <P soft>{t.portal.childrenText}</P>
      <ul class="erbij-parts" role="list">
        {view.children.map((child) => (
          <li>
            <h3 class="utrecht-heading-3">{child.name}</h3>
            <p class="erbij-entry-actions">
              <Link href={child.readHref}>{t.portal.readChild(child.name)}</Link>
              {child.togetherHref && <Link href={child.togetherHref}>{t.portal.together(child.name)}</Link>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  ) : (
    <></>
  )
