import type { T } from '../ui/messages.ts'

/**
 * How hard the sentences of the family's pages are, by what can be counted: words in a sentence, long words, and words that only
 * professionals use. A machine cannot tell whether somebody understands; it finds the sentences to look at first.
 */
export interface Judged {
  sentence: string
  /** Where it stands among the messages, e.g. `portal.ahead`. */
  at: string
  words: number
  long: string[]
  jargon: string[]
}

/** What people of a family are not used to, with what to say instead. */
export const jargon: Readonly<Record<string, string>> = {
  aangaande: 'over',
  alsmede: 'en ook',
  betreffende: 'over',
  betrokkene: 'de persoon zelf',
  bevoegd: 'mag',
  casus: 'verhaal',
  conform: 'volgens',
  derhalve: 'dus',
  dient: 'moet',
  grondslag: 'regel in de wet',
  hetgeen: 'wat',
  indien: 'als',
  ingevolge: 'door',
  inzage: 'lezen',
  mandaat: 'iemand laten meekijken',
  middels: 'met',
  omtrent: 'over',
  proportioneel: 'niet meer dan nodig',
  raadplegen: 'lezen',
  reeds: 'al',
  regie: 'wie het leidt',
  subsidiariteit: 'of het ook lichter kan',
  teneinde: 'om',
  tevens: 'ook',
  thans: 'nu',
  traject: 'hulp',
  verstrekken: 'geven',
  verwerkingsverantwoordelijke: 'wie erover gaat',
}

/** From so many letters a word is hard to take in at once. Names of helpers and things that have no shorter word are let by. */
const longFrom = 15
const named =
  /^(cli[eë]ntondersteun(er|ing)|vertrouwensperso(on|nen)|toegankelijkheid|veiligheidsteam|jeugdhulpverlener|kinderombudsman|gezinsgenoten|achternaam|hulpverleners?)$/i

/** Groups of messages, groups within them, and lines, that only professionals read. Whatever is not here is read by a family, and is judged. */
const ofProfessionals = new Set([
  'families',
  'family',
  'tie',
  'note',
  'share',
  'discard',
  'today',
  'search',
  'merging',
  'relate',
  'offer',
  'withhold',
  'sayCondition',
  'writing',
  'write',
  'authority.formIntro',
  'authority.whoHint',
  'authority.seen',
  'attach',
  'correct',
  'openings.linkHelper',
  'openings.leadHelper',
  'openings.noteHelper',
  'openings.disclose',
  'openings.emergency',
  'openings.reviewing',
  'rights.team',
  'rights.onHold',
  'copy.follow.choose',
  'copy.follow.chooseLink',
  'copy.decide',
  'destruction.willTheirs',
  'retention.note',
  'retention.keepLonger',
  'retention.until',
  'retention.untilHint',
  'retention.reason',
  'retention.reasonHint',
  'retention.submit',
  'giveAccess.intro',
  'errors',
  'personas',
  'dates',
])

/** Every sentence of these messages with where it stands; what is said about somebody is said about Noor. */
export function sentencesOf(t: T): { at: string; sentence: string }[] {
  const read = Object.entries(t).flatMap(([group, value]) => linesOf(value, group))
  return read.flatMap(({ at, line }) =>
    line
      .split(/(?<=[.?:;])\s+/)
      .filter((sentence) => /\p{L}/u.test(sentence))
      .map((sentence) => ({ at, sentence })),
  )
}

function linesOf(value: unknown, at: string): { at: string; line: string }[] {
  if (ofProfessionals.has(at)) return []
  if (typeof value === 'string') return [{ at, line: value }]
  if (typeof value === 'function') return said(value as (...given: unknown[]) => unknown, at)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, `${at}.${key}`))
}

/** A sentence with something filled in; formatters of days and lists are no sentence. */
function said(line: (...given: unknown[]) => unknown, at: string): { at: string; line: string }[] {
  try {
    const text = line('Noor', 'Bram', 'Sem')
    return typeof text === 'string' ? [{ at, line: text }] : []
  } catch {
    return []
  }
}

export function judge({ at, sentence }: { at: string; sentence: string }): Judged {
  const words = sentence.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []
  return {
    at,
    sentence,
    words: words.length,
    long: words.filter((word) => word.length >= longFrom && !named.test(word)),
    jargon: words.filter((word) => Object.hasOwn(jargon, word.toLowerCase())),
  }
}

/** Whole sentences, not labels: what a mean is taken of. */
export const whole = (judged: readonly Judged[]): Judged[] => judged.filter(({ sentence }) => /[.?]$/.test(sentence))

export const meanWords = (judged: readonly Judged[]): number =>
  whole(judged).reduce((sum, { words }) => sum + words, 0) / whole(judged).length

/** The hardest first. */
export const hardest = (judged: readonly Judged[]): Judged[] => judged.toSorted((a, b) => weight(b) - weight(a))

const weight = ({ words, long, jargon: hard }: Judged): number => words + 4 * long.length + 8 * hard.length
