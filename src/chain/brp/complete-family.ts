import { type AuthorityFacts, authorityFacts } from './authority-facts.ts'
import type { PersonNumber } from './identities.ts'
import type { Lists } from './lists.ts'
import type { MatchedFamily } from './match-families.ts'
import type { Person } from './person-list.ts'

export interface CompleteFamily extends MatchedFamily {
  /** The lists of its members, as far as they have one. */
  readonly people: ReadonlyMap<PersonNumber, Person>
  /** What lists tell that authority depends on: those of members, candidates and witnesses. */
  readonly facts: ReadonlyMap<PersonNumber, AuthorityFacts>
}

/** A family with what its people's lists say. @throws Sentence when the file is no longer the same */
export function completeFamily(matched: MatchedFamily, lists: Lists): CompleteFamily {
  const { members, candidates, witnesses } = matched.family
  const people = new Map<PersonNumber, Person>()
  const facts = new Map<PersonNumber, AuthorityFacts>()
  for (const number of [...[...members, ...candidates].map(({ person }) => person), ...witnesses]) {
    const listed = facts.has(number) ? undefined : lists.of(number)
    if (!listed) continue
    people.set(number, listed.person)
    facts.set(number, authorityFacts(listed.list, listed.person))
  }
  return { ...matched, people, facts }
}
