import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/** A file beside an entry: its hash stands in the chain, its bytes encrypted elsewhere (src/files). */
export const attachment = defineKind({
  id: 'attachment',
  name: { nl: 'Bijlage', en: 'Attachment' },
  sort: null,
  answers: true,
  actions: ['write', 'correct', 'answer'],
  writer: 'anyone',
  ground: 'record-keeping',
  sharedAtOnce: false,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({
    name: exactText(300),
    type: z.string().max(40),
    /** Bytes. */
    size: z.int().positive(),
    /** SHA-256 of the bytes as they are given back, hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    file: z.uuid(),
    /** The file may hold a place or a maker that could not be taken out. */
    mayTellPlace: z.literal(true).exactOptional(),
  }),
  text: (body) => body.name,
})
