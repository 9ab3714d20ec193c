import { type RawBuilder, sql } from 'kysely'
import type { Access, FamilyAccess } from '../access/access.ts'
import { noticeLaw } from '../law/notice.ts'
import type { Regime } from '../law/regimes.ts'
import { noticeDelay } from './kinds/notice-delay.ts'
import { rightsOffered } from './kinds/rights-offered.ts'
import { mayOfferTo, offerPart } from './offer-rights.ts'
import { notePart } from './record-note.ts'
import { readableEntries, timeline } from './timeline.store.ts'

/** Somebody whom nobody told yet that the organisation of whoever looks keeps something about them. */
export interface UntoldRow {
  person: string
  /** The part in which it was written first. */
  partId: string
  /** YYYY-MM-DD: from when the term counts, and its last day. */
  since: string
  due: string
  /** Until when it was put off, last; null: it was not. */
  until: string | null
}

/** Where something is written that the people it is about may not have told themselves. */
const kept: ReadonlySet<string> = new Set(['contact', 'facts', 'plan', 'safety'])

/** Whom this professional could tell: nobody, for who is of the family themself, and never about themself. */
export const mayTell = (access: Access, family: FamilyAccess): string[] =>
  family.facts.selves.length > 0 ? [] : mayOfferTo(access, family)

/** Each part of one's own organisation with each person it is about who could be told, and what the law of that part asks. */
function placesOf(access: Access) {
  return [...access.families.values()].flatMap((family) => {
    const may = new Set(mayTell(access, family))
    return [...family.parts.values()].flatMap(({ part }) => {
      if (!kept.has(part.sort) || !part.organisationId || part.organisationId !== access.actor.organisationId) return []
      const { term, from, by } = noticeLaw(part.regime as Regime)
      return part.subjects
        .filter((person) => may.has(person))
        .map((person) => ({
          family_id: family.facts.id,
          part_id: part.id,
          person,
          told: offerPart(family.facts, person).id,
          delays: notePart([person])(access.actor, family.facts)[0]?.id,
          ...term,
          recorded: from === 'recorded',
          keeper: by === 'keeper',
        }))
    })
  })
}

/**
 * Of the families of this look: family_id, part_id, person, since, due and until, one row for whoever was not told. A part is searched
 * from its first entry on, so a long dossier is as quick as a short one.
 */
export function untold(access: Access): RawBuilder<unknown> {
  const ours = sql`author_organisation = ${access.actor.organisation}`
  return sql`
    select distinct on (x.family_id, x.person) x.family_id, x.part_id, x.person, f.since,
      (f.since + make_interval(months => x.months, days => x.days))::date as due,
      (select (c.body::json ->> 'until')::date from erbij.entry d join erbij.entry_content c on c.family_id = d.family_id and c.entry_id = d.id
        where d.family_id = x.family_id and d.part_id = x.delays and d.part_id = any (${access.parts}) and d.kind = ${noticeDelay.id}
          and ${readableEntries(access, 'd')} order by d.seq desc limit 1) as until
    from json_to_recordset(${JSON.stringify(placesOf(access))}::json) as x (family_id uuid, part_id uuid, person uuid, told uuid, delays uuid,
      months int, days int, recorded boolean, keeper boolean)
    cross join lateral (select case when x.recorded then (e.recorded_at at time zone 'Europe/Amsterdam')::date else e.occurred_on end as since, e.seq
      from erbij.entry e where e.family_id = x.family_id and e.part_id = x.part_id and e.part_id = any (${access.parts})
        and e.kind = any (${timeline}) and e.${ours} and ${readableEntries(access)}
        and exists (select from erbij.entry_content c where c.family_id = e.family_id and c.entry_id = e.id)
      order by e.seq limit 1) f
    where not exists (select from erbij.entry o where o.family_id = x.family_id and o.part_id = x.told and o.part_id = any (${access.parts})
      and o.kind = ${rightsOffered.id} and (not x.keeper or o.${ours} and o.occurred_on >= f.since) and ${readableEntries(access, 'o')})
    order by x.family_id, x.person, due, x.part_id`
}

/** Everybody of the families of this look who was not told. */
export async function readUntold(access: Access): Promise<UntoldRow[]> {
  const { rows } = await sql<UntoldRow>`
    select u.person, u.part_id as "partId", u.since::text, u.due::text, u.until::text from (${untold(access)}) u
  `.execute(access.db)
  return rows
}

/** One time that telling somebody was put off. */
export interface DelayRow {
  reason: string
  until: string
  name: string
  at: string
}

/** Each time that telling this person was put off, the newest first. */
export async function readDelays(access: Access, family: FamilyAccess, person: string): Promise<DelayRow[]> {
  const part = notePart([person])(access.actor, family.facts)[0]
  if (!part || !access.parts.includes(part.id)) return []
  const { rows } = await sql<DelayRow>`
    select c.body::json ->> 'reason' as reason, c.body::json ->> 'until' as until, e.author_name as name, to_json(e.recorded_at) #>> '{}' as at
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = ${family.facts.id} and e.part_id = ${part.id} and e.kind = ${noticeDelay.id} and ${readableEntries(access)}
    order by e.seq desc
  `.execute(access.db)
  return rows
}
