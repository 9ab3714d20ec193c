import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'
import { words } from './plan-fields.ts'

/** The answer in words, in Dutch. */
const inWords = (value: boolean | number | string): string =>
  value === true ? 'ja' : value === false ? 'nee' : String(value)

/**
 * Answers to one version of a questionnaire (src/analysis/instruments/): by item, as they were given; a score only where it declares one.
 * With the question as it was asked, so that they are read and shared without the questionnaire, as long as they are kept.
 */
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
  ownPage: true,
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
          question: exactText(8_000).exactOptional(),
          /** Of what was chosen, by value: its words; empty where somebody wrote their own. */
          labels: z.array(z.string().max(1_000)).max(50).exactOptional(),
        }),
      )
      .max(300),
    score: z.number().exactOptional(),
    text: words.exactOptional(),
  }),
  text: (body) => [body.title, ...answered(body), ...(body.text ? [body.text] : [])].join('\n\n'),
})

interface Answered {
  answers: { item: string; values: (boolean | number | string)[]; question?: string; labels?: string[] }[]
}

const answered = ({ answers }: Answered): string[] =>
  answers.map(({ item, values, question = item, labels = [] }) =>
    [question, values.map((value, at) => labels[at] || inWords(value)).join('; ')].join('\n'),
  )
