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
  const { capacityId, name, shields, openings, ...standing } = reader
  const actor: Actor = { ...standing, id: capacityId ?? '', name: name ?? '' }
  const theirs: FamilyFacts = { ...family, ...standing }
  const shown: PartFacts = {
    ...part,
    shield: shields[part.id] ?? null,
    shieldedClients: reader.shieldedClients[part.id] ?? [],
    openings: openings[part.id] ?? [],
  }
  return decide(rules, actor, theirs, shown, 'read', today)
}
