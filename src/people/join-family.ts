import type { Access } from '../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../access/facts.ts'
import { append } from '../dossier/append.ts'
import { involvement, type involvementReasons } from '../dossier/kinds/involvement.ts'
import { partOf } from '../dossier/part.ts'
import { sharedPart } from '../dossier/shared-part.ts'
import { helpsOnePerson, writingRegime } from '../law/regimes.ts'

/**
 * Involvement is written once for each living person it concerns, so that each of them reads it, or does not, on their own. Who
 * treats one patient is involved with that person (`patient`) and with nobody else, in a part of the treatment: that somebody is
 * treated is as secret as what for.
 */
export const involvementWith =
  (patient?: string) =>
  (actor: Actor, family: FamilyFacts): WantedPart[] => {
    const alone = helpsOnePerson(actor.organisationKind)
    const concerned = patient === undefined ? family.tiedTo : [patient]
    return family.members
      .filter(({ id, death, role }) => death === null && role !== 'network' && (!alone || concerned.includes(id)))
      .map(({ id }) => (alone ? treatmentPart(actor, family, id) : sharedPart(family, 'involvement', [id])))
  }

const treatmentPart = (
  { organisationKind, organisationId }: Actor,
  { id: familyId, parts }: FamilyFacts,
  patient: string,
) =>
  partOf({
    familyId,
    sort: 'involvement',
    regime: writingRegime(organisationKind, parts),
    subjects: [patient],
    organisationId,
  })

/** With everybody of the family; for who treats one patient, with whom they are involved already. */
export const involvementParts = involvementWith()

interface Step {
  step: 'begin' | 'end'
  role: string
  reasonKind: (typeof involvementReasons)[number]
  reason: string
}

/** Begins or ends the actor's involvement with everybody whose part this look opened. */
export async function recordInvolvement(access: Access, familyId: string, step: Step): Promise<void> {
  const parts = [...(access.families.get(familyId)?.parts.keys() ?? [])]
  await append(
    access,
    parts.map((partId) => ({ kind: involvement, familyId, partId, body: { ...step }, occurredOn: access.today })),
  )
}
