import { describe, expect, test } from 'vitest'
import { authorityOf } from './authority-view.ts'
import { type KnownPerson, knownPeople } from './circle.ts'
import type { OutcomeRow } from './people.store.ts'
import type { KnownRelation } from './relations.ts'

const today = '2026-06-01'
const person = (id: string, death: string | null = null): KnownPerson => ({
  id,
  aliases: [],
  name: id,
  alsoKnownAs: [],
  surname: '',
  birth: '1985-01-01',
  death,
  gender: 'O',
  parentOf: [],
  partnerOf: [],
  around: [],
  authorityOver: [],
  authorityUndeterminedOver: [],
  address: undefined,
})
const derived: OutcomeRow = {
  partId: 'p',
  childId: 'noor',
  source: 'brp',
  rank: 1,
  outcome: 'joint-parental',
  holders: ['anna', 'bram'],
  rule: 'r',
  law: ['BW 1:251'],
  nl: 'Zij zijn getrouwd.',
  en: 'They are married.',
  underInvestigation: false,
  determinedOn: '2026-05-01',
  validUntil: null,
  threadId: null,
  told: null,
}
const court: OutcomeRow = {
  ...derived,
  source: 'court',
  rank: 3,
  outcome: 'sole-parental',
  holders: ['anna'],
  nl: 'Rechtbank Den Haag',
  determinedOn: '2020-01-01',
  threadId: 't',
}
const look = (
  outcomes: OutcomeRow[],
  { people = ['anna', 'bram', 'noor'].map((id) => person(id)), relations = [] as KnownRelation[] } = {},
) => authorityOf('noor', { rows: { outcomes, authority: [] }, people, relations, kept: (id) => id, today })

test('the decision of a court goes before what was derived, however old; one of a later day does not count yet', () => {
  expect(look([derived, court])).toMatchObject({ outcome: 'sole-parental', holders: ['anna'], source: 'court' })
  expect(look([derived, { ...court, determinedOn: '2026-06-02' }])).toMatchObject({ outcome: 'joint-parental' })
  const later = { ...court, outcome: 'guardianship' as const, determinedOn: '2024-01-01', threadId: 'u' }
  expect(look([court, later])).toMatchObject({ outcome: 'guardianship' })
})

test('without everybody who holds it, neither an explanation nor the name of the outcome', () => {
  const view = look([derived], { people: [person('bram'), person('noor')] })
  expect(view).toEqual({ childId: 'noor', holders: ['bram'], undetermined: [], underInvestigation: false })
})

test('of what nobody derived yet, only authority that holds today: not what is over (DENY), nor what is still to begin (DENY)', () => {
  const holds = (since: string | null, until: string | null, status: 'holds' | 'undetermined' = 'holds') => {
    const row = { partId: 'p', childId: 'noor', holderId: 'bram', status, since, until, rank: 1 }
    const rows = { outcomes: [], authority: [row] }
    const people = ['anna', 'bram', 'noor'].map((id) => person(id))
    const view = authorityOf('noor', { rows, people, relations: [], kept: (id) => id, today })
    return [view.holders, view.undetermined]
  }
  for (const [since, until] of [
    [null, null],
    [today, null],
    ['2020-01-01', '2026-06-02'],
  ] as const)
    expect(holds(since, until)).toEqual([['bram'], []])
  for (const [since, until] of [
    ['2026-06-02', null],
    ['2030-01-01', '2031-01-01'],
    ['2020-01-01', today],
    [null, '2021-01-01'],
  ] as const)
    expect(holds(since, until)).toEqual([[], []])
  expect(holds(null, null, 'undetermined')).toEqual([[], ['bram']])
  expect(holds('2026-06-02', null, 'undetermined')).toEqual([[], []])
})

test('a list of people says so too', () => {
  const birth = { givenNames: '', prefix: '', surname: '', birth: '1985-01-01', death: null, gender: 'O' as const }
  const over = (since: string | null, until: string | null) =>
    knownPeople(
      {
        people: [{ ...birth, partId: 'p', id: 'bram' }],
        authority: [{ partId: 'p', childId: 'noor', holderId: 'bram', status: 'holds', since, until }],
      },
      today,
    )[0]?.authorityOver
  expect(over(today, null)).toEqual(['noor'])
  expect(over('2026-06-02', null)).toEqual([])
  expect(over(null, today)).toEqual([])
})

describe('stale', () => {
  const married: KnownRelation = {
    kind: 'partner',
    who: 'anna',
    to: 'karel',
    since: '2026-05-20',
    until: null,
    ended: false,
    register: true,
  }
  test.each([
    ['nothing changed', derived, {}, undefined],
    ['time can have changed it', { ...derived, validUntil: '2026-06-01' }, {}, 'time'],
    ['not before that day', { ...derived, validUntil: '2026-06-02' }, {}, undefined],
    ['half a year ago', { ...derived, determinedOn: '2025-12-01' }, {}, 'old'],
    ['a day less', { ...derived, determinedOn: '2025-12-02' }, {}, undefined],
    ['a court decided long ago', court, {}, undefined],
    [
      'a holder died',
      derived,
      { people: [person('anna'), person('bram', '2026-05-15'), person('noor')] },
      'holder-died',
    ],
    ['one of them married since', derived, { relations: [married] }, 'partner-changed'],
    ['they married before', derived, { relations: [{ ...married, since: '2020-01-01' }] }, undefined],
    ['somebody else married', derived, { relations: [{ ...married, who: 'peter' }] }, undefined],
  ] as const)('%s', (_, row, more, stale) => {
    const given = more as Parameters<typeof look>[1]
    expect(look([row as OutcomeRow], given).stale).toBe(stale)
  })
})
