import { describe, expect, test } from 'vitest'
import { deriveAuthority } from './derive.ts'
import type { AuthorityQuestion } from './question.ts'
import { type RuleId, rules } from './rules.ts'
import { both, guardian, onlyFather, onlyMother } from './testing/case.ts'
import { casesByCourt } from './testing/cases-by-court.ts'
import { casesByLaw } from './testing/cases-by-law.ts'
import { date, father, married, mother, question, relation, somebody } from './testing/questions.ts'

const today = '2026-11-22'
const reached = new Set<RuleId>()

function derive(asked: AuthorityQuestion, on = today) {
  const authority = deriveAuthority(asked, on)
  for (const rule of [authority.rule, authority.basis]) if (rule) reached.add(rule)
  return authority
}

const holder = (authority: ReturnType<typeof derive>) => {
  const { rule, basis, law, nl, en, underInvestigation, incompleteAbout, validUntil, ...holders } = authority
  return holders
}
describe('who has authority', () => {
  test.each([...casesByLaw, ...casesByCourt])('%s', (_, asked, expected, rule) => {
    const authority = derive(asked)
    expect(holder(authority)).toEqual(expected)
    expect(authority.rule).toBe(rule)
  })
})

describe('who died or is not competent', () => {
  const dead = { death: date('2025-01-01') }
  const curatele = { underCuratele: true }
  const child = { birth: date('2010-01-01') }
  const couple = (one: object, other: object) => {
    const [first, second] = married()
    return question({
      parents: [
        { ...first, holder: { ...first.holder, ...one } },
        { ...second, holder: { ...second.holder, ...other } },
      ],
    })
  }
  const withWife = (one: object, other: object) =>
    question({ parents: [mother({ holder: one, relations: [relation(somebody('wife', other))] }), 'none'] })

  test.each([
    ['the mother died', couple(dead, {}), onlyFather, 'other-parent-died'],
    ['the father is under curatele', couple({}, curatele), onlyMother, 'other-parent-incompetent'],
    ['the father is a minor', couple({}, child), onlyMother, 'other-parent-incompetent'],
    ['her wife died', withWife({}, dead), onlyMother, 'partner-died'],
    ['her wife is under curatele', withWife({}, curatele), onlyMother, 'partner-incompetent'],
    ['she died, her wife lives', withWife(dead, {}), guardian('wife'), 'parent-died-third-remains'],
    ['she is under curatele', withWife(curatele, {}), guardian('wife'), 'parent-incompetent-third-remains'],
    [
      'she died, the court had added a third',
      question({ parents: [mother({ holder: dead }), 'none'], decision: ['1D', '2022-01-01'] }),
      guardian(undefined),
      'parent-died-third-remains',
    ],
  ] as const)('%s', (_, asked, expected, rule) => {
    const authority = derive(asked)
    expect([holder(authority), authority.rule]).toEqual([expected, rule])
    // The rule that made the claim is told too, and the articles of both.
    expect(authority.law).toEqual(expect.arrayContaining([...rules[authority.basis ?? 'deceased'].law]))
  })

  test.each([
    [question({ parents: [mother({ holder: dead }), 'none'] }), 'de ouder overleden is'],
    [question({ parents: [mother({ holder: { ...dead, ...curatele } }), 'none'] }), 'de ouder overleden is'],
    [couple(dead, dead), 'beide ouders overleden zijn'],
    [couple(curatele, dead), 'een ouder overleden is en de andere ouder onder curatele staat'],
    [couple(child, curatele), 'een ouder onder curatele staat en de andere ouder minderjarig is'],
    [withWife(dead, dead), 'beide ouders overleden zijn'],
  ])('nobody is left: %#', (asked, because) => {
    const authority = derive(asked)
    expect(authority.kind).toBe('temporarily-none')
    expect(authority.nl).toBe(`Tijdelijk geen gezag omdat ${because}.`)
  })

  test('an unknown birth date does not make a parent a minor', () => {
    expect(holder(derive(couple({ birth: date('0000-00-00') }, {})))).toEqual(both)
  })
})

describe('a parent whom the register has no number for', () => {
  const unregistered = { known: 'name' } as const
  const asked = question({ parents: [married()[0], father({ holder: unregistered })] })

  test('as the scenarios say: not to be determined, and the mother has it for certain', () => {
    const authority = derive(asked)
    expect(holder(authority)).toEqual({ kind: 'undetermined', certain: ['mother'] })
    expect(authority.nl).toMatch(/ouder2 van bevraagde persoon is niet in BRP geregistreerd$/)
    expect([authority.rule, authority.basis]).toEqual(['parent-not-registered', 'parents-related'])
  })

  test('as the newer rules say: by what the child’s list says, which is incomplete', () => {
    const authority = deriveAuthority(asked, today, { unregisteredParent: 'as-named' })
    expect(holder(authority)).toEqual(both)
    expect(authority.incompleteAbout).toEqual(['father'])
  })

  test('it makes no difference where that parent is not called to authority', () => {
    expect(holder(derive(question({ parents: [mother(), father({ holder: unregistered })] })))).toEqual(onlyMother)
  })
})

describe('until when it holds', () => {
  test.each([
    ['the child’s eighteenth birthday', question(), '2038-06-01'],
    ['born on 29 February', question({ minor: { birth: date('2020-02-29') } }), '2038-03-01'],
    ['the last day it can be', question({ minor: { birth: date('2020-00-00') } }), '2038-12-31'],
    [
      'a minor mother comes of age',
      question({ parents: [mother({ holder: { birth: date('2009-03-04') } }), 'none'] }),
      '2027-03-04',
    ],
    [
      'who died does not come of age',
      question({ parents: [mother({ holder: { birth: date('2009-03-04'), death: date('2026-01-01') } }), 'none'] }),
      '2038-06-01',
    ],
    ['for ever', question({ minor: { birth: date('2000-01-01') } }), undefined],
  ])('%s', (_, asked, until) => {
    expect(derive(asked).validUntil).toBe(until)
  })

  test('on that day the answer is another one, and the day before it is not', () => {
    const asked = question({ parents: [mother({ holder: { birth: date('2009-03-04') } }), 'none'] })
    expect(derive(asked, '2027-03-03').kind).toBe('temporarily-none')
    expect(holder(derive(asked, '2027-03-04'))).toEqual(onlyMother)
    expect(derive(asked, '2038-06-01').kind).toBe('no-minor')
  })
})

test('every rule is reached by these tests', () => {
  expect(Object.keys(rules).filter((rule) => !reached.has(rule as RuleId))).toEqual([])
})

test('every rule names its law and says its reason in both languages', () => {
  for (const { law, nl, en } of Object.values(rules)) {
    expect(law.length).toBeGreaterThan(0)
    for (const article of law) expect(article).toMatch(/^(BW 1:\d+[a-z]*(\(\w+\))*|HKV 1996 \d+)$/)
    expect(nl && en).toBeTruthy()
  }
})
