import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../db/schema.generated.ts'
import { type Action, actions, emergencyActions } from '../law/actions.ts'
import type { Purpose } from '../law/purposes.ts'
import type { Rules } from '../law/rules.ts'
import { isUuid, uuidv7 } from '../lib/uuid.ts'
import { type Decision, decide } from './decide.ts'
import {
  type Actor,
  type Facts,
  type FamilyFacts,
  type PartFacts,
  type Standing,
  unborn,
  type WantedPart,
} from './facts.ts'

declare const looked: unique symbol

/**
 * The capability to read or write: it exists only after `record_look()` wrote the look that allows it, and only inside
 * that transaction. Stores take an Access, never a bare database.
 */
export interface Access {
  readonly [looked]: true
  readonly db: Transaction<DB>
  readonly actor: Actor
  readonly action: Action
  /** YYYY-MM-DD, Europe/Amsterdam. */
  readonly today: string
  readonly families: ReadonlyMap<string, FamilyAccess>
  /** The ids of all parts that this look opened. */
  readonly parts: readonly string[]
  /** What this actor might do besides, for buttons; it opens nothing. */
  may(familyId: string, part: PartFacts | WantedPart, action: Action): Decision
}

export interface FamilyAccess {
  facts: FamilyFacts
  /** The parts this look opened, each with the decision that opened it. */
  parts: ReadonlyMap<string, { part: PartFacts; decision: Decision }>
}

/** One question: who wants to do what, with which families, why. */
export interface Question {
  actorId: string
  families: readonly string[]
  action: Action
  purpose: Purpose
  /** Narrows what is asked for (and logged) to some parts: the list of families asks for names only. */
  only?: (part: PartFacts) => boolean
  /** The W3C header `traceparent` of the request, when it hangs together with work elsewhere. */
  traceparent?: string | undefined
  /** For writing: the parts to write in, which need not exist yet. Reading has none. */
  wanted?: (actor: Actor, family: FamilyFacts) => readonly WantedPart[]
}

export type Answer<T> = { allowed: true; value: T } | { allowed: false }

export interface Road {
  db: Kysely<DB>
  rules: Rules
}

/** To write in a part that is there already: nothing is wanted when this family has no such part. */
export const existingPart =
  (partId: string | undefined): NonNullable<Question['wanted']> =>
  (_, family) =>
    family.parts
      .filter((part) => part.id === partId)
      .map((part) => ({ ...part, familyId: family.id, shieldedFrom: [] }))

/** Which parts the question is about: for writing exactly the wanted ones, as they are when they exist already. */
function partsAsked(question: Question, family: FamilyFacts, wanted: readonly WantedPart[]): PartFacts[] {
  if (actions[question.action] === 'write') {
    return wanted.map((want) => family.parts.find((part) => part.id === want.id) ?? unborn(want))
  }
  return question.only ? family.parts.filter(question.only) : family.parts
}

/** A look whose commit is on its way. */
export interface Looked<T> {
  answer: Answer<T>
  /** The look is in the log. Nothing of the answer may leave before; what is made of it can be made meanwhile. */
  committed: Promise<void>
}

/**
 * The only road to a dossier: enter → decide → record the look → read or write → commit → answer.
 *
 * A refusal is a value and is committed like any look; an id that does not exist takes the same path as one that is
 * refused. `work` runs when at least one part was opened; when it throws, everything rolls back and nothing was answered.
 */
export async function withAccess<T>(
  road: Road,
  question: Question,
  work: (access: Access) => Promise<T>,
): Promise<Answer<T>> {
  const { answer, committed } = await look(road, question, work)
  await committed
  return answer
}

/** The same, for who holds the answer back until it is committed (`opener` in src/http/visit.ts). */
export async function look<T>(
  road: Road,
  question: Question,
  work: (access: Access) => Promise<T>,
): Promise<Looked<T>> {
  const db = await road.db.startTransaction().execute()
  const undo = async (error: unknown): Promise<never> => {
    await db.rollback().execute()
    throw error
  }
  const answer = await answerOf(db, road.rules, question, work).catch(undo)
  const committed = db.commit().execute().catch(undo)
  // Whoever waits for it hears of a failure; when nobody does, because something else failed first, that must not end this process.
  committed.catch(() => {})
  // Not before the commit has been sent: making a page keeps this thread to itself.
  await new Promise<void>((done) => process.nextTick(done))
  return { answer, committed }
}

/** Within the transaction. */
async function answerOf<T>(
  db: Transaction<DB>,
  rules: Rules,
  question: Question,
  work: (access: Access) => Promise<T>,
): Promise<Answer<T>> {
  const families = [...new Set(question.families.filter(isUuid))]
  const facts = await enter(db, question.actorId, families)
  const { actor, today } = facts
  if (!actor) return { allowed: false }
  const claims = families.map((id) => claim(rules, question, facts, id))
  const opened = await recordLook(db, rules.version, question, claims)
  const granted = new Map<string, FamilyAccess>()
  for (const { family, decisions } of claims) {
    const parts = new Map(
      decisions
        .filter(({ part }) => family && opened.get(family.id)?.has(part.id))
        .map(({ part, decision }) => [part.id, { part, decision }]),
    )
    if (family && parts.size > 0) granted.set(family.id, { facts: family, parts })
  }
  if (granted.size === 0) return { allowed: false }
  const may: Access['may'] = (familyId, part, action) => {
    const family = granted.get(familyId)
    if (!family) throw new Error('not a family of this look')
    const known = family.facts.parts.find((p) => p.id === part.id) ?? unborn(part as WantedPart)
    return decide(rules, actor, family.facts, known, action, today)
  }
  const access: Omit<Access, typeof looked> = {
    db,
    actor,
    action: question.action,
    today,
    families: granted,
    parts: [...granted.values()].flatMap((family) => [...family.parts.keys()]),
    may,
  }
  return { allowed: true, value: await work(access as Access) }
}

async function enter(db: Transaction<DB>, actorId: string, families: readonly string[]): Promise<Facts> {
  const { rows } = await sql<{ facts: Entered }>`select erbij.enter(${actorId}, ${families}) as facts`.execute(db)
  const facts = rows[0]?.facts
  if (!facts) throw new Error('enter() gave no facts')
  return factsOf(facts)
}

export const factsOf = ({ families, ...facts }: Entered): Facts => ({
  ...facts,
  families: families.map(({ standing, ...family }) => ({ ...family, ...standing })),
})

/** As PostgreSQL answers: who the actor is to a family stands together. */
export interface Entered extends Omit<Facts, 'families'> {
  families: (Omit<FamilyFacts, keyof Standing> & { standing: Standing })[]
}

interface Claim {
  familyId: string
  wanted: readonly WantedPart[]
  family: FamilyFacts | undefined
  decisions: { part: PartFacts; decision: Decision }[]
}

function claim(rules: Rules, question: Question, facts: Facts, familyId: string): Claim {
  const family = facts.families.find((f) => f.id === familyId)
  const { actor, today } = facts
  if (!family || !actor) return { familyId, wanted: [], family: undefined, decisions: [] }
  const wanted = question.wanted?.(actor, family) ?? []
  const decisions = partsAsked(question, family, wanted).map((part) => ({
    part,
    decision: decide(rules, actor, family, part, question.action, today),
  }))
  return { familyId, wanted, family, decisions }
}

/** Who is not tied to a family and opens in an emergency, or reviews that, passes a floor of its own, and no other (0011_emergency.sql). */
const floorOf = (action: Action) =>
  sql.ref(emergencyActions.includes(action) ? 'erbij.record_emergency' : 'erbij.record_look')

/** Writes the look and returns per family the parts that PostgreSQL let through as well. */
async function recordLook(
  db: Transaction<DB>,
  policies: string,
  question: Question,
  claims: Claim[],
): Promise<Map<string, Set<string>>> {
  const mode = actions[question.action]
  const rows = claims.map(({ familyId, decisions }) => {
    const yes = decisions.filter((d) => d.decision.allowed)
    const no = decisions.filter((d) => !d.decision.allowed)
    return {
      family: familyId,
      allowed: yes.map((d) => d.part.id),
      allowedRules: yes.map((d) => d.decision.ruleId),
      refused: no.map((d) => d.part.id),
      refusedRules: no.map((d) => d.decision.ruleId),
    }
  })
  const wanted = claims.flatMap((c) =>
    c.wanted.map(({ familyId, organisationId, ...part }) => ({
      ...part,
      family: familyId,
      organisation: organisationId,
    })),
  )
  const result = await sql<{ family_id: string; allowed: string[] }>`
    select family_id, allowed from ${floorOf(question.action)}(${uuidv7()}, ${question.actorId}, ${mode}, ${question.action}, ${question.purpose},
      ${JSON.stringify(rows)}::jsonb,
      ${JSON.stringify(wanted)}::jsonb, ${policies}, ${question.traceparent ?? null})
  `.execute(db)
  return new Map(result.rows.map((row) => [row.family_id, new Set(row.allowed)]))
}
