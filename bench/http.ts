import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { root } from '../src/lib/root.ts'
import type { Client, Load, LoadResult } from './load.ts'
import { cpuOf } from './measure.ts'
import type { Place } from './place.ts'
import { type Professional, seasoned, toOpen, toWriteIn } from './region.ts'
import type { Report } from './report.ts'
import { type ServerProcess, type SignedIn, signIn, startServer } from './server-process.ts'

type Family = Professional['families'][number]

/** A request that each client repeats over the families of their caseload. */
interface Job {
  name: string
  method: 'GET' | 'POST'
  /** The status of an answer that did it. */
  expect: number
  type?: string
  request: (family: Family) => Client['requests'][number]
  /** What a peer does on this kind of machine, without a durable log; the aim is ten times that. */
  peer?: number
}

const note = 'Samen besproken wat er deze week goed ging en wat nog nodig is. '.repeat(13).trim()
const day = '2026-01-01'
const formOf = ({ about }: Family) =>
  new URLSearchParams([
    ...about.map((id): [string, string] => ['about', id]),
    ['text', note],
    ['occurredOn', day],
    ['step', 'record'],
  ]).toString()

const jobs: Job[] = [
  {
    name: 'open: 200 entries, JSON',
    method: 'GET',
    expect: 200,
    request: ({ id }) => ({ path: `/api/v1/gezinnen/${id}/dossier?aantal=500` }),
    peer: 51,
  },
  { name: 'open: page of 50 entries', method: 'GET', expect: 200, request: ({ id }) => ({ path: `/gezinnen/${id}` }) },
  {
    name: 'note: JSON',
    method: 'POST',
    expect: 201,
    type: 'application/json',
    request: ({ id, about }) => ({
      path: `/api/v1/gezinnen/${id}/verslagen`,
      body: JSON.stringify({ over: about, tekst: note, datum: day }),
    }),
    peer: 155,
  },
  {
    name: 'note: form, draft kept first',
    method: 'POST',
    expect: 303,
    type: 'application/x-www-form-urlencoded',
    request: (family) => ({ path: `/gezinnen/${family.id}/concepten/{uuid}`, body: formOf(family) }),
  },
]

export async function drive(load: Load): Promise<LoadResult> {
  const child = spawn(process.execPath, [root('bench/load.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(load))
  return JSON.parse(await text(child.stdout)) as LoadResult
}

interface Setting {
  servers: ServerProcess[]
  people: SignedIn[]
  /** Process id of the postmaster. */
  postgres: number
  clients: number
  seconds: number
}

async function measure(
  { name, method, expect, type, request }: Job,
  { servers, people, postgres, clients: count, seconds }: Setting,
) {
  const clients = Array.from({ length: count }, (_, i): Client => {
    const who = people[i % people.length] as SignedIn
    const { url } = servers[i % servers.length] as ServerProcess
    return {
      url,
      method,
      headers: { cookie: who.cookie, ...(type && { origin: url, 'content-type': type }) },
      requests: (method === 'GET' ? toOpen : toWriteIn)(who).map(request),
    }
  })
  await drive({ clients, seconds: 1, expect })
  const cpu = () => [cpuOf(servers.map((server) => server.pid)) ?? Number.NaN, cpuOf([postgres]) ?? Number.NaN] as const
  const before = cpu()
  const result = await drive({ clients, seconds, expect })
  const after = cpu()
  const wrong = Object.entries(result.others).map(([status, times]) => `${status} (${times} times)`)
  if (wrong.length > 0) throw new Error(`${name}: answers that were not ${expect}: ${wrong.join(', ')}`)
  return {
    ...result,
    node: (after[0] - before[0]) / result.requests,
    postgres: (after[1] - before[1]) / result.requests,
  }
}

/** Requests per second over HTTP, with one and two Node processes; the load comes from a process of its own on the same machine. */
export async function benchHttp({ large, pid }: Place, seconds = 4): Promise<Report> {
  const people = await signIn(large, Math.min(32, seasoned(large)))
  const servers = [await startServer(large), await startServer(large)]
  const rows: Report['rows'] = []
  const best = new Map<Job, number>()
  try {
    for (const job of jobs) {
      for (const processes of [1, 2]) {
        for (const clients of [8, 32]) {
          const found = await measure(job, {
            servers: servers.slice(0, processes),
            people,
            postgres: pid,
            clients,
            seconds,
          })
          best.set(job, Math.max(best.get(job) ?? 0, found.perSecond))
          rows.push({
            job: job.name,
            'Node processes': processes,
            clients,
            'requests/s': found.perSecond,
            'p50 ms': found.p50,
            'p95 ms': found.p95,
            'Node ms': found.node,
            'PostgreSQL ms': found.postgres,
            'kB/answer': found.bytes / found.requests / 1000,
          })
        }
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
  return {
    title: `Over HTTP, ${people.length} professionals with dossiers of 200 entries, uncompressed (runs of ${seconds} s; ms are of CPU per request; the load runs on this machine too)`,
    rows,
    aims: [...best].flatMap(([{ name, peer }, rate]) =>
      peer ? [{ what: `${name}, requests/s`, value: rate, least: 10 * peer }] : [],
    ),
  }
}
