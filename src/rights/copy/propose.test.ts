import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blackedOut, blackOut, namesAnybody, propose, sentencesOf } from './propose.ts'

describe('a proposal', () => {
  test.each([
    ['Noor speelt met Bram.', true],
    ['Dat is Brams fiets.', true],
    ['BRAM kwam langs.', true],
    ['Hij zei: “Bram!”', true],
    ['De bramen zijn rijp.', false],
    ['Abram kwam langs.', false],
    ['Zoë zwaait.', true],
    ['Zoe zwaait.', true],
    ['Er is niets.', false],
  ])('«%s» names Bram or Zoë: %s', (text, yes) => {
    expect(namesAnybody(text, ['Bram', 'Zoë'])).toBe(yes)
  })

  test('blacks out the sentences that name others, and no more', () => {
    const text = 'Anna belde zelf. Bram was boos op haar. Anna wil hulp.'
    expect(propose(text, ['Bram'])).toEqual({ how: 'give', black: [1], why: 'names' })
    expect(propose('Anna wil hulp.', ['Bram'])).toEqual({ how: 'give', black: [], why: 'nothing' })
    expect(blackOut(text, [1])).toBe(`Anna belde zelf. ${blackedOut} Anna wil hulp.`)
  })

  test('leaves out what is kept from who asked already, and somebody else’s own words', () => {
    for (const why of ['shield', 'withheld', 'words-of-another'] as const) {
      expect(propose('Anna wil hulp.', [], why)).toEqual({ how: 'privacy-of-another', black: [], why })
    }
  })
})

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('Bram kwam. ', 'Anna wil rust.\n\n', 'Dr. Jansen belde! ', '“Nee,” zei zij. '),
      fc.string(),
    ),
  )
  .map((all) => all.join(''))

test('sentences together are the text, letter by letter', () => {
  fc.assert(fc.property(text, (all) => sentencesOf(all).join('') === all))
})

test('an empty line is no sentence', () => {
  expect(sentencesOf('Thuis\n\nAnna wil rust.\n\n')).toEqual(['Thuis\n\n', 'Anna wil rust.\n\n'])
  fc.assert(
    fc.property(text, (all) => sentencesOf(all).length < 2 || sentencesOf(all).every((one) => one.trim() !== '')),
  )
})

test('nothing of a sentence that is blacked out stays, nor how long it was; all others stay as they were', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(12)), (all, black) => {
      const sentences = sentencesOf(all)
      const kept = sentences.filter((_, at) => !black.includes(at)).join('')
      const given = blackOut(all, black)
      expect(given.split(blackedOut).join('').replace(/\s/g, '')).toBe(kept.replace(/\s/g, ''))
      const some = sentences.some((_, at) => black.includes(at))
      expect(given.includes(blackedOut)).toBe(some)
    }),
  )
})

test('a name that is a pattern is only a name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => void namesAnybody('Er is niets.', [name])))
  expect(namesAnybody('a+b kwam', ['a+b'])).toBe(true)
})
