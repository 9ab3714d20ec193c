import type { ExportSettings } from './settings.ts'

// Keeps these keyed hashes apart from every other: a line of a log never finds a row of the database.
const domain = 'logboek-dataverwerkingen data-subject'

/** The type of the identifying code: names the key, so that after a new key a line says under which it was made. */
export const pseudonymType = ({ url, keys }: ExportSettings): string => `${url}/pseudoniem/hmac-sha256/${keys.newest}`

/**
 * A person's pseudonym in an export: HMAC-SHA256 under the newest key, hexadecimal. The same person has the same one in every
 * line of the same key, and without the key nobody can make or test it.
 */
export const pseudonymOf = ({ keys }: ExportSettings, personId: string): string =>
  keys.blindIndex(personId, domain).index.toString('hex')

/** Every pseudonym a person may have, one for each key, newest first: to find their lines when they ask for them. */
export const pseudonymsOf = ({ keys }: ExportSettings, personId: string): string[] =>
  keys.blindIndexes(personId, domain).map(({ index }) => index.toString('hex'))
