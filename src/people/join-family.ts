import type { Access } from '../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../access/facts.ts'
import { append } from '../dossier/append.ts'
import { involvement, type involvementReasons } from '../dossier/kinds/involvement.ts'
import { partOf } from '../dossier/part.ts'

/** Involvement is written once for each living person it concerns, so that each of them reads it, or does not, on their own. */
export const involvementParts = (_: Actor, family: FamilyFacts): WantedPart[] =>
  family.members
    .filter((member) => member.death === null && member.role !== 'network')
    .map((member) => partOf({ familyId: family.id, sort: 'involvement', regime: 'jeugdwet', subjects: [member.id] }))

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
