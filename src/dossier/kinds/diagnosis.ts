import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** What a patient has, as their practitioner wrote it. It stays with the treatment: what it means for parenthood is another kind. */
export const diagnosis = defineKind({
  id: 'diagnosis',
  name: { nl: 'Diagnose', en: 'Diagnosis' },
  sort: 'health',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'treatment-file',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({ text: exactText(200_000) }),
  text: (body) => body.text,
})
