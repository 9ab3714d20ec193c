import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../db/pool.ts'
import type { DB } from '../db/schema.generated.ts'
import { rewrap, type WrappedKey } from '../files/seal-file.ts'
import { Bsn } from '../lib/bsn.ts'
import type { Keyring } from '../lib/keyring.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { openBsn, sealBsn } from './bsn-seal.ts'

const batch = 2_000

/** How many BSNs and keys of files were sealed again, and how many people are still found by an old key: the next import renews those. */
export interface Rekeyed {
  sealed: number
  files: number
  foundByOldKey: number
}

interface Row {
  id: string
  bsn_cipher: Buffer
  bsn_key: string
}

/**
 * Seals every BSN and the key of every attached file again under the newest key, and renews the index of the BSNs; the files
 * themselves stay as they are. Each batch is a transaction, so that a run that was stopped goes on where it was. Throws, changing nothing more, when a key that is still needed is not in the keyring.
 */
export async function rekey(
  stewardUrl: string,
  keys: Keyring,
  { log }: { log: (line: string) => void },
): Promise<Rekeyed> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    const run = uuidv7()
    await sql`insert into erbij.steward_run (id, command) values (${run}, 'rekey')`.execute(db)
    let sealed = 0
    for (let more = true; more; ) {
      const done = await db.transaction().execute(async (trx) => {
        const { rows } = await sql<Row>`
          select id, bsn_cipher, bsn_key from erbij.person where bsn_key <> ${keys.newest} order by id limit ${batch} for update
        `.execute(trx)
        const again = rows.map(({ id, bsn_cipher: cipher, bsn_key: keyId }) => {
          const bsn = Bsn.parse(openBsn(keys, { cipher, keyId }, id))
          if (!bsn) throw new Error(`what is sealed for person ${id} is no BSN`)
          return { id, ...sealBsn(keys, bsn, id) }
        })
        await sql`
          update erbij.person p set bsn_cipher = u.cipher, bsn_index = u.index, bsn_key = ${keys.newest}
          from unnest(${again.map((r) => r.id)}::uuid[], ${again.map((r) => r.cipher)}::bytea[], ${again.map((r) => r.index)}::bytea[])
            as u(id, cipher, index)
          where p.id = u.id
        `.execute(trx)
        return rows.length
      })
      sealed += done
      more = done === batch
      if (sealed > 0) log(`${sealed} numbers sealed again`)
    }
    const files = await rewrapFiles(db, keys, log)
    const left = await sql<{ count: number }>`
      select count(*)::int as count from erbij.person where source_key is not null and not starts_with(source_key, ${`${keys.newest}:`})
    `.execute(db)
    const outcome = { sealed, files, foundByOldKey: left.rows[0]?.count ?? 0 }
    await sql`update erbij.steward_run set finished_at = erbij.moment(), counts = ${JSON.stringify(outcome)}::jsonb where id = ${run}`.execute(
      db,
    )
    return outcome
  } finally {
    await close()
  }
}

async function rewrapFiles(db: Kysely<DB>, keys: Keyring, log: (line: string) => void): Promise<number> {
  let files = 0
  for (let more = true; more; ) {
    const done = await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: string } & WrappedKey>`
        select id, wrapped, key_id as "keyId" from erbij.file where key_id <> ${keys.newest} order by id limit ${batch} for update
      `.execute(trx)
      const again = rows.map(({ id, ...key }) => ({ id, ...rewrap(keys, id, key) }))
      await sql`
        update erbij.file f set wrapped = u.wrapped, key_id = ${keys.newest}
        from unnest(${again.map((r) => r.id)}::uuid[], ${again.map((r) => r.wrapped)}::bytea[]) as u(id, wrapped) where f.id = u.id
      `.execute(trx)
      return rows.length
    })
    files += done
    more = done === batch
    if (files > 0) log(`keys of ${files} files sealed again`)
  }
  return files
}
