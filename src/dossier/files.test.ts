import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { parseKeyring } from '../lib/keyring.ts'
import { root } from '../lib/root.ts'
import { rekey } from '../people/rekey.ts'

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
let note: string
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
  note = (await world.write(world.actors.yasmin, [world.people.noor], 'Noor gaat weer naar school.')) ?? ''
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

type Who = keyof DeWit['actors']
const sample = (name: string) => readFileSync(root(`src/files/samples/${name}`))
const family = () => `/gezinnen/${world.family}`

async function attach(
  who: Who,
  path: string,
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> | Buffer },
  fields: Record<string, string> = {},
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', new Blob(file ? [new Uint8Array(file.bytes)] : []), file?.name ?? '')
  return (await house.as(who)).raw(path, { method: 'POST', body, headers: { origin: 'http://localhost:3000' } })
}
const attachments = async (): Promise<{ id: string; name: string; file: string }[]> =>
  (
    await world.admin.query(
      `select e.id, c.body::json ->> 'name' as name, c.body::json ->> 'file' as file from erbij.entry e
       join erbij.entry_content c on c.entry_id = e.id where e.kind = 'attachment' order by e.recorded_at, e.id`,
    )
  ).rows
async function stored(): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of house.tools.files.list()) ids.push(id)
  return ids
}
const page = async (who: Who, path: string) => {
  const answer = await (await house.as(who)).get(path)
  return { status: answer.status, html: await answer.text() }
}
const here = () => `${family()}/vermeldingen/${note}/bijlage`

describe('a professional attaches a file to an entry', () => {
  test('and gets it back as it was attached, without the place where it was made', async () => {
    const photo = sample('photo.jpg')
    const answer = await attach('yasmin', here(), { name: 'C:\\fotos\\tekening.jpg', bytes: photo })
    expect(answer.status, await answer.clone().text()).toBe(303)
    const [made] = await attachments()
    expect(made?.name).toBe('tekening.jpg')
    expect(answer.headers.get('location')).toBe(`${family()}/bestanden#bestand-${made?.id}`)

    const given = await (await house.as('yasmin')).get(`${family()}/bijlagen/${made?.id}`)
    const bytes = Buffer.from(await given.arrayBuffer())
    expect(given.headers.get('content-type')).toBe('image/jpeg')
    expect(given.headers.get('content-disposition')).toMatch(/^inline; filename="tekening\.jpg"/)
    expect(given.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(given.headers.get('x-content-type-options')).toBe('nosniff')
    expect(given.headers.get('cache-control')).toBe('no-store')
    expect(bytes.length).toBeLessThan(photo.length)
    expect(bytes.includes('GPS')).toBe(false)
    // What is in the store is not the photo.
    const object = await house.tools.files.get(made?.file ?? '')
    expect(object?.includes(bytes.subarray(100, 140))).toBe(false)
  })

  test('a document is saved, not shown, and says that it may tell a place', async () => {
    await attach('yasmin', here(), { name: 'brief.pdf', bytes: sample('document.pdf') })
    const made = (await attachments()).at(-1)
    const given = await (await house.as('yasmin')).get(`${family()}/bijlagen/${made?.id}`)
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; filename="brief\.pdf"/)
    expect(Buffer.from(await given.arrayBuffer())).toEqual(sample('document.pdf'))
    const { html } = await page('yasmin', `${family()}/bestanden`)
    expect(html).toContain('kan een plaats of een naam staan')
    expect(html).toContain('PDF-document · ')
    expect(html).toContain('wordt op uw apparaat bewaard als u het opent')
    expect(html).toContain('Verslag van contact over Noor')
    expect(html).toContain('2 bestanden')
  })

  test.each(['lijst.csv', 'lees mij.md', 'notities', 'brief aan mr. Jansen'])('%s is ordinary text', async (name) => {
    expect((await attach('yasmin', here(), { name, bytes: Buffer.from('Maandag: school') })).status).toBe(303)
    expect((await attachments()).at(-1)?.name).toBe(`${name}.txt`)
  })

  test('pressing twice attaches once, and leaves nothing behind', async () => {
    const before = (await stored()).length
    const id = '018f0000-0000-7000-8000-000000000001'
    for (let n = 0; n < 2; n += 1)
      expect((await attach('yasmin', here(), { name: 'a.txt', bytes: Buffer.from('Dag') }, { id })).status).toBe(303)
    expect((await stored()).length).toBe(before + 1)
  })

  test.each([
    ['nothing chosen', undefined, 'Kies eerst een bestand'],
    ['an empty file', { name: 'a.txt', bytes: Buffer.alloc(0) }, 'Dit bestand is leeg'],
    ['a program', { name: 'a.pdf', bytes: Buffer.from('MZ\0\0') }, 'kunnen wij niet veilig bewaren'],
    ['text called a program', { name: 'foto.jpg.exe', bytes: Buffer.from('Dag') }, 'Zulke bestanden bewaren wij niet'],
    ['a photo called a page', { name: 'foto.html', bytes: sample('photo.jpg') }, 'Zulke bestanden bewaren wij niet'],
    [
      'text called a photo',
      { name: 'foto.png', bytes: Buffer.from('Dag') },
      'Dit bestand heet foto.png, maar het is geen foto. Wat erin zit is: tekst.',
    ],
    [
      'a photo called a PDF',
      { name: '<b>brief</b>.pdf', bytes: sample('photo.jpg') },
      'maar het is geen PDF. Wat erin zit is: foto (JPEG).',
    ],
    ['a page of the web', { name: 'a.txt', bytes: Buffer.from('<script>alert(1)</script>') }, 'niet veilig bewaren'],
  ])('%s: the form comes back and says what to do', async (_, file, sentence) => {
    const [before, entries] = [(await stored()).length, (await attachments()).length]
    const answer = await attach('yasmin', here(), file)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain('Noor gaat weer naar school.')
    expect([(await stored()).length, (await attachments()).length]).toEqual([before, entries])
  })

  test('too large: by the size of the file, or of the whole request before anything of it is read', async () => {
    const large = { name: 'a.txt', bytes: Buffer.alloc(house.tools.maxFileBytes + 1, 'a') }
    const body = new FormData()
    body.set('file', new Blob([large.bytes]), large.name)
    const sent = (length: number) =>
      house.as('yasmin').then((yasmin) =>
        yasmin.raw(here(), {
          method: 'POST',
          body,
          headers: { origin: 'http://localhost:3000', 'content-length': String(length) },
        }),
      )
    const slightly = await sent(house.tools.maxFileBytes + 1000)
    expect([slightly.status, await slightly.text()]).toEqual([422, expect.stringContaining('Dit bestand is te groot')])
    const far = await sent(500_000_000)
    expect([far.status, far.headers.get('location')]).toEqual([303, `${here()}?te-groot`])
    const form = await page('yasmin', `${here()}?te-groot`)
    expect([form.status, form.html]).toEqual([422, expect.stringContaining('Dit bestand is te groot')])
    // Any other form stays small.
    const other = await (await house.as('yasmin')).raw(`${family()}/stoppen`, {
      method: 'POST',
      body: 'reason=x',
      headers: { origin: 'http://localhost:3000', 'content-length': '1500000' },
    })
    expect(other.status).toBe(413)
  })
})

describe('who reads a file', () => {
  test('is who reads what it stands beside, once it is shared; anybody else gets the page that is not there', async () => {
    const [made] = await attachments()
    const mine = `/mijn-dossier/${world.family}/bijlagen/${made?.id}`
    expect((await page('bram', mine)).status).toBe(404)
    expect((await page('bram', `/mijn-dossier/${world.family}/bestanden`)).html).not.toContain('tekening')
    await (await house.as('yasmin')).post(`${family()}/verslagen/${note}/delen`, { checked: 'ja' })
    expect((await page('bram', mine)).status).toBe(200)
    expect((await page('bram', `/mijn-dossier/${world.family}/bestanden`)).html).toContain('tekening.jpg')
    for (const who of ['sem', 'peter', 'noor'] as const) expect((await page(who, mine)).status, who).toBe(404)
    expect((await page('joris', `${family()}/bijlagen/${made?.id}`)).status).toBe(404)
    expect((await page('yasmin', `${family()}/bijlagen/${note}`)).status).toBe(404)
  })

  test('what is added after that is shared only when its writer checked it', async () => {
    for (const [name, fields] of [
      ['later.txt', {}],
      ['gezien.txt', { shared: 'yes' }],
    ] as const)
      await attach('yasmin', here(), { name, bytes: Buffer.from(name) }, fields)
    const { html } = await page('bram', `/mijn-dossier/${world.family}/bestanden`)
    expect(html).toContain('gezien.txt')
    expect(html).not.toContain('later.txt')
  })

  test('other bytes than the ledger says are not given', async () => {
    const [made] = await attachments()
    const object = await house.tools.files.get(made?.file ?? '')
    await house.tools.files.put(
      made?.file ?? '',
      Buffer.concat([
        object?.subarray(0, 60) ?? Buffer.alloc(0),
        Buffer.of(0),
        object?.subarray(61) ?? Buffer.alloc(0),
      ]),
    )
    expect((await page('yasmin', `${family()}/bijlagen/${made?.id}`)).status).toBe(500)
    expect(house.errors.splice(0).map(({ message }) => message)).toEqual([expect.stringContaining('does not open')])
    await house.tools.files.put(made?.file ?? '', object ?? Buffer.alloc(0))
  })
})

test('somebody of the family attaches to their own words, and to nothing else', async () => {
  const bram = await house.as('bram')
  await bram.post(`/mijn-woorden/${note}`, { text: 'Dit is haar rapport.' })
  const { rows } = await world.admin.query(`select id from erbij.entry where kind = 'own-statement'`)
  const words = rows[0].id as string
  expect((await page('bram', `/mijn-woorden/${words}/bijlage`)).html).toContain('Dit is haar rapport.')
  const file = { name: 'rapport.txt', bytes: Buffer.from('Goed gedaan') }
  expect((await attach('bram', `/mijn-woorden/${words}/bijlage`, file)).status).toBe(303)
  for (const path of [`/mijn-woorden/${note}/bijlage`, `/mijn-woorden/${world.family}/bijlage`])
    expect((await attach('bram', path, file)).status).toBe(404)
  expect((await attach('anna', `/mijn-woorden/${words}/bijlage`, file)).status).toBe(404)
  // Who reads the words, reads the file: Anna reads about Noor as well.
  expect((await page('anna', `/mijn-dossier/${world.family}/bestanden`)).html).toContain('rapport.txt')
  expect((await page('yasmin', family())).html).toContain('rapport.txt')
})

test('renewing the key seals the keys of files again: they open without the old one', async () => {
  const secret = (n: number) => Buffer.alloc(32, n).toString('base64')
  const both = parseKeyring(`new:${secret(9)},test:${secret(7)}`)
  const { files } = await rekey(world.database.stewardUrl, both, { log: () => {} })
  expect(files).toBe((await attachments()).length)
  expect(await rekey(world.database.stewardUrl, both, { log: () => {} })).toMatchObject({ files: 0 })
  const [made] = await attachments()
  const old = house.tools.keys
  house.tools.keys = parseKeyring(`new:${secret(9)}`)
  expect((await page('yasmin', `${family()}/bijlagen/${made?.id}`)).status).toBe(200)
  house.tools.keys = old
})
