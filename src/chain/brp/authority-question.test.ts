import { describe, expect, test } from 'vitest'
import { deriveAuthority } from '../../law/authority/derive.ts'
import { holdersOf, standardNames } from '../../law/authority/outcome.ts'
import { type AuthorityFacts, authorityFacts } from './authority-facts.ts'
import { authorityQuestion, type People } from './authority-question.ts'
import { isLivingMinor } from './families.ts'
import { Identities } from './identities.ts'
import { type Person, toPerson } from './person-list.ts'
import type { PersonList } from './read-person-lists.ts'
import type { Place } from './read-rows.ts'
import { officialSet, readAll } from './testing.ts'

const quiet = () => {}
const today = '2026-11-22'

/** As the import settles who is who: by number, and only when the dates of birth can be the same. */
function peopleOf(
  all: readonly (readonly [PersonList & Place, Person])[],
): People & { speaks(person: Person): boolean } {
  const identities = new Identities()
  for (const [list, person] of all) identities.addList(person, list)
  identities.settle(quiet)
  const facts = new Map<string, AuthorityFacts>()
  for (const [list, person] of all) {
    const number = identities.ofLine(list.line)
    if (number !== undefined) facts.set(`${number}`, authorityFacts(list, person))
  }
  return {
    keyOf: (reference) =>
      `${identities.find(reference) ?? `${reference.name.given} ${reference.name.surname} ${reference.birth}`}`,
    factsOf: (person) => facts.get(person),
    speaks: (person) => identities.ofLine(person.line) !== undefined,
  }
}

const official = officialSet()
describe.skipIf(!official)('the official test set', async () => {
  const { lists } = official ? await readAll(official) : { lists: [] }
  const all = lists.flatMap((list) => {
    const person = toPerson(list, quiet)
    return person ? [[list, person] as const] : []
  })
  const people = peopleOf(all)
  const minors = all.filter(([, person]) => people.speaks(person) && isLivingMinor(person, today))
  const answers = minors.map(([list, person]) => {
    const question = authorityQuestion(authorityFacts(list, person), people)
    return { question, person, authority: deriveAuthority(question, today) }
  })

  test('every living minor has exactly one outcome, with its rule, law and reason; how many of each is printed', () => {
    expect(answers.length).toBeGreaterThan(0)
    const counts = new Map<string, number>()
    for (const { authority } of answers) {
      expect(authority.kind).not.toBe('no-minor')
      expect(authority.law.length).toBeGreaterThan(0)
      expect(authority.nl).not.toBe('')
      expect(authority.validUntil?.localeCompare(today)).toBe(1)
      const name = `${standardNames[authority.kind]} (${authority.basis ? `${authority.basis} → ` : ''}${authority.rule})`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    const lines = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `${count} ${name}`)
    console.log(`authority over the ${answers.length} living minors of the official test set:\n${lines.join('\n')}`)
  })

  test('nobody who died, is under curatele or is no adult has authority', () => {
    for (const { question, authority } of answers) {
      const places = question.parents.flatMap((place) => (typeof place === 'string' ? [] : place.holder))
      for (const key of holdersOf(authority)) {
        const facts = people.factsOf(key)
        expect(facts?.minor.death ?? places.find(({ person }) => person === key)?.death).toBeUndefined()
        expect(facts?.underCuratele ?? false).toBe(false)
      }
    }
  })

  test('a decision of the court is followed, or something happened since, or it is said that it is unclear', () => {
    for (const { question, authority } of answers) {
      if (!question.decision) continue
      const said = [authority.rule, authority.basis].some((rule) => rule?.startsWith('court-'))
      expect(said || authority.rule === 'lives-abroad').toBe(true)
    }
  })
})
