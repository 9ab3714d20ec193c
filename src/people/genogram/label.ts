import type { T } from '../../ui/messages.ts'
import type { GenogramPerson } from './genogram.ts'
import type { Kin } from './kin.ts'
import { textWidth, wrap } from './measure.ts'
import { ageWords, authorityWords, rolesBy, roleWords, type Words } from './words.ts'

/** Letter sizes in px; none below 12, whatever the screen. */
export const nameSize = 14
export const detailSize = 12.5
const nameLeading = 18
const detailLeading = 16

export interface LabelLine {
  text: string
  tone: 'name' | 'age' | 'detail' | 'mark'
  /** Of the baseline, from the top of the label. */
  y: number
}

/** What stands below somebody's sign. Sizes in px. */
export interface Label {
  lines: LabelLine[]
  width: number
  height: number
}

/** `wide`: for who stands apart and has room. */
export function labelOf(t: T, kin: Kin, words: Words, person: GenogramPerson, wide: boolean): Label {
  const max = wide ? 150 : 92
  const name = person.isYou ? t.genogram.you(person.name) : person.name
  const details: [string, LabelLine['tone']][] = [
    ...ageWords(t, person, wide).map((age): [string, 'age'] => [age, 'age']),
    ...rolesBy(kin, person.id).map((role): [string, 'detail'] => [roleWords(t, words, role), 'detail']),
    [person.unknownFurther ? t.genogram.nothingFurther : '', 'detail'],
    ...kin.authority
      .filter((a) => a.childId === person.id)
      .map((a): [string, 'mark'] => [authorityWords(t, words, a), 'mark']),
    [person.secretHome ? t.genogram.secret : '', 'mark'],
  ]
  const lines: LabelLine[] = []
  let y = -4
  let width = 0
  const write = (said: string, tone: LabelLine['tone'], size: number, leading: number): void => {
    const weight = tone === 'name' ? 'bold' : 'regular'
    // «en Anna» stays on one line.
    for (const text of wrap(said.replace(/ (en|and) /g, ' $1\u00a0'), size, max, weight)) {
      y += leading
      width = Math.max(width, textWidth(text, size, weight))
      lines.push({ text, tone, y })
    }
  }
  write(name, 'name', nameSize, nameLeading)
  for (const [said, tone] of details) write(said, tone, detailSize, detailLeading)
  return { lines, width, height: y + 5 }
}

/** Width in px of a small word beside a line. */
export const tagWidth = (tag: string): number => (tag ? textWidth(tag, 12) : 0)

/** A word in that size, in lines of at most `max` px. */
export const wrapWord = (word: string, max: number): string[] => wrap(word, 12, max)
