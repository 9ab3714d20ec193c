import pg from 'pg'
import { openPool } from '../src/db/pool.ts'
import { interleave, median } from './measure.ts'
import type { Place } from './place.ts'
import { toWriteIn } from './region.ts'
import type { Report } from './report.ts'
import { type SignedIn, signIn, startServer } from './server-process.ts'
import { fill } from './timeline.ts'

/** A plan as a family has it after five years: so many goals, each with so many versions, steps and what became of them. */
const goals = 30
const versions = 4

/** What the pages show, as plainly as one can: past row-level security, no look, no transaction, no page. */
const floors = {
  /** SELECT by family and JSON, as the benchmark `open` has it: all that was written. */
  dossier: `
    select e.id, e.part_id, e.kind, e.answers, e.replaces, e.occurred_on::text, e.recorded_at, e.author, e.author_name, e.author_organisation, c.body
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id where e.family_id = $1 order by e.recorded_at`,
  family: `
    with page as (
      select * from erbij.entry e where family_id = $1 and answers is null
        and not exists (select from erbij.entry newer where newer.family_id = $1 and newer.replaces = e.id)
      order by occurred_on desc, recorded_at desc, id desc limit 50),
    shown as (
      select p.*, null::uuid as beside from page p
      union all select a.*, p.id from page p join erbij.entry a on a.family_id = $1 and a.answers = p.id)
    select e.id, e.part_id, e.kind, e.beside, e.occurred_on::text, e.recorded_at, e.author, e.author_name, e.author_organisation, s.shared_at, c.body
    from shown e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    left join erbij.entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
    order by e.occurred_on desc, e.recorded_at desc, e.id desc`,
  plan: `
    select e.id, e.thread_id, e.part_id, e.kind, e.occurred_on::text, e.recorded_at, e.author, e.author_name, e.author_organisation, c.body
    from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = $1 and e.kind in ('goal', 'action') order by e.recorded_at`,
}

/** Adds the plan to a family that `fill` filled: about each of its members in turn, one entry a week. Not along the road. */
async function addPlan(admin: pg.Client, family: string): Promise<void> {
  await admin.query(
    `with member as (select person_id, row_number() over (order by person_id) - 1 as k, count(*) over () as members from erbij.family_member where family_id = $1),
     made as (
       insert into erbij.part (family_id, id, sort, regime, subjects, organisation_id)
       select $1, gen_random_uuid(), 'family-plan', 'jeugdwet', array[person_id], null from member returning id, subjects),
     headed as (insert into erbij.part_head (family_id, part_id, seq, hash) select $1, id, 1000, '' from made),
     writer as (select author, author_name from erbij.entry where family_id = $1 limit 1),
     goal as (select n, gen_random_uuid() as thread, made.id as part from generate_series(0, $2::int - 1) n
       join member on member.k = n % member.members join made on made.subjects = array[member.person_id]),
     step as (
       select goal.n, v, part, case v when 0 then thread else gen_random_uuid() end as id, thread, 'goal' as kind,
         json_build_object('step', 'set', 'from', '[]'::json, 'text', repeat('Wat wij willen, in onze woorden. ', 6), 'domains', '["housing"]'::json, 'frame', '{"is":"voluntary"}'::json) as body
       from goal cross join generate_series(0, $3::int - 1) v
       union all
       select goal.n, 10 + v, part, x.id, x.id, 'action', json_build_object('step', 'set', 'from', '[]'::json, 'text', repeat('Wie doet wat. ', 6), 'goal', thread,
         'owner', '{"is":"other","name":"oma"}'::json, 'frame', '{"is":"voluntary"}'::json)
       from goal cross join generate_series(0, 2) v cross join lateral (select gen_random_uuid() as id, goal.n + v as again) x),
     added as (
       insert into erbij.entry (family_id, part_id, seq, id, kind, thread_id, occurred_on, recorded_at, author, author_name, ground, content_hash, hash)
       select $1, part, row_number() over (partition by part order by v, n), id, kind, thread, current_date - 7 * n, now() - n * interval '7 days' + v * interval '1 hour', author, author_name, 'bench', '', ''
       from step, writer returning id, part_id, recorded_at),
     shared as (insert into erbij.entry_shared (family_id, part_id, entry_id, shared_at) select $1, part_id, id, recorded_at from added)
     insert into erbij.entry_content (family_id, part_id, entry_id, salt, body) select $1, added.part_id, added.id, '', step.body::text from added join step using (id)`,
    [family, goals, versions],
  )
}

/** The page of a family and that of its plan after five years (2,000 notes) and after half a year (200), over HTTP, one request at a time. */
export async function benchFamily({ small }: Place, rounds = 200): Promise<Report> {
  const server = await startServer(small)
  const floor = openPool(small.adminUrl, { max: 1 })
  const admin = new pg.Client({ connectionString: small.adminUrl })
  await admin.connect()
  try {
    const [who] = (await signIn(small, 1)) as [SignedIn]
    const [short, long] = toWriteIn(who)
    if (!short || !long) throw new Error('the region is empty')
    for (const [family, notes] of [
      [short.id, 200],
      [long.id, 2_000],
    ] as const) {
      await fill(admin, family, notes)
      await addPlan(admin, family)
    }
    await admin.query('vacuum (analyze)')
    const page = (path: string) => async () => {
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie: who.cookie } })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      return (await answer.text()).length
    }
    const raw = (text: string) => async () => JSON.stringify((await floor.query(text, [long.id])).rows).length
    const times = await interleave(
      {
        'raw read of the dossier': raw(floors.dossier),
        'raw read of the page': raw(floors.family),
        'family, 200 notes': page(`/gezinnen/${short.id}`),
        'family, 2,000 notes': page(`/gezinnen/${long.id}`),
        'raw read of the plan': raw(floors.plan),
        'plan, 200 notes': page(`/gezinnen/${short.id}/plan`),
        'plan, 2,000 notes': page(`/gezinnen/${long.id}/plan`),
      },
      rounds,
    )
    const m = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])) as Record<
      keyof typeof times,
      number
    >
    return {
      title: `A family's page and its plan (${goals} goals), over HTTP with the look committed and HTML out (medians of ${rounds})`,
      rows: Object.entries(m).map(([what, ms]) => ({ what, ms })),
      aims: [
        {
          what: 'family of 2,000 / of 200',
          value: m['family, 2,000 notes'] / m['family, 200 notes'],
          most: 1.5,
          unit: '×',
        },
        {
          what: 'family of 2,000 / raw read of its dossier',
          value: m['family, 2,000 notes'] / m['raw read of the dossier'],
          most: 3,
          unit: '×',
        },
        {
          what: 'family of 2,000 / raw read of the rows it shows',
          value: m['family, 2,000 notes'] / m['raw read of the page'],
          most: 3,
          unit: '×',
        },
        { what: 'plan of 2,000 / of 200', value: m['plan, 2,000 notes'] / m['plan, 200 notes'], most: 1.5, unit: '×' },
        {
          what: 'plan of 2,000 / raw read of its rows',
          value: m['plan, 2,000 notes'] / m['raw read of the plan'],
          most: 3,
          unit: '×',
        },
      ],
    }
  } finally {
    await server.stop()
    await floor.end()
    await admin.end()
  }
}
