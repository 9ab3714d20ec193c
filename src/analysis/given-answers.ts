import type { StepRow } from '../dossier/threads.ts'
import type { Value } from './questionnaire.ts'

interface Body {
  questionnaire: string
  version: string
  title: string
  answers: { item: string; values: Value[]; question?: string; labels?: string[] }[]
  score?: number
  text?: string
}
export const bodyOf = (row: StepRow): Body => row.body as unknown as Body

/** One question, as it was asked, with what was answered each time; null where it was not asked or not answered. */
export interface Asked {
  question: string
  answers: (Answer[] | null)[]
}
/** `words`: of an option, as it was worded then. */
export interface Answer {
  value: Value
  words: string
}

/** Times that one questionnaire was filled in → its questions with the answers beside each other. One that was worded otherwise is another question. */
export function besideEachOther(rows: readonly StepRow[]): Asked[] {
  const all = rows.map((row) =>
    bodyOf(row).answers.map((one) => ({ ...one, key: `${one.item}\n${one.question ?? one.item}` })),
  )
  const keys = [...new Set(inOrder(all.map((answers) => answers.map(({ key }) => key))))]
  return keys.map((key) => ({
    question: all.flat().find((one) => one.key === key)?.question ?? key,
    answers: all.map((answers) => {
      const found = answers.find((one) => one.key === key)
      return found ? found.values.map((value, at) => ({ value, words: found.labels?.[at] ?? '' })) : null
    }),
  }))
}

/** One order that keeps each list's own: what is only in a later list comes after what stood before it there. */
function inOrder(lists: readonly string[][]): string[] {
  const order: string[] = []
  for (const list of lists) {
    let at = 0
    for (const key of list) {
      const known = order.indexOf(key)
      if (known < 0) order.splice(at, 0, key)
      at = (known < 0 ? at : known) + 1
    }
  }
  return order
}
