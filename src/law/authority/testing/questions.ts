import type { PartialDate } from '../../../lib/partial-date.ts'
import type { AuthorityQuestion, Deed, LegalParent, Minor, PossibleHolder, Relation } from '../question.ts'

// Questions for tests: a child born in 2020 to a mother alone, until something else is said.

export const date = (text: string): PartialDate => text as PartialDate

export const somebody = (person: string, facts: Partial<PossibleHolder> = {}): PossibleHolder => ({
  person,
  known: 'list',
  birth: date('1990-01-01'),
  death: undefined,
  underCuratele: false,
  doubts: new Set(),
  ...facts,
})

type ParentOf = Partial<Omit<LegalParent, 'holder' | 'number' | 'deeds'>> & {
  holder?: Partial<PossibleHolder>
  /** The letters of deeds, dated as the parenthood. */
  deed?: string
}

export function parent(number: 1 | 2, person: string, { holder, deed, ...facts }: ParentOf = {}): LegalParent {
  const since = facts.since ?? date('2020-06-01')
  const deeds: Deed[] = deed === undefined ? [] : [{ letter: deed, since }]
  return {
    number,
    holder: somebody(person, holder),
    since,
    sex: 'O',
    deeds,
    relations: [],
    doubts: new Set(),
    ...facts,
  }
}

export const relation = (partner: PossibleHolder, facts: Partial<Relation> = {}): Relation => ({
  partner,
  since: date('2015-01-01'),
  until: undefined,
  annulled: false,
  doubtful: false,
  ...facts,
})

export const mother = (facts: ParentOf = {}): LegalParent => parent(1, 'mother', { sex: 'V', ...facts })
export const father = (facts: ParentOf = {}): LegalParent => parent(2, 'father', { sex: 'M', ...facts })
export const married = (facts: Partial<Relation> = {}) =>
  [
    mother({ relations: [relation(somebody('father'), facts)] }),
    father({ relations: [relation(somebody('mother'), facts)] }),
  ] as const

interface Facts extends Partial<Omit<AuthorityQuestion, 'minor' | 'parents' | 'decision'>> {
  readonly minor?: Partial<Minor>
  readonly parents?: AuthorityQuestion['parents']
  /** The code of table 61 and the day. */
  readonly decision?: readonly [code: string, since: string]
}

export const question = ({ minor, parents, decision, ...rest }: Facts = {}): AuthorityQuestion => ({
  minor: {
    birth: date('2020-06-01'),
    death: undefined,
    residence: 'netherlands',
    bornIn: 'netherlands',
    cameFromAbroad: false,
    adopted: false,
    doubts: new Set(),
    ...minor,
  },
  decision: decision && { code: decision[0], since: date(decision[1]), doubtful: false },
  parents: parents ?? [mother(), 'none'],
  parenthoodDenied: false,
  formerParents: [],
  ...rest,
})
