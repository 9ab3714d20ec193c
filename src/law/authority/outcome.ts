import type { PersonKey } from './question.ts'
import type { RuleId } from './rules.ts'

/**
 * Who has authority over a minor: the six outcomes of the standard, and `no-minor` for who is of age or has died.
 *
 * A third or guardian is undefined when only the court knows who it is.
 */
export type Holders =
  | { readonly kind: 'joint-parental'; readonly parents: readonly [PersonKey, PersonKey] }
  | { readonly kind: 'sole-parental'; readonly parent: PersonKey }
  | { readonly kind: 'joint-with-third'; readonly parent: PersonKey; readonly third: PersonKey | undefined }
  | { readonly kind: 'guardianship'; readonly guardian: PersonKey | undefined }
  | { readonly kind: 'temporarily-none' }
  /** `certain`: who has authority whatever the missing fact turns out to be, alone or with somebody. Often nobody. */
  | { readonly kind: 'undetermined'; readonly certain: readonly PersonKey[] }
  | { readonly kind: 'no-minor' }

export type OutcomeKind = Holders['kind']

/** As the standard calls its outcomes; «geen gezaghouder» has no name there. */
export const standardNames: Readonly<Record<OutcomeKind, string>> = {
  'joint-parental': 'GezamenlijkOuderlijkGezag',
  'sole-parental': 'EenhoofdigOuderlijkGezag',
  'joint-with-third': 'GezamenlijkGezag',
  guardianship: 'Voogdij',
  'temporarily-none': 'TijdelijkGeenGezag',
  undetermined: 'GezagNietTeBepalen',
  'no-minor': '',
}

export type Authority = Holders & {
  /** The rule that decided, and the one it built on when death or incapacity changed who is left. */
  readonly rule: RuleId
  readonly basis: RuleId | undefined
  /** Articles, most telling first. */
  readonly law: readonly string[]
  /** The reason in a sentence: `nl` in the words of the standard where it has them. */
  readonly nl: string
  readonly en: string
  /** The register is investigating a fact this rests on (in onderzoek). */
  readonly underInvestigation: boolean
  /** Of these people the register knows no more than what others' lists say. */
  readonly incompleteAbout: readonly PersonKey[]
  /** YYYY-MM-DD: the first day on which time alone can change this answer. */
  readonly validUntil: string | undefined
}

/** Everybody with authority for certain, as far as they are known. */
export function holdersOf(authority: Holders): readonly PersonKey[] {
  switch (authority.kind) {
    case 'joint-parental':
      return authority.parents
    case 'sole-parental':
      return [authority.parent]
    case 'joint-with-third':
      return authority.third === undefined ? [authority.parent] : [authority.parent, authority.third]
    case 'guardianship':
      return authority.guardian === undefined ? [] : [authority.guardian]
    case 'undetermined':
      return authority.certain
    case 'temporarily-none':
    case 'no-minor':
      return []
  }
}
