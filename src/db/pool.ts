import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { prepared } from './prepared.ts'
import type { DB } from './schema.generated.ts'

export interface PoolOptions {
  /** Most connections at a time. */
  max?: number
  /** Hears of a connection that broke while nobody used it; the pool replaces it. */
  onBroken?: (error: Error) => void
}

/**
 * One plan per statement and connection. By itself PostgreSQL compares guesses of the cost, and for a statement with many policies in
 * it may decide to plan it again each time, which takes longer than running it. Moments are written in UTC, wherever the server is.
 */
const settings = '-c plan_cache_mode=force_generic_plan -c timezone=UTC'

/** Connections to one database as one role; statements are prepared once per connection. */
export function openPool(url: string, { max = 10, onBroken = () => {} }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'erbij',
    connectionTimeoutMillis: 10_000,
    options: settings,
    // What is sent together need not wait for one another's answers (src/db/prepared.ts).
    pipeline: true,
  })
  // Without a listener a restart of PostgreSQL would end this process.
  pool.on('error', onBroken)
  // Nor one that breaks while it is used: that shows in what it was asked.
  pool.on('connect', (client) => prepared(client).on('error', () => {}))
  return pool
}

export interface Database {
  db: Kysely<DB>
  pool: pg.Pool
  close(): Promise<void>
}

/** A pool with the query builder on it. `close()` waits for what is running. */
export function openDatabase(url: string, options?: PoolOptions): Database {
  const pool = openPool(url, options)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    // The query builder ends the pool only when it was used itself.
    if (!pool.ended) await pool.end()
  }
  return { db, pool, close }
}
