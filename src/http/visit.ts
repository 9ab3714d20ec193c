import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { sql } from 'kysely'
import { type Access, type Answer, look, type Question, type Road } from '../access/access.ts'
import { type Declared, opensDossier } from '../access/guard.ts'
import type { FileStore } from '../files/file-store.ts'
import { type Action, actions } from '../law/actions.ts'
import type { Purpose } from '../law/purposes.ts'
import type { Rules } from '../law/rules.ts'
import type { Keyring } from '../lib/keyring.ts'
import type { RegionContacts } from '../portal/region.ts'
import type { Capacity, Session } from '../signin/session.ts'
import type { Chrome } from '../ui/chrome.ts'
import type { Speech } from '../ui/messages.ts'

/** What handlers are given besides the request. */
export interface Tools extends Road {
  keys: Keyring
  /** Where the sealed bytes of attached files are. */
  files: FileStore
  /** The largest file that may be attached, in bytes. */
  maxFileBytes: number
  /** Public origin, for what is read on paper. */
  url: string
  /** Who helps people with their rights in this region. */
  region?: RegionContacts | undefined
}

/** One request by somebody who is signed in and chose a capacity. */
export interface Visit {
  c: Context
  session: Session
  capacity: Capacity
  lang: Speech
  chrome: Chrome
  rules: Rules
  tools: Tools
  /**
   * Opens families for what the route declared, and for nothing else: the handler cannot choose another action or purpose.
   * `as: 'shows'` takes the look the route declared for showing its page.
   */
  open: Open
  render(page: JSX.Element, status?: 200 | 404 | 422): Response | Promise<Response>
  /** The one page for what does not exist and what is refused. */
  notFound(): Response | Promise<Response>
  /** To another page of ours after a POST. */
  goTo(path: string): Response
  /** YYYY-MM-DD by the database's clock, for what must be checked before a look is taken. */
  today(): Promise<string>
  /** The posted form: the last value of a field, all values of a field, and the last file of a field. */
  form(): Promise<{ one(name: string): string; all(name: string): string[]; file(name: string): File | undefined }>
}

export type Open = <T>(
  families: readonly string[],
  work: (access: Access) => Promise<T>,
  options?: OpenOptions,
) => Promise<Answer<T>>

export interface OpenOptions extends Pick<Question, 'only' | 'wanted'> {
  as?: 'shows'
  /** One of those the route declared; without it, its own. */
  purpose?: Purpose
}

/**
 * The `open` of one request, and `send`, by which its answer leaves the house. A page that was only read is made while its look is
 * committed; what was written is in the ledger before the handler goes on.
 */
export function opener(
  road: Road,
  route: Declared,
  actorId: string,
  trace?: string,
): { open: Open; send: (answer: Response) => Promise<Response> } {
  const looks: Promise<void>[] = []
  const open: Open = async (families, work, options = {}) => {
    const { as, purpose = route.purpose as Purpose, ...rest } = options
    const action = as === 'shows' ? route.shows : route.action
    if (!action || !opensDossier({ action })) throw new Error(`${route.path} opens a dossier without declaring it`)
    if (purpose !== route.purpose && !route.alsoFor?.includes(purpose)) {
      throw new Error(`${route.path} opens a dossier for something it does not declare`)
    }
    const question = { actorId, families, action: action as Action, purpose, traceparent: trace, ...rest }
    // One after the other: nothing is written on a look that was not kept.
    await Promise.all(looks)
    const { answer, committed } = await look(road, question, work)
    looks.push(committed)
    if (actions[question.action] === 'write') await committed
    return answer
  }
  // What is in a dossier must not leave the house before the look behind it is in the log, and never without one.
  const send = async (answer: Response) => {
    await Promise.all(looks)
    if (answer.ok && opensDossier(route) && looks.length === 0) throw new Error(`${route.path} answered without a look`)
    return answer
  }
  return { open, send }
}

/** YYYY-MM-DD, Europe/Amsterdam, by the one clock there is. */
export async function todayOf(db: Tools['db']): Promise<string> {
  const { rows } = await sql<{ today: string }>`select erbij.today()::text as today`.execute(db)
  return rows[0]?.today ?? ''
}

/** The family that the address names. */
export const familyOf = ({ c }: Visit): string => c.req.param('gezin') ?? ''

/** The families this actor may ask for: tied to, member of, or with authority in. Asking still goes the whole road. */
export async function myFamilies(visit: Visit): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select my_families as id from erbij.my_families(${visit.capacity.id})`.execute(visit.tools.db)
  return rows.map((row) => row.id)
}

/** Somebody of the family, for themself; otherwise somebody who helps. Both come to the same pages, each by their own address. */
export const isPerson = (visit: Visit): boolean => visit.capacity.kind === 'person'
