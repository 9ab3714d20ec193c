import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveAuthority } from './derive.ts'
import { type Authority, holdersOf } from './outcome.ts'
import type { AuthorityQuestion, LegalParent, ParentPlace, PossibleHolder, Relation } from './question.ts'
import { date, parent, question, relation, somebody } from './testing/questions.ts'

const today = '2026-11-22'

const someDay = fc
  .constantFrom(
    '0000-00-00',
    '2008-11-23',
    '2015-05-05',
    '2020-00-00',
    '2020-06-01',
    '2022-12-31',
    '2023-01-01',
    '2025-07-07',
  )
  .map(date)
const maybeDay = fc.option(someDay, { nil: undefined })
const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0)

const person = (key: string): fc.Arbitrary<PossibleHolder> =>
  fc.record({
    person: fc.constant(key),
    known: fc.constantFrom('list', 'list', 'list', 'number', 'name'),
    birth: fc.constantFrom('1990-01-01', '2009-03-04', '0000-00-00').map(date),
    death: rarely.chain((dead) => (dead ? someDay : fc.constant(undefined))),
    underCuratele: rarely,
    doubts: fc.constantFrom(new Set<'birth'>(), new Set<'birth'>(['birth'])),
  })

const relationWith = (key: string): fc.Arbitrary<Relation> =>
  fc
    .record({ since: maybeDay, until: maybeDay, annulled: rarely, doubtful: rarely })
    .map((facts) => relation(somebody(key), facts))

const place = (number: 1 | 2, key: string, other: string): fc.Arbitrary<ParentPlace> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<ParentPlace>('none', 'unknown') },
    {
      weight: 6,
      arbitrary: fc
        .record({
          holder: person(key),
          since: someDay,
          sex: fc.constantFrom<LegalParent['sex']>('M', 'V', 'O'),
          deed: fc.constantFrom('A', 'A', 'B', 'C', 'J', 'V', 'Q', 'S'),
          relations: fc.array(fc.oneof(relationWith(other), relationWith('partner')), { maxLength: 3 }),
        })
        .map((facts) => parent(number, key, facts)),
    },
  )

const anyQuestion: fc.Arbitrary<AuthorityQuestion> = fc
  .record({
    parents: fc.tuple(place(1, 'one', 'other'), place(2, 'other', 'one')),
    decision: fc.option(
      fc.tuple(
        fc.constantFrom('1', '2', '12', 'D', '1D', '2D', '3D', 'C'),
        fc.constantFrom('2021-01-01', '2023-00-00', '0000-00-00'),
      ),
      { nil: undefined },
    ),
    minor: fc.record({
      birth: someDay,
      bornIn: fc.constantFrom('netherlands', 'netherlands', 'abroad', 'unknown'),
      cameFromAbroad: rarely,
      adopted: rarely,
    }),
    parenthoodDenied: rarely,
  })
  .map(({ decision, ...facts }) => question({ ...facts, ...(decision && { decision }) }))

const codes: Readonly<Record<string, string>> = { '1': '2', '2': '1', '1D': '2D', '2D': '1D' }
const moved = (to: 1 | 2, at: ParentPlace): ParentPlace => (typeof at === 'string' ? at : { ...at, number: to })

const mirrored = ({ parents: [one, two], decision, ...rest }: AuthorityQuestion): AuthorityQuestion => ({
  ...rest,
  parents: [moved(1, two), moved(2, one)],
  decision: decision && { ...decision, code: codes[decision.code] ?? decision.code },
})

/** All but the order of two equals, and the number by which a text names a parent. */
const meaning = (authority: Authority) => ({
  kind: authority.kind,
  holders: holdersOf(authority).toSorted(),
  rule: authority.rule,
  basis: authority.basis,
  doubt: authority.underInvestigation,
  until: authority.validUntil,
  nl: authority.nl.replace(/ouder[12]/, 'ouder'),
})

test('parents 1 and 2 are equal: whoever stands first, the answer is the same', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      expect(meaning(deriveAuthority(mirrored(asked), today))).toEqual(meaning(deriveAuthority(asked, today)))
    }),
    { numRuns: 3000 },
  )
})

test('who has authority is alive, competent and one of those named; two at most', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const authority = deriveAuthority(asked, today)
      const parents = asked.parents.flatMap((at) => (typeof at === 'string' ? [] : at))
      const named = parents.flatMap(({ holder, relations }) => [holder, ...relations.map(({ partner }) => partner)])
      const holders = holdersOf(authority)
      expect(new Set(holders).size).toBe(holders.length)
      expect(holders.length).toBeLessThanOrEqual(2)
      for (const key of holders) {
        const own =
          parents.find(({ holder }) => holder.person === key)?.holder ?? named.find((one) => one.person === key)
        expect(own).toMatchObject({ death: undefined, underCuratele: false })
        expect(own?.birth).not.toBe('2009-03-04')
      }
    }),
    { numRuns: 3000 },
  )
})

test('until the day it says, time alone changes nothing', () => {
  fc.assert(
    fc.property(anyQuestion, fc.integer({ min: 0, max: 6000 }), (asked, days) => {
      const now = deriveAuthority(asked, today)
      const later = new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10)
      fc.pre(now.validUntil !== undefined && later < now.validUntil)
      expect(deriveAuthority(asked, later)).toEqual(now)
    }),
    { numRuns: 3000 },
  )
})
