import type { Rules } from '../law/rules.ts'
import { type Decision, decide } from './decide.ts'
import type { Actor, FamilyFacts, PartFacts } from './facts.ts'
import type { ReaderFacts } from './looks.store.ts'

/** May this other reader read this part? The same rules, asked with their facts instead of one's own. */
export function decideFor(
  rules: Rules,
  reader: ReaderFacts,
  family: FamilyFacts,
  part: PartFacts,
  today: string,
): Decision {
  const actor: Actor = {
    id: reader.capacityId ?? '',
    kind: reader.kind,
    name: reader.name ?? '',
    personId: reader.personId,
    organisationId: reader.organisationId,
    organisation: reader.organisation,
    organisationKind: reader.organisationKind,
  }
  const theirs: FamilyFacts = {
    ...family,
    tie: reader.kind === 'professional' ? 'involved' : null,
    selves: reader.selves,
    authorityOver: reader.authorityOver,
  }
  const shown: PartFacts = {
    ...part,
    shielded: reader.shieldedParts.includes(part.id),
    opening: reader.openings[part.id] ?? null,
  }
  return decide(rules, actor, theirs, shown, 'read', today)
}
