import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** Where a fact comes from when that is protected: in the part of origin, which nobody of the family reads. */
export const source = defineKind({
  id: 'source',
  name: { nl: 'Beschermde bron', en: 'Protected source' },
  sort: 'origin',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({ text: exactText(1_000), fact: z.uuid() }),
  text: (body) => body.text,
})
