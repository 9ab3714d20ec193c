import type { Rules, Ruling } from './rules.ts'
import { nothingKnown, type Situation } from './situation.ts'

const family: Situation = { ...nothingKnown, sort: 'contact', common: false }

/**
 * The questions families ask most, about nobody in particular: what help wrote about one person, and who that person is to
 * whoever asks. Every reader gets the same answers, so that they betray nothing.
 */
const cases = {
  'self-under-12': { ...family, relation: 'self', own: true, kin: true, age: 'under-12' },
  'self-12-15': { ...family, relation: 'self', own: true, kin: true, age: '12-15' },
  'authority-under-12': { ...family, relation: 'authority', kin: true, age: 'under-12' },
  'authority-12-15': { ...family, relation: 'authority', kin: true, age: '12-15' },
  'authority-16-17': { ...family, relation: 'authority', kin: true, age: '16-17' },
  'authority-16-17-measure': { ...family, relation: 'authority', kin: true, age: '16-17', regime: 'gi' },
  'parent-without-authority': { ...family, relation: 'parent', kin: true, age: '12-15' },
  'authority-undetermined': { ...family, relation: 'undetermined', kin: true, age: '12-15' },
  carer: { ...family, relation: 'carer', kin: true, age: '12-15' },
  'another-adult': { ...family, kin: true, age: 'adult' },
} as const satisfies Record<string, Situation>

export type GeneralCase = keyof typeof cases

/** What the rules say in these cases, in the order above. */
export const generalAnswers = (rules: Rules): { id: GeneralCase; ruling: Ruling }[] =>
  (Object.keys(cases) as GeneralCase[]).map((id) => ({ id, ruling: rules.judge(cases[id], 'read') }))
