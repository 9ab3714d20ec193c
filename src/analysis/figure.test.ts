import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxWidth, layout, wrap } from './figure.ts'

test('any text fits in a box, and a short one is whole', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const lines = wrap(text)
      expect(lines.length).toBeLessThanOrEqual(5)
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(25)
    }),
  )
  expect(wrap('Sem komt te laat op school.').join(' ')).toBe('Sem komt te laat op school.')
})

test('boxes of a column never overlap, whatever there is', () => {
  const column = fc.array(fc.string({ minLength: 1, maxLength: 200 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.tuple(column, column, column, column), (columns) => {
      const boxes = columns.map((texts, at) =>
        texts.map((text, n) => ({ id: `${at}-${n}`, text, tone: 'fact' as const })),
      )
      const drawn = layout({ columns: boxes, lines: [] })
      for (const a of drawn.boxes) {
        expect(a.y).toBeGreaterThanOrEqual(0)
        expect(a.y + a.height).toBeLessThanOrEqual(drawn.height)
        expect(a.x + boxWidth).toBeLessThanOrEqual(drawn.width)
        for (const b of drawn.boxes)
          if (a !== b && a.x === b.x) expect(a.y >= b.y + b.height || b.y >= a.y + a.height).toBe(true)
      }
    }),
  )
})
