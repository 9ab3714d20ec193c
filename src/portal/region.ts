import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { root } from '../lib/root.ts'

const line = z.string().trim().min(1).max(200)

/** Somebody to turn to. The words are shown as they are, in Dutch. */
const contact = z.strictObject({
  name: line,
  phone: z.string().regex(/^[\d +()-]{3,20}$/, 'must be a phone number'),
  hours: line,
  website: z.url({ protocol: /^https$/ }).optional(),
})

const schema = z.strictObject({
  /** What the region calls itself. */
  region: line,
  /** Whom to call when somebody is not safe now; the first one first. */
  urgent: z.array(contact).min(1).max(4),
  clientSupport: contact,
  confidant: contact,
  legalAid: contact,
  complaint: contact,
  /** Somebody a child can talk to without saying who they are (Jeugdwet 1a.1). */
  listening: contact,
  /** Where somebody says that a page does not work for them. */
  accessibility: contact,
})

export type Contact = z.infer<typeof contact>
/** Who helps people with their rights in this region. */
export type RegionContacts = z.infer<typeof schema>

/** The contacts in this file. @throws Error that says what is wrong with it */
export function readRegion(file: string): RegionContacts {
  const found = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (found.success) return found.data
  const { path, message } = found.error.issues[0] ?? { path: [], message: 'is not right' }
  throw new Error(`${path.join('.') || 'it'} ${message}`)
}

/** Invented contacts, for the demo and for tests. */
export const demoRegion = (): RegionContacts => readRegion(root('sim', 'region-contacts.json'))
