import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenRights, type RightsDesk } from '../../test/rights.ts'
import { inDays } from '../../test/withholders.ts'
import { remedies, remediesOf } from '../law/remedies.ts'
import { type Right, refusalArticle, refusalGroundsOf, refusalLaw, rights, termOf } from '../law/rights.ts'
import { monthsLater } from '../lib/day.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { messagesFor } from '../ui/messages.ts'
import { dueOf, latestDue } from './request.ts'

/** Every right, from asking on a page to the letter. */

let desk: RightsDesk
beforeAll(async () => {
  desk = await givenRights()
})
afterAll(() => desk?.close())

const t = messagesFor('nl')
const asked = rights.filter((right) => right !== 'why-looked' && right !== 'complaint')
const asker = (right: Right) => (right === 'information' ? desk.peter : desk.anna)

describe.each(asked)('%s', (right) => {
  test('is asked, waits with its term as a right, is given, and the letter says so', async () => {
    const who = asker(right)
    const request = await desk.ask(who, right, { text: 'Graag voor vrijdag.' })
    const waiting = await desk.letter(who, request)
    expect(waiting).toContain('U krijgt uiterlijk op')
    expect(waiting).toContain('Dat is uw recht.')
    expect(await desk.text(desk.yasmin.get('/verzoeken'))).toContain(desk.theirs(request))
    await desk.answered(request, { text: 'Wij doen wat u vraagt.' })
    const page = await desk.letter(who, request)
    expect(page).toContain(t.rights.letter.title(t.rights.names[right]))
    expect(page).toContain('Graag voor vrijdag.')
    expect(page).toContain('Ons besluit: ja.')
    expect(page).toContain('Wij doen wat u vraagt.')
    expect(page).toContain('Yasmin El Idrissi, Wijkteam Oost')
    expect(page).not.toContain('Bent u het er niet mee eens?')
  })

  test('is withdrawn after a question, and then nobody answers', async () => {
    const who = asker(right)
    const request = await desk.ask(who, right)
    expect((await who.get(`${desk.mine(request)}/intrekken`)).status).toBe(200)
    expect((await who.post(`${desk.mine(request)}/intrekken`, { reason: 'Het is al goed.' })).status).toBe(303)
    expect(await desk.letter(who, request)).toContain('U trok deze vraag in op')
    const late = await desk.answer(request, {})
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Deze vraag is intussen al afgerond')
    expect(await desk.letter(who, request)).not.toContain('Ons besluit')
  })

  test.each(refusalGroundsOf(right, 'jeugdwet'))(
    'is refused because of %s: ground, article and remedy',
    async (ground) => {
      const who = asker(right)
      const request = await desk.ask(who, right)
      await desk.answered(request, { outcome: 'refused', ground, text: 'Helaas.' })
      const page = await desk.letter(who, request)
      expect(page).toContain('Ons besluit: nee.')
      expect(page).toContain(refusalLaw[ground].nl)
      expect(page).toContain(refusalArticle(ground, 'jeugdwet'))
      expect(page).toContain('Bent u het er niet mee eens?')
      for (const road of remediesOf(right, 'jeugdwet')) expect(page).toContain(remedies[road].nl)
    },
  )
})

describe('of somebody who gets not all they asked', () => {
  test('each part has its own decision and ground, and the remedy stands there once', async () => {
    await desk.wrote({ about: desk.world.people.noor, text: 'Over school.' })
    await desk.wrote({ about: desk.world.people.anna, text: 'Over Anna zelf.' })
    const request = await desk.ask(desk.anna, 'destruction')
    const form = await desk.text(desk.yasmin.get(desk.theirs(request)))
    const parts = [...form.matchAll(/name="outcome-([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
    expect(parts.length).toBeGreaterThan(1)
    const [refused = ''] = parts
    await desk.answered(request, {
      [`outcome-${refused}`]: 'refused',
      [`ground-${refused}`]: 'interest-of-another',
      [`reason-${refused}`]: 'Noor leest dit later misschien zelf.',
    })
    const page = await desk.letter(desk.anna, request)
    expect(page).toContain('Ons besluit: voor een deel.')
    expect(page).toContain('Noor leest dit later misschien zelf.')
    expect(page).toContain('Jeugdwet 7.3.9(2)')
    expect(page.split('Bent u het er niet mee eens?')).toHaveLength(2)
  })

  test('no part is listed that they may not know of', async () => {
    const hidden = await desk.world.givenPart({
      sort: 'contact',
      subjects: [desk.world.people.bram],
      shieldedFrom: [desk.world.people.bram],
      organisationId: desk.world.organisations.team,
    })
    const open = await desk.world.givenPart({
      sort: 'contact',
      subjects: [desk.world.people.bram],
      organisationId: desk.world.organisations.team,
    })
    const form = await desk.text(desk.yasmin.get(desk.theirs(await desk.ask(desk.bram, 'access'))))
    expect(form).toContain(`outcome-${open}`)
    expect(form).not.toContain(`outcome-${hidden}`)
  })
})

describe('putting off', () => {
  test('is told with its reason, once, and no further than the law allows', async () => {
    const request = await desk.ask(desk.anna, 'copy')
    const end = monthsLater(new Date().toISOString().slice(0, 10), 3)
    const extend = (until: string, extendReason = 'Er is veel papier.') =>
      desk.yasmin.post(desk.theirs(request), { step: 'extend', until, extendReason })
    for (const until of ['', 'gisteren', inDays(3), monthsLater(end, 1)]) expect((await extend(until)).status).toBe(422)
    expect((await extend(end, ' ')).status).toBe(422)
    expect((await extend(end)).status).toBe(303)
    const page = await desk.letter(desk.anna, request)
    expect(page).toContain('Het duurt langer. U krijgt uiterlijk op')
    expect(page).toContain('Er is veel papier.')
    expect((await extend(end)).status).toBe(422)
  })
  test('is not there for destruction under the Social Support Act, which has a term of its own', () => {
    const term = termOf('destruction', 'wmo')
    expect([dueOf(term, '2026-11-30'), latestDue(term, '2026-11-30')]).toEqual(['2027-02-28', '2027-02-28'])
    expect(dueOf(termOf('destruction', 'jeugdwet'), '2026-01-31')).toBe('2026-02-28')
  })
})

describe('what came on paper', () => {
  test('and asks for destruction is granted by a colleague (ALLOW), not by who wrote it down (DENY)', async () => {
    const entered = await paper({ asker: desk.world.people.anna, right: 'destruction' })
    const request = entered.headers.get('location')?.split('/').at(-1) ?? ''
    const granting = 'name="outcome"'
    const own = await desk.text(desk.yasmin.get(desk.theirs(request)))
    expect(own).toContain('besluit een collega of er iets wordt vernietigd')
    expect(own).not.toContain(granting)
    const refused = await desk.answer(request, {})
    expect([refused.status, (await refused.text()).includes('u schreef deze vraag zelf op')]).toEqual([422, true])
    expect(await desk.text(desk.mira.get(desk.theirs(request)))).toContain(granting)
    expect((await desk.answer(request, {}, desk.mira)).status).toBe(303)
  })
  const paper = (fields: Record<string, string> = {}) =>
    desk.yasmin.post(`${desk.family()}/verzoek-op-papier`, {
      asker: desk.world.people.peter,
      right: 'access',
      receivedOn: '2026-01-05',
      text: 'Wat staat er over mij?',
      ...fields,
    })
  test('counts from the day it came in anywhere, is late, and stands first', async () => {
    const entered = await paper()
    expect(entered.status).toBe(303)
    const request = entered.headers.get('location')?.split('/').at(-1) ?? ''
    const page = await desk.letter(desk.peter, request)
    expect(page).toContain('Yasmin El Idrissi van Wijkteam Oost schreef dit voor u op.')
    expect(page).toContain('Het antwoord had er op 5 februari')
    const list = await desk.text(desk.yasmin.get('/verzoeken'))
    expect(list.indexOf(request)).toBe(
      Math.min(...[...list.matchAll(/verzoeken\/([0-9a-f-]{36})/g)].map((m) => m.index + 10)),
    )
    expect(list).toContain('Te laat: had er op 5 februari')
    expect(await desk.text(desk.yasmin.get('/vandaag'))).toContain(request)
    await desk.answered(request)
    expect(await desk.text(desk.yasmin.get('/vandaag'))).not.toContain(request)
  })
  test.each<[string, () => Record<string, string>]>([
    ['nobody', () => ({ asker: '' })],
    ['a stranger', () => ({ asker: desk.world.stranger.child })],
    ['no right', () => ({ right: 'toString' })],
    ['why somebody looked, which is asked beside the log', () => ({ right: 'why-looked' })],
    ['a day to come', () => ({ receivedOn: inDays(2) })],
    ['no day', () => ({ receivedOn: '31-02-2026' })],
    ['no words', () => ({ text: '  ' })],
  ])('comes back filled in with %s', async (_, changed) => {
    const answer = await paper(changed())
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(changed()['text'] ?? 'Wat staat er over mij?')
  })
})

test('going back to send something else asks that as well; pressing twice asks once', async () => {
  const id = uuidv7()
  const ask = (text: string) => desk.anna.post(`/mijn-rechten/${desk.world.family}/vragen/another-helper`, { id, text })
  const list = async (text: string) =>
    (await desk.text(desk.yasmin.get(desk.theirs(desk.requestOf(id))))).includes(text)
  for (const text of ['Liever een vrouw.', 'Liever een vrouw.', 'Liever een vrouw die Turks spreekt.']) {
    expect((await ask(text)).headers.get('location')).toContain('verstuurd')
  }
  expect(await list('Liever een vrouw.')).toBe(true)
  const { rows } = await desk.world.admin.query<{ text: string }>(
    `select body::json ->> 'text' as text from erbij.entry_content where body::json ->> 'text' like 'Liever een vrouw%' order by 1`,
  )
  expect(rows.map(({ text }) => text)).toEqual(['Liever een vrouw die Turks spreekt.', 'Liever een vrouw.'])
})

describe('the form of an answer', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no decision', { outcome: '' }, 'Kies wat u besluit'],
    ['a decision of its own', { outcome: 'toString' }, 'Kies wat u besluit'],
    ['no ground for a no', { outcome: 'refused' }, 'Kies op welke grond niet'],
    ['a ground that this law does not know', { outcome: 'refused', ground: 'violence' }, 'Kies op welke grond niet'],
    ['a ground of another right', { outcome: 'refused', ground: 'is-correct' }, 'Kies op welke grond niet'],
    ['no words', { text: ' ' }, 'Schrijf uw antwoord'],
    ['a NUL', { text: 'a\0b' }, 'een teken dat we niet kunnen bewaren'],
    ['too many words', { text: 'a'.repeat(20_001) }, 'te lang'],
  ])('with %s comes back filled in', async (_, fields, says) => {
    const request = await desk.ask(desk.anna, 'access')
    const answer = await desk.answer(request, fields)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    if (!('text' in fields)) expect(page).toContain('Dat kan.')
    expect(await desk.letter(desk.anna, request)).toContain('Wacht op antwoord')
  })

  test('answers once: two colleagues at the same moment, and pressing twice', async () => {
    const request = await desk.ask(desk.anna, 'access')
    const both = await Promise.all([
      desk.answer(request, { text: 'Van Yasmin.' }),
      desk.answer(request, { text: 'Van Mira.' }, desk.mira),
    ])
    expect(both.map(({ status }) => status)).toContain(303)
    const page = await desk.letter(desk.anna, request)
    expect(Number(page.includes('Van Yasmin.')) + Number(page.includes('Van Mira.'))).toBe(1)
  })
})

describe('about one entry', () => {
  const noted = async () => {
    const id = await desk.wrote({ about: desk.world.people.noor, text: 'Noor slaapt slecht.' })
    await desk.yasmin.post(`${desk.family()}/verslagen/${id}/delen`, { checked: 'ja' })
    return id
  }
  const mark = 'Stilgezet'
  const mine = (id: string) => desk.text(desk.anna.get(`/mijn-dossier/${desk.world.family}/vermeldingen/${id}`))

  test('something is put on hold: a mark stands beside it, until it was decided whether it is right', async () => {
    const id = await noted()
    expect(await mine(id)).toContain(`vragen/restriction?vermelding=${id}`)
    expect(await mine(id)).not.toContain(mark)
    const form = await desk.text(
      desk.anna.get(`/mijn-rechten/${desk.world.family}/vragen/restriction?vermelding=${id}`),
    )
    expect(form).toContain('Noor slaapt slecht.')
    const request = await desk.ask(desk.anna, 'restriction', { entry: id, text: 'Dat klopt niet.' })
    expect(await mine(id)).not.toContain(mark)
    await desk.answered(request, { text: 'Wij zoeken het uit.' })
    for (const page of [await mine(id), await desk.text(desk.yasmin.get(desk.entryPage(id)))])
      expect(page).toContain(mark)
    // Who did not ask, and does not answer, is not told that somebody did.
    expect(await desk.text(desk.bram.get(`/mijn-dossier/${desk.world.family}/vermeldingen/${id}`))).not.toContain(mark)
    const correction = await desk.ask(desk.anna, 'correction', { entry: id, text: 'Noor slaapt goed.' })
    await desk.answered(correction, { outcome: 'refused', ground: 'is-a-judgement', text: 'Dit is wat de juf zag.' })
    expect(await mine(id)).not.toContain(mark)
    expect(await desk.letter(desk.anna, correction)).toContain('Zet er uw eigen woorden bij')
  })

  test('a correction that was promised leads to where it is made', async () => {
    const id = await noted()
    const request = await desk.ask(desk.anna, 'correction', { entry: id, text: 'Zij slaapt goed.' })
    await desk.answered(request, { text: 'U hebt gelijk.' })
    expect(await desk.text(desk.yasmin.get(desk.theirs(request)))).toContain(`${desk.entryPage(id)}/verbeteren`)
  })

  test('that somebody may not read is not asked about: the request goes without it', async () => {
    const id = await desk.wrote({ about: desk.world.people.noor, text: 'Nog niet gedeeld.' })
    const form = await desk.text(desk.anna.get(`/mijn-rechten/${desk.world.family}/vragen/correction?vermelding=${id}`))
    expect(form).not.toContain('Nog niet gedeeld.')
    const request = await desk.ask(desk.anna, 'correction', { entry: id, text: 'Zij slaapt goed.' })
    expect(await desk.text(desk.yasmin.get(desk.theirs(request)))).not.toContain(id)
  })
})
