import { withAccess } from '../src/access/access.ts'
import { append, type NewEntry } from '../src/dossier/append.ts'
import { authorityDecision } from '../src/dossier/kinds/authority-decision.ts'
import { ownStatement } from '../src/dossier/kinds/own-statement.ts'
import { personToldBy, relation } from '../src/dossier/kinds/relation.ts'
import { type PartSort, partOf } from '../src/dossier/part.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { DeWit } from './de-wit.ts'

/** What the scenarios speak of, besides the family De Wit. */
export interface Given extends DeWit {
  /** A citizen service number that is Noor's here. */
  noorsBsn: string
  noorsBirth: string
  /** About Noor, shared with her parents. */
  sharedNote: string
  /** Yasmin's, of a note. */
  draft: string
  /** A text file beside the note, shared. */
  attachment: string
}

export interface Scenario {
  who: keyof DeWit['actors']
  path: (given: Given) => string | Promise<string>
  fields?: (given: Given) => Record<string, string | string[]>
  json?: (given: Given) => unknown
  /** The text of a file that goes with the form. */
  file?: string
  /** Of another system that asks, in the place of a session. */
  token?: string
  status: number
  location?: RegExp
  /** Text of an allowed answer. */
  shows?: string
  /** What must be true before, and after. */
  before?: (given: Given) => Promise<unknown>
  after?: (given: Given) => Promise<unknown>
}

export interface Scenarios {
  allowed: Scenario
  /** Somebody of the right kind of capacity who may not; signed out and another capacity are tried for every route. */
  refused?: Scenario
}

export const family = ({ family: id }: Given) => `/gezinnen/${id}`
export const api = (given: Given) => `/api/v1${family(given)}`
export const freshNote = async ({ write, actors, people }: Given) =>
  (await write(actors.yasmin, [people.noor], 'Een gesprek.')) ?? ''
export const note = ({ people }: Given) => ({
  about: people.noor,
  text: 'Noor slaapt beter.',
  occurredOn: '2026-01-05',
  step: 'record',
})
export const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
export const saySomething = ({ road, actors, people, family: familyId }: Given) => {
  const part = partOf({ familyId, sort: 'statement', regime: 'jeugdwet', subjects: [people.bram] })
  const question = { actorId: actors.bram, families: [familyId], action: 'answer', purpose: 'own-dossier' } as const
  return withAccess(road, { ...question, wanted: () => [part] }, (access) =>
    append(access, [
      { kind: ownStatement, familyId, partId: part.id, body: { text: 'Dat klopt.' }, occurredOn: access.today },
    ]),
  )
}
export const ownWords = async ({ admin, family: id, actors }: Given): Promise<string> => {
  const { rows } = await admin.query<{ id: string }>(
    `select id from erbij.entry where family_id = $1 and author = $2 and kind = 'own-statement'
       and not exists (select from erbij.entry n where n.replaces = entry.id) order by recorded_at desc limit 1`,
    [id, actors.bram],
  )
  return rows[0]?.id ?? uuidv7()
}
export const join = ({ noorsBsn, noorsBirth }: Given) => ({
  bsn: noorsBsn,
  birth: noorsBirth,
  reason: 'asked',
  explanation: 'Het gezin vroeg om hulp.',
})

/** The entry that the form of a scenario corrects. */
export const told = { thread: '' }
export const relative = ({ people }: Given) => ({
  who: 'new',
  givenNames: 'Truus',
  relation: 'grandparent',
  to: people.noor,
  source: 'Oma belde zelf.',
})
export const decided = ({ people }: Given) => ({
  outcome: 'sole-parental',
  holders: people.anna,
  decidedOn: '2025-03-01',
  court: 'Rechtbank Den Haag',
})
/** Writes through the road what a scenario is about. */
export async function fresh(
  { road, actors, family: familyId }: Given,
  entry: Omit<NewEntry, 'familyId' | 'partId' | 'occurredOn'>,
  sort: PartSort,
  about: string,
) {
  const wanted = [partOf({ familyId, sort, regime: 'jeugdwet', subjects: [about] })]
  const question = {
    actorId: actors.yasmin,
    families: [familyId],
    action: 'write',
    purpose: 'help',
    wanted: () => wanted,
  } as const
  const partId = wanted[0]?.id ?? ''
  const answer = await withAccess(road, question, (access) =>
    append(access, [{ ...entry, familyId, partId, occurredOn: access.today }]),
  )
  told.thread = (answer.allowed && answer.value[0]) || ''
  return told
}
export const freshRelation = (given: Given) => {
  const { who: _, ...body } = relative(given)
  const id = uuidv7()
  const about = { ...body, who: personToldBy(given.family, id) }
  return fresh(given, { id, kind: relation, body: about }, 'network', given.people.noor)
}
export const freshDecision = async (given: Given) => {
  const body = { ...decided(given), child: given.people.sem, holders: [given.people.anna] }
  const { thread } = await fresh(given, { kind: authorityDecision, body }, 'basics', given.people.sem)
  return `${family(given)}/mensen/${given.people.sem}/gezag/${thread}`
}

/** The same request, by who may and by who may not: refused as what does not exist. */
export function pair(
  path: Scenario['path'],
  who: Scenario['who'],
  not: Scenario['who'],
  rest: Partial<Scenario> = {},
): Scenarios {
  const { fields, json, file } = rest
  return {
    allowed: { who, path, status: 200, ...rest },
    refused: { who: not, path, status: 404, ...(fields && { fields }), ...(json && { json }), ...(file && { file }) },
  }
}
