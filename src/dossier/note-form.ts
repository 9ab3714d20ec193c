import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { contactNote } from './kinds/contact-note.ts'
import type { NoteField } from './pages/write-note-page.tsx'
import type { NoteInput } from './record-note.ts'

/** What was filled in, as it was filled in. */
export function noteFrom(form: { one(name: string): string; all(name: string): string[] }): NoteInput {
  return { about: form.all('about'), text: fromTextArea(form.one('text')), occurredOn: dayFrom(form.one('occurredOn')) }
}

/** The first thing that is wrong with each field; empty when the note can be recorded. */
export function faultsOf(note: NoteInput, today: string): FieldErrors<NoteField> {
  const errors: FieldErrors<NoteField> = {}
  if (note.about.length === 0) errors.about = 'aboutRequired'
  const text = textFault(contactNote.schema.safeParse({ text: note.text }))
  if (text) errors.text = text
  if (note.occurredOn === '') errors.occurredOn = 'dateRequired'
  else if (!isDay(note.occurredOn)) errors.occurredOn = 'dateInvalid'
  else if (note.occurredOn > today) errors.occurredOn = 'dateInFuture'
  return errors
}

/** Why a text was refused by its schema (src/lib/text.ts), as the code of a sentence. */
export function textFault(parsed: {
  success: boolean
  error?: { issues: { message: string }[] }
}): 'textRequired' | 'textTooLong' | 'textInvalid' | undefined {
  if (parsed.success) return undefined
  const messages = parsed.error?.issues.map((issue) => issue.message) ?? []
  if (messages.includes('empty')) return 'textRequired'
  return messages.includes('too-long') ? 'textTooLong' : 'textInvalid'
}
