import type { Access, FamilyAccess } from '../access/access.ts'
import type { PartFacts, WantedPart } from '../access/facts.ts'
import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import type { OpenOptions, Visit } from '../http/visit.ts'
import type { Action } from '../law/actions.ts'
import type { KnownPerson } from '../people/circle.ts'
import { helps } from '../people/present-people.ts'
import { isYoung } from '../portal/children.ts'
import type { Choice } from '../ui/form.tsx'
import { links } from '../ui/links.ts'
import type { T } from '../ui/messages.ts'

/** Every page about safety has two sides: of who helps, and of somebody of the family for themself. */
export interface SafetyPlace {
  familyId: string
  /** The side of the family. */
  own: boolean
  /** Where safety stands on this side. */
  at: string
}

/** What every page about safety needs of what was opened. */
export interface Reading {
  t: T
  access: Access
  family: FamilyAccess
  names: ReadonlyMap<string, string>
}

/** Which family this address is of, and which side of it. */
export function safetyPlace(visit: Visit): SafetyPlace {
  const familyId = visit.c.req.param('gezin') ?? ''
  const own = visit.capacity.kind === 'person'
  return { familyId, own, at: own ? links.mySafety(familyId) : links.safety(familyId) }
}

/** What is looked at, and so what the log says: who people are, who helps, what was made together, and people's own words. */
export const ofSafety: OpenOptions = {
  only: ({ sort }) => ['basics', 'network', 'involvement', 'family-plan', 'statement'].includes(sort),
}

/** What somebody of this side does who writes something down. */
export const writing = ({ own }: SafetyPlace): Action => (own ? 'answer' : 'write')

/** May this reader write in this part? */
export const mayWriteIn = (place: SafetyPlace, { access }: Reading, part: PartFacts | WantedPart): boolean =>
  access.may(place.familyId, part, writing(place)).allowed

/** Whoever only reads, by an opening, is offered no form: who helps may write, and who is of this family. */
export const mayAdd = ({ own }: SafetyPlace, { family: { facts } }: Reading): boolean =>
  own ? facts.selves.length > 0 : helps(facts)

export const asChoices = ({ names }: OpenedDossier, people: readonly KnownPerson[]): Choice[] =>
  people.map(({ id }) => ({ value: id, label: names.get(id) ?? '' }))

/** The same, with who of them will read it (decision 019). Whose age is not known reads when they are twelve. */
export const asReaders = (opened: OpenedDossier, people: readonly KnownPerson[]): Choice[] =>
  people.map((person) => ({
    value: person.id,
    label: opened.names.get(person.id) ?? '',
    hint: isYoung(opened, person) ? opened.t.safety.form.readsLater : opened.t.safety.form.reads,
  }))

/** The part of this family that this look opened, by its id. */
export const partOfLook = ({ family }: Reading, id: string): PartFacts | undefined => family.parts.get(id)?.part
