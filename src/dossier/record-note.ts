import type { Access } from '../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../access/facts.ts'
import { writingRegime } from '../law/regimes.ts'
import type { Json } from '../lib/canonical.ts'
import { uuidOf, uuidv7 } from '../lib/uuid.ts'
import { append, type NewEntry } from './append.ts'
import type { Kind } from './kind.ts'
import { contactNote } from './kinds/contact-note.ts'
import { release } from './kinds/release.ts'
import { source } from './kinds/source.ts'
import { type PartSort, partOf } from './part.ts'

/** About whom, what happened, when (YYYY-MM-DD): the three things a contact note asks. */
export interface NoteInput {
  about: string[]
  text: string
  occurredOn: string
}

/** Something a professional records about some people: what its kind asks, as its body. */
export interface Recording {
  kind: Kind
  about: string[]
  /** YYYY-MM-DD */
  occurredOn: string
  body: Json
  /** Who said so or where it stands, when that is protected: it goes to the part of origin. */
  origin?: string
  /** Written together with the people it is about, and checked for third persons: shared at once. */
  together?: boolean
}

/** The part of this sort about exactly these people, of the writer's own organisation. */
const ownPart = (sort: PartSort, about: readonly string[]) => (actor: Actor, family: FamilyFacts) =>
  partOf({
    familyId: family.id,
    sort,
    regime: writingRegime(actor.organisationKind, family.parts),
    subjects: [...about],
    organisationId: actor.organisationId,
  })

const ofThisFamily = (about: readonly string[], family: FamilyFacts): boolean => {
  const members = new Set(family.members.map((member) => member.id))
  return about.length > 0 && about.every((id) => members.has(id))
}

/** The part a note about these people goes in: of their organisation, about exactly them. */
export const notePart =
  (about: readonly string[]) =>
  (actor: Actor, family: FamilyFacts): WantedPart[] =>
    recordingParts({ kind: contactNote as unknown as Kind, about: [...about] })(actor, family)

/** The parts a recording goes in: its own, and that of origin when its source is protected. None when it is about somebody else. */
export const recordingParts =
  ({ kind, about, origin }: Pick<Recording, 'kind' | 'about' | 'origin'>) =>
  (actor: Actor, family: FamilyFacts): WantedPart[] => {
    if (!kind.sort || !ofThisFamily(about, family)) return []
    const sorts: PartSort[] = origin === undefined ? [kind.sort] : [kind.sort, 'origin']
    return sorts.map((sort) => ownPart(sort, about)(actor, family))
  }

/** The release of an entry has one id, so that sharing twice shares once. */
export const releaseId = (entryId: string): string => uuidOf(`release ${entryId}`)

/** The entry that shares another; in the same part, after a check on third persons. */
export const releaseOf = (entry: { familyId: string; partId: string; id: string }, today: string): NewEntry => ({
  id: releaseId(entry.id),
  kind: release,
  familyId: entry.familyId,
  partId: entry.partId,
  body: { thirdPersonsChecked: true },
  occurredOn: today,
  answers: entry.id,
})

/**
 * Records in the parts that the look opened for it, in one statement: the entry, its protected source, and that it is shared.
 * Answers whether it was recorded: not when one of the parts stayed closed.
 */
export async function record(access: Access, familyId: string, recording: Recording, id: string): Promise<boolean> {
  const facts = access.families.get(familyId)?.facts
  const [part, origin] = facts ? recordingParts(recording)(access.actor, facts) : []
  const closed = [part, origin].some((wanted) => wanted && !access.parts.includes(wanted.id))
  if (!part || closed) return false
  const { kind, body, occurredOn } = recording
  const entry = { id, kind, familyId, partId: part.id, body, occurredOn }
  const entries: NewEntry[] = [entry]
  if (origin) {
    const told = { text: recording.origin ?? '', fact: id }
    entries.push({ id: uuidOf(`source ${id}`), kind: source, familyId, partId: origin.id, body: told, occurredOn })
  }
  if (recording.together) entries.push(releaseOf(entry, access.today))
  await append(access, entries)
  return true
}

/** Records a note in the part that the look opened for it. Returns its id: the one given, or a new one. */
export async function recordNote(access: Access, familyId: string, note: NoteInput, id = uuidv7()): Promise<string> {
  const { about, text, occurredOn } = note
  const recording = { kind: contactNote as unknown as Kind, about, occurredOn, body: { text } }
  if (!(await record(access, familyId, recording, id))) throw new Error('a look to write opened another part')
  return id
}
