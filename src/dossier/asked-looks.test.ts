import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asker, givenAsker } from '../../test/asks.ts'

/** What the family reads when another system asked whether somebody may. */

let asker: Asker
beforeAll(async () => {
  asker = await givenAsker()
  const { hiddenAddress, annaBasics } = asker.world.parts
  await asker.askAll({
    evaluations: [
      asker.question('yasmin', hiddenAddress, 'read', 'handover'),
      asker.question('koen', hiddenAddress),
      asker.question('koen', hiddenAddress, 'share'),
      asker.question('anna', annaBasics),
      asker.question('bram', asker.world.parts.noorBasics),
    ],
  })
})
afterAll(() => asker?.close())

const page = async (who: 'anna' | 'bram') =>
  (await (await (await asker.house.as(who)).get('/wie-keek')).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('that a system asked, about whom, what and what for, and the answer: never that somebody looked', async () => {
  const text = await page('anna')
  expect(text).toContain('Een ander systeem: urn:example:planning')
  expect(text).toMatch(
    /Vroeg of Yasmin El Idrissi van Wijkteam Oost dit mag lezen: Adres over Anna en Noor ?, .*\. Het antwoord was ja\. Er is niet gekeken\./,
  )
  expect(text).not.toMatch(/Yasmin El Idrissi Wijkteam Oost · .* Las Adres/)
})

test('who was refused is named by organisation alone, once for all that was asked', async () => {
  const text = await page('anna')
  expect(text.match(/Vroeg of iemand van Veiligheidsteam hier iets mag\. Het antwoord was nee\./g)).toHaveLength(1)
  expect(text).not.toContain('Koen')
  expect(text).not.toContain('Wilde kijken')
})

test('what was asked about the reader is said of the reader, and is not theirs', async () => {
  const text = await page('anna')
  expect(text).toContain('Vroeg of u dit mag lezen: Basisgegevens over Anna')
  const own = /Dit was u zelf.*/.exec(text)?.[0] ?? ''
  expect(own).not.toContain('Vroeg of u')
})

test('members of a family do not read of each other that a system asked, nor of parts that are not theirs', async () => {
  expect(await page('anna')).not.toContain('Bram')
  const bram = await page('bram')
  expect(bram).toContain('Vroeg of u dit mag lezen: Basisgegevens over Noor')
  expect(bram).not.toMatch(/Yasmin El Idrissi van Wijkteam Oost dit mag lezen|Veiligheidsteam|Anna/)
})

test('the API tells it apart as well', async () => {
  const answer = await (await asker.house.as('anna')).get('/api/v1/inzagen')
  const { inzagen } = (await answer.json()) as { inzagen: Record<string, unknown>[] }
  const asked = inzagen.filter(({ systeem }) => systeem !== null)
  expect(asked.map(({ handeling, naam, vraag, uzelf }) => [handeling, naam, vraag, uzelf])).toEqual(
    expect.arrayContaining([
      ['gevraagd', 'Yasmin El Idrissi', 'read', false],
      ['geweigerd', null, null, false],
      ['gevraagd', 'Anna de Wit', 'read', false],
    ]),
  )
  expect(asked).toHaveLength(3)
})
