import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { score, words } from './plan-fields.ts'

/**
 * How safe it is, from 0 to 10: for the person the part is about, with everybody or with one other. Said by that person, or, as their
 * own view, by who writes it. Shown per person and per relation, one after another, never averaged.
 */
export const safetyScale = defineKind({
  id: 'safety-scale',
  name: { nl: 'Hoe veilig', en: 'How safe' },
  sort: 'statement',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'plan',
  sharedAtOnce: true,
  inTimeline: true,
  ownPage: true,
  destructible: true,
  schema: z.strictObject({
    score,
    /** Whose answer it is: of whom the part is about, or of who writes it. */
    by: z.enum(['themself', 'writer']),
    /** How safe with this person. */
    with: z.uuid().exactOptional(),
    text: words.exactOptional(),
    /** What would make it one higher. */
    higher: words.exactOptional(),
  }),
  text: (body) => [body.text, body.higher].filter(Boolean).join('\n\n'),
})
