import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'
import { words } from './plan-fields.ts'

export const harmForms = [
  'physical',
  'psychological',
  'sexual',
  'neglect',
  'financial',
  'control',
  'stalking',
  'honour',
  'witnessed',
  'other',
] as const
export const dayParts = ['morning', 'afternoon', 'evening', 'night', 'unknown'] as const
/** Per thing that happened, never a label of a person. */
export const incidentRoles = ['harmed', 'harming', 'both', 'witness', 'elsewhere'] as const

/** Something that happened: what, when, to whom, by whom as told by whom. Apart it is an incident; beside others it shows a pattern. */
export const incident = defineKind({
  id: 'incident',
  name: { nl: 'Wat er gebeurde', en: 'What happened' },
  sort: 'safety',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({
    text: words,
    forms: z.array(z.enum(harmForms)).min(1).max(harmForms.length),
    dayPart: z.enum(dayParts),
    roles: z.array(z.strictObject({ person: z.uuid(), role: z.enum(incidentRoles) })).max(30),
    /** Who told it, or how it is known. */
    toldBy: exactText(300),
    /** What went before, what helped and what was done. */
    before: words.exactOptional(),
    done: words.exactOptional(),
  }),
  text: (body) => [body.text, body.before, body.done].filter(Boolean).join('\n\n'),
})
