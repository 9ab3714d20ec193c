import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../test/asking.ts'
import { givenRights, type RightsDesk } from '../../test/rights.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { daysLater } from '../openings/until.ts'

/** Asking why somebody looked, of a line of the log; and the answer beside it. */

let desk: RightsDesk
beforeAll(async () => {
  desk = await givenRights()
  await desk.yasmin.get(desk.family())
})
afterAll(() => desk?.close())

/** The addresses behind «Waarom keek deze persoon?», newest line first. */
const whys = async (who: typeof desk.anna) =>
  [...(await desk.text(who.get('/wie-keek'))).matchAll(/href="(\/mijn-rechten\/[^"]+\/waarom\/[^"]+)"/g)].map(
    ([, href]) => href?.replaceAll('&amp;', '&') ?? '',
  )

describe('why somebody looked', () => {
  test('is asked of a line, answered by who looked, and read beside the line and as a letter', async () => {
    const [line = ''] = await whys(desk.anna)
    const form = await desk.text(desk.anna.get(line))
    expect(form).toContain('Yasmin El Idrissi')
    const id = uuidv7()
    const sent = await desk.anna.post(line, { id, text: 'Ik schrok ervan.' })
    expect(sent.status, await sent.clone().text()).toBe(303)
    const log = await desk.text(desk.anna.get('/wie-keek'))
    expect(log).toContain('U vroeg waarom. U krijgt uiterlijk op')
    // Asked again, the question that stands there is shown.
    expect((await desk.anna.get(line)).headers.get('location')).toBe(desk.mine(desk.requestOf(id)))
    expect((await desk.anna.post(line, { text: '' })).headers.get('location')).toBe(desk.mine(desk.requestOf(id)))

    const page = await desk.text(desk.yasmin.get(desk.theirs(desk.requestOf(id))))
    expect(page).toContain('Het gaat om: Yasmin El Idrissi, Wijkteam Oost keek op')
    expect(page).toContain('Ik schrok ervan.')
    const explain = (text: string) => desk.yasmin.post(desk.theirs(desk.requestOf(id)), { step: 'answered', text })
    expect((await explain(' ')).status).toBe(422)
    expect((await explain('Ik bereidde ons gesprek van vrijdag voor.')).status).toBe(303)
    const after = await desk.text(desk.anna.get('/wie-keek'))
    expect(after).toContain('Waarom? Yasmin El Idrissi antwoordde:')
    expect(after).toContain('Ik bereidde ons gesprek van vrijdag voor.')
    expect(await desk.letter(desk.anna, desk.requestOf(id))).toContain('Ik bereidde ons gesprek van vrijdag voor.')
    expect(await desk.text(desk.bram.get('/wie-keek'))).not.toContain('gesprek van vrijdag')
  })

  test('may be answered by a colleague, and asked of every line of somebody else', async () => {
    const lines = await whys(desk.bram)
    expect(lines.length).toBeGreaterThan(0)
    const id = uuidv7()
    expect((await desk.bram.post(lines[0] ?? '', { id })).status).toBe(303)
    const answer = await desk.mira.post(desk.theirs(desk.requestOf(id)), {
      step: 'answered',
      text: 'Zij viel voor mij in.',
    })
    expect(answer.status).toBe(303)
    expect(await desk.text(desk.bram.get('/wie-keek'))).toContain('Mira Bos antwoordde')
  })

  test('is asked of a line one reads (ALLOW), and of no line of another family, of nobody, or at no moment (DENY)', async () => {
    const [line = ''] = await whys(desk.bram)
    expect([200, 303]).toContain((await desk.bram.get(line)).status)
    const [path = '', moment = ''] = line.split('?op=')
    const here = `/mijn-rechten/${desk.world.family}/waarom`
    for (const wrong of [
      `${here}/${uuidv7()}?op=${moment}`,
      `${here}/niets?op=${moment}`,
      path,
      `${path}?op=gisteren`,
      `${path}?op=2001-01-01T00:00:00Z`,
      line.replace(desk.world.family, desk.world.stranger.family),
    ]) {
      expect((await desk.bram.get(wrong)).status, wrong).toBe(404)
      expect((await desk.bram.post(wrong, { text: '' })).status, wrong).toBe(404)
    }
  })

  test('who was asked to look along is nobody else’s to explain: no team learns of a confidant by a question (DENY)', async () => {
    const { world, sem } = desk
    const ask = asking(world)
    const confidant = await ask.capacity(world.organisations.housing, 'confidant')
    const until = daysLater(new Date().toISOString().slice(0, 10), 30)
    const mandate = { id: uuidv7(), who: confidant, until, step: 'open' }
    expect((await sem.post(`/mijn-dossier/${world.family}/meelezen/vragen`, mandate)).status).toBe(303)
    expect(await ask.asked(confidant)).toBeTruthy()
    const lines = await whys(sem)
    const [line = ''] = lines
    expect(await desk.text(sem.get(line))).toContain('Gemeente, Wonen')
    const sent = await desk.text(sem.post(line, { id: uuidv7(), text: '' }))
    expect(sent).toContain('niemand')
    const { rows } = await world.admin.query(
      `select from erbij.entry_content where body like '%Gemeente, Wonen%' and body like '%why-looked%'`,
    )
    expect(rows).toEqual([])
  })

  test('of one’s own look is not asked', async () => {
    await desk.anna.get('/mijn-dossier')
    const { rows } = await desk.world.admin.query<{ id: string; at: Date }>(
      'select id, at from erbij.look where actor = $1 order by at desc limit 1',
      [desk.world.actors.anna],
    )
    const line = `/mijn-rechten/${desk.world.family}/waarom/${rows[0]?.id}?op=${rows[0]?.at.toISOString()}`
    expect((await desk.anna.get(line)).status).toBe(404)
  })
})
