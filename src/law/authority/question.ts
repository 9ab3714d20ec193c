import type { PartialDate } from '../../lib/partial-date.ts'

/** Who somebody is, as the asker names people. Only ever compared, never read. */
export type PersonKey = string

/** Which of a person's facts the register is investigating (in onderzoek): true may turn out to be false. */
export type Doubts<Fact extends string> = ReadonlySet<Fact>

/** Somebody who may turn out to have authority: what the register knows of them, or what others' lists say. */
export interface PossibleHolder {
  readonly person: PersonKey
  /** Where this comes from: their own list; a number of which the list is not at hand; or no more than a name on another's list. */
  readonly known: 'list' | 'number' | 'name'
  readonly birth: PartialDate
  readonly death: PartialDate | undefined
  /** Placed under curatele (BW 1:378). */
  readonly underCuratele: boolean
  readonly doubts: Doubts<'birth' | 'death' | 'curatele'>
}

/** A marriage or registered partnership; both give authority alike (BW 1:251, 1:253aa, 1:253sa). */
export interface Relation {
  /** The other of the two. */
  readonly partner: PossibleHolder
  /** When it began, also when a partnership was turned into a marriage later. Undefined: the register does not say. */
  readonly since: PartialDate | undefined
  readonly until: PartialDate | undefined
  /** The court declared it void; `until` is then the day from which that holds (BW 1:77). */
  readonly annulled: boolean
  readonly doubtful: boolean
}

/** A deed on which somebody became a parent: `letter` is the mark of table 39, `since` the parenthood it records. */
export interface Deed {
  readonly letter: string
  readonly since: PartialDate | undefined
}

/** A legal parent as the child's list names them. Parents 1 and 2 are equal: the number says nothing about who bore the child. */
export interface LegalParent {
  readonly number: 1 | 2
  readonly holder: PossibleHolder
  /** Since when this person is the parent. */
  readonly since: PartialDate | undefined
  readonly sex: 'M' | 'V' | 'O'
  /** Newest first; without those that were recorded by mistake. */
  readonly deeds: readonly Deed[]
  /** All marriages and partnerships, also those that ended. */
  readonly relations: readonly Relation[]
  readonly doubts: Doubts<'identity' | 'since' | 'sex' | 'deed'>
}

/** `none`: the child has no such parent in law. `unknown`: there is one, and nobody knows yet who. */
export type ParentPlace = LegalParent | 'none' | 'unknown'

/** What the register took over from the court (BW 1:244): the code of table 61 as it stands. */
export interface CourtDecision {
  readonly code: string
  readonly since: PartialDate | undefined
  readonly doubtful: boolean
}

export interface Minor {
  readonly birth: PartialDate
  readonly death: PartialDate | undefined
  readonly residence: 'netherlands' | 'abroad' | 'unknown'
  readonly bornIn: 'netherlands' | 'abroad' | 'unknown'
  /** Came to live in the Netherlands from abroad, whether or not born there. */
  readonly cameFromAbroad: boolean
  /** A Dutch deed of adoption stands on the child's own list. */
  readonly adopted: boolean
  readonly doubts: Doubts<'birth' | 'sex' | 'birth-country' | 'deed'>
}

/** All that is asked: what is known of a minor, the legal parents and those parents' partners. */
export interface AuthorityQuestion {
  readonly minor: Minor
  readonly decision: CourtDecision | undefined
  readonly parents: readonly [ParentPlace, ParentPlace]
  /** A spouse's or partner's parenthood was denied in court (BW 1:200, 1:202a): the deed says so, not always of whom. */
  readonly parenthoodDenied: boolean
  /** Who once stood on the list as a parent and no longer does, as when an acknowledgement was annulled. */
  readonly formerParents: readonly PersonKey[]
}

/** The legal parents that are known: none, one or two. */
export const knownParents = ({ parents }: AuthorityQuestion): LegalParent[] =>
  parents.filter((parent) => typeof parent !== 'string')
