import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../test/app.ts'
import { type DeWit, givenDeWit } from '../test/de-wit.ts'
import { uuidv7 } from './lib/uuid.ts'

/** Whatever is sent where words are written: it is kept exactly, or refused with a sentence and the form comes back filled in. Never a fault of ours. */

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
type Somebody = Awaited<ReturnType<typeof house.as>>
let yasmin: Somebody
let bram: Somebody
const origin = 'http://localhost:3000'

beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  yasmin = await house.as('yasmin')
  bram = await house.as('bram')
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

const family = () => `/gezinnen/${world.family}`

/** A door to write through: where to, with what besides the words, and where the words are. `version`: what it corrects. */
interface Door {
  who: () => Somebody
  path: () => Promise<{ path: string; version?: string }>
  fixed: () => Record<string, unknown>
  name: string
}

async function note(): Promise<string> {
  return (await world.write(world.actors.yasmin, [world.people.noor], 'Wat er eerst stond.')) ?? ''
}
async function words(): Promise<string> {
  const answer = await bram.send('/api/v1/mijn-woorden', { tekst: 'Wat ik eerst zei.' })
  return ((await answer.json()) as { id: string }).id
}
const draft = async () => ({ path: `${family()}/concepten/${uuidv7()}` })
const about = () => ({ about: world.people.noor, occurredOn: '2026-01-05', step: 'record' })
const over = () => ({ over: [world.people.noor], datum: '2026-01-05' })

const yasmins = (path: Door['path'], fixed: Door['fixed'], name = 'text'): Door => ({
  who: () => yasmin,
  path,
  fixed,
  name,
})
const brams = (path: Door['path'], name = 'text'): Door => ({ who: () => bram, path, fixed: () => ({}), name })
const to = (path: () => string) => async () => ({ path: path() })
const correcting = (version: () => Promise<string>, path: (id: string) => string) => async () => {
  const id = await version()
  return { path: path(id), version: id }
}

const forms: Record<string, Door> = {
  'a note': yasmins(draft, about),
  'a fact': yasmins(draft, () => ({ ...about(), kind: 'fact', nature: 'observed' })),
  'an agreement': yasmins(draft, () => ({ ...about(), kind: 'agreement' })),
  'a correction': yasmins(
    correcting(note, (id) => `${family()}/vermeldingen/${id}/verbeteren`),
    () => ({ occurredOn: '2026-01-05' }),
  ),
  'own words': brams(to(() => '/mijn-woorden')),
  'a correction of own words': brams(correcting(words, (id) => `/mijn-woorden/${id}/verbeteren`)),
}
const api = () => `/api/v1${family()}`
const operations: Record<string, Door> = {
  'a note': yasmins(
    to(() => `${api()}/verslagen`),
    over,
    'tekst',
  ),
  'a fact': yasmins(
    to(() => `${api()}/feiten`),
    () => ({ ...over(), aard: 'waargenomen' }),
    'tekst',
  ),
  'an agreement': yasmins(
    to(() => `${api()}/afspraken`),
    over,
    'tekst',
  ),
  'a correction': yasmins(
    correcting(note, (id) => `${api()}/vermeldingen/${id}/verbeteringen`),
    () => ({}),
    'tekst',
  ),
  'own words': brams(
    to(() => '/api/v1/mijn-woorden'),
    'tekst',
  ),
}

/** The text of what was written last, and how many entries there are in all. */
async function last(): Promise<{ n: number; text: string }> {
  const { rows } = await world.admin.query<{ n: number; body: string }>(
    `select (select count(*)::int from erbij.entry) as n, c.body from erbij.entry e join erbij.entry_content c on c.entry_id = e.id
     where e.kind <> 'release' order by e.recorded_at desc, e.seq desc limit 1`,
  )
  return { n: rows[0]?.n ?? 0, text: JSON.parse(rows[0]?.body ?? '{}').text }
}

/** As a page shows a text inside an element. */
const shown = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
const percent = (bytes: Iterable<number>) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
const encoded = (text: string) => percent(new TextEncoder().encode(text))

// What people and programs send that has gone wrong somewhere before: NUL, halves of characters, characters of four bytes, things that look like something else.
const awkward = [
  '\0',
  '\ud800',
  '\udc00x',
  '👩‍👧',
  '1e2',
  'null',
  ' ',
  '\r\n',
  '\u2028',
  '\ufeff',
  '<b>&amp;',
  "' or true --",
  '\\u0000',
  '{}',
  'é',
]
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...awkward, 'Noor', ' ')).map((parts) => parts.join('')),
)
const halves = [0xed, 0xa0, 0x80]
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(halves, [0], [0xf0, 0x9f, 0x91, 0xa9], [0x4e], [0x20], [0xff], [0x26], [0x3d], [0x0d, 0x0a]),
      { maxLength: 12 },
    )
    .map((all) => Uint8Array.from(all.flat())),
)

describe.each(Object.entries(forms))('the form of %s', (_, door) => {
  const sendBody = async (path: string, body: BodyInit, type?: string) =>
    door.who().raw(path, { method: 'POST', body, headers: { origin, ...(type && { 'content-type': type }) } })
  const fixedPairs = (version: string | undefined) =>
    Object.entries({ ...door.fixed(), ...(version && { version }) }).map(
      ([name, value]) => `${name}=${encoded(String(value))}`,
    )

  /** Kept exactly, or given back; `sent`: what a server reads of what was sent. */
  async function keptOrGivenBack(answer: Response, before: number, sent: string) {
    const page = await answer.text()
    const { n, text } = await last()
    const read = sent.replaceAll('\r\n', '\n')
    if (answer.status === 303) {
      expect(n).toBe(before + 1)
      expect(text).toBe(read)
      return
    }
    expect(answer.status, page.slice(0, 300)).toBe(422)
    expect(n).toBe(before)
    expect(page).toContain('Er is nog iets nodig')
    if (!read.includes('\0')) expect(page).toContain(shown(read))
  }

  test('keeps any bytes exactly, or gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBytes, { minLength: 1, maxLength: 3 }), async (values) => {
        const { path, version } = await door.path()
        const { n } = await last()
        // The same field more than once: the last one counts.
        const pairs = values.map((bytes) => `${door.name}=${percent(bytes)}`)
        const body = [...fixedPairs(version), ...pairs].join('&')
        const answer = await sendBody(path, body, 'application/x-www-form-urlencoded')
        await keptOrGivenBack(answer, n, new URLSearchParams(body).getAll(door.name).at(-1) ?? '')
      }),
      { numRuns: 40 },
    )
  })

  test('keeps any text of another sort of form exactly, or gives it back', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { path, version } = await door.path()
        const { n } = await last()
        const body = new FormData()
        for (const [name, value] of Object.entries({ ...door.fixed(), ...(version && { version }), [door.name]: text }))
          body.set(name, String(value))
        // A browser makes every line end CRLF here, and half a character a question mark in a diamond.
        const sent = text.toWellFormed().replaceAll(/\r\n|\r|\n/g, '\r\n')
        await keptOrGivenBack(await sendBody(path, body), n, sent)
      }),
      { numRuns: 25 },
    )
  })

  test('breaks on no field, no type of content and no length', async () => {
    const fields =
      'about occurredOn kind nature statedBy source sourceProtected contestedBy with reviewOn together checked version id family step x'
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...fields.split(' ')), anyBytes), { maxLength: 6 }),
        async (given) => {
          const { path, version } = await door.path()
          const pairs = given.map(([name, bytes]) => `${name}=${percent(bytes)}`)
          const body = [...fixedPairs(version), `${door.name}=Noor`, ...pairs].join('&')
          const answer = await sendBody(path, body, 'application/x-www-form-urlencoded')
          expect([303, 404, 422], body).toContain(answer.status)
        },
      ),
      { numRuns: 40 },
    )
    for (const type of [
      'text/plain',
      'application/json',
      'application/xml',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      for (const body of ['', '{"text":"x"}', 'text=x', '--x\r\n', '\0']) {
        const { path } = await door.path()
        expect((await sendBody(path, body, type || undefined)).status, `${type} ${body}`).toBeLessThan(500)
      }
    }
    const { path, version } = await door.path()
    const { n } = await last()
    const long = 'Een lange dag. '.repeat(70_000).trim()
    const body = [...fixedPairs(version), `${door.name}=${long.replaceAll(' ', '+')}`].join('&')
    await keptOrGivenBack(await sendBody(path, body, 'application/x-www-form-urlencoded'), n, long)
  })
})

describe.each(Object.entries(operations))('the API for %s', (_, door) => {
  const sendRaw = async (path: string, body: string, type = 'application/json') =>
    door.who().raw(path, { method: 'POST', body, headers: { origin, 'content-type': type } })

  async function keptOrRefused(answer: Response, before: number, sent: unknown) {
    const { n, text } = await last()
    if (answer.status === 201) {
      expect(n).toBe(before + 1)
      return expect(text).toBe(sent)
    }
    const told = (await answer.json()) as { invalidParams: { name: string; reason: string }[] }
    expect(answer.status, JSON.stringify(told)).toBe(400)
    expect(n).toBe(before)
    expect(told.invalidParams.map(({ reason }) => reason.length > 5)).not.toEqual([])
  }

  test('keeps any text exactly, or says what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 2 }), async (texts) => {
        const { path, version } = await door.path()
        const { n } = await last()
        const fixed = JSON.stringify({ ...door.fixed(), ...(version && { vorige: version }) }).slice(1, -1)
        // The same key twice: the last one counts.
        const body = `{${[...(fixed ? [fixed] : []), ...texts.map((text) => `"${door.name}":${JSON.stringify(text)}`)].join(',')}}`
        await keptOrRefused(await sendRaw(path, body), n, texts.at(-1))
      }),
      { numRuns: 40 },
    )
  })

  test('refuses what is no text, no JSON or too long, and says so', async () => {
    for (const value of [
      '1e2',
      'null',
      '[]',
      '{}',
      'true',
      '"\\ud800"',
      '"\\u0000"',
      `"${'x'.repeat(200_001)}"`,
      `"${'x'.repeat(1_000_000)}"`,
    ]) {
      const { path, version } = await door.path()
      const { n } = await last()
      const fixed = JSON.stringify({ ...door.fixed(), ...(version && { vorige: version }) }).slice(1, -1)
      await keptOrRefused(await sendRaw(path, `{${fixed ? `${fixed},` : ''}"${door.name}":${value}}`), n, undefined)
    }
    const { path } = await door.path()
    for (const body of ['', '{', '[', '\0', '"x"', '1e2', 'null']) expect((await sendRaw(path, body)).status).toBe(400)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await sendRaw(path, '{}', type)).status).toBe(415)
  })
})
