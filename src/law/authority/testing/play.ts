import { type Authority, holdersOf } from '../outcome.ts'
import { type ExpectedAuthority, expectationOf } from './expectation.ts'
import type { Scenario } from './feature-files.ts'
import type { ReadableList } from './list-builder.ts'
import { type StepDefinition, World } from './world.ts'

/** How a register answers: who has authority over whom, by the key each list is known under. */
export interface Answering {
  /** Over the person of a list; undefined when the list does not speak (it was withdrawn). */
  authorityOver(list: ReadableList): Authority | undefined
  keyOf(list: ReadableList): string
}

/** How the lists and the expected explanations are looked at: as they are, or mirrored. */
export interface Glass {
  list(list: ReadableList): ReadableList
  explanation(text: string, about: ReadableList): string
}

const plain: Glass = { list: (list) => list, explanation: (text) => text }

/** Plays a scenario and gives what differs from what it says; nothing when it holds. */
export function play(
  { steps }: Scenario,
  definitions: readonly StepDefinition[],
  today: string,
  register: (lists: readonly ReadableList[]) => Answering,
  { list: seen, explanation: said }: Glass = plain,
): string[] {
  const world = new World(today)
  try {
    const { expectation, rest } = expectationOf(steps)
    for (const { text, table } of rest) act(world, text, table ?? {}, definitions)
    const lists = new Map([...world.lists].map(([name, list]) => [name, seen(list)]))
    const authority = expectation.authority.map((one) => {
      const about = world.lists.get(one.child)
      const text = one.explanation
      return about && text !== undefined ? { ...one, explanation: said(text, about) } : one
    })
    return compare(world.asked ?? '', lists, register([...lists.values()]), { ...expectation, authority })
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

function act(world: World, text: string, table: Readonly<Record<string, string>>, all: readonly StepDefinition[]) {
  for (const [pattern, step] of all) {
    const words = pattern.exec(text)
    if (words) return step(world, words.slice(1), table)
  }
  throw new Error(`unknown step: ${text}`)
}

function compare(
  asked: string,
  lists: ReadonlyMap<string, ReadableList>,
  answering: Answering,
  { nobody, authority }: { nobody: boolean; authority: readonly ExpectedAuthority[] },
): string[] {
  const keys = new Map([...lists].map(([name, list]) => [answering.keyOf(list), name]))
  const nameOf = (key: string) => keys.get(key) ?? key
  const about = lists.get(asked)
  const own = about && answering.authorityOver(about)
  const found = new Map<string, string>()
  if (own && own.kind !== 'no-minor') found.set(asked, described(own, nameOf))
  else if (about) {
    // Asked about somebody who is no minor: over whom do they have authority themselves?
    for (const [name, list] of lists) {
      const over = answering.authorityOver(list)
      if (!over || over.kind === 'undetermined' || !holdersOf(over).includes(answering.keyOf(about))) continue
      found.set(name, described(over, nameOf))
    }
  }
  const expected = new Map(authority.map((one) => [one.child, describedExpectation(one)]))
  if (!nobody && expected.size === 0) return ['the scenario expects nothing']
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((child) => {
    const [must, is] = [expected.get(child) ?? 'nothing', found.get(child) ?? 'nothing']
    return must === is ? [] : `${child}: must be ${must}; is ${is}`
  })
}

/** One text for an outcome, so that two are equal when all that the scenarios say of them is. */
function described(authority: Authority, nameOf: (key: string) => string): string {
  const parts: string[] = [authority.kind]
  if (authority.kind === 'joint-parental') parts.push(...authority.parents.map(nameOf).sort())
  if (authority.kind === 'sole-parental' || authority.kind === 'joint-with-third') parts.push(nameOf(authority.parent))
  const third = 'third' in authority ? authority.third : 'guardian' in authority ? authority.guardian : undefined
  if (third !== undefined) parts.push(`third ${nameOf(third)}`)
  if (authority.kind === 'temporarily-none' || authority.kind === 'undetermined') parts.push(`«${authority.nl}»`)
  if (authority.underInvestigation) parts.push('in onderzoek')
  return parts.join(', ')
}

const describedExpectation = (expected: ExpectedAuthority): string =>
  [
    expected.kind,
    ...expected.parents.toSorted(),
    ...(expected.third === undefined ? [] : [`third ${expected.third}`]),
    ...(expected.explanation === undefined ? [] : [`«${expected.explanation}»`]),
    ...(expected.underInvestigation ? ['in onderzoek'] : []),
  ].join(', ')
