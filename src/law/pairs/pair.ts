import type { Action } from '../actions.ts'
import { nothingKnown, type Situation } from '../situation.ts'

export type Given = Partial<Situation> & { action?: Action }
export type Asked = Situation & { action: Action }

/**
 * Two answers that differ in one fact, and a sentence that tells both. An answer names every rule that speaks: «yes a», «no a»,
 * «no a + b», «no no-rule» where none does.
 */
export type Pair = readonly [
  says: string,
  given: Given,
  first: `${'yes' | 'no'} ${string}`,
  but: Given,
  then: `${'yes' | 'no'} ${string}`,
]

/**
 * Two facts that are one: whoever reads in a capacity as professional has a role, and somebody who reads for themself has none;
 * and an opening is of somebody who may give it, unless a pair is about just that.
 */
const together = [
  ['reader', 'role'],
  ['opening', 'client'],
]

/** The facts that change, less those that follow from another. */
export const changes = ([, given, , but]: Pair): string[] => {
  const before = askedOf(given)
  const changed = Object.entries(but).flatMap(([fact, value]) => (before[fact as keyof Asked] === value ? [] : [fact]))
  return changed.filter(
    (fact) => !together.some(([first, follows]) => fact === follows && changed.includes(first ?? '')),
  )
}

export const askedOf = (given: Given): Asked => ({ ...nothingKnown, action: 'read', ...given })

/** Both sides of a pair: what was asked and what the answer must be. */
export const sidesOf = ([, given, first, but, then]: Pair) =>
  [
    { asked: askedOf(given), answer: first },
    { asked: askedOf({ ...given, ...but }), answer: then },
  ] as const

// Who the sentences are about. Each is reachable as it stands.

/** Somebody of the family about themself. */
export const self = (age: Situation['age'], regime: Situation['regime'] = 'jeugdwet', more: Given = {}): Given => ({
  relation: 'self',
  own: true,
  kin: true,
  age,
  regime,
  ...more,
})

/** Somebody of the family about another: by default a parent with authority. */
export const parent = (age: Situation['age'], regime: Situation['regime'] = 'jeugdwet', more: Given = {}): Given => ({
  relation: 'authority',
  kin: true,
  age,
  regime,
  ...more,
})

/** Somebody who is in a plan, about another who is in it. */
export const inPlan = (age: Situation['age'], regime: Situation['regime'] = 'jeugdwet', more: Given = {}): Given => ({
  sort: 'family-plan',
  relation: 'none',
  own: true,
  kin: true,
  age,
  regime,
  ...more,
})

/** Somebody who helps: of the local team, involved, in a part of their own organisation. */
export const worker = (more: Given = {}): Given => ({
  reader: 'professional',
  role: 'worker',
  organisation: 'local-team',
  tie: 'involved',
  ours: true,
  ...more,
})

/** A professional who is not involved, in a part of another organisation. */
export const outsider = (role: Situation['role'], more: Given = {}): Given => ({
  reader: 'professional',
  role,
  organisation: 'other',
  ...more,
})
