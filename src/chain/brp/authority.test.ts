import { describe, expect, test } from 'vitest'
import { authorityOver } from './authority.ts'
import { isLivingMinor } from './families.ts'
import { officialSet, readAll } from './testing.ts'

const since = undefined
const over = (code: string | undefined, parents: (1 | 2)[] = [1, 2]) =>
  authorityOver(code === undefined ? undefined : { code, since }, parents)

test.each([
  ['1', [1], false],
  ['2', [2], false],
  ['12', [1, 2], false],
  ['D', [], true],
  ['1D', [1], true],
  ['2D', [2], true],
  ['3D', [1, 2], true],
])('table 61: %s', (code, parents, third) => {
  expect(over(code)).toEqual({ status: 'determined', parents, third, since })
})

test.each([undefined, '', 'C', '1C', 'CD', '3C', '21', 'd', 'toString', '__proto__'])(
  '%s is not to be determined',
  (code) => {
    expect(over(code)).toEqual({ status: 'not-to-be-determined' })
  },
)

test('a code that names a parent whom the list does not have is not to be determined', () => {
  expect(over('12', [1]).status).toBe('not-to-be-determined')
  expect(over('2', [1]).status).toBe('not-to-be-determined')
  expect(over('1', [1]).status).toBe('determined')
})

const official = officialSet()
describe.skipIf(!official)('the official test set', () => {
  test('of 49 minors 41 have no category 11, three have a code of table 61, five have another', async () => {
    const { persons } = await readAll(official as string)
    const minors = persons.filter((person) => isLivingMinor(person, '2026-11-22'))
    expect(minors).toHaveLength(49)
    expect(minors.filter((child) => !child.authority)).toHaveLength(41)
    const outcomes = minors.map(
      (child) =>
        authorityOver(
          child.authority,
          child.parents.map((one) => one.number),
        ).status,
    )
    expect(outcomes.filter((one) => one === 'determined')).toHaveLength(3)
  })
})
