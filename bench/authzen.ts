import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { authzenApp } from '../src/access/authzen/app.ts'
import { hashToken } from '../src/access/authzen/callers.ts'
import { readCedarFolder } from '../src/access/authzen/cedar-folder.ts'
import { cedarPoint } from '../src/access/authzen/cedar-point.ts'
import { dossierPoint } from '../src/access/authzen/dossier-point.ts'
import type { Call, Decision, DecisionPoint, Question } from '../src/access/authzen/point.ts'
import { fixtureFolder } from '../src/access/authzen/serve-fixture.ts'
import { openDatabase, openPool } from '../src/db/pool.ts'
import { loadRules } from '../src/law/rules.ts'
import { parseKeyring } from '../src/lib/keyring.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { drive } from './http.ts'
import { median } from './measure.ts'
import type { Place, Region } from './place.ts'
import { professionalsOf, toOpen } from './region.ts'
import type { Report } from './report.ts'

const clients = 8
const schema = 'bench_authzen'
const table = `
  drop schema if exists ${schema} cascade;
  create schema ${schema};
  create table ${schema}.log (id uuid primary key, at timestamptz not null, trace text, event text not null, request jsonb not null, answer jsonb not null);
  create table ${schema}.echo (id uuid primary key, at timestamptz not null, trace text, event text not null, request jsonb not null, answer jsonb not null)`
const insert = (name: 'log' | 'echo') => `insert into ${schema}.${name} values ($1, clock_timestamp(), $2, $3, $4, $5)`

async function committed(pool: pg.Pool, text: string, values: unknown[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(text, values)
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** No log, no answer: the row is committed before the decisions are given. */
function logged({ evaluate, search }: DecisionPoint, pool: pg.Pool): DecisionPoint {
  const log = ({ event, trace }: Call, questions: readonly Question[], answers: readonly Decision[]) =>
    committed(pool, insert('log'), [
      uuidv7(),
      trace?.traceId,
      event,
      JSON.stringify(questions),
      JSON.stringify(answers),
    ])
  return {
    search,
    async evaluate(questions, call, last) {
      const answers = await evaluate(questions, call, last)
      await log(call, questions, answers)
      return answers
    },
  }
}

/** Gives back what it was sent, after a row of the same size. */
function echo(write: (values: unknown[]) => Promise<unknown>) {
  return new Hono().post('/echo', async (c) => {
    const body = JSON.stringify(await c.req.json())
    await write([uuidv7(), null, 'echo', body, body])
    return c.body(body, 200, { 'Content-Type': 'application/json' })
  })
}

const questions = ['alice', 'bob'].flatMap((subject) =>
  ['read', 'write'].flatMap((action) =>
    ['record-1', 'record-2'].map((resource) =>
      JSON.stringify({
        subject: { type: 'user', id: subject },
        action: { name: action },
        resource: { type: 'record', id: resource, properties: { status: 'active' } },
        context: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
      }),
    ),
  ),
)

/** May these professionals read this part of a family of theirs? Decided by facts of the database, logged as a look. */
async function dossierQuestions({ adminUrl }: Region): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const asked = (await professionalsOf(admin, clients)).flatMap((who) =>
      toOpen(who)
        .slice(0, 8)
        .map(({ id }) => ({ capacity: who.capacity, family: id })),
    )
    const { rows } = await admin.query<{ family: string; part: string }>(
      `select distinct on (family_id) family_id as family, id as part from erbij.part where family_id = any ($1) order by family_id, id`,
      [asked.map(({ family }) => family)],
    )
    const partOf = new Map(rows.map(({ family, part }) => [family, part]))
    return asked.map(({ capacity, family }) =>
      JSON.stringify({
        subject: { type: 'hoedanigheid', id: capacity },
        action: { name: 'read' },
        resource: { type: 'dossierdeel', id: partOf.get(family), properties: { gezin: family } },
        context: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
      }),
    )
  } finally {
    await admin.end()
  }
}

async function serve(fetch: (request: Request) => Response | Promise<Response>) {
  const listener = getRequestListener(fetch)
  const server = createServer((request, response) => void listener(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

const token = 'a-token-of-this-benchmark'
const asCaller = { 'content-type': 'application/json', authorization: `Bearer ${token}` }

/**
 * AuthZEN evaluations with their log row, beside an echo with one INSERT and COMMIT: requests per second, in turns, over HTTP. Of a
 * policy and entity set in memory, and of dossiers: the same `enter`, `decide` and `record_look` as a page.
 */
export async function benchAuthzen({ large }: Place, rounds = 7, seconds = 2): Promise<Report> {
  const pool = openPool(large.adminUrl, { max: clients })
  const app = openDatabase(large.appUrl, { max: clients })
  await pool.query(table)
  const point = logged(cedarPoint(readCedarFolder(fixtureFolder)), pool)
  const keys = parseKeyring(`bench:${Buffer.alloc(32, 7).toString('base64')}`)
  const onError = (_: unknown, error: Error) => process.stderr.write(`${error.stack}\n`)
  const callers = [{ name: 'urn:bench', tokenHash: hashToken(token), maySearch: false }]
  const works = {
    set: authzenApp(point, { url: 'as-asked', callers: 'anyone', keys, onError }),
    dossier: authzenApp(dossierPoint({ db: app.db, rules: loadRules() }), { url: 'as-asked', callers, keys, onError }),
    echo: echo((values) => committed(pool, insert('echo'), values)),
    alone: echo((values) => pool.query(insert('echo'), values)),
  }
  type Work = keyof typeof works
  const rates: Record<Work, number[]> = { set: [], dossier: [], echo: [], alone: [] }
  const asks = { set: questions, dossier: await dossierQuestions(large), echo: questions, alone: questions }
  const ask = { method: 'POST', body: asks.dossier[0] ?? '', headers: asCaller }
  const answer = await works.dossier.request('/access/v1/evaluation', ask)
  if (!((await answer.json()) as Decision).decision) throw new Error('a professional of this family is refused')
  const servers = Object.fromEntries(
    await Promise.all(
      Object.entries(works).map(async ([name, work]) => [name, await serve((r) => work.fetch(r))] as const),
    ),
  )
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const name of Object.keys(works) as Work[]) {
        const url = servers[name]?.url ?? ''
        const path = name === 'set' || name === 'dossier' ? '/access/v1/evaluation' : '/echo'
        const requests = asks[name].map((body) => ({ path, body }))
        const client = { url, method: 'POST', headers: asCaller, requests }
        const found = await drive({
          clients: Array(clients).fill(client),
          seconds: round < 0 ? 0.5 : seconds,
          expect: 200,
        })
        if (Object.keys(found.others).length > 0) throw new Error(`${name}: ${JSON.stringify(found.others)}`)
        if (round >= 0) rates[name].push(found.perSecond)
      }
    }
    await pool.query(`drop schema ${schema} cascade`)
  } finally {
    for (const server of Object.values(servers)) server.close()
    await app.close()
    await pool.end()
  }
  const ratio = (of: Work, by: Work) => median(rates[of].map((rate, round) => rate / (rates[by][round] ?? Number.NaN)))
  const row = (job: string, name: Work) => ({
    job,
    'requests/s': median(rates[name]),
    'set / this': ratio('set', name),
    'dossier / this': ratio('dossier', name),
  })
  return {
    title: `AuthZEN evaluation with its log row, beside an echo with one row (${clients} clients, medians of ${rounds} rounds of ${seconds} s)`,
    rows: [
      row('evaluation by a policy and entity set: BEGIN, log row, COMMIT', 'set'),
      row('evaluation of a dossier: BEGIN, enter, record_look, COMMIT', 'dossier'),
      row('echo: BEGIN, INSERT, COMMIT', 'echo'),
      row('echo: INSERT that commits itself', 'alone'),
    ],
    aims: [
      { what: 'set / echo with INSERT and COMMIT, requests/s', value: ratio('set', 'echo'), least: 0.5 },
      { what: 'dossier / echo with INSERT and COMMIT, requests/s', value: ratio('dossier', 'echo'), least: 0.5 },
    ],
  }
}
