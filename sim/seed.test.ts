import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withAccess } from '../src/access/access.ts'
import { openDatabase } from '../src/db/pool.ts'
import { localStore } from '../src/files/local-store.ts'
import { loadRules } from '../src/law/rules.ts'
import { parseKeyring } from '../src/lib/keyring.ts'
import { filesFolder } from '../test/app.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { organisations } from './professionals.ts'
import { seedDemo } from './seed.ts'
import { familyMembers as lines } from './story.ts'

const familyMembers = Object.keys(lines)
const keys = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`)
let database: FreshDatabase
let admin: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await database.drop()
})

const column = async (sql: string) =>
  (await admin.query({ text: sql, rowMode: 'array' })).rows.map((row) => row.join(' '))
const files = localStore(filesFolder())
const seed = () => seedDemo(database, keys, { log: () => {}, files })

test('fills the region along the real road', async () => {
  const counts = await seed()
  expect(counts.families).toBe(26)
  expect(counts.entries).toBeGreaterThan(120)
  expect(await column(`select name from erbij.organisation order by name collate "C"`)).toEqual(
    Object.values(organisations)
      .map(([name]) => name)
      .sort(),
  )
  expect(await column(`select name, count(distinct family_id) from erbij.tie group by 1 order by 1`)).toEqual([
    'Daan Mulder 1',
    'Esra Aydın 1',
    'Femke Dijkstra 1',
    'Koen Vermeer 5',
    'Mira Bos 1',
    'Noa Lammers 1',
    'Yasmin El Idrissi 20',
  ])
  expect(
    await column(`select subject from erbij.account where issuer = 'dev' and person_id is not null order by 1`),
  ).toEqual([...familyMembers].sort())
})

test('the clock is right, the past is in the past, and a refused look stands in the log', async () => {
  expect(await column('select * from erbij.clock')).toEqual([])
  expect(await column(`select count(*) from erbij.entry where recorded_at > now() - interval '23 hours'`)).toEqual([
    '0',
  ])
  expect(
    await column(`select actor_name, cardinality(allowed) from erbij.look where actor_name = 'Joris Hendriks'`),
  ).toEqual(['Joris Hendriks 0', 'Joris Hendriks 0'])
})

test('what the father of a child in hiding could ever see holds no address of hers', async () => {
  const [leaks] = await column(`
    select count(*) from erbij.known_address a join erbij.part p on p.family_id = a.family_id and p.id = a.part_id
    join erbij.person m on m.id = a.person_id
    where p.family_id = (select family_id from erbij.family_member f join erbij.account c on c.person_id = f.person_id where c.subject = 'leyla')
      and (select person_id from erbij.account where subject = 'leyla') = any (p.subjects) and not p.secret`)
  expect(leaks).toBe('0')
  expect(
    await column(
      `select cardinality(p.subjects), count(*) from erbij.part p join erbij.known_address a on a.part_id = p.id where p.secret group by 1`,
    ),
  ).toEqual(['2 2'])
})

/** Every text and every name this person gets to see of their family, along the real road. */
async function everythingSeenBy(subject: string): Promise<string> {
  const [actor] = await column(
    `select c.id from erbij.capacity c join erbij.account a on a.id = c.account_id where a.subject = '${subject}'`,
  )
  const families =
    await column(`select m.family_id from erbij.family_member m join erbij.account a on a.person_id = m.person_id
    where a.subject = '${subject}'`)
  const { db, close } = openDatabase(database.appUrl, { max: 1 })
  try {
    const question = { actorId: actor ?? '', families, action: 'read', purpose: 'own-dossier' } as const
    const answer = await withAccess({ db, rules: loadRules() }, question, async (access) => {
      const found: unknown[] = []
      for (const table of ['entry_content', 'known_person', 'known_relation', 'reach', 'authority_outcome'] as const)
        found.push(await access.db.selectFrom(table).selectAll().execute())
      return JSON.stringify(found)
    })
    return answer.allowed ? answer.value : ''
  } finally {
    await close()
  }
}

test('a withheld entry reaches one father not, the mother still; a hidden aunt not the father she left', async () => {
  const [wouter, chantal, rachid] = [
    await everythingSeenBy('wouter'),
    await everythingSeenBy('chantal'),
    await everythingSeenBy('rachid'),
  ]
  expect(chantal).toContain('onderzoeken heeft in het ziekenhuis')
  expect(wouter).toContain('Halen en brengen van Mees')
  expect(wouter).not.toContain('ziekenhuis')
  expect(chantal).toContain('Samira')
  expect(rachid).toContain('Yara kan terecht bij zwemles')
  expect(rachid).not.toContain('Samira')
  expect(await column('select confirmed_name from erbij.withholding')).toEqual(['Mira Bos'])
})

test('who told something in confidence is read by nobody of the family', async () => {
  for (const subject of familyMembers)
    expect(await everythingSeenBy(subject)).not.toContain('Buurvrouw Wil vertelde dit')
})

test('the family around an adult: parents and three sons, each with words of their own', async () => {
  expect(
    await column(`select m.role, a.subject from erbij.family_member m join erbij.account a on a.person_id = m.person_id
      where m.family_id in (select f.family_id from erbij.family_member f join erbij.account b on b.person_id = f.person_id where b.subject = 'marvin')
      order by 1, 2`),
  ).toEqual(['child dennis', 'child marvin', 'child patrick', 'parent henk', 'parent ria'])
  expect(await everythingSeenBy('marvin')).toContain('niet opnieuw alles hoefde te vertellen')
  expect(await everythingSeenBy('marvin')).not.toContain('Schrijf hier nooit')
  expect(await everythingSeenBy('ria')).not.toContain('Vroeger en nu naast elkaar')
})

test('the story has every kind that a family meets, a correction, and people who speak for themselves', async () => {
  const kinds = await column('select distinct kind from erbij.entry order by 1')
  for (const kind of [
    'agreement',
    'child-answer',
    'child-words',
    'contact-note',
    'fact',
    'involvement',
    'own-statement',
    'reach',
    'relation',
    'release',
    'source',
    'withholding',
  ])
    expect(kinds).toContain(kind)
  expect(await column('select count(*) from erbij.entry where replaces is not null')).toEqual(['1'])
  expect(
    await column(`select distinct a.subject from erbij.entry e join erbij.capacity c on c.id = e.author join erbij.account a on a.id = c.account_id
      where e.kind = 'own-statement' and a.subject in ('jayden', 'shanaya', 'kevin', 'glenn', 'rachid', 'wouter') order by 1`),
  ).toEqual(['glenn', 'jayden', 'kevin', 'rachid', 'shanaya', 'wouter'])
})

test('files: drawings, a letter, and one beside the own words of a young man; who may read the entry may open them', async () => {
  const stored: string[] = []
  for await (const object of files.list()) stored.push(object.id)
  const attached = `select c.body::json->>'name', a.subject from erbij.entry e join erbij.entry_content c on c.entry_id = e.id
    join erbij.capacity p on p.id = e.author join erbij.account a on a.id = p.account_id where e.kind = 'attachment' order by 1`
  expect(await column(attached)).toEqual([
    'brief van school.pdf yasmin',
    'rooster stage.txt jayden',
    'tekening van Mees.png koen',
    'tekening van Noor.png yasmin',
  ])
  expect(stored).toHaveLength(4)
  expect(await everythingSeenBy('wouter')).toContain('tekening van Mees.png')
  expect(await everythingSeenBy('kevin')).not.toContain('tekening van Mees.png')
})

test('authority in the region: recorded, derived from the law, and not to be determined', async () => {
  const kinds = await column(`select distinct case when outcome = 'undetermined' then 'undetermined'
    when rule like 'court-%' then 'recorded' else 'derived' end from erbij.authority_outcome order by 1`)
  expect(kinds).toEqual(['derived', 'recorded', 'undetermined'])
})

test('every projection follows from the entries', async () => {
  expect(await column('select distinct erbij.rebuild(id, false)::text from erbij.family')).toEqual(['{}'])
})

test('a second time it does nothing', async () => {
  const before = await column('select count(*) from erbij.entry union all select count(*) from erbij.look')
  expect(await seed()).toEqual({ families: 0, persons: 0, entries: 0 })
  expect(await column('select count(*) from erbij.entry union all select count(*) from erbij.look')).toEqual(before)
})

test('an interrupted filling goes on without writing twice', async () => {
  const before = await column('select count(*) from erbij.entry')
  await admin.query(`delete from erbij.steward_run where command = 'seed'`)
  expect(await seed()).toMatchObject({ families: 26, entries: 0 })
  expect(await column('select count(*) from erbij.entry')).toEqual(before)
})

test('interrupted half-way it ends as if it had not been', async () => {
  const other = await freshDatabase()
  const halfWay = (line: string) => {
    if (line.includes('50 of')) throw new Error('the power went out')
  }
  const entries = 'select count(*)::int as n from erbij.entry'
  try {
    await expect(seedDemo(other, keys, { log: halfWay, files })).rejects.toThrow('the power')
    const now = new pg.Client({ connectionString: other.adminUrl })
    await now.connect()
    const before = (await now.query(entries)).rows[0].n
    const { entries: added } = await seedDemo(other, keys, { log: () => {}, files })
    const after = (await now.query(entries)).rows[0].n
    await now.end()
    expect(before).toBeGreaterThan(20)
    expect(added).toBeGreaterThan(20)
    expect([String(after)]).toEqual(await column('select count(*) from erbij.entry'))
  } finally {
    await other.drop()
  }
})
