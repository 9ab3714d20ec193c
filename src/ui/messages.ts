import { type Day, type Formatters, formatters } from './dates.ts'
import { en } from './messages/en.ts'
import { type Messages, nl } from './messages/nl.ts'
import { nlYoung } from './messages/nl-young.ts'
import { inVoice } from './voice.ts'

export type Lang = 'nl' | 'en'
export const languages: readonly Lang[] = ['nl', 'en']

/** A language, and in Dutch how somebody is spoken to: «u», or «je» to who is under eighteen. English says «you» to everybody. */
export type Speech = Lang | 'nl-young'

/** All that a page needs to speak: the sentences, and how dates, times and lists are said. */
export type T = Messages & Formatters & { lang: Lang }
/** The code of a field's error; its sentence is `t.errors[code]`. */
export type ErrorCode = keyof Messages['errors']

const sentences: Record<Speech, Messages> = { nl, en, 'nl-young': inVoice(nl, nlYoung) }
const cache = new Map<string, T>()

/**
 * The messages of a language. `today` (`YYYY-MM-DD`, from the database's clock) lets dates of this year go without their year.
 */
export function messagesFor(speech: Speech, today?: Day): T {
  const key = `${speech}${today ?? ''}`
  const known = cache.get(key)
  if (known) return known
  if (cache.size > 20) cache.clear()
  const lang = speech === 'en' ? 'en' : 'nl'
  const made: T = { ...sentences[speech], ...formatters(lang, sentences[speech], today), lang }
  cache.set(key, made)
  return made
}

/** A language from a cookie or a form; Dutch when it is anything else. */
export const languageOf = (value: string | undefined): Lang => (value === 'en' ? 'en' : 'nl')

/** How to speak to somebody who reads this language. */
export const speechOf = (lang: Lang, { young }: { young?: true } = {}): Speech =>
  young && lang === 'nl' ? 'nl-young' : lang
