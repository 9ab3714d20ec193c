import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formal } from '../../test/formal.ts'
import { givenRights, type RightsDesk } from '../../test/rights.ts'
import { refusalGroundsOf, rights } from '../law/rights.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** Somebody of fourteen asks and is answered: «je» from the question to the letter, on every page on the way. */

let desk: RightsDesk
beforeAll(async () => {
  desk = await givenRights()
})
afterAll(() => desk?.close())

/** The page, which says «je» all over. */
async function heard(path: string): Promise<string> {
  const answer = await desk.sem.get(path)
  expect(answer.status, path).toBe(200)
  const html = await answer.text()
  expect(formal(html), path).toEqual([])
  return html
}
const place = () => `/mijn-dossier/${desk.world.family}/meelezen`
const asked = rights.filter((right) => right !== 'why-looked' && right !== 'information' && right !== 'complaint')

describe.each(asked)('%s', (right) => {
  test('is asked, waits, and is withdrawn', async () => {
    const path = `/mijn-rechten/${desk.world.family}/vragen/${right}`
    expect(await heard(path)).toContain('Je krijgt binnen een maand antwoord.')
    const empty = await desk.sem.post(path, { text: ' \0', id: uuidv7() })
    expect(empty.status).toBe(422)
    expect(formal(await empty.text())).toEqual([])
    const request = await desk.ask(desk.sem, right)
    expect(await heard('/mijn-rechten')).toContain('Dat is je recht.')
    await heard(desk.mine(request))
    await heard(`${desk.mine(request)}/intrekken`)
    await desk.sem.post(`${desk.mine(request)}/intrekken`, { reason: '' })
    expect(await heard(desk.mine(request))).toContain('Je trok deze vraag in op')
  })

  test.each(refusalGroundsOf(right, 'jeugdwet'))(
    'is refused because of %s: so the letter, for who sends it too',
    async (ground) => {
      const request = await desk.ask(desk.sem, right)
      await desk.answered(request, { outcome: 'refused', ground, text: 'Helaas.' })
      expect(await heard(desk.mine(request))).toContain('Ben je het er niet mee eens?')
      expect(await desk.text(desk.yasmin.get(desk.theirs(request)))).toContain('Ben je het er niet mee eens?')
    },
  )
})

test('a letter to their mother says «u», by the same professional', async () => {
  const request = await desk.ask(desk.anna, 'another-helper')
  await desk.answered(request, { outcome: 'refused', ground: 'no-other-helper', text: 'Helaas.' })
  expect(await desk.text(desk.yasmin.get(desk.theirs(request)))).toContain('Bent u het er niet mee eens?')
})

test('what may be destroyed can be kept after all, asked with «je»', async () => {
  const request = await desk.ask(desk.sem, 'destruction')
  await desk.answered(request)
  expect(await heard(desk.mine(request))).toContain('Tot die dag kun je nog zeggen dat het moet blijven.')
  await heard(`${desk.mine(request)}/terugnemen`)
})

test('letting somebody read along, asking somebody, a copy, how long things are kept, and where they are signed in', async () => {
  for (const path of [place(), `${place()}/toestemming`, `${place()}/vragen`]) await heard(path)
  for (const path of ['toestemming', 'vragen']) {
    const answer = await desk.sem.post(`${place()}/${path}`, { id: '', who: '', until: '' })
    expect(answer.status, path).toBe(422)
    expect(formal(await answer.text()), path).toEqual([])
  }
  for (const path of ['afschrift', 'bewaartermijnen']) await heard(`/mijn-dossier/${desk.world.family}/${path}`)
  for (const path of ['/mijn-sessies', '/mijn-sessies?beeindigd=1', '/koppelen']) await heard(path)
})
