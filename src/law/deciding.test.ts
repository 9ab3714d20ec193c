import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, situationOf } from '../access/decide.ts'
import type { Actor, FamilyFacts, PartFacts, Standing } from '../access/facts.ts'
import { partSorts } from '../dossier/part.ts'
import { type Action, actions } from './actions.ts'
import { openingClass, openingGrounds } from './openings.ts'
import { regimes } from './regimes.ts'
import { organisationKinds, powers, roles } from './roles.ts'
import { loadRules } from './rules.ts'
import { enums } from './situation.ts'
import { holds } from './testing/formula.ts'
import { constraints } from './testing/reachable.ts'

/** From facts to rules: that the walk over all combinations leaves out none that the road can make, and what openings do to a decision. */

const rules = loadRules()
const today = '2026-11-22'
const people = ['anna', 'bram', 'noor']
const some = fc.subarray(people)
const births = ['2020-01-01', '2013-05-05', '2009-01-01', '1988-08-08', '0000-00-00']

const standing: fc.Arbitrary<Standing> = fc.record({
  selves: some,
  authorityOver: some,
  undeterminedOver: some,
  parentOf: some,
  carerOf: some,
  represents: some,
  representsByLaw: some,
})

/** Actors as the database lets them be: somebody who reads for themself has no role, organisation or power. */
const person = { id: 'c', kind: 'person', name: 'x', personId: 'anna', role: 'none', powers: [] } as const
const asPerson: Actor = { ...person, powers: [], organisationId: null, organisation: null, organisationKind: null }
const asProfessional: fc.Arbitrary<Actor> = fc.record({
  ...fcConstants({ id: 'c', kind: 'professional' as const, name: 'x', personId: 'bram', organisation: 'x' }),
  role: fc.constantFrom('worker' as const, 'worker' as const, 'worker' as const, ...roles),
  powers: fc.subarray([...powers]),
  organisationId: fc.constantFrom('ours', 'theirs'),
  organisationKind: fc.constantFrom(...organisationKinds),
})

function fcConstants<T extends object>(values: T): { [Key in keyof T]: fc.Arbitrary<T[Key]> } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    [Key in keyof T]: fc.Arbitrary<T[Key]>
  }
}

const familyOf = (actor: Actor): fc.Arbitrary<FamilyFacts> =>
  fc
    .tuple(
      standing,
      standing,
      fc.constantFrom('involved', 'involved', 'replacing', 'ended', null),
      some,
      fc.boolean(),
      some,
      fc.array(fc.constantFrom(...births), { minLength: 3, maxLength: 3 }),
      some,
    )
    .map(([who, client, tie, tiedTo, team, members, born, incapable]) => ({
      id: 'family',
      ...who,
      tie: actor.kind === 'professional' ? (tie as FamilyFacts['tie']) : null,
      tiedTo: actor.kind === 'professional' ? tiedTo : [],
      team: team && actor.role === 'team-lead',
      members: members.map((id, at) => ({
        id,
        birth: born[at] ?? '1988-08-08',
        death: born[at] === '2009-01-01' && at === 2 ? '2020-01-01' : null,
        role: 'child' as const,
        incapable: incapable.includes(id),
      })),
      parts: [],
      clients: { noor: client },
    }))

/** What is usual comes often, or nearly every answer would be no. */
const usual = <T>(values: T[], times: number): T[] => Array.from({ length: times }, () => values).flat()

const part: fc.Arbitrary<PartFacts> = fc.record({
  id: fc.constant('part'),
  sort: fc.constantFrom(...usual(['contact'], 20), ...partSorts),
  regime: fc.constantFrom(...usual(['jeugdwet'], 4), ...regimes),
  subjects: fc.subarray(people, { minLength: 1 }),
  secret: fc.constantFrom(...usual([false], 5), true),
  organisationId: fc.constantFrom('ours', null),
  organisation: fc.constant('x'),
  shield: fc.constantFrom(...usual([null], 30), ...enums.shield.filter((one) => one !== 'none')),
  shieldedClients: fc.subarray(['noor']),
  openings: fc.array(
    fc.record({
      ground: fc.constantFrom(...usual(['consent', 'mandate'], 4), ...Object.keys(openingGrounds)),
      client: fc.constantFrom('noor', null),
    }),
    { maxLength: 2 },
  ),
})

const asked = fc
  .oneof(fc.constant(asPerson), asProfessional)
  .chain((actor) =>
    fc.tuple(
      fc.constant(actor),
      familyOf(actor),
      part,
      fc.constantFrom(...usual<Action>(['read', 'write'], 5), ...(Object.keys(actions) as Action[])),
    ),
  )

/** What was decided, in how many cases that mattered: a property over cases that never matter proves nothing. */
function always(
  matters: (actor: Actor, family: FamilyFacts, part: PartFacts, action: Action) => boolean,
  atLeast: number,
) {
  let mattered = 0
  fc.assert(
    fc.property(asked, ([actor, family, of, action]) => {
      if (matters(actor, family, of, action)) mattered += 1
    }),
    { numRuns: 1_500 },
  )
  expect(mattered).toBeGreaterThan(atLeast)
}

describe('whatever the facts', () => {
  test('the combination that the rules are asked about is one of those that were walked', () => {
    always((actor, family, of, action) => {
      for (const subject of of.subjects) {
        for (const { ground } of [{ ground: '' }, ...of.openings]) {
          const opening = openingClass(ground, today, actor.organisationKind)
          const situation = situationOf(actor, family, of, subject, today, opening, opening === 'mandate')
          const facts = { ...situation, action }
          expect(constraints.filter((each) => !holds(each.holds, facts)).map(({ why }) => why)).toEqual([])
        }
      }
      return true
    }, 1_000)
  })

  test('an opening never takes away what was allowed without it', () => {
    always((actor, family, of, action) => {
      const without = decide(rules, actor, family, { ...of, openings: [] }, action, today)
      const opened = decide(rules, actor, family, of, action, today)
      if (without.allowed) expect(opened).toEqual(without)
      return without.allowed
    }, 15)
  })

  test('an opening gives to see, and nothing else', () => {
    always((actor, family, of, action) => {
      const opened = decide(rules, actor, family, of, action, today).allowed
      const gives = opened && !decide(rules, actor, family, { ...of, openings: [] }, action, today).allowed
      if (gives) expect(actions[action]).toBe('read')
      return gives
    }, 15)
  })

  test('a mandate carries no further than whoever gave it may go, and not past a shield of theirs', () => {
    always((actor, family, of, action) => {
      const mandated = { ...of, openings: [{ ground: 'mandate', client: 'noor' }] }
      const lawyer: Actor = { ...actor, kind: 'professional', role: 'lawyer', powers: [], organisationKind: 'other' }
      const may = decide(rules, lawyer, family, mandated, action, today)
      if (may.ruleId !== 'asked-to-look-along') return false
      const client: Actor = { ...asPerson, id: 'noor', personId: 'noor' }
      const theirs: FamilyFacts = {
        ...family,
        ...family.clients['noor'],
        tie: null,
        tiedTo: [],
        team: false,
        clients: {},
      }
      const bare = { ...of, shield: null, openings: [] }
      expect(decide(rules, client, theirs, bare, action, today).allowed).toBe(true)
      expect(of.shieldedClients).not.toContain('noor')
      expect(of.shield).toBeNull()
      return true
    }, 3)
  })

  test('a part about one more person is never open to who may not read about that person alone', () => {
    always((actor, family, of, action) => {
      const together = decide(rules, actor, family, of, action, today).allowed
      if (!together || of.subjects.length < 2 || of.subjects.some((id) => family.selves.includes(id))) return false
      for (const subject of of.subjects)
        expect(decide(rules, actor, family, { ...of, subjects: [subject] }, action, today).allowed).toBe(true)
      return true
    }, 3)
  })
})
