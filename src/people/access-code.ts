import type { Keyring } from '../lib/keyring.ts'

// Without I, L, O and U: nobody has to guess which sign it is, and no words come of it.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/**
 * The code of an entry: sixty bits that only our keys can make, so that pressing twice shows the same one and it is kept nowhere.
 * Twelve signs without marks between them.
 */
export const codeOf = (keys: Keyring, entryId: string): string =>
  [...keys.blindIndex(entryId, 'access code of an entry').index.subarray(0, length)]
    .map((byte) => signs[byte % signs.length])
    .join('')

/** As people read it: in three groups. */
export const inGroups = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code

/** What somebody typed, whatever they put between the signs; undefined when it cannot be a code. */
export function codeFrom(text: string): string | undefined {
  const code = text
    .toUpperCase()
    .replaceAll(/[\s.–-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : undefined
}

/** Every index under which this code may be kept; the first is the one to keep. */
export const codeIndexes = (keys: Keyring, code: string): Buffer[] =>
  keys.blindIndexes(code, 'access code').map(({ index }) => index)
