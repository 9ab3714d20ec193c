import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { defineKind } from '../kind.ts'

/**
 * That somebody is not told yet that something is written about them, why, and until when. It stands where a note about that person
 * alone stands, is not shared and stands in no timeline: nobody of the family reads it, on any road. That it was told is `rights-offered`.
 */
export const noticeDelay = defineKind({
  id: 'notice-delay',
  name: { nl: 'Vertellen uitgesteld', en: 'Telling put off' },
  sort: 'contact',
  answers: false,
  actions: ['write'],
  writer: 'professional',
  ground: 'notice-delay',
  sharedAtOnce: false,
  inTimeline: false,
  destructible: true,
  schema: z.strictObject({
    reason: exactText(2_000),
    /** YYYY-MM-DD: on this day at the latest it is told, or looked at again. */
    until: z.iso.date(),
  }),
  text: (body) => body.reason,
})
