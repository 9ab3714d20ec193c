import { words } from '../dossier/kinds/plan-fields.ts'
import { textFault } from '../dossier/note-form.ts'
import { exactText } from '../lib/text.ts'
import type { ErrorCode } from '../ui/messages.ts'

/** What every form of safety does. */

export type Posted = { one(name: string): string; all(name: string): string[] }

/** What is wrong with words that must be there; `missing`: what is said when they are not. */
export function wordsFault(text: string, missing: ErrorCode): ErrorCode | undefined {
  const fault = textFault(words.safeParse(text))
  return fault === 'textRequired' ? missing : fault
}

/** The same of words that may stay away. */
export const maybeFault = (text: string): ErrorCode | undefined =>
  text.trim() === '' ? undefined : wordsFault(text, 'textInvalid')

/** The same of one line. */
export function lineFault(text: string, most: number): ErrorCode | undefined {
  const fault = text.trim() === '' ? undefined : textFault(exactText(most).safeParse(text))
  return fault === 'textTooLong' ? 'tooLong' : fault
}

/** Only what is wrong: the first thing of each field. */
export const found = <Name extends string>(
  faults: Record<Name, ErrorCode | undefined>,
): Partial<Record<Name, ErrorCode>> =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined)) as Partial<
    Record<Name, ErrorCode>
  >
