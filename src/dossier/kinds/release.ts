import { z } from 'zod'
import { defineKind } from '../kind.ts'

/** Shares an entry with the people it is about, after a check that it tells nothing about others that they may not know. */
export const release = defineKind({
  id: 'release',
  name: { nl: 'Gedeeld met het gezin', en: 'Shared with the family' },
  sort: null,
  answers: true,
  actions: ['share', 'write', 'correct'],
  writer: 'professional',
  ground: 'release',
  sharedAtOnce: false,
  inTimeline: false,
  destructible: false,
  schema: z.strictObject({ thirdPersonsChecked: z.literal(true) }),
  text: () => '',
})
