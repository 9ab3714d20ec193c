import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayOf, periodOf } from './dates.ts'
import { languageOf, messagesFor } from './messages.ts'
import { initialsOf } from './parts.tsx'

const nl = messagesFor('nl', '2025-11-20')
const en = messagesFor('en', '2025-11-20')

/** Every sentence, functions called with something plausible. */
const sentences = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return []
  return typeof value === 'object' && value ? Object.values(value).flatMap(sentences) : []
}

describe('dates', () => {
  it('says a moment as people do, in Amsterdam', () => {
    expect(nl.moment('2025-11-18T13:32:00Z')).toBe('dinsdag 18 november, 14:32')
    expect(en.moment('2025-11-18T13:32:00Z')).toBe('Tuesday 18 November, 14:32')
    expect(nl.moment('2025-07-18T12:32:00Z')).toBe('vrijdag 18 juli, 14:32')
  })
  it('adds the year when it is another year', () => expect(nl.day('2024-09-03')).toBe('3 september 2024'))
  it('turns the day at midnight in Amsterdam', () => {
    expect(dayOf('2025-11-18T22:59:00Z')).toBe('2025-11-18')
    expect(dayOf('2025-11-18T23:00:00Z')).toBe('2025-11-19')
  })
  it.each([
    ['1985-00-00', '1985'],
    ['1985-05-00', 'mei 1985'],
    ['1985-05-03', '3 mei 1985'],
    ['0000-00-00', 'geboortedatum onbekend'],
  ])('says the partial date %s as "%s"', (value, said) => expect(nl.partialDate(value)).toBe(said))
  it('looks back by week, then by month', () => {
    expect(periodOf('2025-11-17', '2025-11-20')).toEqual({ kind: 'thisWeek' })
    expect(periodOf('2025-11-16', '2025-11-20')).toEqual({ kind: 'lastWeek' })
    expect(periodOf('2025-11-09', '2025-11-20')).toEqual({ kind: 'month', month: '2025-11' })
    expect(periodOf('2024-12-31', '2025-01-01')).toEqual({ kind: 'thisWeek' })
  })
})

describe('words', () => {
  it('has no exclamation marks and no empty sentences', () => {
    for (const t of [nl, en]) expect(sentences(t).filter((sentence) => sentence.includes('!'))).toEqual([])
    const empty = sentences(nl).filter((sentence) => sentence.trim() === '')
    expect(empty).toHaveLength(sentences(en).filter((sentence) => sentence.trim() === '').length)
  })
  it('lists names', () => expect(nl.list(['Anna', 'Bram', 'Sem'])).toBe('Anna, Bram en Sem'))
  it('falls back to Dutch', () => expect(languageOf('fr')).toBe('nl'))
  it.each([
    ['Yasmin El Idrissi', 'YE'],
    ['Anna de Wit', 'AW'],
    ['Şükran Yıldız-Łukasz', 'ŞY'],
    ['de', 'D'],
    ['', '·'],
  ])('initials of "%s" are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
})

describe('the files of messages', () => {
  it('never say two things by one name: of errors, the later would be read in the place of the other', async () => {
    const files = readdirSync(new URL('messages/', import.meta.url)).filter((file) => /^nl-(?!young)/.test(file))
    const lost: string[] = []
    for (const file of files) {
      const said = (await import(`./messages/${file}`)) as Record<string, Record<string, unknown>>
      for (const [name, errors] of Object.entries(said))
        if (name.endsWith('Errors'))
          for (const [key, words] of Object.entries(errors))
            if (nl.errors[key as keyof typeof nl.errors] !== words) lost.push(`${name}.${key}`)
    }
    expect(files.length).toBeGreaterThan(20)
    expect(lost).toEqual([])
  })
})
