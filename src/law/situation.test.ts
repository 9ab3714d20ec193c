import { expect, test } from 'vitest'
import { enums, flags, nothingKnown, type Situation, situationKey } from './situation.ts'

test('the key tells every situation from every other: each fact, each value', () => {
  const changed = [
    { reader: 'professional' },
    { sort: 'contact' },
    ...Object.entries(enums).flatMap(([name, values]) => values.map((value) => ({ [name]: value }))),
    ...flags.map((flag) => ({ [flag]: true })),
  ].map((change) => ({ ...nothingKnown, ...change }) as Situation)
  const different = new Set(changed.map((situation) => JSON.stringify(Object.entries(situation).sort())))
  expect(new Set(changed.map(situationKey)).size).toBe(different.size)
  expect(Object.keys(nothingKnown).sort()).toEqual(['reader', 'sort', ...Object.keys(enums), ...flags].sort())
})

test('flags do not add up to one another', () => {
  const keys = new Set<string>()
  for (let bits = 0; bits < 2 ** flags.length; bits += 1) {
    const some = Object.fromEntries(flags.map((flag, at) => [flag, (bits & (1 << at)) !== 0]))
    keys.add(situationKey({ ...nothingKnown, ...some }))
  }
  expect(keys.size).toBe(2 ** flags.length)
})
