import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messagesFor } from '../../ui/messages.ts'
import type { Box } from './figure.ts'
import { anyGenogram, usualGenogram } from './genogram.random.ts'
import type { Genogram } from './genogram.ts'
import { without } from './genogram.ts'
import { tagWidth } from './label.ts'
import { layout } from './layout.ts'
import type { Point } from './shapes.ts'

const t = messagesFor('nl')
const runs = { numRuns: 150 }

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test('however contradictory the family: everybody is drawn once, nobody over another, all within the drawing', () => {
  fc.assert(
    fc.property(anyGenogram(), (genogram) => {
      const { people, width, height } = layout(genogram, t)
      expect(people.map((p) => p.id).sort()).toEqual(genogram.people.map((p) => p.id).sort())
      for (const [i, one] of people.entries()) {
        expect(one.box.x).toBeGreaterThanOrEqual(0)
        expect(one.box.y).toBeGreaterThanOrEqual(0)
        expect(one.box.x + one.box.width).toBeLessThanOrEqual(width)
        expect(one.box.y + one.box.height).toBeLessThanOrEqual(height)
        for (const other of people.slice(i + 1))
          expect(overlap(one.box, other.box), `${one.id} ${other.id}`).toBe(false)
      }
    }),
    runs,
  )
})

const segments = (path: readonly Point[]): [Point, Point][] => path.slice(1).map((to, i) => [path[i] as Point, to])

const through = ([a, b]: [Point, Point], box: Box): boolean =>
  overlap(
    { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) },
    box,
  )

test('no line runs through the sign or the name of somebody it does not belong to', () => {
  fc.assert(
    fc.property(usualGenogram(), (genogram) => {
      const { people, links, pairs } = layout(genogram, t)
      const lines = [
        ...links.map((l) => ({ of: [...l.parents, ...l.children], paths: l.paths })),
        ...pairs.map((p) => ({ of: [p.a, p.b], paths: [p.path] })),
      ]
      for (const { of, paths } of lines) {
        for (const person of people.filter((p) => !of.includes(p.id))) {
          const hit = paths.some((path) => segments(path).some((segment) => through(segment, person.box)))
          expect(hit, `${of.join(' ')} through ${person.id}`).toBe(false)
        }
      }
    }),
    runs,
  )
})

/** The words beside lines, as boxes. */
const wordsOf = ({ links }: ReturnType<typeof layout>): (Box & { text: string })[] =>
  links
    .flatMap((link) => link.tags)
    .map(({ text, x, y, anchor }) => {
      const width = tagWidth(text)
      return { text, x: anchor === 'end' ? x - width : x, y: y - 10, width, height: 13 }
    })

test('a word beside a line lies over no other word, no name, no sign and no line, and within the drawing', () => {
  fc.assert(
    fc.property(usualGenogram(), (genogram) => {
      const figure = layout(genogram, t)
      const { people, links, pairs, width } = figure
      const words = wordsOf(figure)
      const lines = [...links.flatMap((l) => l.paths), ...pairs.map((p) => p.path)].flatMap(segments)
      for (const [i, word] of words.entries()) {
        expect(word.x, word.text).toBeGreaterThanOrEqual(0)
        expect(word.x + word.width, word.text).toBeLessThanOrEqual(width)
        for (const other of words.slice(i + 1)) expect(overlap(word, other), `${word.text} ${other.text}`).toBe(false)
        for (const { id, box } of people) expect(overlap(word, box), `${word.text} ${id}`).toBe(false)
        for (const line of lines) expect(through(line, word), `a line through ${word.text}`).toBe(false)
      }
    }),
    runs,
  )
})

/** How far two upright lines lie over each other, in px. */
const together = ([a, b]: [Point, Point], [c, d]: [Point, Point]): number => {
  const upright = Math.abs(a.x - b.x) < 1 && Math.abs(c.x - d.x) < 1 && Math.abs(a.x - c.x) < 3
  const top = Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y))
  return upright ? Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y)) - top : 0
}

test('no two lines lie on top of each other: that would read as one', () => {
  fc.assert(
    fc.property(usualGenogram(), (genogram) => {
      const { links, pairs } = layout(genogram, t)
      const lines = [...links.map((l) => l.paths), ...pairs.map((p) => [p.path])].map((paths) =>
        paths.flatMap(segments),
      )
      for (const [i, one] of lines.entries()) {
        for (const other of lines.slice(i + 1)) {
          for (const a of one) for (const b of other) expect(together(a, b)).toBeLessThan(3)
        }
      }
    }),
    runs,
  )
})

test('children hang below their parents, and partners stand on one row', () => {
  fc.assert(
    fc.property(usualGenogram(), (genogram) => {
      const { people, pairs, odd } = layout(genogram, t)
      const at = new Map(people.map((p) => [p.id, p]))
      const y = (id: string): number => at.get(id)?.y ?? Number.NaN
      expect(odd).toEqual([])
      for (const { kind, from, to } of genogram.relations) {
        if (kind.endsWith('parent')) expect(y(from)).toBeLessThan(y(to))
      }
      for (const { a, b } of pairs) expect(y(a)).toBe(y(b))
    }),
    runs,
  )
})

test('the order in which people and relations are given changes nothing', () => {
  const shuffled = (g: Genogram) =>
    fc.record({
      people: fc.shuffledSubarray([...g.people], { minLength: g.people.length }),
      relations: fc.shuffledSubarray([...g.relations], { minLength: g.relations.length }),
      households: fc
        .shuffledSubarray([...g.households], { minLength: g.households.length })
        .map((all) => all.map((h) => ({ ...h, ids: h.ids.toReversed() }))),
      authority: fc
        .shuffledSubarray([...g.authority], { minLength: g.authority.length })
        .map((all) => all.map((a) => ({ ...a, holders: a.holders.toReversed() }))),
    })
  fc.assert(
    fc.property(
      anyGenogram().chain((g) => fc.tuple(fc.constant(g), shuffled(g))),
      ([genogram, other]) => {
        expect(layout(other, t)).toEqual(layout(genogram, t))
      },
    ),
    runs,
  )
})

test('somebody who is not given leaves no trace: it is the drawing of a family that never had them', () => {
  fc.assert(
    fc.property(
      anyGenogram().chain((g) =>
        fc.tuple(
          fc.constant(g),
          fc.subarray(
            g.people.map((p) => p.id),
            { minLength: 1 },
          ),
        ),
      ),
      ([genogram, hidden]) => {
        const unaware = { ...genogram, people: genogram.people.filter((p) => !hidden.includes(p.id)) }
        expect(layout(unaware, t)).toEqual(layout(without(genogram, hidden), t))
      },
    ),
    runs,
  )
})
