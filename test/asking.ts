import { existingPart, withAccess } from '../src/access/access.ts'
import type { Actor, FamilyFacts } from '../src/access/facts.ts'
import { append } from '../src/dossier/append.ts'
import { getKind } from '../src/dossier/kinds/index.ts'
import { type PartIdentity, partOf } from '../src/dossier/part.ts'
import type { Action } from '../src/law/actions.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { DeWit } from './de-wit.ts'

export type Place = Pick<PartIdentity, 'sort' | 'subjects'> & Partial<PartIdentity>

/** Asking and writing at the family De Wit along the road, without a page; and professionals who are not of its cast. */
export function asking(world: DeWit) {
  const { admin, family } = world

  async function capacity(organisation: string, role = 'worker'): Promise<string> {
    const [account, id] = [uuidv7(), uuidv7()]
    await admin.query(`insert into erbij.account (id, issuer, subject, name) values ($1, 'dev', $2, $3)`, [
      account,
      account,
      role,
    ])
    await admin.query(
      `insert into erbij.capacity (id, account_id, kind, organisation_id, role) values ($1, $2, 'professional', $3, $4)`,
      [id, account, organisation, role],
    )
    return id
  }
  async function organisation(kind: string): Promise<string> {
    const id = uuidv7()
    await admin.query('insert into erbij.organisation values ($1, $2, $3)', [id, `${kind} ${id}`, kind])
    return id
  }
  /** The parts of this look, by id; undefined when it was refused. */
  async function asked(actorId: string) {
    const question = { actorId, families: [family], action: 'read', purpose: 'help' } as const
    const answer = await withAccess(world.road, question, async (access) => access.families.get(family)?.parts)
    return answer.allowed ? answer.value : undefined
  }
  /** By which rule this actor reads this part; false when they do not. */
  const reads = async (actorId: string, part: string): Promise<string | false> =>
    (await asked(actorId))?.get(part)?.decision.ruleId ?? false

  const placed = (place: Place) => partOf({ familyId: family, regime: 'jeugdwet', ...place })

  /** Writes one entry; its id, or false when a rule, the floor or the database refused. */
  async function writes(
    actorId: string,
    action: Action,
    kind: string,
    place: Place,
    body: Json,
    thread?: string | false,
  ): Promise<string | false> {
    const wanted = placed(place)
    const id = uuidv7()
    // What a decision opens or shields is judged with it.
    const named = (body as { parts?: string[] }).parts ?? []
    const all = (actor: Actor, facts: FamilyFacts) => [
      wanted,
      ...named.flatMap((part) => existingPart(part)(actor, facts)),
    ]
    const question = { actorId, families: [family], action, purpose: 'help', wanted: all } as const
    const entry = { id, kind: getKind(kind), familyId: family, partId: wanted.id, body }
    try {
      const answer = await withAccess(world.road, question, (access) =>
        append(access, [{ ...entry, occurredOn: access.today, ...(thread && { thread }) }]),
      )
      return answer.allowed && id
    } catch (error) {
      if (['42501', '23514'].includes((error as { code?: string }).code ?? '')) return false
      throw error
    }
  }
  /** Somebody is so many years old. */
  const turns = (person: string, years: number) =>
    admin.query('update erbij.person set birth = $1 where id = $2', [
      `${new Date().getUTCFullYear() - years}-01-01`,
      person,
    ])

  return { capacity, organisation, asked, reads, writes, placed, turns }
}

export const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
export const until = inHours(30 * 24)
export const opens = (ground: string, parts: string[], capacity: string, end = until): Json => ({
  step: 'open',
  ground,
  parts,
  capacity,
  reason: 'Dit is nodig.',
  until: end,
})
export const end: Json = { step: 'end', reason: 'Niet meer nodig.' }
/** Where decisions about who may read about somebody stand. */
export const about = (...people: string[]): Place => ({ sort: 'access', subjects: people })
