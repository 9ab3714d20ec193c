import type { ReadableList } from './list-builder.ts'
import type { Glass } from './play.ts'

const categories: Readonly<Record<string, string>> = { '02': '03', '03': '02' }
const codes: Readonly<Record<string, string>> = { '1': '2', '2': '1', '1D': '2D', '2D': '1D' }
const investigated: Readonly<Record<string, string>> = { '02': '03', '03': '02', '52': '53', '53': '52' }
const names = ['02.10', '02.40']

function mirrored(element: string, value: string): string {
  if (element === '32.10') return codes[value] ?? value
  if (element === '83.10') return `${investigated[value.slice(0, 2)] ?? value.slice(0, 2)}${value.slice(2)}`
  return names.includes(element) && value !== '.' ? [...value].reverse().join('') : value
}

const mirroredRow = (row: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...row].map(([element, value]) => [element, mirrored(element, value)]))

const mirroredList = (list: ReadableList): ReadableList => ({
  line: list.line,
  occurrences: (category) =>
    list.occurrences(categories[category] ?? category).map(({ current, history }) => ({
      current: mirroredRow(current),
      history: history.map(mirroredRow),
    })),
})

/** Named as a parent, and without a number. */
function isUnregistered(list: ReadableList, category: string): boolean {
  const current = list.occurrences(category)[0]?.current
  return !!current?.has('02.40') && !current.has('01.20')
}

/**
 * Parents 1 and 2 change places, in the court's code and in investigations too, and everybody gets another name. An
 * explanation that names a parent by number then names the other; where it could name both, it names the first, as before.
 */
export const mirror: Glass = {
  list: mirroredList,
  explanation: (text, about) =>
    isUnregistered(about, '02') && isUnregistered(about, '03')
      ? text
      : text.replace(/\bouder([12])\b/g, (_, number) => `ouder${number === '1' ? 2 : 1}`),
}
