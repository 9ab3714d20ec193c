import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { requesting } from '../../../test/requests.ts'
import { destroyContents } from '../../dossier/destroy.ts'
import type { FileStore } from '../../files/file-store.ts'
import { canMakePdf } from '../../ui/pdf/pdf.ts'

let desk: Desk
let requests: ReturnType<typeof requesting>
beforeAll(async () => {
  desk = await givenDesk()
  requests = requesting(desk.world)
})
afterAll(() => desk?.close())

const deciding = (ask: string) => `${desk.family()}/afschriften/${ask}`
const mine = (ask: string) => `/mijn-dossier/${desk.world.family}/afschriften/${ask}`
const main = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? ''

/** What the form proposes, as a browser would send it. */
function filledIn(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = { text: ['U krijgt wat over u gaat.'] }
  const add = (name: string, value: string) => (fields[name] = [...(fields[name] ?? []), value])
  for (const [, value = ''] of html.matchAll(/<input type="hidden" name="entry" value="([^"]+)"/g)) add('entry', value)
  for (const [, name = '', options = ''] of html.matchAll(/<select[^>]*name="(how-[^"]+)".*?>(.*?)<\/select>/gs)) {
    add(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '')
  }
  for (const [input] of html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)) {
    if (input.includes('checked'))
      add(/name="([^"]+)"/.exec(input)?.[1] ?? '', /value="([^"]+)"/.exec(input)?.[1] ?? '')
  }
  return fields
}
const open = async (ask: string, who = desk.yasmin) => main(await desk.text(who.get(deciding(ask))))

describe('a copy that somebody asks for', () => {
  test('is proposed per entry, decided by a person, and given as it was decided; what is of others is nowhere in it', async () => {
    const { world, yasmin, mira, anna, bram } = desk
    const { people } = world
    const both = await desk.wrote({
      about: [people.anna, people.bram],
      text: 'Anna was kalm. Bram dreigde haar. Wij dronken thee.',
    })
    const plain = await desk.wrote({ about: people.anna, text: 'Anna zoekt werk.' })
    const kept = await desk.wrote({ about: people.anna, text: 'Dit mag Anna nu niet weten.' })
    await desk.wrote({ about: people.bram, text: 'Bram vertelde over vroeger.' })
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    const withhold = `${desk.entryPage(kept)}/niet-verstrekken`
    await yasmin.post(withhold, {
      step: 'propose',
      person: people.anna,
      ground: 'serious-harm',
      reason: 'Nu niet.',
      until,
    })
    const ask = await requests.asks('anna', 'copy', { text: 'Ik wil graag alles over mij.' })
    expect((await anna.get(mine(ask))).status).toBe(404)

    // Also while a second professional must still confirm it.
    expect(filledIn(await open(ask))[`how-${kept}`]).toEqual(['privacy-of-another'])
    const thread = /name="thread" value="([^"]+)"/.exec(await desk.text(mira.get(withhold)))?.[1] ?? ''
    await mira.post(withhold, { step: 'confirm', thread })

    const html = await open(ask)
    expect(html).toContain('Ik wil graag alles over mij.')
    expect(html).not.toContain('Bram vertelde over vroeger.')
    const filled = filledIn(html)
    expect(filled[`how-${both}`]).toEqual(['give'])
    expect(filled[`black-${both}`]).toEqual(['1'])
    expect(filled[`how-${plain}`]).toEqual(['give'])
    expect(filled[`black-${plain}`]).toBeUndefined()
    expect(filled[`how-${kept}`]).toEqual(['privacy-of-another'])

    const sent = { ...filled, [`how-${kept}`]: ['serious-harm'] }
    const twice = await Promise.all([yasmin.post(deciding(ask), sent), yasmin.post(deciding(ask), sent)])
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    const given = main(await desk.text(anna.get(mine(ask))))
    for (const says of [
      'Anna was kalm. [zwart gemaakt] Wij dronken thee.',
      'Anna zoekt werk.',
      '1 stuk is weggelaten.',
      'ernstige schade',
    ])
      expect(given).toContain(says)
    expect(given).toContain('Vraag de rechtbank om een beslissing.')
    for (const not of ['dreigde', 'nu niet weten', 'vroeger']) expect(given).not.toContain(not)
    expect(given.match(/Anna zoekt werk/g)).toHaveLength(1)
    // Once decided it is read, not decided again.
    expect(await open(ask)).toContain('[zwart gemaakt]')
    const again = await yasmin.post(deciding(ask), { ...sent, text: 'Anders.' })
    expect([again.status, await desk.text(anna.get(mine(ask)))]).toEqual([303, expect.not.stringContaining('Anders.')])
    for (const path of [mine(ask), `${mine(ask)}/pdf`]) expect((await bram.get(path)).status).toBe(404)
  })

  test('what somebody else said in their own words is proposed to be left out', async () => {
    const { world, anna, bram } = desk
    const { people } = world
    const shared = { step: 'record', together: 'yes', checked: 'yes' }
    const note = await desk.wrote({ ...shared, about: people.noor, text: 'Noor gaat zwemmen.' })
    expect((await bram.post(`/mijn-woorden/${note}`, { text: 'Ik vind dat water gevaarlijk.' })).status).toBe(303)
    const ask = await requests.asks('anna', 'copy', { about: [people.noor] })
    const html = await open(ask)
    const filled = filledIn(html)
    expect(filled[`how-${note}`]).toEqual(['give'])
    expect(html).toContain('Dit zijn de eigen woorden van iemand anders')
    expect((await desk.yasmin.post(deciding(ask), filled)).status).toBe(303)
    const given = await desk.text(anna.get(mine(ask)))
    expect(given).toContain('[zwart gemaakt]')
    expect(given).not.toContain('gevaarlijk')
    // Whoever wrote them gets them.
    const his = await requests.asks('bram', 'copy', { about: [people.noor] })
    expect((await desk.yasmin.post(deciding(his), filledIn(await open(his)))).status).toBe(303)
    expect(await desk.text(bram.get(mine(his)))).toContain('Ik vind dat water gevaarlijk.')
  })

  test('a form with something missing comes back filled in; and when something came meanwhile, it says so', async () => {
    const { world, yasmin } = desk
    const ask = await requests.asks('anna', 'copy')
    const filled = filledIn(await open(ask))
    const [entry = ''] = filled['entry'] ?? []
    const missing = await yasmin.post(deciding(ask), { ...filled, [`how-${entry}`]: '', text: '' })
    expect(missing.status).toBe(422)
    const html = await missing.text()
    for (const says of ['Kies wat u met dit stuk doet', 'Schrijf uw antwoord op', `href="#veld-how-${entry}"`])
      expect(html).toContain(says)
    await desk.wrote({ about: world.people.anna, text: 'Er kwam iets bij.' })
    const late = await yasmin.post(deciding(ask), { ...filled, text: 'Mijn antwoord.' })
    expect(late.status).toBe(422)
    const back = await late.text()
    for (const says of ['Er kwam iets bij of er ging iets weg', 'Er kwam iets bij.', 'Mijn antwoord.'])
      expect(back).toContain(says)
  })

  test('is not for who does not help (DENY), nor for another right, nor for a colleague at home', async () => {
    const { house } = desk
    const ask = await requests.asks('anna', 'copy')
    const correction = await requests.asks('anna', 'correction')
    expect((await desk.yasmin.get(deciding(ask))).status).toBe(200)
    expect((await (await house.as('joris')).get(deciding(ask))).status).toBe(404)
    expect((await (await house.as('joris')).post(deciding(ask), { text: 'x' })).status).toBe(404)
    expect((await desk.colleague.get(deciding(ask))).status).toBe(404)
    expect((await desk.yasmin.get(deciding(correction))).status).toBe(404)
  })

  test.runIf(canMakePdf())('what is destroyed later leaves the copy too, the PDF as well', async () => {
    const { world, yasmin, anna } = desk
    const note = await desk.wrote({ about: world.people.anna, text: 'Kortstondig geheimpje.' })
    const ask = await requests.asks('anna', 'copy', { entries: [note] })
    const filled = filledIn(await open(ask))
    expect(filled['entry']).toEqual([note])
    expect((await yasmin.post(deciding(ask), filled)).status).toBe(303)
    const pdf = async () => Buffer.from(await (await anna.get(`${mine(ask)}/pdf`)).arrayBuffer())
    expect((await pdf()).toString('latin1')).toContain('<pdfuaid:part>1<')
    expect(await desk.text(anna.get(mine(ask)))).toContain('Kortstondig geheimpje.')
    const before = (await pdf()).length
    const asked = { family: world.family, entries: [note], ground: 'Jeugdwet 7.3.9(1)', reason: 'x' }
    expect(await destroyContents(world.database.stewardUrl, asked, {} as FileStore)).toMatchObject({ entries: 2 })
    const after = await desk.text(anna.get(mine(ask)))
    expect(after).not.toContain('geheimpje')
    expect(after).toContain('Iets uit deze kopie is later vernietigd.')
    expect((await pdf()).length).not.toBe(before)
  })
})
