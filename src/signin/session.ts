import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { isMinor } from '../law/ages.ts'

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

/** How long a session lives, untouched and at most, in each kind of capacity. PostgreSQL intervals, counted by its clock. */
export type SessionLimits = Readonly<Record<Capacity['kind'], { idle: string; lasts: string }>>

/** Shorter for the family: a telephone lies on a table, and others live in that house. */
export const sessionLimits: SessionLimits = {
  person: { idle: '15 minutes', lasts: '4 hours' },
  professional: { idle: '30 minutes', lasts: '10 hours' },
}

/** No session outlives this, whatever the limits; `erbij.open_session` holds to the same. */
const longest = '12 hours'

/** Every kind of capacity: what a sign-in is strong enough for when nothing is required. */
export const bothSides: readonly Capacity['kind'][] = ['professional', 'person']

type Row = { id: string; kind: Capacity['kind']; title: string; organisation: string | null }

const capacityOf = ({ organisation, ...row }: Row): Capacity => (organisation === null ? row : { ...row, organisation })

/** The hash under which a token is known; undefined for what cannot be a token of ours. */
function hashOf(token: string | undefined): Buffer | undefined {
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return undefined
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest()
}

/** Who signed in, how strongly (`sides`: for which kinds of capacity), and with what sort of browser. */
export interface SignedIn {
  issuer: string
  subject: string
  idToken?: string
  sides?: readonly Capacity['kind'][]
  device?: string
}
type Opened = { token: string; capacities: Capacity[] }

/**
 * Opens a session under a new token, which is returned and stored nowhere.
 * @returns undefined when this subject has no account here, or no capacity that lives; `tooWeak` when it is not signed in strongly
 *   enough for any it has
 */
export async function openSession(
  db: Queries,
  who: Omit<SignedIn, 'sides'> & { sides?: never },
): Promise<Opened | undefined>
export async function openSession(db: Queries, who: SignedIn): Promise<Opened | 'tooWeak' | undefined>
export async function openSession(db: Queries, who: SignedIn): Promise<Opened | 'tooWeak' | undefined> {
  const token = randomBytes(32).toString('base64url')
  const { issuer, subject, idToken = null, sides = bothSides, device = '' } = who
  const { rows } = await db.query<{ opened: { capacities: Row[]; tooWeak?: true } | null }>(
    'select erbij.open_session($1, $2, $3, $4::interval, $5, $6::text[], $7) as opened',
    [issuer, subject, hashOf(token), longest, idToken, sides, device],
  )
  const opened = rows[0]?.opened
  if (opened?.tooWeak) return 'tooWeak'
  return opened ? { token, capacities: opened.capacities.map(capacityOf) } : undefined
}

type Found = { accountName: string; capacity: Row | null; capacityCount: number; birth: string | null; today: string }

/** The session of a cookie's token, if it lives. One statement, which writes at most once a minute. */
export async function findSession(
  db: Queries,
  token: string | undefined,
  limits = sessionLimits,
): Promise<Session | undefined> {
  const tokenHash = hashOf(token)
  if (!tokenHash) return undefined
  const { rows } = await db.query<{ found: Found | null }>('select erbij.find_session($1, $2::jsonb) as found', [
    tokenHash,
    JSON.stringify(limits),
  ])
  const found = rows[0]?.found
  if (!found) return undefined
  const { birth, today, capacity, ...rest } = found
  return {
    ...rest,
    tokenHash,
    capacity: capacity && capacityOf(capacity),
    ...(isMinor(birth, today) && { young: true }),
  }
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

/** A place where somebody is signed in, as they see it themself. */
export interface OwnSession {
  id: string
  /** Codes of src/signin/device.ts. */
  device: string
  begunAt: string
  seenAt: string
  /** The one that asks. */
  current: boolean
}

/** Where the holder of this session is signed in, this one first. */
export async function findOwnSessions(db: Queries, session: Session, limits: SessionLimits): Promise<OwnSession[]> {
  const { rows } = await db.query<{ found: OwnSession[] }>(
    `select coalesce(json_agg(json_build_object('id', id, 'device', device, 'begunAt', begun_at, 'seenAt', seen_at, 'current', current)), '[]') as found
     from erbij.my_sessions($1, $2::jsonb)`,
    [session.tokenHash, JSON.stringify(limits)],
  )
  return rows[0]?.found ?? []
}

/** Ends one other session of the same account, or without an id all others. @returns how many ended */
export async function endOtherSessions(db: Queries, session: Session, id?: string): Promise<number> {
  const { rows } = await db.query<{ ended: number }>('select erbij.end_other_sessions($1, $2) as ended', [
    session.tokenHash,
    id ?? null,
  ])
  return rows[0]?.ended ?? 0
}
