import type { Bsn } from '../lib/bsn.ts'
import type { Keyring, Sealed } from '../lib/keyring.ts'

// Keeps blind indexes of BSNs apart from any other.
const bsnIndex = 'bsn'

// The cipher is bound to the person's row: copied into another row it does not open.
const context = (personId: string): string => `person ${personId}`

/** What `erbij.person` keeps of a BSN. */
export interface SealedBsn {
  readonly cipher: Buffer
  readonly index: Buffer
  readonly keyId: string
}

/** Seals a BSN for one person's row, under the newest key. */
export function sealBsn(keys: Keyring, bsn: Bsn, personId: string): SealedBsn {
  const { index } = keys.blindIndex(bsn.reveal(), bsnIndex)
  return { ...keys.seal(bsn.reveal(), context(personId)), index }
}

/** The digits of a sealed BSN. Throws when the key is gone or the cipher is of another row. */
export const openBsn = (keys: Keyring, sealed: Sealed, personId: string): string => keys.open(sealed, context(personId))

/** Every index under which this BSN may be stored: for `erbij.find_family` and the import. */
export const bsnIndexes = (keys: Keyring, bsn: Bsn): Buffer[] =>
  keys.blindIndexes(bsn.reveal(), bsnIndex).map((one) => one.index)

/** Finds somebody without a BSN again: `keyId:hex` of the text by which the source knows them; newest key first. */
export const sourceKeys = (keys: Keyring, source: string): string[] =>
  keys.blindIndexes(source, 'source').map(({ keyId, index }) => `${keyId}:${index.toString('hex')}`)
