import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import type { PoolClient } from 'pg'

/** Names a connection may collect: a text that keeps changing (lists of any length) must not fill the server's memory. */
const limit = 1_000
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= limit) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  names.set(text, name)
  return name
}

/** `begin`, `commit` and the like gain nothing from preparing, and must work when a transaction has failed. */
const control = /^\s*(begin|start|commit|rollback|savepoint|release|set)\b/i

/**
 * Makes a connection send every `query(text, values)` as a named prepared statement, so that PostgreSQL parses and plans
 * it once per connection (half the time of a short query). A text without a list of values is sent as it is.
 *
 * A bare `begin` is sent with the statement after it, for it answers nothing that anybody waits for. That statement answers when both
 * went well. PostgreSQL has it by then: should `begin` alone fail, it stood by itself, so the first statement of a transaction had better read.
 */
export function prepared(client: PoolClient): PoolClient {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  let begins = false
  const named = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    if (typeof text !== 'string' || !Array.isArray(values) || control.test(text)) return query(text, values, ...rest)
    const name = nameOf(text)
    return query(name === undefined ? { text, values } : { name, text, values }, ...rest)
  }
  const together = async (...args: Parameters<typeof named>) => {
    begins = false
    stream.cork()
    const both = Promise.all([query('begin'), named(...args)])
    stream.uncork()
    return (await both)[1]
  }
  const sent = (...args: Parameters<typeof named>) => {
    // Who wants to be called back is not waiting for a promise.
    if (args.some((arg) => typeof arg === 'function')) return named(...args)
    if (begins) return together(...args)
    if (args[0] !== 'begin') return named(...args)
    begins = true
    return Promise.resolve({ command: 'BEGIN', rows: [], rowCount: null })
  }
  client.query = sent as typeof client.query
  return client
}
