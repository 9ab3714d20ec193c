import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { withAccess } from '../src/access/access.ts'
import { openDatabase, openPool } from '../src/db/pool.ts'
import { notePart, recordNote } from '../src/dossier/record-note.ts'
import { loadRules } from '../src/law/rules.ts'
import { canonical } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { cpuOf, median, perSecond } from './measure.ts'
import type { Place } from './place.ts'
import { professionalsOf, toWriteIn } from './region.ts'
import type { Report } from './report.ts'

const writers = 8
const text = 'Samen besproken wat er deze week goed ging en wat nog nodig is. '.repeat(13).trim()

/** Tables like those a note is written in, with their indexes and without wall, chain or decision. Made afresh each run. */
const bareTables = `
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.entry (like erbij.entry including all);
  create table bench.entry_content (like erbij.entry_content including all);
  create table bench.entry_search (like erbij.entry_search including all);
  create table bench.look (like erbij.look including all);
  create table bench.part_head (like erbij.part_head including all) with (fillfactor = 50);
  insert into bench.part_head select * from erbij.part_head where family_id = '$family'`

const bareEntry = `insert into bench.entry values ($1, $2, $3, $4, 'contact-note', $4, null, null, $5, now(), $6, 'Medewerker 0', 'Wijkteam 0', 'Jeugdwet 7.3.8(1)', $7, $8)`
const bareContent = 'insert into bench.entry_content values ($1, $2, $3, $4, $5)'
const bareSearch = `insert into bench.entry_search values ($1, $2, $3, to_tsvector('dutch', $4::text))`
const bareHead =
  'update bench.part_head set seq = seq + 1, hash = $3, changed_at = now() where family_id = $1 and part_id = $2'
const bareLook = `insert into bench.look values ($1, clock_timestamp(), $2, pg_current_xact_id(), 'write', 'write', 'help', $3, 'professional', 'Medewerker 0', null,
  'Wijkteam 0', $4, array_fill('involved-professional'::text, array[cardinality($4::uuid[])]), '{}', '{}',
  null, md5($2::text), left(md5($2::text), 16), null, null)`

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
    const [who] = await professionalsOf(admin, 1)
    const family = (who && toWriteIn(who)[0]?.id) ?? ''
    const { rows: parts } = await admin.query<Part>(
      `select id, subjects from erbij.part where family_id = $1 and sort = 'contact' order by id limit $2`,
      [family, writers],
    )
    if (!who || parts.length < writers) throw new Error('the region is empty')
    await admin.query(bareTables.replace('$family', family))
    return { capacity: who.capacity, family, parts }
  } finally {
    await admin.end()
  }
}

/**
 * Notes per second of eight writers on one family: all in one part, where each waits for the head of the chain, and each in a
 * part of its own. Rounds alternate, and each ratio is the median of the rounds' own. Where /proc tells, also what a note costs of the
 * processor, so that it shows which step does.
 */
export async function benchAppend({ large, pid }: Place, rounds = 5, seconds = 2): Promise<Report> {
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
  /** Every row that the road writes for a note in each of these parts, by plain inserts in one transaction. */
  const bareIn = (of: readonly Part[]) =>
    within(admin, async (client) => {
      await client.query(bareLook, [family, uuidv7(), capacity, of.map(({ id }) => id)])
      for (const { id: part } of of) {
        const id = uuidv7()
        seq += 1
        const at = seq
        await client.query(bareHead, [family, part, randomBytes(32)])
        await client.query(bareEntry, [family, part, at, id, '2026-01-01', capacity, randomBytes(32), randomBytes(32)])
        await client.query(bareContent, [family, part, id, randomBytes(16), body])
        await client.query(bareSearch, [family, part, id, text])
      }
    })
  const appendIn = (of: readonly Part[]) =>
    within(app, async (client) => {
      const ids = of.map(() => uuidv7())
      const partIds = of.map(({ id }) => id)
      const allowedRules = of.map(() => 'involved-professional')
      const claim = { family, allowed: partIds, allowedRules, refused: [], refusedRules: [] }
      const each = <T>(value: T) => of.map(() => value)
      await client.query(look, [uuidv7(), capacity, 'write', 'write', 'help', JSON.stringify([claim]), '[]'])
      await client.query(append, [
        capacity,
        each(family),
        partIds,
        ids,
        each('contact-note'),
        ids,
        each(null),
        each(null),
        each('2026-01-01'),
        each('Jeugdwet 7.3.8(1)'),
        of.map(() => randomBytes(16)),
        each(body),
      ])
    })
  /** The facts alone, as the road asks them first. */
  const facts = () => within(app, (client) => client.query('select erbij.enter($1, $2) as facts', [capacity, [family]]))
  const bare = (part: Part) => bareIn([part])
  const inDatabase = (part: Part) => appendIn([part])

  const works = { bare, inDatabase, onRoad }
  /** Milliseconds of processor time per note, of this process and of PostgreSQL. */
  const costOf = async (work: (writer: number) => Promise<unknown>) => {
    const node = process.cpuUsage()
    const postgres = cpuOf([pid])
    let notes = 0
    await perSecond(writers, seconds, async (writer) => {
      await work(writer)
      notes += 1
    })
    const used = process.cpuUsage(node)
    const spent = postgres === undefined ? Number.NaN : (cpuOf([pid]) ?? Number.NaN) - postgres
    return { 'Node, ms CPU': (used.user + used.system) / 1000 / notes, 'PostgreSQL, ms CPU': spent / notes }
  }
  const costs: Report['rows'] = []
  const rates = {
    one: { bare: [], inDatabase: [], onRoad: [] },
    each: { bare: [], inDatabase: [], onRoad: [] },
  } as Record<'one' | 'each', Record<keyof typeof works, number[]>>
  const together = { bare: [] as number[], inDatabase: [] as number[] }
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
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, work] of [
        ['bare', bareIn],
        ['inDatabase', appendIn],
      ] as const) {
        const rate = await perSecond(1, round < 0 ? 0.5 : seconds, () => work(parts))
        if (round >= 0) together[name].push(rate)
      }
    }
    for (const [label, work] of [
      ['bare', bare],
      ['enter() alone', facts],
      ['look + append()', inDatabase],
      ['road', onRoad],
    ] as const) {
      costs.push({
        [`${writers} writers, one family`]: `what a note costs: ${label}`,
        ...(await costOf((writer) => work(parts[writer] as Part))),
      })
    }
  } finally {
    await Promise.all([close(), app.end(), admin.end()])
  }
  const allParts = median(together.inDatabase.map((rate, round) => rate / (together.bare[round] ?? Number.NaN)))
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
    title: `Append a contact note, beside BEGIN, the same rows (look, head, entry, content, words), COMMIT (medians of ${rounds} rounds of ${seconds} s)`,
    rows: [
      row('one', 'one part'),
      row('each', 'a part each'),
      {
        [`${writers} writers, one family`]: `1 writer, a note in each of ${parts.length} parts at once`,
        'bare /s': median(together.bare),
        'look + append() /s': median(together.inDatabase),
        'look + append() / bare': allParts,
      },
      ...costs,
    ],
    aims: [
      { what: `look + append() / bare, ${parts.length} parts in one transaction`, value: allParts, least: 0.6 },
      { what: 'road / bare, one part', value: ratio('one', 'onRoad'), least: 0.6 },
      { what: 'road / bare, a part each', value: ratio('each', 'onRoad'), least: 0.6 },
    ],
  }
}
