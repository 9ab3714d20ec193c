import type { Access } from '../../access/access.ts'
import type { OpenedDossier } from '../../dossier/handlers/open-dossier.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { type PlanKind, readSteps } from '../../dossier/threads.store.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { familyOf, type OpenOptions, type Visit } from '../../http/visit.ts'
import { membersKnown } from '../../people/members-known.ts'
import type { Choice } from '../../ui/form.tsx'

/** What the pages of the course of a plan are made of. */
export const courseKinds = [
  'condition',
  'goal',
  'action',
  'plan-course',
  'evaluation',
  'evaluation-answer',
  'meeting',
  'phase',
] as const satisfies readonly PlanKind[]

const sorts: readonly string[] = ['basics', 'network', 'involvement', 'family-plan', 'statement']
/** What these pages look at, and the log says: who there is, who helps, the plan, and what each says of it. */
export const ofCourse: Required<Pick<OpenOptions, 'only'>> = { only: ({ sort }) => sorts.includes(sort) }

export interface OpenedCourse {
  opened: OpenedDossier
  rows: StepRow[]
}

/** The family of this address, and what was written about its plan, as this reader may know it. */
export async function readCourse(visit: Visit, access: Access): Promise<OpenedCourse> {
  const familyId = familyOf(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  return { opened, rows: (await readSteps(access, courseKinds)).get(familyId) ?? [] }
}

/** The living people of this family whom this writer knows by name, the oldest first; people around it are written about elsewhere. */
export const membersOf = (opened: OpenedDossier): Choice[] =>
  membersKnown(opened).flatMap(({ id, name, isAround }) => (isAround ? [] : [{ value: id, label: name }]))

/** May this writer write in the plan of exactly these people? */
export function mayWriteAbout({ access, family }: OpenedDossier, about: readonly string[]): boolean {
  const action = access.actor.kind === 'professional' ? 'write' : 'answer'
  const part = sharedPart(family.facts, 'family-plan', [...about])
  return about.length > 0 && access.may(family.facts.id, part, action).allowed
}
