import type { T } from '../../ui/messages.ts'
import { componentsOf } from './components.ts'
import { generations } from './generations.ts'
import type { AuthorityOver, GenogramPerson } from './genogram.ts'
import { type Kin, linkKinds } from './kin.ts'
import { unionsOf } from './unions.ts'
import { ageWords, rolesBy, roleWords, type Words } from './words.ts'

/** `recorded`: a word as it was written down, in Dutch whatever the language of the page; it stands in the middle. */
export interface Sentence {
  text: string
  recorded?: string
  rest?: string
}

export interface Section {
  key: keyof T['genogram']['text'] & ('people' | 'homes' | 'couples' | 'children' | 'authority' | 'around')
  sentences: Sentence[]
}

/** All that the drawing shows, in plain sentences. Sections without anything to say are left out. */
export function sentencesOf(t: T, kin: Kin, words: Words): Section[] {
  const rows = generations(kin)
  const around = new Set(componentsOf(kin, rows, unionsOf(kin, rows)).around)
  const sections: Section[] = [
    { key: 'people', sentences: peopleIn(t, kin, words, around) },
    { key: 'homes', sentences: homesOf(t, kin, words) },
    { key: 'couples', sentences: couplesOf(t, kin, words) },
    { key: 'children', sentences: childrenOf(t, kin, words, around) },
    { key: 'authority', sentences: kin.authority.map((authority) => ({ text: authorityOf(t, words, authority) })) },
    {
      key: 'around',
      sentences: kin.people.flatMap((p) =>
        around.has(p.id) ? rolesOf(t, kin, words, p.id, about(t, p, t.genogram.gender[p.gender], true)) : [],
      ),
    },
  ]
  return sections.filter(({ sentences }) => sentences.length > 0)
}

function peopleIn(t: T, kin: Kin, words: Words, around: ReadonlySet<string>): Sentence[] {
  const say = t.genogram.text
  const children = new Set(kin.parentage.map((p) => p.child))
  const family = kin.people.filter((p) => !around.has(p.id))
  const lines = family.map((person) => {
    // A child is a son or a daughter further on.
    const gender = children.has(person.id) ? '' : t.genogram.gender[person.gender]
    const name = person.isYou ? t.genogram.you(person.name) : person.name
    return { text: [name, ...about(t, person, gender, false)].join(', ') }
  })
  const focus = kin.people.filter((p) => p.isFocus).map((p) => p.id)
  return focus.length > 0 ? [...lines, { text: say.helped(words.names(focus)) }] : lines
}

const about = (t: T, person: GenogramPerson, gender: string, around: boolean): string[] =>
  [gender, ...ageWords(t, person, around), person.unknownFurther ? t.genogram.nothingFurther : ''].filter(Boolean)

function homesOf(t: T, kin: Kin, words: Words): Sentence[] {
  const say = t.genogram.text
  const homes = kin.households.map(({ ids, name }): Sentence => {
    const text = say.liveTogether(words.names(ids))
    return name ? { text: `${text}: `, recorded: name, rest: '.' } : { text: `${text}.` }
  })
  const secret = kin.people.filter((p) => p.secretHome)
  return [...homes, ...secret.map((p) => ({ text: p.isYou ? say.yourSecretHome : say.secretHome(p.name) }))]
}

function couplesOf(t: T, kin: Kin, words: Words): Sentence[] {
  const say = t.genogram.text
  const dead = new Set(kin.people.filter((p) => p.deceased).map((p) => p.id))
  const day = (value?: string) => value && t.partialDate(value)
  return kin.couples.flatMap(({ a, b, ended: apart, periods }) =>
    periods.map(({ married, ended, since, until }, i) => {
      const past = ended || until !== undefined || dead.has(a) || dead.has(b)
      const said = say.couple(words.names([a, b]), married, past, day(since), day(until))
      return { text: apart && i === periods.length - 1 ? `${said} ${say.apart}` : said }
    }),
  )
}

function childrenOf(t: T, kin: Kin, words: Words, around: ReadonlySet<string>): Sentence[] {
  const say = t.genogram.text
  const born = kin.people.flatMap(({ id, name, gender }) =>
    linkKinds.flatMap((kind) => {
      const parents = kin.parentage.filter((p) => p.child === id && p.kind === kind).map((p) => p.parent)
      return parents.length > 0
        ? [{ text: say.child(name, t.genogram.childOf(kind, gender, words.names(parents))) }]
        : []
    }),
  )
  const siblings = kin.siblings.map((ids) => ({ text: say.siblings(words.names(ids), ids.map(words.gender)) }))
  const roles = kin.people.flatMap((p) => (around.has(p.id) ? [] : rolesOf(t, kin, words, p.id, [])))
  return [...born, ...siblings, ...roles]
}

/** «Juf Esra is juf van Lotte.» */
function rolesOf(t: T, kin: Kin, words: Words, id: string, more: readonly string[]): Sentence[] {
  const say = t.genogram.text
  const name = [words.name(id), ...more].join(', ')
  return rolesBy(kin, id).map((role): Sentence => {
    const start = say.is(more.length > 0 ? `${name},` : name)
    if (!role.role) return { text: `${start}${roleWords(t, words, role)}.` }
    return { text: start, recorded: role.role, rest: `${say.of(words.names(role.to))}.` }
  })
}

function authorityOf(t: T, words: Words, { childId, holders, outcome, stale, explanation }: AuthorityOver): string {
  const say = t.genogram.text
  const child = words.name(childId)
  const held = (): string => say.holds(words.names(holders), holders.length > 1, child)
  const told = {
    'joint-parents': held,
    'one-parent': held,
    'parent-and-other': held,
    guardianship: () => say.guardian(words.names(holders), holders.length > 1, child),
    'temporarily-none': () => say.none(child),
    undetermined: () => say.undetermined(child),
  }[outcome]()
  return [told, explanation, stale && say.stale].filter(Boolean).join(' ')
}
