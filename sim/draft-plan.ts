import { getKind } from '../src/dossier/kinds/index.ts'
import { partOf } from '../src/dossier/part.ts'
import { familyRegime, writingRegime } from '../src/law/regimes.ts'
import type { Draft } from './draft.ts'
import { inDays } from './draft-values.ts'
import type { Scene } from './happen.ts'
import { professionals } from './professionals.ts'
import type { Step } from './story.ts'

/** Something of the plan: in a part that everybody who helps shares, or of the own organisation where safety is. */
export function planDraft(scene: Scene, step: Step & { does: 'plan' }): Draft {
  const { personId: person, capacityOf: capacity, named } = scene
  const kind = getKind(step.kind)
  const ours = kind.sort === 'safety'
  return {
    action: step.by in professionals ? 'write' : 'answer',
    kind,
    parts: (actor, family) => [
      partOf({
        familyId: family.id,
        sort: kind.sort ?? 'family-plan',
        regime: ours ? writingRegime(actor.organisationKind, family.parts) : familyRegime(family.parts),
        subjects: step.about.map(person),
        organisationId: ours ? actor.organisationId : null,
      }),
    ],
    body: (today) => step.body({ person, capacity, named, inDays: (days) => inDays(today, days) }),
    ...(step.goesOn !== undefined && { thread: named(step.goesOn) }),
    shared: step.shared,
  }
}
