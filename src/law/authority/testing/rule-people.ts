import { Bsn } from '../../../lib/bsn.ts'
import type { Elements, ListBuilder } from './list-builder.ts'
import type { World } from './world.ts'

// What the rules' scenarios leave unsaid about people, as the standard's own description of its steps fills it in.

const adult = 'gisteren - 45 jaar'
const minor = 'gisteren - 17 jaar'
export const longAgo = 'gisteren - 20 jaar'
const registered = { '09.10': '0518' }

/** Numbers for people whom a scenario gives none, or one that fails the eleven-test. */
const numbers = ['000000103', '000000115', '000000127', '000000139', '000000140', '000000152', '000000164']

const bornHere = (name: string): Elements => ({ '02.40': name, '03.30': '6030', '81.20': '1AA0100' })

/** Somebody born in the Netherlands with a Dutch deed, until a later step says otherwise. */
export function addPerson(world: World, name: string, bsn?: string): ListBuilder {
  const given = bsn === undefined || (bsn !== '' && !Bsn.parse(bsn)) ? numbers[world.lists.size] : bsn
  const list = world.person(name, given ?? '')
  list.put('01', bornHere(name))
  return list
}

export const makeAdult = (list: ListBuilder): void => list.put('01', { '03.10': adult })
export const makeMinor = (list: ListBuilder): void => list.put('01', { '03.10': minor })
export const register = (list: ListBuilder): void => list.change('08', registered)

export function addAdult(world: World, name: string): ListBuilder {
  const list = addPerson(world, name)
  makeAdult(list)
  return list
}

/** A registered minor, with those as parents since birth. */
export function addMinor(world: World, name: string, ...parents: string[]): ListBuilder {
  const child = addPerson(world, name)
  makeMinor(child)
  register(child)
  for (const parent of parents) giveParent(world, child, parent)
  return child
}

/** What somebody else's list says of a person. */
function mentionOf(world: World, name: string): Elements {
  const elements = ['01.20', '02.40', '03.10', '04.10']
  return Object.fromEntries(elements.map((element) => [element, world.list(name).get('01', element) ?? '']))
}

const birthOf = (child: ListBuilder): string => child.get('01', '03.10') ?? minor

/** Without a number: the first place that is free, which is also one whose parent is unknown. */
export function giveParent(world: World, child: ListBuilder, name: string, elements: Elements = {}, number?: string) {
  const free = (category: string) => [undefined, '.'].includes(child.get(category, '02.40'))
  const category = number ? (number === '1' ? '02' : '03') : free('02') ? '02' : '03'
  const deed = number ? {} : { '81.20': '1AA0100' }
  child.change(category, { ...mentionOf(world, name), '62.10': birthOf(child), ...deed, ...elements })
  world.child = child
}

/** A step-parent or two adoptive parents: the child's own list gets the deed of adoption too. */
export function adopt(world: World, child: ListBuilder, name: string, elements: Elements, number?: string): void {
  if (!child.get('01', '81.20')?.startsWith('1AQ')) child.change('01', { '81.20': '1AQ0100' }, { keep: true })
  const deed = number ? {} : { '81.20': '1AQ0100' }
  giveParent(world, child, name, { '62.10': 'morgen - 4 jaar', ...deed, ...elements }, number)
}

export function acknowledge(world: World, child: ListBuilder, name: string, letter: string, on = '', number?: string) {
  const date = on === '' ? birthOf(child) : on
  giveParent(world, child, name, { '81.20': `1A${letter}0100`, '62.10': date }, number)
}

const eachWay = (one: string, other: string) => [[one, other] as const, [other, one] as const]

/** A marriage or partnership, on both lists. */
export function marry(world: World, one: string, other: string, elements: Elements = { '06.10': longAgo }): void {
  for (const [self, partner] of eachWay(one, other)) {
    const { '04.10': _, ...mention } = mentionOf(world, partner)
    world.list(self).begin('05', { ...mention, ...elements }, partner)
  }
}

/** The last one ended: from then on its beginning is history. */
export function part(world: World, one: string, other: string, elements: Elements): void {
  for (const [self, partner] of eachWay(one, other)) {
    const { '04.10': _, ...mention } = mentionOf(world, partner)
    world.list(self).change('05', { ...mention, '07.10': 'gisteren - 1 jaar', ...elements }, { label: partner })
  }
}

/** The last one was written down wrongly. */
export function correctMarriage(world: World, one: string, other: string, elements: Elements): void {
  for (const [self, partner] of eachWay(one, other)) {
    world.list(self).change('05', elements, { label: partner, corrected: true, keep: true })
  }
}

/** Which place this parent has with the child a scenario is about. */
export function placeOf(child: ListBuilder, name: string): '02' | '03' {
  return child.get('02', '02.40') === name ? '02' : '03'
}
