import { Sentence } from '../../lib/sentence.ts'
import { type AuthorityFacts, authorityFacts } from './authority-facts.ts'
import type { Identities, PersonNumber } from './identities.ts'
import type { MatchedFamily } from './match-families.ts'
import { type Person, toPerson } from './person-list.ts'
import type { Report } from './problem.ts'
import { readPersonLists } from './read-person-lists.ts'

export interface CompleteFamily extends MatchedFamily {
  /** The lists of its members, as far as they have one. */
  readonly people: ReadonlyMap<PersonNumber, Person>
  /** What lists tell that authority depends on: those of members, candidates and witnesses. */
  readonly facts: ReadonlyMap<PersonNumber, AuthorityFacts>
}

interface Awaiting {
  readonly matched: MatchedFamily
  readonly people: Map<PersonNumber, Person>
  readonly facts: Map<PersonNumber, AuthorityFacts>
  missing: number
}

const quiet: Report = () => {}

/**
 * The second reading: gives each family as soon as the last list of its members has passed, so that memory holds
 * the families that are half-way and not the whole file. @throws Sentence when the file is no longer the same
 */
export async function* completeFamilies(
  file: string,
  matched: readonly MatchedFamily[],
  identities: Identities,
): AsyncGenerator<CompleteFamily> {
  const awaiting = new Map<PersonNumber, Awaiting[]>()
  for (const one of matched) {
    const { members, candidates, witnesses } = one.family
    const about = new Set([...[...members, ...candidates].map(({ person }) => person), ...witnesses])
    const listed = [...about].filter((person) => identities.get(person).line !== undefined)
    const family: Awaiting = { matched: one, people: new Map(), facts: new Map(), missing: listed.length }
    for (const person of listed) awaiting.set(person, [...(awaiting.get(person) ?? []), family])
  }
  for await (const list of readPersonLists(file, quiet)) {
    const number = identities.ofLine(list.line)
    const families = number === undefined ? undefined : awaiting.get(number)
    if (number === undefined || !families) continue
    const person = toPerson(list, quiet)
    if (!person || !isSame(person, number, identities)) throw changed()
    awaiting.delete(number)
    const facts = authorityFacts(list, person)
    for (const family of families) {
      family.people.set(number, person)
      family.facts.set(number, facts)
      family.missing -= 1
      if (family.missing === 0) yield { ...family.matched, people: family.people, facts: family.facts }
    }
  }
  if (awaiting.size > 0) throw changed()
}

const changed = () => new Sentence('The file was changed while it was being imported; nothing was imported.')

/** A line of another file must never become this person's. */
function isSame(person: Person, number: PersonNumber, identities: Identities): boolean {
  const { bsn, birth, source } = identities.get(number)
  if (person.birth !== birth) return false
  return bsn ? bsn.equals(person.bsn) : source === `anr:${person.anr}` || !source.startsWith('anr:')
}
