import type { Action } from '../law/actions.ts'
import { ageBand } from '../law/ages.ts'
import type { Rule, Rules } from '../law/rules.ts'
import type { Situation } from '../law/situation.ts'
import { unknownDate } from '../lib/partial-date.ts'
import type { Actor, FamilyFacts, PartFacts } from './facts.ts'

/** A decision is a reason, never a bare boolean. Without a rule the answer is no. */
export interface Decision {
  allowed: boolean
  ruleId: string
  rule: Rule | undefined
}

/** The rule id of «no rule speaks». */
export const noRule = 'no-rule'

/** One reader, one part and one of the people it is about, as the rules see them. */
export function situationOf(
  actor: Actor,
  family: FamilyFacts,
  part: PartFacts,
  subject: string,
  today: string,
): Situation {
  const member = family.members.find((m) => m.id === subject && m.birth !== unknownDate) ?? oneSelf(family, subject)
  return {
    reader: actor.kind,
    tie: family.tie ?? 'none',
    organisation: actor.organisationKind ?? 'none',
    opening: part.opening ?? 'none',
    relation: family.selves.includes(subject) ? 'self' : family.authorityOver.includes(subject) ? 'authority' : 'none',
    age: member ? ageBand(member.birth, member.death, today) : 'unknown',
    sort: part.sort,
    regime: part.regime,
    own: part.subjects.some((id) => family.selves.includes(id)),
    kin: family.members.some(({ id }) => family.selves.includes(id)),
    ours: part.organisationId !== null && part.organisationId === actor.organisationId,
    secret: part.secret,
    shielded: part.shielded,
  }
}

/** Somebody entered twice has one date of birth, wherever it was written. */
const oneSelf = ({ members, selves }: FamilyFacts, subject: string): FamilyFacts['members'][number] | undefined =>
  members.find((m) => selves.includes(subject) && selves.includes(m.id) && m.birth !== unknownDate) ??
  members.find((m) => m.id === subject)

/**
 * May this actor do this with this part? A reader needs a permit for every person the part is about: a note about two
 * children of two fathers is for neither father alone.
 */
export function decide(
  rules: Rules,
  actor: Actor,
  family: FamilyFacts,
  part: PartFacts,
  action: Action,
  today: string,
): Decision {
  let granted: Decision | undefined
  for (const subject of part.subjects) {
    const ruling = rules.judge(situationOf(actor, family, part, subject, today), action)
    const decision = { allowed: ruling.allowed, ruleId: ruling.rule?.id ?? noRule, rule: ruling.rule }
    if (!decision.allowed) return decision
    granted ??= decision
  }
  return granted ?? { allowed: false, ruleId: noRule, rule: undefined }
}
