import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { day, words } from './plan-fields.ts'

/** Looking together at how the plan goes: opened, and closed with what was concluded. What each answers is their own (`evaluation-answer`). */
export const evaluation = defineKind({
  id: 'evaluation',
  name: { nl: 'Terugkijken', en: 'Looking back' },
  sort: 'family-plan',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'plan',
  sharedAtOnce: true,
  goesOn: true,
  inTimeline: true,
  ownPage: true,
  destructible: true,
  schema: z.discriminatedUnion('step', [
    z.strictObject({ step: z.literal('open'), text: words.exactOptional() }),
    z.strictObject({ step: z.literal('close'), text: words, next: day.exactOptional() }),
  ]),
  text: (body) => body.text ?? '',
})
