import type { RefusalGround } from '../../law/rights.ts'

/** What becomes of one entry in a copy: given, or left out on a ground. */
export type How = 'give' | RefusalGround

/** Why something is proposed, for whoever decides. */
export type Why = 'nothing' | 'names' | 'shield' | 'withheld' | 'words-of-another'

/** What was decided before, by the law that keeps it closed: who decides about a copy does not undo that beside it. */
export const staysClosed = (why: Why): boolean => why === 'shield' || why === 'withheld'

export interface Proposal {
  how: How
  /** Which sentences are blacked out, by their number. */
  black: number[]
  why: Why
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' })

/** The sentences of a text, with the space and empty lines behind them: together they are the text, letter by letter. */
export function sentencesOf(text: string): string[] {
  const all: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = all.at(-1)
    if (last !== undefined && (segment.trim() === '' || last.trim() === '')) all[all.length - 1] = last + segment
    else all.push(segment)
  }
  return all
}

/** Does one of these names stand in this text, as a word of its own? Capitals and accents make no difference. */
export function namesAnybody(text: string, names: readonly string[]): boolean {
  const words = plain(text)
  return names.some((name) => {
    const wanted = plain(name)
    // Behind a name may stand the s of «Brams fiets».
    return (
      wanted !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}(?:'?s)?(?![\\p{L}\\p{N}])`, 'u').test(words)
    )
  })
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/**
 * What a person is asked to decide on: never more than a proposal. `others`: names of everybody in the dossier but who asked, and for
 * whom. `closed`: that it is kept from them already, or that somebody else's own words stand there.
 */
export function propose(text: string, others: readonly string[], closed?: Exclude<Why, 'nothing' | 'names'>): Proposal {
  if (closed) return { how: 'privacy-of-another', black: [], why: closed }
  const black = sentencesOf(text).flatMap((sentence, at) => (namesAnybody(sentence, others) ? [at] : []))
  return { how: 'give', black, why: black.length > 0 ? 'names' : 'nothing' }
}

/** What stands in the place of what is blacked out: however long that was, it is as long. */
export const blackedOut = '[zwart gemaakt]'

/** The text without these sentences; where several in a row go, it says so once. */
export function blackOut(text: string, black: readonly number[]): string {
  const all = sentencesOf(text)
  const gone = new Set(black.filter((at) => at < all.length))
  return all
    .map((sentence, at) => {
      if (!gone.has(at)) return sentence
      // The last of a row keeps the space behind it, so that what follows stays where it was.
      return gone.has(at + 1) ? '' : blackedOut + (/\s+$/.exec(sentence)?.[0] ?? '')
    })
    .join('')
}
