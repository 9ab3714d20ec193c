import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { ageBand } from '../law/ages.ts'

/** What this folder asks of the database: a pool (src/db/pool.ts) or a connection, as the app role. */
export type Queries = Pick<Pool, 'query'>

export interface Capacity {
  id: string
  kind: 'professional' | 'person'
  /** Empty for a person. */
  title: string
  organisation?: string
}

/** Somebody who is signed in. `capacity` is null until one of several is chosen. */
export interface Session {
  tokenHash: Buffer
  accountName: string
  capacity: Capacity | null
  capacityCount: number
  /** Younger than eighteen, and here for themself: spoken to as «je». */
  young?: true
}

/** How long a session lives: untouched, per kind of capacity, and at most. PostgreSQL intervals, counted by its clock. */
export const sessionLimits = { idleProfessional: '30 minutes', idlePerson: '30 minutes', lasts: '10 hours' } as const

type Row = { id: string; kind: Capacity['kind']; title: string; organisation: string | null }

const capacityOf = ({ organisation, ...row }: Row): Capacity => (organisation === null ? row : { ...row, organisation })

/** The hash under which a token is known; undefined for what cannot be a token of ours. */
function hashOf(token: string | undefined): Buffer | undefined {
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return undefined
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest()
}

/**
 * Opens a session under a new token, which is returned and stored nowhere.
 * @returns undefined when this subject has no account here, or no capacity that lives
 */
export async function openSession(
  db: Queries,
  who: { issuer: string; subject: string; idToken?: string },
): Promise<{ token: string; capacities: Capacity[] } | undefined> {
  const token = randomBytes(32).toString('base64url')
  const { rows } = await db.query<{ opened: { capacities: Row[] } | null }>(
    'select erbij.open_session($1, $2, $3, $4::interval, $5) as opened',
    [who.issuer, who.subject, hashOf(token), sessionLimits.lasts, who.idToken ?? null],
  )
  const opened = rows[0]?.opened
  return opened ? { token, capacities: opened.capacities.map(capacityOf) } : undefined
}

type Found = { accountName: string; capacity: Row | null; capacityCount: number; birth?: string; today?: string }

/** The session of a cookie's token, if it lives. One statement, which writes at most once a minute. */
export async function findSession(db: Queries, token: string | undefined): Promise<Session | undefined> {
  const tokenHash = hashOf(token)
  if (!tokenHash) return undefined
  const { rows } = await db.query<{ found: Found | null }>(
    'select erbij.find_visitor($1, $2::interval, $3::interval) as found',
    [tokenHash, sessionLimits.idleProfessional, sessionLimits.idlePerson],
  )
  const found = rows[0]?.found
  if (!found) return undefined
  const { birth, today, capacity, ...rest } = found
  return {
    ...rest,
    tokenHash,
    capacity: capacity && capacityOf(capacity),
    ...(isYoung(birth, today) && { young: true }),
  }
}

/** Under eighteen for certain; when it cannot be told, somebody is spoken to as an adult. */
function isYoung(birth?: string, today?: string): boolean {
  const band = birth !== undefined && today !== undefined && ageBand(birth, null, today)
  return band === 'under-12' || band === '12-15' || band === '16-17'
}

/** The capacities that the holder of this session may choose from. */
export async function findCapacities(db: Queries, session: Session): Promise<Capacity[]> {
  const { rows } = await db.query<Row>('select id, kind, title, organisation from erbij.session_capacities($1)', [
    session.tokenHash,
  ])
  return rows.map(capacityOf)
}

/** Acts in this capacity from now on. @returns its kind; undefined when it is not theirs or has ended */
export async function chooseCapacity(
  db: Queries,
  session: Session,
  capacity: string,
): Promise<Capacity['kind'] | undefined> {
  const { rows } = await db.query<{ kind: Capacity['kind'] | null }>('select erbij.choose_capacity($1, $2) as kind', [
    session.tokenHash,
    capacity,
  ])
  return rows[0]?.kind ?? undefined
}

/** Ends the session of a token. @returns the hint that lets the identity provider end its own, if there is one */
export async function closeSession(db: Queries, token: string | undefined): Promise<string | undefined> {
  const tokenHash = hashOf(token)
  if (!tokenHash) return undefined
  const { rows } = await db.query<{ hint: string | null }>(
    'select id_token_hint as hint from erbij.close_session($1)',
    [tokenHash],
  )
  return rows[0]?.hint ?? undefined
}
