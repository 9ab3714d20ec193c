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
  select e.id, e.part_id, e.kind, e.occurred_on::text, e.recorded_at, e.author, e.author_name, e.author_organisation, s.shared_at, c.body
  from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  left join erbij.entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
  where e.family_id = $1 and e.answers is null order by e.occurred_on desc, e.recorded_at desc, e.id desc limit ${page}`

/** Fills one part of a family up to so many entries. Not along the road: a region to measure in keeps no chain that verifies. */
async function fill(admin: pg.Client, family: string, entries: number): Promise<void> {
  await admin.query(
    `with part as (select e.part_id, e.author, e.author_name, max(e.seq) as seq from erbij.entry e where e.family_id = $1 and e.kind = 'contact-note'
       group by 1, 2, 3 order by 1 limit 1),
     added as (
       insert into erbij.entry (family_id, part_id, seq, id, kind, thread_id, occurred_on, recorded_at, author, author_name, ground, content_hash, hash)
       select $1, part.part_id, part.seq + n, i, 'contact-note', i, current_date - n, now() - n * interval '1 day', part.author, part.author_name, 'bench', '', ''
       from part, lateral (select n, gen_random_uuid() as i from generate_series(1, $2::int) n) g
       returning family_id, part_id, id)
     insert into erbij.entry_content (family_id, part_id, entry_id, salt, body)
     select family_id, part_id, id, '', json_build_object('text', repeat('Een zin over deze dag. ', 35))::text from added`,
    [family, entries],
  )
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
