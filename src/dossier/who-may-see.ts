import type { FamilyAccess } from '../access/access.ts'
import { type AskedRole, askedRoles, decideAsRole } from '../access/asked-roles.ts'
import { decideFor } from '../access/audience.ts'
import { type Decision, decide } from '../access/decide.ts'
import type { Actor, FamilyFacts, PartFacts } from '../access/facts.ts'
import type { ReaderFacts } from '../access/looks.store.ts'
import type { Rules } from '../law/rules.ts'

/** Somebody else as the one who asks knows them. `role`: who they are to the family, or their organisation. */
export interface NamedReader {
  facts: ReaderFacts
  name: string
  role: string
}

/**
 * What is told about one person and one part. `untold`: that they may not, or that whoever asks may not know that they may; the
 * two look the same. Without a decision it is told that they may, and not why.
 */
export type Cell = { told: 'yes'; decision?: Decision } | { told: 'no'; decision: Decision } | { told: 'untold' }

/** One part that the reader opened, with the answer for everybody they may know of. */
export interface Row {
  part: PartFacts
  /** Why the reader sees it. */
  own: Decision
  /** In the order of the readers. */
  people: Cell[]
  roles: { role: AskedRole; decision: Decision }[]
}

interface Asked {
  rules: Rules
  actor: Actor
  family: FamilyAccess
  today: string
}

/**
 * Who must be able to explain: a professional who helps this family, and is nobody of it. To them it is told that somebody may not
 * read, and why. To anybody else that would tell what one of a family may not know about another: who is shielded from what.
 */
export const mustExplain = (actor: Actor, { tie, members, selves }: FamilyFacts): boolean =>
  actor.kind === 'professional' &&
  (tie === 'involved' || tie === 'replacing') &&
  !members.some(({ id }) => selves.includes(id))

/**
 * The answers for one part. What is told about others never rests on more than the one who asks may know: to whom a part was only
 * opened, it is told who else may read it, and not who those are to the people it is about.
 */
export function rowOf(
  { rules, actor, family, today }: Asked,
  { part, decision: own }: { part: PartFacts; decision: Decision },
  readers: readonly NamedReader[],
): Row {
  const { facts } = family
  const explains = mustExplain(actor, facts)
  const stands = explains || decide(rules, actor, facts, { ...part, openings: [] }, 'read', today).allowed
  const cell = (reader: ReaderFacts): Cell => {
    const decision = decideFor(rules, reader, facts, part, today)
    if (decision.allowed) return { told: 'yes', ...(stands && { decision }) }
    // That somebody complains of a colleague is not told to another.
    return explains && decision.ruleId !== 'complained-of' ? { told: 'no', decision } : { told: 'untold' }
  }
  return {
    part,
    own,
    people: readers.map(({ facts: reader }) => cell(reader)),
    roles: askedRoles(actor).map((role) => ({
      role,
      decision: decideAsRole(rules, role, { actor, family: facts }, part, today),
    })),
  }
}

/** Parts × people and roles, for the parts that this look opened. Pure: every decision is remembered by its facts. */
export const matrixOf = (asked: Asked, readers: readonly NamedReader[]): Row[] =>
  [...asked.family.parts.values()].map((opened) => rowOf(asked, opened, readers))

/** Is this the one who asks? */
export const isOneself = (actor: Actor, { selves }: FamilyFacts, reader: ReaderFacts): boolean =>
  actor.kind === reader.kind &&
  (actor.kind === 'person' ? selves.includes(reader.personId ?? '') : reader.capacityId === actor.id)
