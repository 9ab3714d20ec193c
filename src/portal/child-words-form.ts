import { childWords, faces } from '../dossier/kinds/child-words.ts'
import { textFault } from '../dossier/note-form.ts'
import { forAll } from '../dossier/only-for.ts'
import { fromTextArea } from '../lib/text.ts'
import { onceFrom } from '../people/handlers/once.ts'
import type { FieldErrors } from '../ui/form.tsx'

/** What was filled in, as it was filled in. `only`: for whom it is (src/dossier/only-for.ts). */
export interface WordsInput {
  id: string
  face: string
  text: string
  drawing: boolean
  only: string
}
export type WordsErrors = FieldErrors<'face' | 'text' | 'only'>

export const wordsFrom = (form: { one(name: string): string }): WordsInput => ({
  id: onceFrom(form.one('id')),
  face: form.one('face'),
  text: fromTextArea(form.one('text')),
  drawing: form.one('drawing') !== '',
  only: form.one('only') || forAll,
})

/** The form as it is for something kept before. */
export function wordsOf(id: string, body: unknown): WordsInput {
  const { face, text = '', drawing = false } = childWords.schema.parse(body)
  return { id, face: face ? String(face) : '', text, drawing, only: forAll }
}

/** What a checked form keeps: nothing that was left empty. */
export function bodyOf({ face, text, drawing }: WordsInput) {
  const chosen = faces.find((one) => String(one) === face)
  return {
    ...(chosen && { face: chosen }),
    ...(text.trim() !== '' && { text }),
    ...(drawing && { drawing: true as const }),
  }
}

/** The first thing that is wrong with each field. `only`: for whom it can be. */
export function wordsFaults(input: WordsInput, only: readonly string[]): WordsErrors {
  const errors: WordsErrors = {}
  const body = bodyOf(input)
  const text = body.text === undefined ? undefined : textFault(childWords.schema.safeParse({ text: body.text }))
  if (text) errors.text = text
  if (Object.keys(body).length === 0) errors.face = 'childWordsRequired'
  if (!only.includes(input.only)) errors.only = 'audienceRequired'
  return errors
}
