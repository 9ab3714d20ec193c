import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { score, words } from './plan-fields.ts'

/** What one person answers when the plan is looked at: how it goes, what worked and what did not. It is theirs, and nobody averages it. */
export const evaluationAnswer = defineKind({
  id: 'evaluation-answer',
  name: { nl: 'Antwoord bij terugkijken', en: 'Answer when looking back' },
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
    /** The thread of the `evaluation`. */
    evaluation: z.uuid(),
    scores: z.array(z.strictObject({ goal: z.uuid().exactOptional(), score })).max(60),
    worked: words.exactOptional(),
    notWorked: words.exactOptional(),
    text: words.exactOptional(),
    /** Written down together with whom it is about, by somebody else. */
    together: z.literal(true).exactOptional(),
  }),
  text: (body) => [body.worked, body.notWorked, body.text].filter(Boolean).join('\n\n'),
})
