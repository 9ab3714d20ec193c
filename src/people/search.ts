/** What somebody looks for, in the ways it is compared. */
export interface SearchTerm {
  /** As it was written: websearch_to_tsquery() reads it, quotes and minus included. */
  text: string
  /** Every word as the beginning of a word, for to_tsquery(); empty when the text says more than words. */
  prefix: string
  /** For the names of files, with ILIKE. */
  like: string
  /** For the names of people: small letters without accents, apart. */
  words: string[]
}

export type TermFault = 'termRequired' | 'termTooLong'

const longest = 200

/** Small letters without accents: «Zoë» is found by «zoe». */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Reads what was typed. At least two letters or figures, at most 200 characters. */
export function searchTerm(typed: string): SearchTerm | TermFault {
  const text = typed.toWellFormed().replaceAll('\0', '').trim()
  if (text.length > longest) return 'termTooLong'
  const words = wordsOf(text)
  if (words.join('').length < 2) return 'termRequired'
  // Quotes, «or» and minus ask for something exact; the beginning of a word would undo that.
  const exact = /["“”]|(^|\s)-|\s(or|of)\s/i.test(text)
  return {
    text,
    prefix: exact ? '' : words.map((word) => `'${word}':*`).join(' & '),
    like: `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
    words: words.map(plain),
  }
}

/** Does this name hold every word, each as the beginning of one of its own? */
export function nameFits(name: string, { words }: SearchTerm): boolean {
  const own = wordsOf(plain(name))
  return words.every((word) => own.some((part) => part.startsWith(word)))
}

/** A text as pieces, of which those that were found are marked. */
export function piecesOf(text: string, begins: string, ends: string): { text: string; hit: boolean }[] {
  return text.split(begins).flatMap((piece, index) => {
    if (index === 0) return piece ? [{ text: piece, hit: false }] : []
    const [hit = '', rest = ''] = piece.split(ends)
    return [{ text: hit, hit: true }, ...(rest ? [{ text: rest, hit: false }] : [])]
  })
}
