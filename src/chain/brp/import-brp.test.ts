import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { parseKeyring } from '../../lib/keyring.ts'
import { rekey } from '../../people/rekey.ts'
import { importBrp } from './import-brp.ts'
import { officialSet } from './testing.ts'

const secret = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const keys = parseKeyring(`k1:${secret(1)}`)
const today = '2026-11-22'
const official = officialSet()

/** Everything that an import writes, as text that compares. */
async function everything(admin: pg.Client): Promise<Record<string, unknown[]>> {
  const tables = [
    'person',
    'family',
    'family_member',
    'part',
    'part_head',
    'known_person',
    'known_relation',
    'known_address',
    'authority',
    'authority_outcome',
  ]
  const found: Record<string, unknown[]> = {}
  for (const table of tables) {
    const { rows } = await admin.query<{ row: string }>(`select t::text as row from erbij.${table} t order by 1`)
    found[table] = rows.map((one) => one.row)
  }
  return found
}

describe.skipIf(!official)('the official test set', () => {
  let database: FreshDatabase
  let admin: pg.Client
  const lines: string[] = []
  const run = (day = today) =>
    importBrp(database.stewardUrl, keys, official as string, { today: day, log: (line) => lines.push(line) })

  beforeAll(async () => {
    database = await freshDatabase()
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
  })
  afterAll(async () => {
    await admin?.end()
    await database?.drop()
  })

  test('counts', async () => {
    const start = performance.now()
    expect(await run()).toEqual({
      lists: 687,
      persons: 690,
      newPersons: 690,
      familiesNow: 26,
      adultFamilies: 0,
      children: 49,
      parents: 51,
      partners: 0,
      authorityHeld: 60,
      authorityUndetermined: 16,
      secretAddresses: 3,
      problems: 18,
    })
    expect(lines).toHaveLength(18)
    // 0.3 s on two quiet cores.
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('a second time changes nothing', async () => {
    const before = await everything(admin)
    expect(await run()).toMatchObject({ newPersons: 0 })
    expect(await everything(admin)).toEqual(before)
  })

  test('every living minor has one answer, with a reason; from the court it has its day', async () => {
    const { rows } = await admin.query(
      'select status, since, count(*)::int from erbij.authority group by 1, 2 order by 1, 2',
    )
    expect(rows).toEqual([
      { status: 'holds', since: '2010-01-01', count: 2 },
      { status: 'holds', since: '2021-03-01', count: 2 },
      { status: 'holds', since: null, count: 56 },
      { status: 'undetermined', since: null, count: 16 },
    ])
    const outcomes = await admin.query(
      `select outcome, count(*)::int, count(distinct child_id)::int as children, bool_and(rule <> '' and nl <> '' and en <> '' and law <> '{}') as said
       from erbij.authority_outcome where source = 'brp' and rank = 1 and determined_on = $1 group by 1 order by 1`,
      [today],
    )
    expect(outcomes.rows).toEqual([
      { outcome: 'joint-parental', count: 19, children: 19, said: true },
      { outcome: 'sole-parental', count: 20, children: 20, said: true },
      { outcome: 'undetermined', count: 10, children: 10, said: true },
    ])
  })

  test('a part is about one person, a secret address about everybody who lives there', async () => {
    const { rows } = await admin.query(
      'select sort, secret, cardinality(subjects) as about, count(*)::int from erbij.part group by 1, 2, 3 order by 1, 2, 3',
    )
    expect(rows).toEqual([
      { sort: 'address', secret: false, about: 1, count: 91 },
      { sort: 'address', secret: true, about: 1, count: 1 },
      { sort: 'address', secret: true, about: 2, count: 1 },
      { sort: 'basics', secret: false, about: 1, count: 100 },
      { sort: 'involvement', secret: false, about: 1, count: 100 },
    ])
  })

  test('no BSN stands readable in what was written, and none in the log', async () => {
    const text = JSON.stringify(await everything(admin)) + lines.join('\n')
    expect(text).not.toContain('9999936')
  })

  test('rekey seals everything under the new key; then the old one can go', async () => {
    const both = parseKeyring(`k2:${secret(2)},k1:${secret(1)}`)
    const { sealed } = await rekey(database.stewardUrl, both, { log: () => {} })
    expect(sealed).toBeGreaterThan(600)
    expect(await rekey(database.stewardUrl, both, { log: () => {} })).toMatchObject({ sealed: 0 })
    const { rows } = await admin.query('select distinct bsn_key from erbij.person where bsn_key is not null')
    expect(rows).toEqual([{ bsn_key: 'k2' }])
    const before = await everything(admin)
    await importBrp(database.stewardUrl, both, official as string, { today, log: () => {} })
    const only = await importBrp(database.stewardUrl, parseKeyring(`k2:${secret(2)}`), official as string, {
      today,
      log: () => {},
    })
    expect(only.newPersons).toBe(0)
    expect(Object.entries(await everything(admin)).filter(([table]) => table !== 'person')).toEqual(
      Object.entries(before).filter(([table]) => table !== 'person'),
    )
  })

  test('without a key that is still needed nothing is sealed', async () => {
    await expect(rekey(database.stewardUrl, parseKeyring(`k3:${secret(3)}`), { log: () => {} })).rejects.toThrow(
      'no key named "k2"',
    )
  })
})
