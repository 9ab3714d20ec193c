import { effects } from '../dossier/kinds/action.ts'
import { goalOutcomes } from '../dossier/kinds/goal.ts'
import { textFault } from '../dossier/note-form.ts'
import type { Json } from '../lib/canonical.ts'
import { fromTextArea } from '../lib/text.ts'
import { onceFrom } from '../people/handlers/once.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { hiddenCondition } from './condition-words.ts'
import { madeKinds, type Slug } from './slugs.ts'

/** How it went with a step, whether it helped, and how something ends: what was filled in, as it was filled in. */
export interface ItemInput {
  id: string
  /** Which of the forms of the page was sent. */
  step: string
  result: string
  why: string
  effect: string
  noticed: string
  outcome: string
  ending: string
  /** Was asked whether a condition stands in it. */
  warned: boolean
}
export type ItemErrors = FieldErrors<keyof ItemInput>

export const emptyItemInput: Omit<ItemInput, 'id'> = {
  step: '',
  result: '',
  why: '',
  effect: '',
  noticed: '',
  outcome: '',
  ending: '',
  warned: false,
}

export const itemInputFrom = (form: { one(name: string): string }): ItemInput => ({
  id: onceFrom(form.one('id')),
  step: form.one('step'),
  result: form.one('result'),
  why: fromTextArea(form.one('why')),
  effect: form.one('effect'),
  noticed: fromTextArea(form.one('noticed')),
  outcome: form.one('outcome'),
  ending: fromTextArea(form.one('ending')),
  warned: form.one('warned') !== '',
})

/** Each form of the page: what it asks, and in which field somebody may say more. */
const asked = {
  result: { field: 'result', values: ['done', 'not-done'], text: 'why', required: 'planResultRequired' },
  effect: { field: 'effect', values: effects, text: 'noticed', required: 'planEffectRequired' },
  outcome: { field: 'outcome', values: goalOutcomes, text: 'ending', required: 'planOutcomeRequired' },
} as const
const stepsOf: Record<Slug, readonly string[]> = {
  stap: ['result', 'effect'],
  doel: ['outcome'],
  belangrijk: ['end'],
  sterk: ['end'],
}

/** Of who helps: the field that seems to hold a condition. */
export function heldIn(input: ItemInput): ItemErrors {
  const field = (['why', 'noticed', 'ending'] as const).find((name) => hiddenCondition([input[name]], input.warned))
  return field ? { [field]: 'holdsCondition' } : {}
}

/** The step that was sent, checked; undefined when there is no such step for what this is. */
export function stepFrom(slug: Slug, input: ItemInput): { errors: ItemErrors; body: Json } | undefined {
  if (!stepsOf[slug].includes(input.step)) return undefined
  if (input.step === 'end') return said({ step: 'end' }, input.ending, 'ending')
  const { field, values, text, required } = asked[input.step as keyof typeof asked]
  const chosen = (values as readonly string[]).find((value) => value === input[field])
  if (!chosen) return { errors: { [field]: required, ...said({}, input[text], text).errors }, body: {} }
  if (chosen === 'not-done' && input.why.trim() === '') return { errors: { why: 'planWhyRequired' }, body: {} }
  if (field === 'result') return said({ step: chosen }, input.why, text)
  if (field === 'effect') return said({ step: 'effect', effect: chosen }, input.noticed, text)
  return said({ step: 'end', outcome: chosen }, input.ending, text)
}

function said(body: { [key: string]: Json }, text: string, field: keyof ItemInput): { errors: ItemErrors; body: Json } {
  if (text.trim() === '') return { errors: {}, body }
  const fault = textFault(madeKinds.belangrijk.schema.safeParse({ step: 'end', text }))
  if (fault) return { errors: { [field]: fault === 'textTooLong' ? 'planTextTooLong' : fault }, body }
  return { errors: {}, body: { ...body, text } }
}
