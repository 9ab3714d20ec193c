import { expect, test } from 'vitest'
import { keptUntil } from './retention.ts'

test.each([
  ['jeugdwet', '2026-11-20', '2046-11-20', 20, 'Jeugdwet 7.3.8(3)'],
  ['gi', '2026-11-20', '2046-11-20', 20, 'Jeugdwet 7.3.8(3)'],
  ['wmo', '2026-11-20', '2041-11-20', 15, 'Wmo 2015 5.3.4'],
  ['veilig-thuis', '2026-12-31', '2046-12-31', 20, 'Wmo 2015 5.3.4'],
  ['wgbo', '2026-01-01', '2046-01-01', 20, 'BW 7:454(3)'],
  // 29 February: twenty years later there is one again, fifteen years later not; then never a day too early.
  ['jeugdwet', '2024-02-29', '2044-02-29', 20, 'Jeugdwet 7.3.8(3)'],
  ['wmo', '2024-02-29', '2039-03-01', 15, 'Wmo 2015 5.3.4'],
  ['jeugdwet', '2080-02-29', '2100-03-01', 20, 'Jeugdwet 7.3.8(3)'],
  ['wmo', '2024-02-28', '2039-02-28', 15, 'Wmo 2015 5.3.4'],
] as const)('under %s what last changed on %s is kept until %s', (regime, changed, until, years, article) => {
  expect(keptUntil(regime, changed)).toEqual({ until, years, article })
})

test('data of police and justice are kept as long as whoever gave them says', () => {
  expect(keptUntil('justice', '2026-01-01')).toBeNull()
})
