import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { type SafetyDesk, safetyAt } from '../../test/safety.ts'
import { withholdingBy } from '../../test/withheld.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** What happened: written down by who helps, shared by the road of every entry, and shown beside each other. */

let desk: Desk
let safety: SafetyDesk
let people: Desk['world']['people']
const team = () => `${safety.at('yasmin')}/voorvallen`

beforeAll(async () => {
  desk = await givenDesk()
  safety = safetyAt(desk)
  people = desk.world.people
})
afterAll(() => desk?.close())

const happened = (more: Record<string, string | string[]> = {}) => ({
  id: uuidv7(),
  text: 'Er werd geschreeuwd en een deur ging stuk.',
  occurredOn: '2026-01-05',
  dayPart: 'evening',
  forms: ['psychological'],
  [`rol-${people.noor}`]: 'witness',
  toldBy: 'De buurvrouw',
  ...more,
})
const write = (fields: Record<string, string | string[]>, who: 'yasmin' | 'koen' = 'yasmin') =>
  safety.post(who, `${safety.at(who)}/voorval`, fields)

describe('an incident', () => {
  test('is written by who helps, and read in their own organisation; not by another (DENY), nor by the family', async () => {
    const fields = happened({ before: 'Er was geen geld meer.' })
    for (const _ of [1, 2]) expect((await write(fields)).status).toBe(303)
    for (const who of ['yasmin', 'mira'] as const) {
      const shown = await safety.page(who, team())
      expect(shown).toContain('een deur ging stuk')
      expect(shown).toContain('Verteld door: De buurvrouw.')
    }
    expect((await safety.page('yasmin', team())).split('>Er werd geschreeuwd')).toHaveLength(2)
    expect(await safety.page('koen', team())).not.toContain('een deur')
    for (const who of ['anna', 'bram'] as const)
      expect(await safety.page(who, `${safety.at(who)}/voorvallen`)).not.toContain('een deur')
  })

  test('is shared by the road of every entry: Anna and Bram read it, and never who told it; withheld from Bram, he does not', async () => {
    const fields = happened({ text: 'Noor zag een ruzie op straat.', occurredOn: '2026-01-20' })
    await write(fields)
    await withholdingBy(desk.world).share(fields.id)
    for (const who of ['anna', 'bram'] as const) {
      const shown = await safety.page(who, `${safety.at(who)}/voorvallen`)
      expect(shown).toContain('ruzie op straat')
      expect(shown).toContain('Was erbij: Noor')
      const entry = await safety.page(who, `${safety.side(who)}/vermeldingen/${fields.id}`)
      for (const text of [shown, entry]) expect(text).not.toContain('buurvrouw')
    }
    await withholdingBy(desk.world).withhold(fields.id)
    expect(await safety.page('bram', `${safety.at('bram')}/voorvallen`)).not.toContain('ruzie op straat')
    expect(await safety.page('anna', `${safety.at('anna')}/voorvallen`)).toContain('ruzie op straat')
  })

  test('about two together is read by neither of them alone, also when it is shared: it is not made together', async () => {
    const roles = { [`rol-${people.anna}`]: 'harmed', [`rol-${people.bram}`]: 'harming', [`rol-${people.noor}`]: '' }
    const fields = happened({ text: 'Bram sloeg Anna.', ...roles })
    await write(fields)
    await withholdingBy(desk.world).share(fields.id)
    for (const who of ['anna', 'bram'] as const)
      expect(await safety.page(who, `${safety.at(who)}/voorvallen`)).not.toContain('Bram sloeg')
  })

  test('comes back with what is missing', async () => {
    const empty = happened({
      text: '',
      occurredOn: '2099-01-01',
      dayPart: '',
      forms: [],
      toldBy: '',
      [`rol-${people.noor}`]: '',
    })
    const answer = await write({ ...empty, done: 'De politie kwam.' })
    const form = await answer.text()
    expect(answer.status).toBe(422)
    for (const said of [
      'Schrijf op wat er gebeurde',
      'Deze datum moet nog komen',
      'Kies wanneer op de dag',
      'Kies wat het was',
      'Kies van één mens of meer',
      'Schrijf op wie het vertelde',
      'De politie kwam.',
    ])
      expect(form).toContain(said)
  })
})

describe('a correction', () => {
  const correcting = (id: string) => `${team()}/${id}/verbeteren`
  const correct = (id: string, fields: Record<string, string | string[]>) =>
    safety.post('yasmin', correcting(id), { ...fields, id: uuidv7() })

  test('takes the place of what stood there, which stays to be read; of what was shared, it is shared after a check', async () => {
    const fields = happened({ text: 'Bram gooide een bord.', [`rol-${people.noor}`]: 'harming' })
    await write(fields)
    await withholdingBy(desk.world).share(fields.id)
    const better = { ...fields, text: 'Er viel een bord.', [`rol-${people.noor}`]: 'witness', version: fields.id }
    const unchecked = await correct(fields.id, better)
    expect([unchecked.status, (await unchecked.text()).includes('Er viel een bord.')]).toEqual([422, true])
    expect((await correct(fields.id, { ...better, checked: 'yes' })).status).toBe(303)
    for (const who of ['yasmin', 'anna'] as const) {
      const shown = await safety.page(who, `${safety.at(who)}/voorvallen`)
      expect(shown, who).toContain('Er viel een bord.')
      expect(shown, who).not.toContain('gooide een bord')
    }
    expect(await safety.page('yasmin', `${safety.side('yasmin')}/vermeldingen/${fields.id}`)).toContain(
      'gooide een bord',
    )
  })

  test('of what somebody else corrected meanwhile is given back; the same is no correction; nobody of another organisation (DENY)', async () => {
    const fields = happened({ text: 'Er was lawaai.', occurredOn: '2026-01-06' })
    await write(fields)
    const same = await correct(fields.id, { ...fields, version: fields.id })
    expect([same.status, (await same.text()).includes('niets veranderd')]).toEqual([422, true])
    expect((await correct(fields.id, { ...fields, text: 'Er was muziek.', version: fields.id })).status).toBe(303)
    const late = await correct(fields.id, { ...fields, text: 'Er was een feest.', version: fields.id })
    const form = await late.text()
    expect(late.status).toBe(422)
    for (const said of ['Iemand anders veranderde dit net', 'Er was een feest.']) expect(form).toContain(said)
    expect((await desk.koen.get(correcting(fields.id))).status).toBe(404)
  })
})

test('beside each other they are counted per month, with children who were there, and no score of anybody', async () => {
  await write(happened({ text: 'Weer geschreeuw.', occurredOn: '2026-01-25', dayPart: 'night' }))
  await write(
    happened({
      text: 'Er werd geduwd.',
      occurredOn: '2025-11-02',
      forms: ['physical'],
      [`rol-${people.noor}`]: 'elsewhere',
    }),
  )
  const shown = await safety.page('yasmin', team())
  expect(shown).toContain('Dit telt alleen wat is opgeschreven.')
  expect(shown).toMatch(
    /november 2025<\/strong>: 1 keer\. Slaan of ander geweld: 1\. avond: 1\. Er was geen kind bij\./,
  )
  expect(shown).toMatch(/december 2025<\/strong>: niets opgeschreven\./)
  expect(shown).toContain('Er was geen geld meer.')
  for (const word of ['risico', 'score', 'kans', 'voorspel']) expect(shown.toLowerCase()).not.toContain(word)
  // Whoever reads one of them sees no pattern of what they do not read.
  const anna = await safety.page('anna', `${safety.at('anna')}/voorvallen`)
  expect(anna).not.toContain('november 2025')
  expect(shown).toContain('januari 2026</strong>: 6 keer.')
  expect(anna).toContain('januari 2026</strong>: 2 keer.')
})
