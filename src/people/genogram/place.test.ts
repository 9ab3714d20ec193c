import { expect, test } from 'vitest'
import { placeCells, type Wish } from './place.ts'

const cell = (id: string) => ({ id, half: 10 })
const apart = () => 30
const wish = (weight: number, target: number, ...of: [string, number][]): Wish => ({ weight, target, of })

test('cells in a row keep their distance, and the leftmost edge is at 0', () => {
  const x = placeCells([[cell('a'), cell('b'), cell('c')]], apart, [wish(1, 0, ['c', 1], ['a', -1])])
  expect([...x]).toEqual([
    ['a', 10],
    ['b', 40],
    ['c', 70],
  ])
})

test('children stand in the middle below their parents, whichever row is the wider', () => {
  const middle = wish(4, 0, ['p', 0.5], ['q', 0.5], ['a', -1 / 3], ['b', -1 / 3], ['c', -1 / 3])
  const near = [wish(1, 30, ['q', 1], ['p', -1]), wish(1, 30, ['b', 1], ['a', -1]), wish(1, 30, ['c', 1], ['b', -1])]
  const x = placeCells(
    [
      [cell('p'), cell('q')],
      [cell('a'), cell('b'), cell('c')],
    ],
    apart,
    [middle, ...near],
  )
  const at = (id: string): number => x.get(id) ?? Number.NaN
  expect([at('a'), at('b'), at('c')]).toEqual([10, 40, 70])
  expect([at('p'), at('q')]).toEqual([25, 55])
})

test('two who want one place share the way: the wish of each is missed by as much', () => {
  // The nearest that keeps the distance, not just one that keeps it: a stands 15 left of the middle of its parent, b 15 right.
  const x = placeCells([[cell('top')], [cell('a'), cell('b')]], apart, [
    wish(1, 0, ['a', 1], ['top', -1]),
    wish(1, 0, ['b', 1], ['top', -1]),
  ])
  expect([x.get('a'), x.get('top'), x.get('b')]).toEqual([10, 25, 40])
})
