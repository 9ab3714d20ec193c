import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '../sim/seed.ts'
import { houseOn, testFiles, testKeys } from '../test/app.ts'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { type Dice, dice } from '../test/dice.ts'
import { type FoundForm, formsOf } from '../test/forms.ts'
import { openDatabase } from './db/pool.ts'
import { openFileStore } from './files/open-file-store.ts'
import { loadRules } from './law/rules.ts'

/**
 * Every form that anybody of the demo region finds, sent with anything in its fields: it is done, refused, or comes back filled in.
 * Never a fault of ours, and never a word from a family that is not theirs. `FORMS=100` sends each form so many times.
 */
const times = Number(process.env['FORMS'] ?? 4)
const origin = 'http://localhost:3000'
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** Pages of one shape that are read for their forms. */
const perShape = 2

let database: FreshDatabase
let admin: pg.Client
let opened: ReturnType<typeof openDatabase>
let house: Awaited<ReturnType<typeof houseOn>>

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo(database, testKeys, { log: () => {}, files: openFileStore(testFiles()) })
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  opened = openDatabase(database.appUrl, { max: 4 })
  house = await houseOn({ ...opened, rules: loadRules() })
}, 120_000)
afterAll(async () => {
  await opened?.close()
  await admin?.end()
  await database?.drop()
})

interface Somebody {
  subject: string
  capacity: string
  families: string[]
}

async function everybody(): Promise<Somebody[]> {
  const { rows } = await admin.query<Somebody>(
    `select a.subject, c.id as capacity, array(select erbij.my_families(c.id) union select erbij.complaint_families(c.id)) as families
     from erbij.capacity c join erbij.account a on a.id = c.account_id where a.issuer = 'dev' order by a.subject, c.id`,
  )
  return rows
}

/** Long words of families, by which a leak is known. */
async function wordsByFamily(): Promise<Map<string, string[]>> {
  const { rows } = await admin.query<{ family: string; text: string }>(
    `select family_id as family, left(body::json ->> 'text', 60) as text from erbij.entry_content where length(body::json ->> 'text') > 40`,
  )
  return new Map([...Map.groupBy(rows, ({ family }) => family)].map(([id, all]) => [id, all.map(({ text }) => text)]))
}

const shapeOf = (path: string) => path.replaceAll(uuid, ':').replace(/\?.*/, '?')

/** The forms that somebody finds by following the links of their pages, one of each shape. */
async function findForms(who: Somebody): Promise<FoundForm[]> {
  const { get } = await house.signedIn(who.subject, who.capacity)
  const shapes = new Map<string, number>()
  const forms = new Map<string, FoundForm>()
  const seen = new Set<string>()
  let next = ['/', '/vandaag', '/mijn-dossier']
  while (next.length > 0) {
    const links: string[] = []
    for (const path of next) {
      const shape = shapeOf(path)
      if (seen.has(path) || (shapes.get(shape) ?? 0) >= perShape || /^\/(snel-weg|inloggen)|\/bijlagen\//.test(path))
        continue
      seen.add(path)
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
      const answer = await get(path)
      if (!answer.headers.get('content-type')?.startsWith('text/html')) {
        const to = answer.headers.get('location')
        if (to?.startsWith('/')) links.push(to)
        continue
      }
      const html = await answer.text()
      for (const form of formsOf(html, path)) {
        const key = `${shapeOf(form.action)} ${form.fields.map(([name]) => name.replaceAll(uuid, ':')).join()}`
        if (!forms.has(key)) forms.set(key, form)
      }
      links.push(...[...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')))
    }
    next = links
  }
  return [...forms.values()]
}

// What people and programs send: too much, too little, another's, and things that look like something else.
const hostile = (others: readonly string[], { one }: Dice): string =>
  one([
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '1e2',
    '-1',
    '2026-02-30',
    '9999-12-31',
    '10000-01-01',
    '0000-00-00',
    '31-12-1999',
    'null',
    'undefined',
    '__proto__',
    '<script>alert(1)</script>',
    "' or true --",
    '../../etc/passwd',
    '👩‍👧 woorden van een gezin',
    'x'.repeat(70_000),
    '00000000-0000-0000-0000-000000000000',
    one(others),
    `${one(others)},${one(others)}`,
    '\r\n\r\n',
    '{"step":"open"}',
    '%00',
  ])

/** The fields of this form, with anything in at least one of them: changed, left out, or sent twice. */
function spoilt(form: FoundForm, others: readonly string[], chances: Dice): [string, string][] {
  const [least] = chances.shuffled(form.fields)
  return form.fields.flatMap((field): [string, string][] => {
    const [name] = field
    if (field !== least && !chances.chance(40)) return [field]
    if (chances.chance(10)) return []
    const given: [string, string] = [name, hostile(others, chances)]
    return chances.chance(10) ? [field, given] : [given]
  })
}

const shown = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** A text of several words that a person could have typed. */
const typed = (text: string) => text.trim().includes(' ') && text.isWellFormed() && !text.includes('\0')

// A citizen service number that was typed is never shown again.
const neverBack = new Set(['bsn'])

/** A field of which the last value, which counts, was typed and is not on the page that came back. */
const lostFrom = (page: string, form: FoundForm, fields: [string, string][]): string | undefined =>
  [...new Map(fields)].find(
    ([name, value]) =>
      form.written.has(name) &&
      !neverBack.has(name) &&
      typed(value) &&
      value.length < 1_000 &&
      !page.includes(shown(value)),
  )?.[0]

test(`every form of everybody, ${times} times with anything in it`, async () => {
  const people = await everybody()
  const words = await wordsByFamily()
  const { rows: ids } = await admin.query<{ id: string }>(
    'select id from erbij.entry union all select id from erbij.part union all select id from erbij.person union all select id from erbij.family',
  )
  const others = ids.map(({ id }) => id)
  const chances = dice(7)
  const found = []
  for (const who of people) for (const form of await findForms(who)) found.push({ who, form })
  const faults: string[] = []
  let sent = 0
  for (const { who, form } of found) {
    const foreign = [...words].filter(([family]) => !who.families.includes(family)).flatMap(([, texts]) => texts)
    for (let turn = 0; turn < times; turn++) {
      const { raw } = await house.signedIn(who.subject, who.capacity)
      const fields = spoilt(form, others, chances)
      const body = form.multipart ? new FormData() : new URLSearchParams()
      for (const [name, value] of fields) body.append(name, value)
      const answer = await raw(form.action, { method: 'POST', body, headers: { origin } })
      const page = await answer.text()
      sent++
      const fault = (what: string) =>
        faults.push(`${who.subject} ${shapeOf(form.action)} ${what} ${JSON.stringify(fields).slice(0, 300)}`)
      if (![200, 303, 404, 413, 422].includes(answer.status))
        fault(`answers ${answer.status}: ${house.errors.splice(0).map(String)}`)
      const leaked = foreign.find((text) => page.includes(shown(text)))
      if (leaked) fault(`shows «${leaked}»`)
      const lost = answer.status === 422 && lostFrom(page, form, fields)
      if (lost) fault(`lost ${lost}`)
    }
  }
  expect(faults).toEqual([])
  expect(house.errors).toEqual([])
  expect(sent).toBeGreaterThan(100)
  process.stdout.write(
    `${sent} times sent: ${new Set(found.map(({ form }) => shapeOf(form.action))).size} forms, ${people.length} people\n`,
  )
}, 600_000)
