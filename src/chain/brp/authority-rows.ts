import { deriveAuthority } from '../../law/authority/derive.ts'
import { type Authority, holdersOf, type OutcomeKind } from '../../law/authority/outcome.ts'
import type { AuthorityFacts } from './authority-facts.ts'
import { authorityQuestion, type People } from './authority-question.ts'
import { type Family, familyOf, isLivingMinor } from './families.ts'
import type { Identities, PersonNumber } from './identities.ts'
import { beginning } from './list-rows.ts'
import type { Person, Reference } from './person-list.ts'

export interface AuthorityRow {
  child_id: string
  holder_id: string
  status: 'holds' | 'undetermined'
  since: string | null
}

/** Who has authority over one child of the family, and why, as `erbij.authority_outcome` has it. */
export interface OutcomeRow {
  child_id: string
  outcome: Exclude<OutcomeKind, 'no-minor'>
  /** Those who are known and of the family. */
  holders: string[]
  rule: string
  law: string[]
  nl: string
  en: string
  under_investigation: boolean
  valid_until: string | null
}

/** What was derived for one minor of a family. */
export interface Derived {
  readonly authority: Authority
  /** The legal parents who are of the family. */
  readonly parents: readonly PersonNumber[]
  /** From the court's decision, when it is what counts. */
  readonly since: string | null
}

export interface FamilyToJudge {
  readonly family: Family
  readonly people: ReadonlyMap<PersonNumber, Person>
  readonly facts: ReadonlyMap<PersonNumber, AuthorityFacts>
}

/** Strangers are compared by their name and number, as far as a list has these; nobody of the file has such a key. */
const strangerKey = ({ bsn, anr, name, birth }: Reference): string =>
  `stranger ${bsn?.reveal() ?? anr ?? `${name.given}|${name.prefix}|${name.surname}|${birth}`}`

function peopleIn({ family, facts }: FamilyToJudge, identities: Identities): People {
  return {
    keyOf: (reference) => {
      const owner = identities.ofLine(reference.line)
      const number = owner === undefined ? identities.find(reference) : family.known(reference, owner)
      return number === undefined ? strangerKey(reference) : String(number)
    },
    factsOf: (person) => facts.get(Number(person)),
  }
}

/**
 * Who has authority over each living minor of the family on a day. Somebody who turns out to have it and is no member yet
 * (a former or surviving partner of a parent) becomes one: the family that comes back has them.
 */
export function authorityInFamily(
  judged: FamilyToJudge,
  identities: Identities,
  today: string,
): { family: Family; derived: ReadonlyMap<PersonNumber, Derived> } {
  const { family, people, facts } = judged
  const among = peopleIn(judged, identities)
  const derived = new Map<PersonNumber, Derived>()
  for (const { person: child } of family.members) {
    const [person, known] = [people.get(child), facts.get(child)]
    if (!person || !known || !isLivingMinor(person, today)) continue
    const authority = deriveAuthority(authorityQuestion(known, among), today)
    const parents = person.parents.flatMap(({ parent }) => family.meant(parent, child) ?? [])
    const decided = [authority.rule, authority.basis].some((rule) => rule?.startsWith('court-'))
    derived.set(child, {
      authority,
      parents: [...new Set(parents)].filter((parent) => parent !== child),
      since: decided ? beginning(known.decision?.since) : null,
    })
  }
  const named = new Set([...derived.values()].flatMap(({ authority }) => holdersOf(authority)))
  const thirds = family.candidates.filter(({ person }) => named.has(String(person)))
  if (thirds.length === 0) return { family, derived }
  return { family: familyOf({ ...family, members: [...family.members, ...thirds], candidates: [] }), derived }
}

/**
 * The rows of one child. Who has authority for certain holds it; when it cannot be determined, the other legal parents are
 * undetermined: never a ground to see, never «nobody».
 */
export function authorityRows(
  child_id: string,
  { authority, parents, since }: Derived,
  memberId: (person: PersonNumber) => string | undefined,
): { outcome: OutcomeRow | undefined; authority: AuthorityRow[] } {
  const { kind, rule, law, nl, en, underInvestigation, validUntil } = authority
  if (kind === 'no-minor') return { outcome: undefined, authority: [] }
  const holders = holdersOf(authority).flatMap((holder) => memberId(Number(holder)) ?? [])
  const undetermined = kind === 'undetermined' ? parents.flatMap((parent) => memberId(parent) ?? []) : []
  return {
    outcome: {
      child_id,
      outcome: kind,
      holders,
      rule,
      law: [...law],
      nl,
      en,
      under_investigation: underInvestigation,
      valid_until: validUntil ?? null,
    },
    authority: [
      ...holders.map((holder_id): AuthorityRow => ({ child_id, holder_id, status: 'holds', since })),
      ...undetermined
        .filter((parent) => !holders.includes(parent))
        .map((holder_id): AuthorityRow => ({ child_id, holder_id, status: 'undetermined', since: null })),
    ],
  }
}
