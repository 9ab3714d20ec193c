import pg from 'pg'
import { look, type Road } from '../src/access/access.ts'
import { openDatabase, openPool } from '../src/db/pool.ts'
import { readDossiers } from '../src/dossier/read-dossier.store.ts'
import { loadRules } from '../src/law/rules.ts'
import { interleave, median } from './measure.ts'
import type { Place, Region } from './place.ts'
import { type Professional, professionalsOf, toOpen } from './region.ts'
import type { Report } from './report.ts'

/** All 200 entries, not a page of them. */
const all = 500

/** The same rows of the ledger as plainly as one can: one statement by family, no wall, no look, no transaction. */
export const floorStatement = `
  select e.id, e.part_id as "partId", e.kind, e.answers, e.replaces, e.occurred_on::text as "occurredOn", e.recorded_at as "recordedAt", e.author,
    e.author_name as "authorName", e.author_organisation as "authorOrganisation", s.shared_at as "sharedAt", c.body::json as body
  from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  left join erbij.entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
  where e.family_id = $1 and e.kind = 'contact-note' order by e.occurred_on desc, e.recorded_at desc, e.id desc`

const familyAt = (who: Professional, turn: number): string => toOpen(who)[turn % toOpen(who).length]?.id ?? ''

/** A professional opens a dossier of their caseload, JSON out. Throws when it is not whole. */
export async function openDossier(road: Road, who: Professional, turn: number): Promise<string> {
  const family = familyAt(who, turn)
  const { answer, committed } = await look(
    road,
    { actorId: who.capacity, families: [family], action: 'read', purpose: 'help' },
    async (access) => (await readDossiers(access, all)).get(family),
  )
  const json = JSON.stringify(answer.allowed && answer.value)
  await committed
  if (!answer.allowed) throw new Error('refused')
  return json
}

async function worksFor(region: Region) {
  const admin = new pg.Client({ connectionString: region.adminUrl })
  await admin.connect()
  const [who] = await professionalsOf(admin, 1)
  await admin.end()
  if (!who) throw new Error('the region is empty')
  const { db, pool, close } = openDatabase(region.appUrl, { max: 1 })
  const floor = openPool(region.adminUrl, { max: 1 })
  const road = { db, rules: loadRules() }
  return {
    pool,
    open: (turn: number) => openDossier(road, who, turn),
    floor: async (turn: number) => {
      const client = await floor.connect()
      try {
        return JSON.stringify((await client.query(floorStatement, [familyAt(who, turn)])).rows)
      } finally {
        client.release()
      }
    },
    close: async () => {
      await close()
      await floor.end()
    },
  }
}

/** What a connection is sent between BEGIN and COMMIT, counted on the connection itself. */
async function countStatements({ pool, open }: Awaited<ReturnType<typeof worksFor>>): Promise<number> {
  const client = await pool.connect()
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const sent: string[] = []
  client.query = ((...args: unknown[]) => {
    const [what] = args as [string | { text: string }]
    sent.push(typeof what === 'string' ? what : what.text)
    return query(...args)
  }) as typeof client.query
  client.release()
  await open(0)
  client.query = query as typeof client.query
  const [begin, commit] = [
    sent.findIndex((text) => /^\s*begin/i.test(text)),
    sent.findLastIndex((text) => /^\s*commit/i.test(text)),
  ]
  if (begin < 0 || commit < 0) throw new Error('a dossier was opened outside a transaction')
  return commit - begin - 1
}

export async function benchOpen({ small, large }: Place, rounds = 400): Promise<Report> {
  const [few, many] = [await worksFor(small), await worksFor(large)]
  try {
    const statements = await countStatements(many)
    const [bytes, floorBytes] = [(await many.open(0)).length, (await many.floor(0)).length]
    const times = await interleave(
      { fewFloor: few.floor, fewOpen: few.open, manyFloor: many.floor, manyOpen: many.open },
      rounds,
    )
    const m = {
      fewFloor: median(times.fewFloor),
      fewOpen: median(times.fewOpen),
      manyFloor: median(times.manyFloor),
      manyOpen: median(times.manyOpen),
    }
    return {
      title: `Open a dossier of 200 entries in 20 parts, look committed, JSON out (${Math.round(bytes / 1000)} kB; floor ${Math.round(floorBytes / 1000)} kB; medians of ${rounds})`,
      rows: [
        {
          families: small.families,
          'floor ms': m.fewFloor,
          'open ms': m.fewOpen,
          'open / floor': m.fewOpen / m.fewFloor,
        },
        {
          families: large.families,
          'floor ms': m.manyFloor,
          'open ms': m.manyOpen,
          'open / floor': m.manyOpen / m.manyFloor,
        },
      ],
      aims: [
        { what: 'open / floor', value: m.manyOpen / m.manyFloor, most: 2, unit: '×' },
        { what: 'statements between BEGIN and COMMIT', value: statements, most: 4 },
        { what: `${small.families} → ${large.families} families`, value: m.manyOpen / m.fewOpen, most: 1.1, unit: '×' },
      ],
    }
  } finally {
    await few.close()
    await many.close()
  }
}
