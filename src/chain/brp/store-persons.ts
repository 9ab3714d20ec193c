import type { Transaction } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import type { Keyring } from '../../lib/keyring.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { bsnIndexes, sealBsn, sourceKeys } from '../../people/bsn-seal.ts'
import { chunksOf } from './chunks.ts'
import type { Identities, Identity, PersonNumber } from './identities.ts'
import { findPersons, type PersonToWrite, type StoredPerson, writePersons } from './import.store.ts'

const batch = 1_000

/**
 * Stores everybody of the file as a person: who was stored before keeps their id. Found by BSN, else by the keyed hash
 * of what the register knows them by. Returns the id of every number and how many are new.
 */
export async function storePersons(
  db: Transaction<DB>,
  keys: Keyring,
  identities: Identities,
): Promise<{ ids: ReadonlyMap<PersonNumber, string>; fresh: number }> {
  const ids = new Map<PersonNumber, string>()
  const claimed = new Set<string>()
  let fresh = 0
  for (const numbers of chunksOf(batch, identities.everybody())) {
    const people = numbers.map((number) => {
      const identity = identities.get(number)
      const [source = '', ...olderSources] = sourceKeys(keys, identity.source)
      const indexes = identity.bsn ? bsnIndexes(keys, identity.bsn) : []
      return { number, identity, source, sources: [source, ...olderSources], indexes }
    })
    const stored = new Map<PersonNumber, StoredPerson>()
    for (const row of await findPersons(db, people)) {
      // A row with another BSN is another person, whatever else matches.
      const another = !row.byBsn && row.hasBsn && identities.get(row.number).bsn !== undefined
      if (stored.has(row.number) || claimed.has(row.id) || another) continue
      stored.set(row.number, row)
      claimed.add(row.id)
    }
    const written = people.map(({ number, identity, source }) => ({
      number,
      row: stored.get(number),
      write: toWrite(keys, identity, source, stored.get(number)),
    }))
    for (const { number, write } of written) ids.set(number, write.id)
    const isNew = written.filter(({ row }) => row === undefined)
    await writePersons(
      db,
      isNew.map(({ write }) => write),
      written.filter(({ row }) => row !== undefined).map(({ write }) => write),
    )
    fresh += isNew.length
  }
  return { ids, fresh }
}

function toWrite(keys: Keyring, identity: Identity, source: string, stored: StoredPerson | undefined): PersonToWrite {
  const { bsn, disputed, place, birth, death } = identity
  const id = stored?.id ?? uuidv7()
  const facts = stored === undefined || place !== undefined ? { birth, death } : undefined
  if (disputed) return { id, facts, source, bsn: 'withhold' }
  return { id, facts, source, bsn: bsn && !stored?.hasBsn ? sealBsn(keys, bsn, id) : 'keep' }
}
