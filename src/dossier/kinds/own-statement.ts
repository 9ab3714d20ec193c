import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** The words of the person themself. They are added on request, always, beside anything (Jeugdwet 7.3.8(2)). */
export const ownStatement = defineKind({
  id: 'own-statement',
  name: { nl: 'Eigen woorden', en: 'Own words' },
  sort: 'statement',
  answers: true,
  actions: ['answer'],
  writer: 'person',
  ground: 'own-statement',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({ text: exactText(200_000) }),
  text: (body) => body.text,
})
