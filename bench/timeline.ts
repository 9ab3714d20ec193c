import pg from 'pg'
import { withAccess } from '../src/access/access.ts'
import { openDatabase, openPool } from '../src/db/pool.ts'
import { readDossiers } from '../src/dossier/read-dossier.store.ts'
import { loadRules } from '../src/law/rules.ts'
import { drawnPages } from './genogram-page.ts'
import { interleave, median } from './measure.ts'
import type { Place } from './place.ts'
import { professionalsOf, toWriteIn } from './region.ts'
import type { Report } from './report.ts'

/** A page of the timeline, and the bound up to which a page counts (src/people). */
const page = 50
const countUpTo = 201

/** What a page shows, as plainly as one can: past row-level security, no look, no transaction. */
const floorStatement = `
  with page as (
    select * from erbij.entry e where family_id = $1 and answers is null
      and not exists (select from erbij.entry newer where newer.family_id = $1 and newer.replaces = e.id)
    order by occurred_on desc, recorded_at desc, id desc limit ${page}),
  shown as (
    select p.*, null::uuid as beside from page p
    union all select a.*, p.id from page p join erbij.entry a on a.family_id = $1 and a.answers = p.id)
  select e.id, e.part_id, e.kind, e.beside, e.occurred_on::text, e.recorded_at, e.author, e.author_name, e.author_organisation, s.shared_at, c.body
  from shown e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  left join erbij.entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
  order by e.occurred_on desc, e.recorded_at desc, e.id desc`

/**
 * Makes the contact notes of a family exactly so many: one a day until today, in turns in its parts, half of them shared, a tenth
 * corrected and a tenth answered. Not along the road: a region to measure in keeps no chain that verifies.
 */
export async function fill(admin: pg.Client, family: string, notes: number): Promise<void> {
  await admin.query('begin')
  const author = `select author, author_name from erbij.entry where family_id = $1 and kind = 'contact-note' limit 1`
  await admin.query(`create temp table writer on commit drop as ${author.replace('$1', pg.escapeLiteral(family))}`)
  for (const table of ['entry_shared', 'entry_content']) {
    await admin.query(
      `delete from erbij.${table} x using erbij.entry e where e.family_id = $1 and e.kind <> 'involvement'
         and x.family_id = e.family_id and x.entry_id = e.id`,
      [family],
    )
  }
  await admin.query(`delete from erbij.entry where family_id = $1 and kind <> 'involvement'`, [family])
  await admin.query(
    `with part as (select id, row_number() over (order by id) - 1 as k, count(*) over () as parts from erbij.part where family_id = $1 and sort = 'contact'),
     note as (select n, id as part, gen_random_uuid() as id, current_date - n as day, now() - n * interval '1 day' as at
       from generate_series(1, $2::int) n join part on part.k = n % part.parts),
     written as (
       select n, 0 as nth, part, id, 'contact-note' as kind, id as thread, null::uuid as replaces, null::uuid as answers, day, at from note
       union all select n, 1, part, gen_random_uuid(), 'contact-note', id, id, null, day, at + interval '1 hour' from note where n % 10 = 0
       union all select n, 2, part, gen_random_uuid(), 'own-statement', gen_random_uuid(), null, id, day, at + interval '2 hours' from note where n % 10 = 5),
     added as (
       insert into erbij.entry (family_id, part_id, seq, id, kind, thread_id, replaces, answers, occurred_on, recorded_at, author, author_name, ground, content_hash, hash)
       select $1, part, row_number() over (partition by part order by at, nth), id, kind, thread, replaces, answers, day, at, author, author_name, 'bench', '', ''
       from written, writer order by at, nth
       returning family_id, part_id, id, seq, recorded_at),
     shared as (
       insert into erbij.entry_shared (family_id, part_id, entry_id, shared_at) select family_id, part_id, id, recorded_at from added where seq % 2 = 0)
     insert into erbij.entry_content (family_id, part_id, entry_id, salt, body)
     select family_id, part_id, id, '', json_build_object('text', repeat('Een zin over deze dag. ', 35))::text from added order by recorded_at`,
    [family, notes],
  )
  await admin.query('commit')
}

/** Paging in a dossier of 2,000 entries beside one of 200 and beside the raw read; and a genogram of 25 people beside a plain page. */
export async function benchTimeline({ small }: Place, rounds = 300): Promise<Report> {
  const admin = new pg.Client({ connectionString: small.adminUrl })
  await admin.connect()
  const [who] = await professionalsOf(admin, 1)
  const [short, long] = who ? toWriteIn(who) : []
  if (!who || !short || !long) throw new Error('the region is empty')
  await fill(admin, short.id, 200)
  await fill(admin, long.id, 2_000)
  await admin.query('analyze')
  await admin.end()
  const { db, close } = openDatabase(small.appUrl, { max: 1 })
  const floor = openPool(small.adminUrl, { max: 1 })
  const road = { db, rules: loadRules() }
  const pages = await drawnPages()
  const read = (family: string) => () =>
    withAccess(road, { actorId: who.capacity, families: [family], action: 'read', purpose: 'help' }, async (access) =>
      JSON.stringify((await readDossiers(access, page + 1, null, { countUpTo })).get(family)),
    )
  try {
    const times = await interleave(
      {
        floor: async () => JSON.stringify((await floor.query(floorStatement, [long.id])).rows),
        short: read(short.id),
        long: read(long.id),
        plain: async () => pages.plain(),
        genogram: async () => pages.genogram(),
      },
      rounds,
    )
    const m = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])) as Record<
      keyof typeof times,
      number
    >
    return {
      title: `A page of ${page} entries, look committed, JSON out; and a genogram of 25 people as HTML (medians of ${rounds})`,
      rows: [
        { what: 'raw read of a page', ms: m.floor },
        { what: 'page of 200 entries', ms: m.short, 'beside raw': m.short / m.floor },
        { what: 'page of 2,000 entries', ms: m.long, 'beside raw': m.long / m.floor },
        { what: 'plain page as HTML', ms: m.plain },
        { what: 'genogram of 25 as HTML', ms: m.genogram, 'beside plain': m.genogram / m.plain },
      ],
      aims: [{ what: 'page of 2,000 / page of 200', value: m.long / m.short, most: 1.2, unit: '×' }],
    }
  } finally {
    await close()
    await floor.end()
  }
}
