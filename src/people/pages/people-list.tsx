import type { Day } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Initials } from '../../ui/parts.tsx'

/** A member of the family as this reader may know them. */
export type PersonView = {
  id: string
  name: string
  age?: number
  isYou?: boolean
  /** "kind", "moeder van Sem en Noor". */
  relationWords?: string
  deceased?: boolean
  /** "heeft gezag over Noor", "gezag niet te bepalen". */
  authority?: string
  /** Absent when unknown to this reader. */
  address?: string | { shielded: true }
}

/** Somebody who helps: how they are involved, since when, and why, as the family reads it too. */
export type InvolvedView = {
  name: string
  organisation?: string
  role: string
  since: Day
  isYou: boolean
  reason?: string
}

export const PeopleList = ({ t, people }: { t: T; people: PersonView[] }) => (
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
          {person.relationWords && <p class="erbij-meta">{person.relationWords}</p>}
          {person.authority && <p class="erbij-meta">{person.authority}</p>}
          {person.address !== undefined && (
            <p class="erbij-meta">
              {typeof person.address === 'string' ? `${t.family.address} ${person.address}` : t.family.shielded}
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
)

export const InvolvedList = ({ t, involved }: { t: T; involved: InvolvedView[] }) => (
  <ul class="erbij-people" role="list">
    {involved.map((helper) => (
      <li>
        <Initials name={helper.name} />
        <div>
          <p class="erbij-person-name">
            <strong>{helper.isYou ? t.people.you : helper.name}</strong>
          </p>
          <p class="erbij-meta">
            {[helper.role, helper.organisation].filter(Boolean).join(', ')}, {t.people.since(t.day(helper.since))}
          </p>
          {helper.reason && <p class="erbij-meta">{helper.reason}</p>}
        </div>
      </li>
    ))}
  </ul>
)

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
  )
}
