import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenRights, type RightsDesk } from '../../test/rights.ts'
import { uuidOf, uuidv7 } from '../lib/uuid.ts'

/** Who reads a request, who answers it, and where it goes when another must. */

let desk: RightsDesk
beforeAll(async () => {
  desk = await givenRights()
})
afterAll(() => desk?.close())

const status = async (answer: Promise<Response>) => (await answer).status

describe('a request', () => {
  let request: string
  beforeAll(async () => {
    request = await desk.ask(desk.anna, 'access', { text: 'Wat weten jullie van mij?' })
  })

  test('is read by the organisation that answers (ALLOW), and not by another that helps (DENY)', async () => {
    expect(await status(desk.yasmin.get(desk.theirs(request)))).toBe(200)
    expect(await status(desk.koen.get(desk.theirs(request)))).toBe(404)
  })
  test('is read by a colleague who helps (ALLOW), and not by one who is family (DENY)', async () => {
    expect(await status(desk.mira.get(desk.theirs(request)))).toBe(200)
    expect(await status(desk.colleague.get(desk.theirs(request)))).toBe(404)
    expect(await status(desk.colleague.post(desk.theirs(request), { outcome: 'given', text: 'Ja.' }))).toBe(404)
  })
  test('is read by whoever asked (ALLOW), and not by the other parent (DENY)', async () => {
    expect(await status(desk.anna.get(desk.mine(request)))).toBe(200)
    expect(await status(desk.bram.get(desk.mine(request)))).toBe(404)
    expect(await desk.text(desk.bram.get('/mijn-rechten'))).not.toContain(request)
  })
  test('of a boy of 13 is read by him (ALLOW), and not by his mother with authority (DENY)', async () => {
    const his = await desk.ask(desk.sem, 'another-helper', { text: 'Ik wil met een man praten.' })
    expect(await desk.letter(desk.sem, his)).toContain('Ik wil met een man praten.')
    expect(await status(desk.anna.get(desk.mine(his)))).toBe(404)
    for (const path of [
      '/mijn-rechten',
      '/mijn-dossier',
      '/wie-keek',
      `/mijn-dossier/${desk.world.family}/wie-mag-wat`,
    ])
      expect(await desk.text(desk.anna.get(path)), path).not.toContain('met een man praten')
  })
  test('leaves no line in the log of the other parent: not that it was asked, nor that it was read', async () => {
    const lines = async (who: typeof desk.bram) =>
      (await desk.text(who.get('/wie-keek'))).split('Vragen over het dossier').length
    expect(await lines(desk.anna)).toBeGreaterThan(1)
    expect(await lines(desk.bram)).toBe(1)
  })
  test('is withdrawn by whoever asked, and answered by who must: neither does the other', async () => {
    expect(await status(desk.yasmin.post(`${desk.mine(request)}/intrekken`, { reason: '' }))).toBe(404)
    expect(await status(desk.anna.post(desk.theirs(request), { outcome: 'given', text: 'Ja.' }))).toBe(404)
  })
  test('is sent once, however often the button is pressed', async () => {
    const id = uuidv7()
    const send = () => desk.anna.post(`/mijn-rechten/${desk.world.family}/vragen/copy`, { id, text: '' })
    expect((await Promise.all([send(), send(), send()])).map((answer) => answer.status)).toEqual([303, 303, 303])
    const { rows } = await desk.world.admin.query('select count(*)::int as n from erbij.entry where id = $1', [
      desk.requestOf(id),
    ])
    expect(rows).toEqual([{ n: 1 }])
  })
})

describe('what is asked', () => {
  test('about everything goes to every organisation that helps, each in a part of its own', async () => {
    const id = uuidv7()
    await desk.anna.post(`/mijn-rechten/${desk.world.family}/vragen/access`, { id, text: 'Alles.' })
    const { team, safety } = desk.world.organisations
    expect(await status(desk.koen.get(desk.theirs(desk.requestOf(id, safety))))).toBe(200)
    expect(await status(desk.koen.get(desk.theirs(desk.requestOf(id, team))))).toBe(404)
    expect(await status(desk.yasmin.get(desk.theirs(desk.requestOf(id, team))))).toBe(200)
  })
  test('about one part goes to the organisation that keeps it alone', async () => {
    await desk.wrote({ about: desk.world.people.anna, text: 'Een gesprek.' }, desk.koen)
    const { rows } = await desk.world.admin.query(
      `select id from erbij.part where organisation_id = $1 and sort = 'contact' and subjects = $2`,
      [desk.world.organisations.safety, [desk.world.people.anna]],
    )
    const id = uuidv7()
    await desk.anna.post(`/mijn-rechten/${desk.world.family}/vragen/copy`, { id, text: '', parts: rows[0].id })
    expect(await status(desk.koen.get(desk.theirs(desk.requestOf(id, desk.world.organisations.safety))))).toBe(200)
    expect(await status(desk.yasmin.get(desk.theirs(desk.requestOf(id))))).toBe(404)
  })
  test('that another must answer is passed on with its first date, and nobody reads along', async () => {
    const request = await desk.ask(desk.anna, 'another-helper', { text: 'Iemand van het veiligheidsteam.' })
    const { safety } = desk.world.organisations
    const route = (fields: Record<string, string>) =>
      desk.yasmin.post(desk.theirs(request), { step: 'route', ...fields })
    expect(await status(route({ organisation: desk.world.organisations.housing, routeReason: 'Daar.' }))).toBe(422)
    expect(await status(route({ organisation: safety, routeReason: '' }))).toBe(422)
    expect(await status(route({ organisation: safety, routeReason: 'Zij kiezen hun eigen mensen.' }))).toBe(303)
    const there = uuidOf(`passed on ${request} ${safety}`)
    expect(await desk.letter(desk.anna, request)).toContain('Doorgestuurd naar Veiligheidsteam')
    expect(await desk.text(desk.koen.get(desk.theirs(there)))).toContain('Iemand van het veiligheidsteam.')
    expect(await status(desk.yasmin.get(desk.theirs(there)))).toBe(404)
    await desk.answered(there, { text: 'Dat kan volgende week.' }, desk.koen)
    expect(await desk.letter(desk.anna, there)).toContain('Dat kan volgende week.')
    expect(await status(desk.yasmin.get(desk.theirs(there)))).toBe(404)
  })
})

describe('a father without authority', () => {
  test('asks how his child is doing and gets words, and nothing of where the child lives', async () => {
    const request = await desk.ask(desk.peter, 'information', { text: 'Hoe gaat het met Sem op school?' })
    const form = await desk.text(desk.yasmin.get(desk.theirs(request)))
    expect(form).toContain('Deze ouder heeft geen gezag.')
    expect(form).not.toContain('Per deel anders beslissen')
    await desk.answered(request, { text: 'Sem gaat elke dag naar school.' })
    const page = await desk.letter(desk.peter, request)
    expect(page).toContain('Sem gaat elke dag naar school.')
    for (const path of [desk.mine(request), '/mijn-rechten', '/mijn-dossier', '/wie-keek'])
      expect(await desk.text(desk.peter.get(path)), path).not.toContain('Schuilplaats')
  })
  test('is offered this (ALLOW); a mother with authority reads for herself (DENY)', async () => {
    const path = `/mijn-rechten/${desk.world.family}/vragen/information`
    expect(await status(desk.peter.get(path))).toBe(200)
    expect(await status(desk.anna.get(path))).toBe(404)
    expect(await status(desk.anna.post(path, { text: 'Hoe gaat het?' }))).toBe(404)
  })
})

describe('how the answer gets there', () => {
  const letterPage = async (request: string) => desk.text(desk.yasmin.get(`${desk.theirs(request)}/brief`))
  test('a letter is not there while nobody said that post is safe, nor when somebody never wants it (DENY)', async () => {
    const request = await desk.ask(desk.anna, 'access')
    await desk.answered(request, { text: 'Alstublieft.' })
    expect(await desk.text(desk.yasmin.get(desk.theirs(request)))).toContain(
      'niemand heeft vastgelegd dat post veilig is',
    )
    expect(await letterPage(request)).not.toContain('Alstublieft.')
    await desk.anna.post('/mijn-bereikbaarheid', { post: 'never' })
    expect(await desk.text(desk.yasmin.get(desk.theirs(request)))).toContain('deze persoon wil geen post')
    expect(await letterPage(request)).not.toContain('Alstublieft.')
  })
  test('and it is, to the address that somebody named (ALLOW)', async () => {
    const request = await desk.ask(desk.anna, 'access')
    await desk.answered(request, { text: 'Alstublieft.' })
    const said = await desk.anna.post('/mijn-bereikbaarheid', { post: 'elsewhere', postAddress: 'Postbus 7, Oost' })
    expect(said.status).toBe(303)
    const page = await letterPage(request)
    expect(page).toContain('Alstublieft.')
    expect(page).toContain('Postbus 7, Oost')
  })
})
