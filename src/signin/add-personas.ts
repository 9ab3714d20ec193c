import pg from 'pg'
import { uuidv7 } from '../lib/uuid.ts'
import { devIssuer } from './paths.ts'

/**
 * Development only: gives every living adult of an imported family who cannot sign in yet a persona, so that the road can be
 * walked as them. Adults by the database's own day. Runs as the steward. @returns how many were made
 */
export async function addPersonas(stewardUrl: string): Promise<number> {
  const db = new pg.Client({ connectionString: stewardUrl })
  await db.connect()
  try {
    await db.query('begin')
    const { rows } = await db.query<{ person: string; name: string }>(
      `select distinct on (p.id) p.id as person, trim(concat_ws(' ', nullif(k.given_names, ''), nullif(k.prefix, ''), k.surname)) as name
       from erbij.person p
       join erbij.family_member m on m.person_id = p.id and m.role <> 'network'
       join erbij.known_person k on k.family_id = m.family_id and k.person_id = p.id
       where p.death is null and p.birth not like '0000%'
         and left(p.birth, 4)::int < extract(year from erbij.today())::int - 18
         and not exists (select from erbij.account a where a.person_id = p.id)
       order by p.id, length(k.given_names) desc`,
    )
    const people = rows.filter((row) => row.name !== '')
    const accounts = people.map(() => uuidv7())
    await db.query(
      `insert into erbij.account (id, issuer, subject, name, person_id)
       select a, $1, a::text, n, p from unnest($2::uuid[], $3::text[], $4::uuid[]) as x(a, n, p)`,
      [devIssuer, accounts, people.map((row) => row.name), people.map((row) => row.person)],
    )
    await db.query(
      `insert into erbij.capacity (id, account_id, kind) select c, a, 'person' from unnest($1::uuid[], $2::uuid[]) as x(c, a)`,
      [people.map(() => uuidv7()), accounts],
    )
    await db.query('commit')
    return people.length
  } finally {
    await db.end()
  }
}
