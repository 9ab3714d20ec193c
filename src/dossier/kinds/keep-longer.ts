import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/**
 * A professional's decision to keep a part longer than its term, when good care asks for it (Jeugdwet 7.3.8(3)). It stands beside an
 * entry of that part, and is no change of the dossier from which a term counts anew.
 */
export const keepLonger = defineKind({
  id: 'keep-longer',
  name: { nl: 'Langer bewaren', en: 'Keeping longer' },
  sort: null,
  answers: true,
  actions: ['write'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: true,
  inTimeline: false,
  destructible: false,
  schema: z.strictObject({
    /** YYYY-MM-DD: from then on it need not be kept. */
    until: z.iso.date(),
    reason: exactText(2_000),
  }),
  text: (body) => body.reason,
})
