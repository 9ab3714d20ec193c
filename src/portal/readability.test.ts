import { describe, expect, test } from 'vitest'
import { messagesFor } from '../ui/messages.ts'
import { hardest, judge, meanWords, sentencesOf, whole } from './readability.ts'

/** Set from what was measured: today no sentence is longer than 15 words, and one has 7 on average. `npm run words` shows the hardest. */
const limits = { words: 15, mean: 7.5 }

/** Organisations, people with a role, registers, laws and measures: the names that others use for them. */
const names = (
  'klachtencommissie gecertificeerde basisregistratie vertegenwoordiging jeugdbeschermer zorgverzekeringswet participatiewet ' +
  'ondertoezichtstelling uithuisplaatsing jeugdreclassering crisismaatregel kinderbescherming'
).split(' ')

describe.each(['nl', 'nl-young'] as const)('the Dutch of the family’s pages, %s', (speech) => {
  const judged = sentencesOf(messagesFor(speech, '2026-11-20')).map(judge)

  test('is short', () => {
    expect(judged.length).toBeGreaterThan(900)
    expect(
      whole(judged)
        .filter(({ words }) => words > limits.words)
        .map(({ sentence }) => sentence),
    ).toEqual([])
    expect(meanWords(judged)).toBeLessThan(limits.mean)
  })

  test('has no word that only professionals use', () =>
    expect(judged.filter((one) => one.jargon.length > 0).map(({ sentence }) => sentence)).toEqual([]))

  test('has no very long word but the names of things', () => {
    const found = new Set(judged.flatMap(({ long }) => long.map((word) => word.toLowerCase())))
    expect([...found].filter((word) => !names.includes(word))).toEqual([])
  })
})

describe('judging', () => {
  const hard = judge({
    at: 'x',
    sentence: 'Indien betrokkene inzage wenst, dient de verwerkingsverantwoordelijke dit te verstrekken.',
  })
  test('notices jargon and long words', () => {
    expect(hard.jargon).toHaveLength(6)
    expect(hard.long).toEqual(['verwerkingsverantwoordelijke'])
  })
  test('puts the hardest first', () => {
    const easy = judge({ at: 'y', sentence: 'U mag dit altijd lezen.' })
    expect(hardest([easy, hard])[0]).toBe(hard)
  })
  test('looks at what a sentence says with a name in it, and at nothing of professionals', () => {
    const all = sentencesOf(messagesFor('nl'))
    expect(all.map(({ sentence }) => sentence)).toContain('Wat er over Noor is opgeschreven')
    expect(all.some(({ at }) => at.startsWith('withhold.'))).toBe(false)
  })
})
