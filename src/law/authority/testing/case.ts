import type { AuthorityQuestion } from '../question.ts'
import type { RuleId } from '../rules.ts'

/** What is asked, who has authority, and the rule that says so. */
export type Case = readonly [name: string, asked: AuthorityQuestion, holders: object, rule: RuleId]

export const both = { kind: 'joint-parental', parents: ['mother', 'father'] }
export const onlyMother = { kind: 'sole-parental', parent: 'mother' }
export const onlyFather = { kind: 'sole-parental', parent: 'father' }
export const withThird = (third: string | undefined) => ({ kind: 'joint-with-third', parent: 'mother', third })
export const guardian = (key: string | undefined) => ({ kind: 'guardianship', guardian: key })
export const undetermined = { kind: 'undetermined', certain: [] }
