import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** What was said and done together. Three fields in all: about whom (its part), when (occurred on) and what happened. */
export const contactNote = defineKind({
  id: 'contact-note',
  name: { nl: 'Verslag van contact', en: 'Contact note' },
  sort: 'contact',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({ text: exactText(200_000) }),
  text: (body) => body.text,
})
