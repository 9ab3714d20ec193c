import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** From very bad to very good; the words are `t.childRights.faces`. */
export const faces = [1, 2, 3, 4, 5] as const

/**
 * What a child under twelve said, pointed at or drew, written down by an adult together with the child. The author is who wrote it
 * down; whose words they are is who the part is about. From twelve on a young person writes in their own name (`own-statement`).
 */
export const childWords = defineKind({
  id: 'child-words',
  name: { nl: 'Woorden van een kind', en: 'A child’s words' },
  sort: 'statement',
  answers: false,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'own-statement',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: true,
  schema: z
    .strictObject({
      face: z.literal(faces).exactOptional(),
      /** As the child said it. */
      text: exactText(20_000).exactOptional(),
      /** The child made a drawing: it stands beside this entry as a file. */
      drawing: z.literal(true).exactOptional(),
    })
    .refine((body) => Object.keys(body).length > 0, 'a child said something'),
  text: (body) => body.text ?? '',
})
