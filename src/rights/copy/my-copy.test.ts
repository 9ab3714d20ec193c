import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { openSession } from '../../signin/session.ts'
import { canMakePdf } from '../../ui/pdf/pdf.ts'

let desk: Desk
const place = () => `/mijn-dossier/${desk.world.family}/afschrift`
const data = () => `/api/v1${place()}`
const shared = { step: 'record', together: 'yes', checked: 'yes' }

beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())

const page = async (who: Desk['anna']) => desk.text(who.get(place()))

test('all of what somebody reads, beyond the first fifty; and for each of the family their own', async () => {
  const { world, anna, bram } = desk
  for (let n = 1; n <= 52; n++) await desk.wrote({ ...shared, about: world.people.anna, text: `Gesprek nummer ${n}.` })
  await desk.wrote({ ...shared, about: world.people.bram, text: 'Alleen met Bram besproken.' })
  await desk.wrote({ about: world.people.anna, text: 'Nog niet gedeeld met Anna.' })
  const mine = await page(anna)
  for (const n of [1, 25, 52]) expect(mine).toContain(`Gesprek nummer ${n}.`)
  expect(mine).toContain('Schuilplaats 1 (geheim: deel dit met niemand)')
  expect(mine).toContain('ten minste tot')
  for (const not of ['Alleen met Bram', 'Nog niet gedeeld', 'Dorpsstraat 2']) expect(mine).not.toContain(not)
  const his = await page(bram)
  expect(his).toContain('Alleen met Bram besproken.')
  for (const not of ['Gesprek nummer', 'Schuilplaats', 'Nog niet gedeeld']) expect(his).not.toContain(not)
})

test('what is withheld from somebody is in no copy of theirs', async () => {
  const { world, yasmin, mira, anna, bram } = desk
  const id = await desk.wrote({ ...shared, about: world.people.noor, text: 'Noor was bang thuis.' })
  expect(await page(bram)).toContain('Noor was bang thuis.')
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const form = `${desk.entryPage(id)}/niet-verstrekken`
  const proposal = { step: 'propose', person: world.people.bram, ground: 'serious-harm', reason: 'Gevaar.', until }
  expect((await yasmin.post(form, proposal)).status).toBe(303)
  const thread = /name="thread" value="([^"]+)"/.exec(await desk.text(mira.get(form)))?.[1] ?? ''
  expect((await mira.post(form, { step: 'confirm', thread })).status).toBe(303)
  expect(await page(bram)).not.toContain('bang thuis')
  expect(await desk.text(bram.get(data()))).not.toContain('bang thuis')
  expect(await page(anna)).toContain('Noor was bang thuis.')
})

test('the same as data for another program, with the mark of every file', async () => {
  const { world, anna, yasmin } = desk
  const note = await desk.wrote({ ...shared, about: world.people.anna, text: 'Met een brief erbij.' })
  const body = new FormData()
  body.set('file', new File(['de brief'], 'brief.txt', { type: 'text/plain' }))
  body.set('shared', 'yes')
  body.set('checked', 'yes')
  const sent = await yasmin.raw(`${desk.entryPage(note)}/bijlage`, {
    method: 'POST',
    body,
    headers: { origin: 'http://localhost:3000' },
  })
  expect(sent.status, await sent.clone().text()).toBe(303)
  const copy = (await (await anna.get(data())).json()) as {
    vermeldingen: { tekst: string }[]
    bestanden: { naam: string; vingerafdruk: string; adres: string }[]
    volledig: boolean
    bewaartermijnen: { artikel: string }[]
  }
  expect(copy.vermeldingen.length).toBeGreaterThan(52)
  expect(copy.volledig).toBe(true)
  expect(copy.bewaartermijnen[0]?.artikel).toBe('Jeugdwet 7.3.8(3)')
  const sha256 = createHash('sha256').update('de brief').digest('hex')
  expect(copy.bestanden).toMatchObject([{ naam: 'brief.txt', vingerafdruk: sha256 }])
  expect(await desk.text(anna.get(copy.bestanden[0]?.adres ?? ''))).toBe('de brief')
  expect(await page(anna)).toContain(sha256)
})

test('the log says that it was for a copy', async () => {
  await page(desk.anna)
  const lines = await desk.text(desk.anna.get('/wie-keek'))
  expect(lines).toContain('voor een kopie')
})

test.runIf(canMakePdf())(
  'as a PDF to keep: tagged, with a name that says nothing, and nothing stays in the browser',
  async () => {
    const answer = await desk.anna.get(`${place()}.pdf`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="kopie.pdf"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(pdf).toContain('<pdfuaid:part>1<')
    expect(pdf).toContain('Kopie van mijn dossier')
  },
)

test('in English the words around it are English, and what was written is marked as Dutch', async () => {
  const english = await desk.text(desk.anna.get(place(), { cookie: await cookieIn('en') }))
  expect(english).toContain('Copy of my dossier')
  expect(english).toMatch(/lang="nl">Gesprek nummer/)
})

/** The session of Anna with another language beside it. */
async function cookieIn(lang: string): Promise<string> {
  const session = await openSession(desk.world.pool, { issuer: 'dev', subject: desk.world.accounts.anna.account })
  return `erbij=${session?.token}; taal=${lang}`
}
