import type { Access } from '../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../access/facts.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { append } from './append.ts'
import { contactNote } from './kinds/contact-note.ts'
import { onlyPart } from './only-part.ts'
import { partOf } from './part.ts'

/** About whom, what happened, when (YYYY-MM-DD): the three things a contact note asks. */
export interface NoteInput {
  about: string[]
  text: string
  occurredOn: string
}

/** The part a note about these people goes in: of their organisation, about exactly them. */
export const notePart =
  (about: readonly string[]) =>
  (actor: Actor, family: FamilyFacts): WantedPart[] => {
    const members = new Set(family.members.map((member) => member.id))
    const known = about.length > 0 && about.every((id) => members.has(id))
    if (!known) return []
    return [
      partOf({
        familyId: family.id,
        sort: 'contact',
        regime: 'jeugdwet',
        subjects: [...about],
        organisationId: actor.organisationId,
      }),
    ]
  }

/** Records a note in the part that the look opened for it. Returns its id: the one given, or a new one. */
export async function recordNote(access: Access, familyId: string, note: NoteInput, id = uuidv7()): Promise<string> {
  const { text, occurredOn } = note
  const partId = onlyPart(access, familyId)
  await append(access, [{ id, kind: contactNote, familyId, partId, body: { text }, occurredOn }])
  return id
}
