import { sql, type Transaction } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import type { SealedBsn } from '../../people/bsn-seal.ts'
import { chunksOf } from './chunks.ts'
import type { FamilyMember } from './families.ts'
import type { PersonNumber } from './identities.ts'
import { StoredFamilies } from './stored-families.ts'

type Db = Transaction<DB>

const batch = 1_000

/** One import at a time, whoever starts it: two at once would each make the people the other has just made. */
export async function waitForTurn(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('erbij import'))`.execute(db)
  // A plan that was made while the tables were still empty reads them whole, again for every batch.
  await sql`set local plan_cache_mode = force_custom_plan`.execute(db)
}

/** The day it is by the one clock, YYYY-MM-DD. */
export async function getToday(db: Db): Promise<string> {
  const { rows } = await sql<{ today: string }>`select to_char(erbij.today(), 'YYYY-MM-DD') as today`.execute(db)
  if (!rows[0]) throw new Error('the database has no day')
  return rows[0].today
}

/** A person in the file and the keys under which they may be stored; `number` is the file's. */
export interface Wanted {
  readonly number: number
  readonly indexes: readonly Buffer[]
  readonly sources: readonly string[]
}

export interface StoredPerson {
  readonly number: number
  readonly id: string
  readonly byBsn: boolean
  readonly hasBsn: boolean
}

/** Who of these is stored already; a person found by BSN comes before the same found by another key. */
export async function findPersons(db: Db, wanted: readonly Wanted[]): Promise<StoredPerson[]> {
  const indexes = wanted.flatMap(({ number, indexes: all }) => all.map((index) => ({ number, index })))
  const sources = wanted.flatMap(({ number, sources: all }) => all.map((source) => ({ number, source })))
  const { rows } = await sql<StoredPerson>`
    select u.number, p.id, true as "byBsn", true as "hasBsn"
    from unnest(${indexes.map((one) => one.number)}::int[], ${indexes.map((one) => one.index)}::bytea[]) as u(number, index)
    join erbij.person p on p.bsn_index = u.index
    union all
    select u.number, p.id, false, p.bsn_index is not null
    from unnest(${sources.map((one) => one.number)}::int[], ${sources.map((one) => one.source)}::text[]) as u(number, source)
    join erbij.person p on p.source_key = u.source
    order by 3 desc, 1
  `.execute(db)
  return rows
}

export interface PersonToWrite {
  readonly id: string
  /** Undefined leaves what is stored as it is: a mention tells less than a list. */
  readonly facts: { readonly birth: string; readonly death: string | undefined } | undefined
  readonly source: string
  /** `withhold`: two people claim one number, so neither may be found by it. */
  readonly bsn: SealedBsn | 'keep' | 'withhold'
}

/** Inserts and updates, in three statements for any number of people; rows that would not change are not touched. */
export async function writePersons(
  db: Db,
  fresh: readonly PersonToWrite[],
  stored: readonly PersonToWrite[],
): Promise<void> {
  const all = [...fresh, ...stored]
  await sql`
    update erbij.person p set source_key = null
    from unnest(${all.map((p) => p.id)}::uuid[], ${all.map((p) => p.source)}::text[]) as u(id, source)
    where p.source_key = u.source and p.id <> u.id
  `.execute(db)
  const sealed = ({ bsn }: PersonToWrite) => (typeof bsn === 'string' ? undefined : bsn)
  await sql`
    insert into erbij.person (id, birth, death, source_key, bsn_cipher, bsn_index, bsn_key)
    select * from unnest(${fresh.map((p) => p.id)}::uuid[], ${fresh.map((p) => p.facts?.birth ?? '0000-00-00')}::text[],
      ${fresh.map((p) => p.facts?.death ?? null)}::text[], ${fresh.map((p) => p.source)}::text[],
      ${fresh.map((p) => sealed(p)?.cipher ?? null)}::bytea[], ${fresh.map((p) => sealed(p)?.index ?? null)}::bytea[],
      ${fresh.map((p) => sealed(p)?.keyId ?? null)}::text[])
  `.execute(db)
  await sql`
    update erbij.person p set source_key = u.source,
      birth = coalesce(u.birth, p.birth), death = case when u.birth is null then p.death else u.death end,
      bsn_cipher = case u.change when 'seal' then u.cipher when 'keep' then p.bsn_cipher end,
      bsn_index = case u.change when 'seal' then u.index when 'keep' then p.bsn_index end,
      bsn_key = case u.change when 'seal' then u.key when 'keep' then p.bsn_key end
    from unnest(${stored.map((p) => p.id)}::uuid[], ${stored.map((p) => p.facts?.birth ?? null)}::text[],
      ${stored.map((p) => p.facts?.death ?? null)}::text[], ${stored.map((p) => p.source)}::text[],
      ${stored.map((p) => (typeof p.bsn === 'string' ? p.bsn : 'seal'))}::text[], ${stored.map((p) => sealed(p)?.cipher ?? null)}::bytea[],
      ${stored.map((p) => sealed(p)?.index ?? null)}::bytea[], ${stored.map((p) => sealed(p)?.keyId ?? null)}::text[])
      as u(id, birth, death, source, change, cipher, index, key)
    where p.id = u.id and (p.source_key is distinct from u.source or u.change = 'seal' or u.change = 'withhold' and p.bsn_index is not null
      or u.birth is not null and (p.birth, p.death) is distinct from (u.birth, u.death))
  `.execute(db)
}

/** The families these people are in already, by what the register said before. */
export async function findStoredFamilies(db: Db, ids: ReadonlyMap<PersonNumber, string>): Promise<StoredFamilies> {
  const found = new StoredFamilies()
  for (const people of chunksOf(batch, ids)) {
    const { rows } = await sql<{ family: string; person: PersonNumber; role: FamilyMember['role']; wmo: boolean }>`
      select m.family_id as family, u.number as person, m.role,
        exists (select from erbij.part x where x.family_id = m.family_id and x.sort = 'basics' and x.regime = 'wmo') as wmo
      from unnest(${people.map(([number]) => number)}::int[], ${people.map(([, id]) => id)}::uuid[]) as u(number, id)
      join erbij.family_member m on m.person_id = u.id
      where m.role in ('child', 'parent', 'partner') order by m.family_id, m.person_id
    `.execute(db)
    for (const { family, person, role, wmo } of rows) found.add(family, person, role, wmo ? 'wmo' : 'jeugdwet')
  }
  return found
}
