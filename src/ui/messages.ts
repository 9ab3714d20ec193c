import { type Day, type Formatters, formatters } from './dates.ts'
import { en } from './messages/en.ts'
import { type Messages, nl } from './messages/nl.ts'

export type Lang = 'nl' | 'en'
export const languages: readonly Lang[] = ['nl', 'en']

/** All that a page needs to speak: the sentences, and how dates, times and lists are said. */
export type T = Messages & Formatters & { lang: Lang }
/** The code of a field's error; its sentence is `t.errors[code]`. */
export type ErrorCode = keyof Messages['errors']

const sentences: Record<Lang, Messages> = { nl, en }
const cache = new Map<string, T>()

/**
 * The messages of a language. `today` (`YYYY-MM-DD`, from the database's clock) lets dates of this year go without their year.
 */
export function messagesFor(lang: Lang, today?: Day): T {
  const key = `${lang}${today ?? ''}`
  const known = cache.get(key)
  if (known) return known
  if (cache.size > 20) cache.clear()
  const made: T = { ...sentences[lang], ...formatters(lang, sentences[lang], today), lang }
  cache.set(key, made)
  return made
}

/** A language from a cookie or a form; Dutch when it is anything else. */
export const languageOf = (value: string | undefined): Lang => (value === 'en' ? 'en' : 'nl')
