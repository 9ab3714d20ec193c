import { type Kysely, sql } from 'kysely'
import type { DB } from '../src/db/schema.generated.ts'
import type { OrganisationKind, Power, Role } from '../src/law/roles.ts'
import { uuidv7 } from '../src/lib/uuid.ts'

type Db = Kysely<DB>

/** Whether the demo region was filled, to the end. */
export async function isSeeded(db: Db): Promise<boolean> {
  const { rows } = await sql`select from erbij.steward_run where command = 'seed' and finished_at is not null`.execute(
    db,
  )
  return rows.length > 0
}

/** The id of an organisation, made when it is not there. */
export async function organisation(db: Db, name: string, kind: OrganisationKind): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into erbij.organisation (id, name, kind) values (${uuidv7()}, ${name}, ${kind})
    on conflict (name) do update set kind = excluded.kind returning id
  `.execute(db)
  return rows[0]?.id ?? ''
}

/** Complaints about this organisation go to that committee. */
export async function complainedTo(db: Db, organisationId: string, committeeId: string): Promise<void> {
  await sql`update erbij.organisation set complaints_committee = ${committeeId} where id = ${organisationId}`.execute(
    db,
  )
}

export interface DemoAccount {
  readonly subject: string
  readonly name: string
  /** A professional of this organisation, with this title… */
  readonly organisationId?: string
  readonly title?: string
  readonly role?: Role
  /** …or this person. */
  readonly personId?: string
}

/** Makes a development account with one capacity, or finds it. Returns the capacity. */
export async function account(
  db: Db,
  { subject, name, organisationId, title = '', role = 'worker', personId }: DemoAccount,
): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into erbij.account (id, issuer, subject, name, person_id) values (${uuidv7()}, 'dev', ${subject}, ${name}, ${personId ?? null})
    on conflict (issuer, subject) do update set name = excluded.name, person_id = excluded.person_id returning id
  `.execute(db)
  const accountId = made.rows[0]?.id
  await sql`
    insert into erbij.capacity (id, account_id, kind, organisation_id, title, role)
    select ${uuidv7()}::uuid, ${accountId}::uuid, ${organisationId ? 'professional' : 'person'}, ${organisationId ?? null}::uuid, ${title}, ${role}
    where not exists (select from erbij.capacity where account_id = ${accountId})
  `.execute(db)
  const found = await sql<{
    id: string
  }>`select id from erbij.capacity where account_id = ${accountId} order by id limit 1`.execute(db)
  return found.rows[0]?.id ?? ''
}

/** A power that the law gives this professional in person, from and until a day. */
export async function empower(db: Db, capacityId: string, power: Power, from: string, until: string): Promise<void> {
  await sql`
    insert into erbij.power (capacity_id, power, from_day, until_day) values (${capacityId}, ${power}, ${from}, ${until})
    on conflict (capacity_id, power, from_day) do nothing
  `.execute(db)
}

export interface Placed {
  readonly index: Buffer
  readonly person_id: string
  readonly family_id: string
}

/** Who these numbers belong to and in which family they are; one row for each of both. */
export async function placeOf(db: Db, indexes: readonly Buffer[]): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    select p.bsn_index as index, p.id as person_id, m.family_id
    from erbij.person p join erbij.family_member m on m.person_id = p.id where p.bsn_index = any (${indexes}::bytea[])
  `.execute(db)
  return rows
}

/** What is there already: the ids of entries, and who joined which family. An interrupted filling goes on where it was. */
export async function writtenBefore(db: Db): Promise<{ ids: ReadonlySet<string>; joined: ReadonlySet<string> }> {
  const { rows } = await sql<{ id: string; kind: string; key: string }>`
    select id, kind, concat_ws(' ', family_id, author) as key from erbij.entry
  `.execute(db)
  return {
    ids: new Set(rows.map(({ id }) => id)),
    joined: new Set(rows.flatMap(({ kind, key }) => (kind === 'involvement' ? key : []))),
  }
}

/** The part an entry stands in. */
export async function partOfEntry(db: Db, familyId: string, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ part_id: string }>`
    select part_id from erbij.entry where family_id = ${familyId} and id = ${id}
  `.execute(db)
  return rows[0]?.part_id
}

/** The last time that somebody read in a family. Throws when they never did. */
export async function lastLook(db: Db, familyId: string, actor: string): Promise<{ id: string; at: string }> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select id, at from erbij.look where family_id = ${familyId} and actor = ${actor} and mode = 'read' and allowed <> '{}' order by at desc limit 1
  `.execute(db)
  const [look] = rows
  if (!look) throw new Error('the story asks why somebody looked, who did not')
  return { id: look.id, at: look.at.toISOString() }
}

/** Sets the one clock back to a time of a day in the past, in Amsterdam. */
export async function setClock(db: Db, daysAgo: number, at: string): Promise<void> {
  await sql`
    insert into erbij.clock (shift)
    select ((now() at time zone 'Europe/Amsterdam')::date - ${daysAgo}::int + ${at}::time) at time zone 'Europe/Amsterdam' - now()
    on conflict (one) do update set shift = excluded.shift
  `.execute(db)
}

/** The clock is right again. */
export const resetClock = async (db: Db): Promise<void> => {
  await sql`delete from erbij.clock`.execute(db)
}
