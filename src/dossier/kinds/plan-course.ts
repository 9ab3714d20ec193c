import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'
import { day, words } from './plan-fields.ts'

export const waivedReasons = ['declined', 'threat', 'interest-of-child'] as const

/**
 * How the plan came about, step by step: the family first (Jeugdwet 4.1.2), the terms that run when it does not make one (4.1.3(5)) or
 * when somebody wants it in writing (4.1.3(4)), and when it is looked at again. Nothing starts anew when somebody else begins to help.
 */
export const planCourse = defineKind({
  id: 'plan-course',
  name: { nl: 'Hoe het plan tot stand komt', en: 'How the plan comes about' },
  sort: 'family-plan',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'plan',
  sharedAtOnce: true,
  goesOn: true,
  inTimeline: true,
  ownPage: true,
  destructible: true,
  schema: z.discriminatedUnion('step', [
    /** The family was offered to make its own plan, until a reasonable day. */
    z.strictObject({ step: z.literal('offered'), until: day, text: words.exactOptional() }),
    z.strictObject({ step: z.literal('own-plan'), text: words }),
    z.strictObject({ step: z.literal('waived'), reason: z.enum(waivedReasons), text: words }),
    z.strictObject({ step: z.literal('settled'), text: words.exactOptional() }),
    z.strictObject({ step: z.literal('wants-in-writing'), who: exactText(300).exactOptional() }),
    z.strictObject({ step: z.literal('given-in-writing'), text: words.exactOptional() }),
    z.strictObject({ step: z.literal('look-again'), on: day, everyWeeks: z.int().min(1).max(52) }),
  ]),
  text: (body) => ('text' in body && body.text) || '',
})
