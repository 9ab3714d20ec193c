import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Access, withAccess } from '../src/access/access.ts'
import { openDatabase } from '../src/db/pool.ts'
import { localStore } from '../src/files/local-store.ts'
import { loadRules } from '../src/law/rules.ts'
import { parseKeyring } from '../src/lib/keyring.ts'
import { filesFolder } from '../test/app.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { seedDemo } from './seed.ts'

/** What the people of the demonstration read along the real road: each ALLOW beside what stays closed to the same reader. */

let database: FreshDatabase
let admin: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const keys = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`)
  await seedDemo(database, keys, { log: () => {}, files: localStore(filesFolder()) })
})
afterAll(async () => {
  await admin.end()
  await database.drop()
})

async function actorOf(subject: string) {
  const { rows } = await admin.query<{ id: string; families: string[]; kind: 'professional' | 'person' }>(
    `select c.id, c.kind, array(select erbij.my_families(c.id)) as families
     from erbij.capacity c join erbij.account a on a.id = c.account_id where a.subject = $1`,
    [subject],
  )
  const [actor] = rows
  if (!actor) throw new Error(`nobody of the demonstration is ${subject}`)
  return actor
}

/** What they get to see in one look at all families they may ask for, as text. */
async function seenBy(
  subject: string,
  action: 'read' | 'read-log',
  work: (access: Access, families: string[]) => Promise<unknown>,
) {
  const actor = await actorOf(subject)
  const { db, close } = openDatabase(database.appUrl, { max: 1 })
  try {
    const purpose = actor.kind === 'person' ? 'own-dossier' : 'help'
    const question = { actorId: actor.id, families: actor.families, action, purpose } as const
    const answer = await withAccess({ db, rules: loadRules() }, question, (access) => work(access, actor.families))
    return answer.allowed ? JSON.stringify(answer.value) : ''
  } finally {
    await close()
  }
}

/** Every row of people and words. */
const readBy = (subject: string) =>
  seenBy(subject, 'read', async (access) => {
    const found: unknown[] = []
    for (const table of ['entry_content', 'known_person', 'known_address', 'reach', 'tie'] as const)
      found.push(await access.db.selectFrom(table).selectAll().execute())
    return found
  })

/** Who looked, as they are told. */
const looksToldTo = (subject: string) =>
  seenBy(subject, 'read-log', async (access, families) => {
    const told = sql`select actor_name, organisation from erbij.read_looks(${families}::uuid[], now() + interval '1 hour', 500)`
    return (await told.execute(access.db)).rows
  })

const cases: Record<string, { reads: string[]; not: string[] }> = {
  'yasmin reads what the treatment means, not the diagnosis': {
    reads: ['De ochtenden kosten haar veel'],
    not: ['Depressieve stoornis', 'Eerste gesprek over de maatregel', 'Juf Dewi'],
  },
  'koen reads what was opened to him, and not the rest of the local team': {
    reads: ['Gebeld met de juf van Noor', 'Bij Leyla en Elif', 'Yara kan terecht bij zwemles'],
    not: ['Kennismaking thuis met Anna', 'Met Elif getekend', 'onderzoeken heeft in het ziekenhuis'],
  },
  'femke reads about her patient, and not about the children': {
    reads: ['Depressieve stoornis', 'De ochtenden kosten haar veel'],
    not: ['Sem gesproken', 'Sem de Wit', 'Noor gaat om het weekend', 'Kennismaking thuis met Anna'],
  },
  'anna reads her own treatment': { reads: ['Depressieve stoornis'], not: ['Nog uitzoeken'] },
  'bram reads about Noor, and not about the treatment of Anna': {
    reads: ['Gebeld met de juf van Noor'],
    not: ['Depressieve stoornis', 'De ochtenden kosten haar veel', 'Sem gesproken'],
  },
  'peter reads nothing about Sem': { reads: ['Peter'], not: ['Sem gesproken'] },
  'sem reads about himself what was shared': {
    reads: ['Sem gesproken op school'],
    not: ['Nog uitzoeken', 'Kennismaking'],
  },
  'rosa reads what Sem reads, and no more': {
    reads: ['Sem gesproken op school'],
    not: ['Nog uitzoeken', 'Kennismaking'],
  },
  'leyla reads where she lives and what is kept from him': {
    reads: ['Gesprek met Leyla', 'Bij Leyla en Elif', 'bibliotheek'],
    not: ['Juf Dewi'],
  },
  'murat reads about Elif, and not where she is': {
    reads: ['Eerste gesprek over de maatregel', 'Gesprek met Murat', 'Met Elif getekend'],
    not: ['De Vuurtoren', 'Gesprek met Leyla', 'Bij Leyla en Elif', 'bibliotheek', 'Juf Dewi'],
  },
  'sanne reads what Murat reads, and no more': {
    reads: ['Eerste gesprek over de maatregel', 'Gesprek met Murat', 'Met Elif getekend'],
    not: ['De Vuurtoren', 'Gesprek met Leyla', 'Bij Leyla en Elif', 'bibliotheek', 'Juf Dewi'],
  },
  'esra reads the measure and what was given for it': {
    reads: ['Eerste gesprek over de maatregel', 'Met Elif getekend'],
    not: ['De Vuurtoren', 'Gesprek met Murat', 'Juf Dewi'],
  },
  'daan reads nothing: his power is over': {
    reads: [],
    not: ['Elif', 'Eerste gesprek over de maatregel', 'Met Elif getekend', 'De Vuurtoren'],
  },
  'noa alone reads who reported': { reads: ['Juf Dewi', 'meer dan één keer bedreigd'], not: ['Gesprek met Leyla'] },
  'pim reads one part': { reads: ['Eerste gesprek over de maatregel'], not: ['Met Elif getekend', 'Gesprek met'] },
  'willem reads what the investigation needs': {
    reads: ['Yara kan terecht bij zwemles', 'op alle dagen op school'],
    not: ['Wandeling met Shanaya', 'Halen en brengen', 'Samira'],
  },
  'kevin reads about himself, and no longer about Jayden': {
    reads: ['Kevin gesproken'],
    not: ['Jayden over zijn stage', 'contract met hem'],
  },
  'jayden reads about himself': {
    reads: ['Jayden over zijn stage'],
    not: ['Kevin gesproken', 'Wandeling met Shanaya'],
  },
  'glenn reads about himself, and not about Shanaya': { reads: ['Gebeld met Glenn'], not: ['Wandeling met Shanaya'] },
  'chantal reads about her daughter of 13, and not about her son of 16': {
    reads: ['Wandeling met Shanaya'],
    not: ['Jayden over zijn stage', 'Gebeld met Glenn'],
  },
  'ilse reads what Marvin and Wouter read, and not what is withheld from him': {
    reads: ['Vroeger en nu naast elkaar', 'Halen en brengen van Mees'],
    not: ['Aan tafel bij Ria', 'Ria is bang', 'onderzoeken heeft in het ziekenhuis', 'Wandeling met Shanaya'],
  },
}

test.each(Object.keys(cases))('%s', async (sentence) => {
  const seen = await readBy(sentence.split(' ')[0] ?? '')
  for (const text of cases[sentence]?.reads ?? []) expect(seen).toContain(text)
  for (const text of cases[sentence]?.not ?? []) expect(seen).not.toContain(text)
})

test.each(['greet', 'joris'])('to %s nothing was opened', async (subject) => expect(await readBy(subject)).toBe(''))

test('hanneke sees who helps, and nothing else', async () => {
  const seen = await readBy('hanneke')
  expect(seen).toContain('Yasmin El Idrissi')
  for (const word of ['Wit', 'Meijer', 'Elif', 'Noor']) expect(seen).not.toContain(word)
})

test('whom somebody asked to look along is told to that person, and to no other', async () => {
  for (const asked of ['rosa', 'sanne']) await readBy(asked)
  expect(await looksToldTo('sem')).toContain('Rosa Martina')
  expect(await looksToldTo('murat')).toContain('Sanne Visser')
  for (const other of ['anna', 'peter', 'bram']) expect(await looksToldTo(other)).not.toContain('Vertrouwenspersonen')
  expect(await looksToldTo('leyla')).not.toContain('Visser')
})
