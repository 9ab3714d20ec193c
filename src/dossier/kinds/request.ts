import { z } from 'zod'
import { outcomes, refusalGroundIds, rights } from '../../law/rights.ts'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

const ids = z.array(z.uuid()).min(1).max(500)
const words = exactText(20_000)
const ground = z.enum(refusalGroundIds)

/** What was decided about one part or one entry; a refusal names its ground. */
const decided = { outcome: z.enum(outcomes), ground: ground.exactOptional(), reason: exactText(2_000).exactOptional() }

/**
 * Somebody asks for a right over their own dossier, and how it went. It stands in a part about whoever asks, of the organisation
 * that must answer. The first step asks; every other answers that first one, and what they make together is derived from
 * them (src/rights/request.ts).
 */
export const request = defineKind({
  id: 'request',
  name: { nl: 'Vraag over het dossier', en: 'Request about the dossier' },
  sort: 'request',
  answers: true,
  actions: ['answer', 'write'],
  writer: 'anyone',
  ground: 'rights',
  sharedAtOnce: true,
  inTimeline: false,
  destructible: false,
  schema: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('ask'),
      right: z.enum(rights),
      /** In their own words. Most rights need no reason. */
      text: words.exactOptional(),
      /** YYYY-MM-DD: when it first came in, wherever that was. Terms count from here. */
      receivedOn: z.iso.date(),
      /** It came on paper or in a conversation, and a professional entered it. */
      onPaper: z.literal(true).exactOptional(),
      /** For whom they ask besides themself: a child they stand for, or, without authority, want to hear about. */
      about: ids.exactOptional(),
      entries: ids.exactOptional(),
      parts: ids.exactOptional(),
      /** The line of the log of which they ask why, as it named who looked and when. */
      look: z.strictObject({ id: z.uuid(), at: z.iso.datetime(), who: exactText(500) }).exactOptional(),
      /** Of a complaint: about whom, as they were called then; and who complains, when somebody else wrote it down. */
      complaint: z
        .strictObject({
          organisation: exactText(300),
          person: exactText(300).exactOptional(),
          from: exactText(300).exactOptional(),
        })
        .exactOptional(),
      /** Passed on by another organisation, which is not the one to answer. */
      passedOnBy: z.uuid().exactOptional(),
    }),
    /** Another organisation must answer this: passed on to it, there and then. */
    z.strictObject({ step: z.literal('route'), organisation: z.uuid(), text: words }),
    z.strictObject({ step: z.literal('extend'), until: z.iso.date(), reason: words }),
    z.strictObject({
      step: z.literal('decide'),
      parts: z
        .array(z.strictObject({ part: z.uuid(), ...decided }))
        .max(500)
        .exactOptional(),
      entries: z
        .array(z.strictObject({ entry: z.uuid(), ...decided }))
        .max(500)
        .exactOptional(),
      /** Of a request that is about no part: another helper, information about a child. */
      outcome: z.enum(outcomes).exactOptional(),
      ground: ground.exactOptional(),
      text: words,
    }),
    z.strictObject({ step: z.literal('withdraw'), reason: words.exactOptional() }),
    /** Why they looked, by whoever looked or who leads them. */
    z.strictObject({ step: z.literal('answered'), text: words }),
  ]),
  text: (body) => ('text' in body && body.text) || ('reason' in body && body.reason) || '',
})
