import { z } from 'zod'
import { exactText } from '../../lib/text.ts'
import { uuidOf } from '../../lib/uuid.ts'
import { defineKind } from '../kind.ts'

/** `to` has `who` as its grandparent, neighbour, … The names are ours for the roles of the youth care code list (CORV «jeugdzorgrol»). */
export const relationKinds = [
  'parent',
  'adoptive-parent',
  'foster-parent',
  'step-parent',
  'guardian',
  'grandparent',
  'sibling',
  'relative',
  'partner',
  'lives-with',
  'friend',
  'neighbour',
  'teacher',
  'youth-mentor',
  'citizen-guardian',
  'other',
] as const
export type RelationKind = (typeof relationKinds)[number]

const partialDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * The id of somebody new whom this entry tells of. It follows from the entry, and PostgreSQL takes no other (erbij.check_entry): who
 * could choose it would learn from a refusal that somebody with that id is known elsewhere.
 */
export const personToldBy = (familyId: string, entryId: string): string => uuidOf(`person ${familyId} ${entryId}`)

/**
 * Somebody around this family and how they are related to one of them. `who` is somebody new or already of this family. Who may read
 * it follows from its part: the person it is told of, and from whom it is shielded. Projects into known_person and known_relation.
 */
export const relation = defineKind({
  id: 'relation',
  name: { nl: 'Iemand om het gezin heen', en: 'Somebody around the family' },
  sort: 'network',
  answers: false,
  actions: ['write', 'correct'],
  writer: 'professional',
  ground: 'record-keeping',
  sharedAtOnce: true,
  inTimeline: false,
  destructible: true,
  schema: z.strictObject({
    who: z.uuid(),
    to: z.uuid(),
    relation: z.enum(relationKinds),
    givenNames: exactText(200).exactOptional(),
    prefix: exactText(20).exactOptional(),
    surname: exactText(200).exactOptional(),
    gender: z.enum(['M', 'V', 'O']).exactOptional(),
    /** YYYY-MM-DD; 00 for an unknown month or day. */
    birth: partialDate.exactOptional(),
    since: partialDate.exactOptional(),
    until: partialDate.exactOptional(),
    /** Who told it, or from what it is known. */
    source: exactText(300),
    /** It was never so: entered by mistake. */
    withdrawn: z.literal(true).exactOptional(),
  }),
  text: (body) => body.source,
})
