import { z } from 'zod'
import { defineKind } from '../kind.ts'

/**
 * A professional gave somebody a code to sign in with, by hand, or took back that code or what was opened with it. It stands with how
 * they are reached: read by themself and who helps them, and never by another of the family. The code itself is nowhere; its keyed
 * hash is in `erbij.access_code`.
 */
export const accessCode = defineKind({
  id: 'access-code',
  name: { nl: 'Zelf inloggen', en: 'Signing in oneself' },
  sort: 'reach',
  answers: false,
  actions: ['write'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: false,
  schema: z.discriminatedUnion('step', [
    /** `until`: the last day on which it may be used. */
    z.strictObject({ step: z.literal('give'), person: z.uuid(), until: z.iso.date() }),
    z.strictObject({ step: z.literal('end'), code: z.uuid() }),
  ]),
  text: () => '',
})
