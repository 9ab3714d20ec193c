import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** What somebody's treatment means for being a parent, in words that others who help can use: no diagnosis. Shared by an opening. */
export const parenthood = defineKind({
  id: 'parenthood',
  name: { nl: 'Wat het betekent voor het ouderschap', en: 'What it means for parenthood' },
  sort: 'parenthood',
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
