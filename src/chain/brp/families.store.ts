import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import type { FamilyRows } from './family-rows.ts'

type Db = Transaction<DB>

const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`

/**
 * Writes families: people join and never leave (who was concerned stays so), parts are made when missing, and a list
 * replaces what was known through that list before. What other sources wrote, and the ledger, are left alone.
 */
export async function writeFamilies(db: Db, families: readonly FamilyRows[], today: string): Promise<void> {
  const members = families.flatMap((family) => family.members)
  const parts = families.flatMap((family) => family.parts)
  const listed = families.flatMap((family) => family.listed)
  await sql`insert into erbij.family (id) select distinct family_id from jsonb_to_recordset(${json(members)}) as m(family_id uuid) on conflict do nothing`.execute(
    db,
  )
  await sql`
    insert into erbij.family_member as old (family_id, person_id, role)
    select family_id, person_id, role from jsonb_to_recordset(${json(members)}) as m(family_id uuid, person_id uuid, role text)
    on conflict (family_id, person_id) do update set role = excluded.role
    where old.role in ('partner', 'network') and old.role <> excluded.role
  `.execute(db)
  await sql`
    with made as (
      insert into erbij.part (family_id, id, sort, regime, subjects, secret)
      select "familyId", id, sort, regime, subjects, secret
      from jsonb_to_recordset(${json(parts)}) as p("familyId" uuid, id uuid, sort text, regime text, subjects uuid[], secret boolean)
      on conflict do nothing returning family_id, id
    )
    insert into erbij.part_head (family_id, part_id) select family_id, id from made
  `.execute(db)
  await replacePersons(
    db,
    families.flatMap((family) => family.persons),
    listed,
  )
  await mentionPersons(
    db,
    families.flatMap((family) => family.mentions),
  )
  await replaceRelations(
    db,
    families.flatMap((family) => family.relations),
    listed,
  )
  await replaceAuthority(
    db,
    families.flatMap((family) => family.authority),
    listed,
  )
  await replaceOutcomes(
    db,
    families.flatMap((family) => family.outcomes),
    listed,
    today,
  )
  await replaceAddresses(
    db,
    families.flatMap((family) => family.addresses),
    listed,
  )
}

const listedRows = (listed: FamilyRows['listed']) =>
  sql`jsonb_to_recordset(${json(listed)}) as l(family_id uuid, part_id uuid, person_id uuid)`

/**
 * Takes away what a list told before and tells no more. Looked up row by row (OFFSET 0): within the transaction that fills them,
 * PostgreSQL knows nothing of these tables and would compare everything with everything.
 */
async function removeStale(
  db: Db,
  table: 'known_person' | 'known_relation' | 'known_address' | 'authority' | 'authority_outcome',
  listed: FamilyRows['listed'],
  at: 'part_id' | 'person_id',
  { key, incoming }: { key: readonly string[]; incoming: RawBuilder<unknown> },
): Promise<void> {
  const name = sql.table(`erbij.${table}`)
  const columns = (alias: string) => sql.join(['family_id', 'part_id', ...key].map((one) => sql.ref(`${alias}.${one}`)))
  await sql`
    delete from ${name} k using ${listedRows(listed)} cross join lateral (
      select u.ctid from ${name} u where u.family_id = l.family_id and ${sql.ref(`u.${at}`)} = ${sql.ref(`l.${at}`)} and u.source = 'brp'
        and (${columns('u')}) not in (select ${columns('n')} from ${incoming}) offset 0) stale
    where k.ctid = stale.ctid
  `.execute(db)
}

const knownPersons = (
  rows: FamilyRows['persons'],
) => sql`jsonb_to_recordset(${json(rows)}) as n(family_id uuid, part_id uuid,
  person_id uuid, given_names text, prefix text, surname text, birth text, death text, gender text)`

async function replacePersons(db: Db, rows: FamilyRows['persons'], listed: FamilyRows['listed']): Promise<void> {
  const incoming = knownPersons(rows)
  await removeStale(db, 'known_person', listed, 'part_id', { key: ['person_id'], incoming })
  await sql`
    insert into erbij.known_person as old (family_id, part_id, person_id, given_names, prefix, surname, birth, death, gender, source)
    select n.*, 'brp' from ${incoming}
    on conflict (family_id, part_id, person_id) do update set given_names = excluded.given_names, prefix = excluded.prefix,
      surname = excluded.surname, birth = excluded.birth, death = excluded.death, gender = excluded.gender
    where old.source = 'brp' and (old.given_names, old.prefix, old.surname, old.birth, old.death, old.gender)
      is distinct from (excluded.given_names, excluded.prefix, excluded.surname, excluded.birth, excluded.death, excluded.gender)
  `.execute(db)
}

async function mentionPersons(db: Db, rows: FamilyRows['mentions']): Promise<void> {
  await sql`
    insert into erbij.known_person as old (family_id, part_id, person_id, given_names, prefix, surname, birth, death, gender, source)
    select n.*, 'brp' from ${knownPersons(rows)}
    on conflict (family_id, part_id, person_id) do update set given_names = excluded.given_names, prefix = excluded.prefix,
      surname = excluded.surname, birth = excluded.birth
    where old.source = 'brp' and (old.given_names, old.prefix, old.surname, old.birth)
      is distinct from (excluded.given_names, excluded.prefix, excluded.surname, excluded.birth)
  `.execute(db)
}

async function replaceRelations(db: Db, rows: FamilyRows['relations'], listed: FamilyRows['listed']): Promise<void> {
  const incoming = sql`jsonb_to_recordset(${json(rows)}) as n(family_id uuid, part_id uuid, person_id uuid, kind text, other_id uuid,
    since text, until text)`
  await removeStale(db, 'known_relation', listed, 'part_id', { key: ['person_id', 'kind', 'other_id'], incoming })
  await sql`
    insert into erbij.known_relation as old (family_id, part_id, person_id, kind, other_id, since, until, source)
    select n.*, 'brp' from ${incoming}
    on conflict (family_id, part_id, person_id, kind, other_id) do update set since = excluded.since, until = excluded.until
    where old.source = 'brp' and (old.since, old.until) is distinct from (excluded.since, excluded.until)
  `.execute(db)
}

async function replaceAuthority(db: Db, rows: FamilyRows['authority'], listed: FamilyRows['listed']): Promise<void> {
  const incoming = sql`jsonb_to_recordset(${json(rows)}) as n(family_id uuid, part_id uuid, child_id uuid, holder_id uuid, status text, since text)`
  await removeStale(db, 'authority', listed, 'part_id', { key: ['child_id', 'holder_id'], incoming })
  await sql`
    insert into erbij.authority as old (family_id, part_id, child_id, holder_id, status, since, source)
    select n.*, 'brp' from ${incoming}
    on conflict (family_id, part_id, child_id, holder_id, thread_id) do update set status = excluded.status, since = excluded.since, until = null
    where old.source = 'brp' and (old.status, old.since, old.until) is distinct from (excluded.status, excluded.since, null)
  `.execute(db)
}

/**
 * The answer of each child and why. The day it was determined is that of the import which first gave this answer: an answer
 * that is the same on a later day is left as it stands.
 */
async function replaceOutcomes(
  db: Db,
  rows: FamilyRows['outcomes'],
  listed: FamilyRows['listed'],
  today: string,
): Promise<void> {
  const incoming = sql`jsonb_to_recordset(${json(rows)}) as n(family_id uuid, part_id uuid, child_id uuid, outcome text, holders uuid[],
    rule text, law text[], nl text, en text, under_investigation boolean, valid_until date)`
  await removeStale(db, 'authority_outcome', listed, 'part_id', { key: ['child_id'], incoming })
  await sql`
    insert into erbij.authority_outcome as old (family_id, part_id, child_id, outcome, holders, rule, law, nl, en, under_investigation,
      valid_until, source, rank, determined_on)
    select n.*, 'brp', 1, ${today}::date from ${incoming}
    on conflict (family_id, part_id, child_id, source, thread_id) do update set outcome = excluded.outcome, holders = excluded.holders,
      rule = excluded.rule, law = excluded.law, nl = excluded.nl, en = excluded.en, under_investigation = excluded.under_investigation,
      valid_until = excluded.valid_until, determined_on = excluded.determined_on
    where (old.outcome, old.holders, old.rule, old.law, old.nl, old.en, old.under_investigation, old.valid_until) is distinct from
      (excluded.outcome, excluded.holders, excluded.rule, excluded.law, excluded.nl, excluded.en, excluded.under_investigation, excluded.valid_until)
  `.execute(db)
}

/** An address goes from whatever part it was in: who asks for secrecy today must not stand in an open part tomorrow. */
async function replaceAddresses(db: Db, rows: FamilyRows['addresses'], listed: FamilyRows['listed']): Promise<void> {
  const incoming = sql`jsonb_to_recordset(${json(rows)}) as n(family_id uuid, part_id uuid, person_id uuid, lines text[], since text)`
  await removeStale(db, 'known_address', listed, 'person_id', { key: ['person_id'], incoming })
  await sql`
    insert into erbij.known_address as old (family_id, part_id, person_id, lines, since, source)
    select n.*, 'brp' from ${incoming}
    on conflict (family_id, part_id, person_id) do update set lines = excluded.lines, since = excluded.since
    where old.source = 'brp' and (old.lines, old.since) is distinct from (excluded.lines, excluded.since)
  `.execute(db)
}
