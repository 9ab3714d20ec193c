import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'
import { words } from './plan-fields.ts'

/** Answers to one version of a questionnaire (src/analysis/instruments/): by item, as they were given; a score only where it declares one. */
export const instrumentAnswers = defineKind({
  id: 'instrument-answers',
  name: { nl: 'Ingevulde vragenlijst', en: 'Answered questionnaire' },
  sort: 'analysis',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'plan',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({
    /** The canonical url and version of the questionnaire. */
    questionnaire: exactText(500),
    version: exactText(50),
    title: exactText(300),
    answers: z
      .array(
        z.strictObject({
          /** linkId of the item. */
          item: exactText(200),
          values: z
            .array(z.union([z.boolean(), z.number(), exactText(20_000)]))
            .min(1)
            .max(50),
        }),
      )
      .max(300),
    score: z.number().exactOptional(),
    text: words.exactOptional(),
  }),
  text: (body) => [body.title, body.text].filter(Boolean).join('\n\n'),
})
