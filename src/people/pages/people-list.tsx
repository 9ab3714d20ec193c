import type { Day } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Badge, dutch, Initials, Link, P } from '../../ui/parts.tsx'

/** A member of the family as this reader may know them. */
export type PersonView = {
  id: string
  name: string
  age?: number
  isYou?: boolean
  /** "kind", "moeder van Sem en Noor". */
  relationWords?: string
  deceased?: boolean
  /** Other names they were entered under. */
  alsoKnownAs?: string
  /** "heeft gezag over Noor", "gezag niet te bepalen". */
  authority?: string
  /** Absent when unknown to this reader. */
  address?: { text: string; secret: boolean }
}

/** Somebody who helps, or helped: how they are involved, since when, and why, as the family reads it too. */
export type InvolvedView = {
  name: string
  organisation: string
  role: string
  since: Day
  isYou: boolean
  reason: string
  /** Both, or neither: when they stopped, and why. */
  until?: Day
  endReason?: string
}

/** Whose secret it is decides what is said about it. */
const secretWords = (t: T, person: PersonView, own: boolean): string => {
  if (!own) return t.people.secretAddress
  return person.isYou ? t.people.yourSecretAddress : t.people.theirSecretAddress
}

type ListProps = { t: T; people: PersonView[]; own?: boolean; familyId?: string }

/** `own`: for a member of the family. With `familyId` it ends with the way to the genogram and everything about these people. */
export const PeopleList = ({ t, people, own = false, familyId }: ListProps) => (
  <>
    <List t={t} people={people} own={own} />
    {familyId !== undefined && (
      <p class="erbij-entry-actions">
        <Link href={own ? links.myPeople(familyId) : links.people(familyId)}>{t.circle.all}</Link>
      </p>
    )}
  </>
)

const List = ({ t, people, own }: { t: T; people: PersonView[]; own: boolean }) => (
  <ul class="erbij-people" role="list">
    {people.map((person) => (
      <li>
        <Initials name={person.name} tone="sand" />
        <div>
          <p class="erbij-person-name">
            <strong>{person.name}</strong>
            {person.isYou && <> ({t.people.you.toLowerCase()})</>}
            {person.age !== undefined && !person.deceased && (
              <span class="erbij-soft">, {t.people.age(person.age)}</span>
            )}
            {person.deceased && <span class="erbij-soft">, {t.people.deceased}</span>}
          </p>
          {person.alsoKnownAs && <p class="erbij-meta">{t.circle.alsoKnownAs(person.alsoKnownAs)}</p>}
          {person.relationWords && <p class="erbij-meta">{person.relationWords}</p>}
          {person.authority && <p class="erbij-meta">{person.authority}</p>}
          {person.address && (
            <p class="erbij-meta">
              {t.family.address} {person.address.text}
            </p>
          )}
          {person.address?.secret && (
            <p class="erbij-secret">
              <Badge tone="clay">{secretWords(t, person, own)}</Badge>
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
)

const Helpers = ({ t, involved }: { t: T; involved: InvolvedView[] }) => (
  <ul class="erbij-people" role="list">
    {involved.map((helper) => (
      <li>
        <Initials name={helper.name} {...(helper.until && { tone: 'sand' as const })} />
        <div>
          <p class="erbij-person-name">
            <strong>{helper.isYou ? t.people.you : helper.name}</strong>
          </p>
          <p class="erbij-meta">
            <span lang={dutch(t)}>{[helper.role, helper.organisation].filter(Boolean).join(', ')}</span>,{' '}
            {helper.until
              ? t.people.fromUntil(t.day(helper.since), t.day(helper.until))
              : t.people.since(t.day(helper.since))}
          </p>
          {helper.reason && (
            <p class="erbij-meta" lang={dutch(t)}>
              {helper.reason}
            </p>
          )}
          {helper.endReason && (
            <p class="erbij-meta">
              {t.people.stopped} <span lang={dutch(t)}>{helper.endReason}</span>
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
)

/** Who is involved, and who stopped and why; when many stopped they fold away. */
export const InvolvedList = ({ t, involved, none }: { t: T; involved: InvolvedView[]; none: string }) => {
  const ended = involved.filter((helper) => helper.until !== undefined)
  const now = involved.filter((helper) => helper.until === undefined)
  return (
    <>
      {now.length > 0 ? <Helpers t={t} involved={now} /> : <P soft>{none}</P>}
      {ended.length > 2 ? (
        <details class="erbij-fold">
          <summary>{t.people.earlier(ended.length)}</summary>
          <Helpers t={t} involved={ended} />
        </details>
      ) : (
        ended.length > 0 && <Helpers t={t} involved={ended} />
      )}
    </>
  )
}

/** `name`: the sort of part. `organisation`: who answers for it, shown where two parts would look the same. */
export type PartRow = { id: string; name: string; about: string[]; organisation?: string; audienceCount?: number }

const PartLink = ({ t, part, href, twin }: { t: T; part: PartRow; href: string; twin: boolean }) => (
  <li>
    <a class="utrecht-link" href={href}>
      <span class="erbij-visually-hidden">{t.family.whoMay(part.name)} </span>
      {t.list(part.about)}
      {twin && part.organisation && ` (${part.organisation})`}
    </a>
    {part.audienceCount !== undefined && (
      <span class="erbij-audience">{t.family.audienceCount(part.audienceCount)}</span>
    )}
  </li>
)

type PartsProps = { t: T; familyId: string; parts: PartRow[]; own?: boolean }

/** The parts of a dossier, sort by sort; "who may read this" is one click from each. */
export const PartsList = ({ t, familyId, parts, own = false }: PartsProps) => {
  const twins = new Set(
    [...Map.groupBy(parts, (part) => `${part.name} ${part.about}`).values()].filter((same) => same.length > 1).flat(),
  )
  const href = own ? links.myAudience : links.audience
  return (
    <>
      <ul class="erbij-parts" role="list">
        {[...Map.groupBy(parts, (part) => part.name)].map(([name, group]) => (
          <li>
            <p class="erbij-person-name">{name}</p>
            <ul class="erbij-part-links" role="list">
              {group.map((part) => (
                <PartLink t={t} part={part} href={href(familyId, part.id)} twin={twins.has(part)} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p class="erbij-entry-actions">
        <Link href={(own ? links.myWhoMaySee : links.whoMaySee)(familyId)}>{t.whoMay.link}</Link>
        {own && <Link href={links.myOpenings(familyId)}>{t.openings.link}</Link>}
      </p>
    </>
  )
}
