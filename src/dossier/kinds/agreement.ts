import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** What was agreed, with whom, and when it is looked at again. */
export const agreement = defineKind({
  id: 'agreement',
  name: { nl: 'Afspraak', en: 'Agreement' },
  sort: 'plan',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({
    text: exactText(200_000),
    with: exactText(300).exactOptional(),
    /** YYYY-MM-DD: when it is looked at again. */
    reviewOn: z.iso.date().exactOptional(),
  }),
  text: (body) => body.text,
})
