import { describe, expect, test } from 'vitest'
import { messagesFor } from '../../ui/messages.ts'
import { samples } from './genogram.samples.ts'
import type { Genogram, GenogramPerson, RelationKind } from './genogram.ts'
import { without } from './genogram.ts'
import { tagWidth } from './label.ts'
import { type Layout, layout } from './layout.ts'

const t = messagesFor('nl')
const { deWit, meijer, meneerM, large } = samples

const row = (figure: Layout, index: number): string[] =>
  figure.people
    .filter((p) => p.row === index)
    .sort((a, b) => a.x - b.x)
    .map((p) => p.id)
const at = (figure: Layout, id: string) => {
  const person = figure.people.find((p) => p.id === id)
  if (!person) throw new Error(`${id} is not drawn`)
  return person
}
const said = (figure: Layout, id: string): string =>
  at(figure, id)
    .lines.map((line) => line.text.replaceAll('\u00a0', ' '))
    .join(' ')
const linkTo = (figure: Layout, child: string) => figure.links.find((link) => link.children.includes(child))
/** Where the line to the children comes down. */
const dropOf = (figure: Layout, child: string): number => linkTo(figure, child)?.paths.at(0)?.at(0)?.x ?? Number.NaN

const people = (words: string): GenogramPerson[] =>
  words.split(' ').map((word) => {
    const [id = '', age] = word.split(':')
    const known = age === undefined ? { birthKnown: false } : { birthKnown: true, age: Number(age) }
    return { id, name: id, gender: 'V', deceased: false, ...known }
  })
/** `given('a:40 b:12', 'a parent b')`. */
const given = (who: string, ...relations: string[]): Genogram => ({
  people: people(who),
  relations: relations.map((words) => {
    const [from = '', kind = '', to = ''] = words.split(' ')
    return { kind: kind as RelationKind, from, to }
  }),
  households: [],
  authority: [],
})

describe('De Wit', () => {
  const figure = layout(deWit, t)
  test('Anna stands between the fathers of her children, each child below its own parents', () => {
    expect(row(figure, 0)).toEqual(['peter', 'anna', 'bram'])
    expect(row(figure, 1)).toEqual(['sem', 'noor'])
    const [peter, anna, bram] = ['peter', 'anna', 'bram'].map((id) => at(figure, id).x) as [number, number, number]
    expect(dropOf(figure, 'sem')).toBeGreaterThan(peter)
    expect(dropOf(figure, 'sem')).toBeLessThan(anna)
    expect(dropOf(figure, 'noor')).toBeGreaterThan(anna)
    expect(dropOf(figure, 'noor')).toBeLessThan(bram)
  })
  test('that Anna and Bram were married and parted is on their line', () => {
    const pair = figure.pairs.find((p) => p.a === 'bram' && p.b === 'anna')
    expect(pair).toMatchObject({ kind: 'ex-partner', married: true, rings: {}, strokes: {} })
    expect(figure.pairs.find((p) => p.a === 'peter')).toMatchObject({ kind: 'parents', married: false })
  })
  test('it fits on a phone without scrolling', () => expect(figure.width).toBeLessThan(318))
})

describe('one mother, four fathers, five children', () => {
  const figure = layout(meijer, t)
  const fathers = { jayden: 'kevin', shanaya: 'glenn', yara: 'rachid', mees: 'wouter', liv: 'wouter' }

  test('children stand in order of age, each below their own mother and father', () => {
    expect(row(figure, 0)).toEqual(['kevin', 'glenn', 'chantal', 'rachid', 'wouter'])
    expect(row(figure, 1)).toEqual(['jayden', 'shanaya', 'yara', 'mees', 'liv'])
    for (const [child, father] of Object.entries(fathers)) {
      expect(linkTo(figure, child)?.parents).toContain(father)
      const ends = [at(figure, 'chantal').x, at(figure, father).x].sort((a, b) => a - b) as [number, number]
      expect(dropOf(figure, child)).toBeGreaterThan(ends[0])
      expect(dropOf(figure, child)).toBeLessThan(ends[1])
    }
  })
  test('a line to a father who does not stand beside her runs above whoever is in between', () => {
    const over = figure.pairs.filter((p) => ['kevin', 'wouter'].includes(p.a) || ['kevin', 'wouter'].includes(p.b))
    expect(over).toHaveLength(2)
    for (const { path } of over) expect(path[1]?.y).toBeLessThan(at(figure, 'glenn').box.y)
  })
  test('who do not belong to the family by blood or marriage stand apart', () => {
    expect(figure.around?.ids).toEqual(['oma-truus', 'juf-marije'])
    expect(said(figure, 'juf-marije')).toBe('Juf Marije juf van Mees')
    expect(at(figure, 'juf-marije').box.y).toBeGreaterThan(at(figure, 'liv').box.y + at(figure, 'liv').box.height)
  })
})

describe('a grandmother of the youngest, of whom is not said whose mother she is', () => {
  const relations = meijer.relations.filter((r) => r.from !== 'oma-truus')
  const grand = (...children: string[]) =>
    layout(
      {
        ...meijer,
        relations: [
          ...relations,
          ...children.map((to) => ({ kind: 'grandparent' as const, from: 'oma-truus', to })),
          { kind: 'grandparent', from: 'juf-marije', to: 'liv' },
        ],
      },
      t,
    )
  test('stands above the parents, and the family stands as it stood without her', () => {
    const figure = grand('liv')
    expect(row(figure, 1)).toEqual(row(layout(meijer, t), 0))
    expect(row(figure, 2)).toEqual(row(layout(meijer, t), 1))
    expect(row(figure, 0).sort()).toEqual(['juf-marije', 'oma-truus'])
    for (const id of row(figure, 0)) expect(at(figure, id).x).toBeGreaterThan(at(figure, 'mees').x)
  })
  test('has one line down to all her grandchildren, beside the parents', () => {
    const figure = grand('yara', 'liv')
    const mine = figure.links.filter((link) => link.parents.includes('oma-truus'))
    expect(mine).toMatchObject([{ kind: 'grandparent', children: ['yara', 'liv'] }])
    const tops = mine.flatMap((link) => link.paths).filter(([from]) => from && from.y < at(figure, 'chantal').y)
    expect(tops).toHaveLength(1)
  })
  test('of two grandmothers of one child the word is said once', () => {
    const words = grand('liv').links.flatMap((link) => link.tags)
    expect(words.map((word) => word.text)).toEqual(['kleinkind'])
  })
})

test('where a line comes down through a home, its word stands beside the line', () => {
  const figure = layout({ ...meneerM, households: [{ ids: ['moeder', 'vader'] }] }, t)
  const [home] = figure.households
  expect(home?.lines).toEqual(['wonen', 'samen'])
  const end = (home?.outlines[0]?.word.x ?? 0) + Math.max(...(home?.lines ?? []).map(tagWidth))
  const [drop] = (linkTo(figure, 'rob')?.paths.flat() ?? []).toSorted((a, b) => a.y - b.y)
  expect(end).toBeLessThan(drop?.x ?? 0)
})

test('meneer M: three grown brothers below their parents, the eldest left', () => {
  const figure = layout(meneerM, t)
  expect(row(figure, 1)).toEqual(['rob', 'meneer-m', 'edwin'])
  const middle = (at(figure, 'vader').x + at(figure, 'moeder').x) / 2
  expect(Math.abs(middle - at(figure, 'meneer-m').x)).toBeLessThan(12)
})

describe('three generations', () => {
  const figure = layout(large, t)
  test('grandparents at both sides stand above their own child', () => {
    expect(row(figure, 0)).toEqual(['opa-henk', 'oma-truus', 'opa-gerrit', 'oma-riet'])
    expect(row(figure, 1)).toEqual(['jan', 'carla', 'ineke', 'patrick', 'marloes', 'dennis', 'sandra', 'arjan'])
    expect(figure.rows).toBe(3)
  })
  test('adopted and foster children hang from their own lines, with a word', () => {
    expect(linkTo(figure, 'noa')).toMatchObject({ kind: 'adoptive-parent', tags: [{ text: 'adoptie' }] })
    expect(linkTo(figure, 'sam')).toMatchObject({ kind: 'foster-parent', tags: [{ text: 'pleeg' }] })
  })
  test('who lives in two households has two outlines', () => {
    expect(figure.households.filter((h) => h.ids.includes('isa'))).toHaveLength(2)
  })
})

describe('what one reader may not know', () => {
  test('a child of one known parent hangs from that parent, as if there never was another', () => {
    const figure = layout(without(meijer, ['kevin']), t)
    expect(linkTo(figure, 'jayden')?.parents).toEqual(['chantal'])
    expect(Math.abs(dropOf(figure, 'jayden') - at(figure, 'chantal').x)).toBeLessThan(21)
    expect(JSON.stringify(figure)).not.toMatch(/kevin/i)
    expect(said(figure, 'jayden')).toBe('Jayden 16 jaar gezag: Chantal')
  })
  test('who is named but not given is nowhere, not in a household and not in authority', () => {
    const figure = layout({ ...deWit, people: deWit.people.filter((p) => p.id !== 'anna') }, t)
    expect(JSON.stringify(figure)).not.toMatch(/anna/i)
    expect(said(figure, 'noor')).toBe('Noor 9 jaar gezag: Bram')
    expect(said(figure, 'sem')).toBe('Sem 14 jaar')
    expect(figure.households).toMatchObject([{ ids: ['sem', 'noor'] }])
  })
  test('somebody who is left alone under a roof has no outline', () => {
    const household = { ...given('a:40 b:12', 'a parent b'), households: [{ ids: ['a', 'b', 'c'] }] }
    expect(layout(household, t).households).toHaveLength(1)
    expect(layout(without(household, ['b']), t).households).toEqual([])
  })
})

describe('families out of the ordinary', () => {
  test('a parent of their own parent, through an error: drawn as it was recorded', () => {
    const figure = layout(given('a:40 b:40', 'a parent b', 'b parent a'), t)
    expect(figure.links).toMatchObject([{ parents: ['a'], children: ['b'] }])
    expect(figure.odd).toMatchObject([{ kind: 'parent', from: 'b', to: 'a' }])
  })
  test('partner of a step-sibling', () => {
    const figure = layout(
      given(
        'm:50 f:52 a:25 b:24 c:2',
        'm parent a',
        'f parent b',
        'm partner f',
        'f step-parent a',
        'a partner b',
        'a parent c',
        'b parent c',
      ),
      t,
    )
    expect([row(figure, 0), row(figure, 1), row(figure, 2)]).toEqual([['m', 'f'], ['a', 'b'], ['c']])
    expect(said(figure, 'f')).toContain('stiefmoeder van a')
  })
  test('a grandmother who raises her grandchild, with nobody in between: no empty row', () => {
    const figure = layout(given('oma:66 kind:8', 'oma grandparent kind'), t)
    expect(figure.rows).toBe(2)
    expect(linkTo(figure, 'kind')).toMatchObject({ kind: 'grandparent', tags: [{ text: 'kleinkind' }] })
  })
  test('a grandparent is not drawn twice when the parent in between is known', () => {
    const figure = layout(given('oma:66 ma:40 kind:8', 'oma parent ma', 'ma parent kind', 'oma grandparent kind'), t)
    expect(figure.links.map((l) => l.kind)).toEqual(['parent', 'parent'])
  })
  test('brothers and sisters without known parents share one line', () => {
    const figure = layout(given('a:12 b:9 c:7', 'a sibling b', 'c sibling b'), t)
    expect(figure.siblings).toMatchObject([{ ids: ['a', 'b', 'c'] }])
    expect(row(figure, 0)).toEqual(['a', 'b', 'c'])
  })
  test('a child of a mother, with foster parents elsewhere, has both lines beside each other', () => {
    const figure = layout(
      given('ma:30 f:50 g:49 kind:4', 'ma parent kind', 'f partner g', 'f foster-parent kind', 'g foster-parent kind'),
      t,
    )
    const ends = figure.links
      .map((l) => l.paths.flat().map((p) => p.x))
      .map((xs) => xs.find((x) => Math.abs(x - at(figure, 'kind').x) < 12))
    expect(new Set(ends).size).toBe(2)
  })
  test.each([
    ['one parent', ['a']],
    ['a couple', ['a', 'b']],
  ])('own, adopted and foster children of %s hang from lines beside each other', (_name, parents) => {
    const kinds = ['parent c', 'foster-parent d', 'adoptive-parent e']
    const family = kinds.flatMap((kind) => parents.map((parent) => `${parent} ${kind}`))
    const figure = layout(given('z:90 a:61 b:60 c:32 d:30 e:28', 'z parent a', ...family), t)
    const [c = 0, d = 0, e = 0] = ['c', 'd', 'e'].map((id) => dropOf(figure, id)).sort((one, other) => one - other)
    expect(figure.links).toHaveLength(4)
    expect(row(figure, 2)).toEqual(['c', 'd', 'e'])
    expect(Math.min(d - c, e - d)).toBeGreaterThanOrEqual(6)
  })
  test('nobody tied to anybody: beside each other, no lines', () => {
    const figure = layout(given('a:12 b:9'), t)
    expect(row(figure, 0)).toEqual(['a', 'b'])
    expect([figure.links, figure.pairs, figure.around]).toEqual([[], [], undefined])
  })
  test('nobody at all', () => expect(layout({ ...given('a'), people: [] }, t).people).toEqual([]))
  test('a very long name is broken, not cut', () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff'
    const figure = layout({ ...given('a:12'), people: [{ ...people('a:12')[0], name } as GenogramPerson] }, t)
    expect(
      at(figure, 'a')
        .lines.filter((l) => l.tone === 'name')
        .map((l) => l.text)
        .join(''),
    ).toBe(name)
  })
})
