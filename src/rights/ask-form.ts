import type { Right } from '../law/rights.ts'
import { fromTextArea } from '../lib/text.ts'
import { isUuid } from '../lib/uuid.ts'
import type { FieldErrors } from '../ui/form.tsx'

/** The longest text of a request or an answer, in UTF-16 units. */
export const longest = 20_000

/** What was filled in, as it was filled in. */
export interface AskInput {
  text: string
  parts: string[]
  entry: string
}

export const askFrom = (form: { one(name: string): string; all(name: string): string[] }): AskInput => ({
  text: fromTextArea(form.one('text')),
  parts: form.all('parts').filter(isUuid),
  entry: isUuid(form.one('entry')) ? form.one('entry') : '',
})

/** For these rights somebody must say what it is about; for the others they need give no reason (AVG 12). */
const needsWords: readonly Right[] = ['correction', 'restriction', 'objection', 'another-helper', 'information']
export const mayBeWordless = (right: Right): boolean => !needsWords.includes(right)

export function askFaults(right: Right, { text }: AskInput): FieldErrors<'text'> {
  const fault = textFault(text, mayBeWordless(right))
  if (!fault) return {}
  return { text: fault === 'required' ? 'askTextRequired' : fault }
}

/** Why a text cannot be kept, if it cannot. */
export function textFault(
  text: string,
  mayBeEmpty = false,
  most = longest,
): 'required' | 'textTooLong' | 'textInvalid' | undefined {
  if (!text.isWellFormed() || text.includes('\0')) return 'textInvalid'
  if (text.trim() === '') return mayBeEmpty ? undefined : 'required'
  return text.length > most ? 'textTooLong' : undefined
}
