import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** What somebody who helps answers a child, in words for a child. It stands beside what the child said, for the same readers. */
export const childAnswer = defineKind({
  id: 'child-answer',
  name: { nl: 'Antwoord aan een kind', en: 'Answer to a child' },
  sort: null,
  answers: true,
  actions: ['write'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({ text: exactText(20_000) }),
  text: (body) => body.text,
})
