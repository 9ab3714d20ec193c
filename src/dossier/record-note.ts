import type { Access } from '../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../access/facts.ts'
import { append } from './append.ts'
import { contactNote } from './kinds/contact-note.ts'
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

/** Records a note in the part that the look opened for it. Returns the id of the entry: the one given, or a new one. */
export async function recordNote(access: Access, familyId: string, note: NoteInput, as?: string): Promise<string> {
  const [partId] = access.families.get(familyId)?.parts.keys() ?? []
  if (!partId) throw new Error('no part was opened for this note')
  const [id] = await append(access, [
    {
      kind: contactNote,
      familyId,
      partId,
      body: { text: note.text },
      occurredOn: note.occurredOn,
      ...(as && { id: as }),
    },
  ])
  if (!id) throw new Error('append gave no id')
  return id
}
