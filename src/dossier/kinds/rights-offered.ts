import { z } from 'zod'
import { defineKind } from '../kind.ts'

/** In which way somebody was told of their rights and of who can help them. */
export const rightsWays = ['talk', 'phone', 'screen', 'paper'] as const

/**
 * That the rights of somebody, and who can help them, were discussed with them (ask 87). It stands in the part of that person alone,
 * which they read at once. It holds no text: what was said belongs in a note.
 */
export const rightsOffered = defineKind({
  id: 'rights-offered',
  name: { nl: 'Rechten besproken', en: 'Rights discussed' },
  sort: 'contact',
  answers: false,
  actions: ['write'],
  writer: 'professional',
  ground: 'rights-offered',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({
    way: z.enum(rightsWays),
    /** With an interpreter beside them. */
    interpreter: z.literal(true).exactOptional(),
  }),
  text: () => '',
})
