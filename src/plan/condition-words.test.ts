import { describe, expect, test } from 'vitest'
import { soundsLikeCondition } from './condition-words.ts'

describe('a text that sounds like a condition', () => {
  test.each([
    'Als Bram niet komt, bellen wij de Raad.',
    'Anna gaat naar school. Anders melden wij het.',
    'Zo niet, dan vragen wij een onderzoek.',
    'ANDERS volgt er een gesprek.',
    'Op voorwaarde dat Sem thuis is.',
    'Sem mag mee, mits hij op tijd is.',
    'De consequentie is een uithuisplaatsing.',
    'Lukt dat niet, dan doen wij een melding.',
    'Wordt er geen hulp gezocht dan volgt er iets.',
    'Iedere week thuis; dan volgt de volgende stap.',
    'Tenzij er weer ruzie is.',
    'If this does not work, we call the Board.',
    'Come on time, or else.',
  ])('%s', (text) => expect(soundsLikeCondition(text)).toBe(true))

  test.each([
    'Sem gaat elke dag naar school.',
    'Anna belt maandag met de huisarts.',
    'We doen iets anders op zaterdag.',
    'Iemand anders haalt Noor op.',
    'Anders dan vorig jaar viert Noor haar feest thuis.',
    'Bram leest voor als hij Noor naar bed brengt.',
    'Sem en Noor zien elkaar niet elke dag.',
    'Wij veranderen de kamer van Noor.',
    '',
  ])('and one that does not: %s', (text) => expect(soundsLikeCondition(text)).toBe(false))

  test('a very long text is read at once', () => {
    const began = performance.now()
    expect(soundsLikeCondition('als '.repeat(20_000))).toBe(false)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
