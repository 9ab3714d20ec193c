// A process of its own: reads a Load as JSON from stdin, keeps `clients` requests going for `seconds`, prints a LoadResult.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { text } from 'node:stream/consumers'
import { quantile } from './measure.ts'

export interface Load {
  /** Each sends its requests one after the other, again and again. `{uuid}` in a path becomes a new one each time. */
  clients: Client[]
  seconds: number
  expect: number
}

export interface Client {
  url: string
  method: string
  headers: Record<string, string>
  requests: { path: string; body?: string }[]
}

export interface LoadResult {
  requests: number
  perSecond: number
  p50: number
  p95: number
  bytes: number
  /** Answers with another status than expected, by status. */
  others: Record<string, number>
}

const { clients, seconds, expect } = JSON.parse(await text(process.stdin)) as Load
const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
const times: number[] = []
const others: Record<string, number> = {}
let bytes = 0

function send({ url, method, headers }: Client, { path, body }: Client['requests'][number]): Promise<number> {
  return new Promise((done, fail) => {
    const request = http.request(url + path.replace('{uuid}', randomUUID()), { method, headers, agent }, (response) => {
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => done(response.statusCode ?? 0))
    })
    request.on('error', fail)
    request.end(body)
  })
}

async function run(client: Client, number: number, until: number): Promise<void> {
  for (let turn = number * 7; performance.now() < until; turn += 1) {
    const started = performance.now()
    const status = await send(client, client.requests[turn % client.requests.length] ?? { path: '/' })
    if (status === expect) times.push(performance.now() - started)
    else others[status] = (others[status] ?? 0) + 1
  }
}

const started = performance.now()
await Promise.all(clients.map((client, number) => run(client, number, started + seconds * 1000)))
const spent = (performance.now() - started) / 1000
const result: LoadResult = {
  requests: times.length,
  perSecond: times.length / spent,
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  bytes,
  others,
}
process.stdout.write(JSON.stringify(result))
agent.destroy()
