import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { withAccess } from '../src/access/access.ts'
import { openDatabase, openPool } from '../src/db/pool.ts'
import { notePart, recordNote } from '../src/dossier/record-note.ts'
import { loadRules } from '../src/law/rules.ts'
import { canonical } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { median, perSecond } from './measure.ts'
import type { Place } from './place.ts'
import { professionalsOf, toWriteIn } from './region.ts'
import type { Report } from './report.ts'

const writers = 8
const text = 'Samen besproken wat er deze week goed ging en wat nog nodig is. '.repeat(13).trim()

/** Tables like entry and entry_content, with their indexes and without wall, chain or look. Made afresh each run. */
const bareTables = `
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.entry (like erbij.entry including all);
  create table bench.entry_content (like erbij.entry_content including all)`

const bareEntry = `insert into bench.entry values ($1, $2, $3, $4, 'contact-note', $4, null, null, $5, now(), $6, 'Medewerker 0', 'Wijkteam 0', 'Jeugdwet 7.3.8(1)', $7, $8)`
const bareContent = 'insert into bench.entry_content values ($1, $2, $3, $4, $5)'

/** The two statements of the road that write, with facts and decisions left out: what the database's own part costs. */
const look = 'select family_id, allowed from erbij.record_look($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)'
const append = `select erbij.append($1, $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::date[],
  $10::text[], $11::bytea[], $12::text[])`

interface Part {
  id: string
  subjects: string[]
}

async function prepare(adminUrl: string) {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(bareTables)
    const [who] = await professionalsOf(admin, 1)
    const family = (who && toWriteIn(who)[0]?.id) ?? ''
    const { rows: parts } = await admin.query<Part>(
      `select id, subjects from erbij.part where family_id = $1 and sort = 'contact' order by id limit $2`,
      [family, writers],
    )
    if (!who || parts.length < writers) throw new Error('the region is empty')
    return { capacity: who.capacity, family, parts }
  } finally {
    await admin.end()
  }
}

/**
 * Notes per second of eight writers on one family: all in one part, where each waits for the head of the chain, and each in a
 * part of its own. Rounds alternate, and each ratio is the median of the rounds' own.
 */
export async function benchAppend({ large }: Place, rounds = 5, seconds = 2): Promise<Report> {
  const { capacity, family, parts } = await prepare(large.adminUrl)
  const { db, close } = openDatabase(large.appUrl, { max: writers })
  const app = openPool(large.appUrl, { max: writers })
  const admin = openPool(large.adminUrl, { max: writers })
  const road = { db, rules: loadRules() }
  const body = canonical({ text })

  const onRoad = async ({ subjects }: Part) => {
    const question = {
      actorId: capacity,
      families: [family],
      action: 'write',
      purpose: 'help',
      wanted: notePart(subjects),
    } as const
    const answer = await withAccess(road, question, (access) =>
      recordNote(access, family, { about: subjects, text, occurredOn: access.today }),
    )
    if (!answer.allowed) throw new Error('refused')
  }
  const within = async (pool: pg.Pool, work: (client: pg.PoolClient) => Promise<unknown>) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await work(client)
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  let seq = 0
  const bare = ({ id: part }: Part) =>
    within(admin, async (client) => {
      const id = uuidv7()
      seq += 1
      await client.query(bareEntry, [family, part, seq, id, '2026-01-01', capacity, randomBytes(32), randomBytes(32)])
      await client.query(bareContent, [family, part, id, randomBytes(16), body])
    })
  const inDatabase = ({ id: part }: Part) =>
    within(app, async (client) => {
      const id = uuidv7()
      const claim = { family, allowed: [part], allowedRules: ['involved-professional'], refused: [], refusedRules: [] }
      await client.query(look, [uuidv7(), capacity, 'write', 'write', 'help', JSON.stringify([claim]), '[]'])
      await client.query(append, [
        capacity,
        [family],
        [part],
        [id],
        ['contact-note'],
        [id],
        [null],
        [null],
        ['2026-01-01'],
        ['Jeugdwet 7.3.8(1)'],
        [randomBytes(16)],
        [body],
      ])
    })

  const works = { bare, inDatabase, onRoad }
  const rates = {
    one: { bare: [], inDatabase: [], onRoad: [] },
    each: { bare: [], inDatabase: [], onRoad: [] },
  } as Record<'one' | 'each', Record<keyof typeof works, number[]>>
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const [where, partFor] of [
        ['one', () => parts[0]],
        ['each', (writer: number) => parts[writer]],
      ] as const) {
        for (const name of Object.keys(works) as (keyof typeof works)[]) {
          const rate = await perSecond(writers, round < 0 ? 0.5 : seconds, (writer) =>
            works[name](partFor(writer) as Part),
          )
          if (round >= 0) rates[where][name].push(rate)
        }
      }
    }
  } finally {
    await Promise.all([close(), app.end(), admin.end()])
  }
  const ratio = (where: 'one' | 'each', name: 'inDatabase' | 'onRoad') =>
    median(rates[where][name].map((rate, round) => rate / (rates[where].bare[round] ?? Number.NaN)))
  const row = (where: 'one' | 'each', label: string) => ({
    [`${writers} writers, one family`]: label,
    'bare /s': median(rates[where].bare),
    'look + append() /s': median(rates[where].inDatabase),
    'road /s': median(rates[where].onRoad),
    'look + append() / bare': ratio(where, 'inDatabase'),
    'road / bare': ratio(where, 'onRoad'),
  })
  return {
    title: `Append a contact note, beside BEGIN, the same two rows inserted, COMMIT (medians of ${rounds} rounds of ${seconds} s)`,
    rows: [row('one', 'one part'), row('each', 'a part each')],
    aims: [
      { what: 'road / bare, one part', value: ratio('one', 'onRoad'), least: 0.6 },
      { what: 'road / bare, a part each', value: ratio('each', 'onRoad'), least: 0.6 },
    ],
  }
}
