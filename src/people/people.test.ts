import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenCircle } from '../../test/circle.ts'

let circle: Awaited<ReturnType<typeof givenCircle>>
beforeAll(async () => {
  circle = await givenCircle()
})
afterAll(async () => {
  expect(circle.house.errors).toEqual([])
  await circle?.close()
})

describe('the people of a family', () => {
  test('drawn, as text and one by one; who lives together, by addresses the reader may see', async () => {
    const { people, mine, get } = circle
    const yasmins = await get('yasmin', people)
    expect(yasmins.html).toContain('<svg')
    expect(yasmins.text).toContain('Anna en Noor wonen samen.')
    expect(yasmins.text).toMatch(/ouder van Noor, uit de basisregistratie/)
    expect((await get('anna', mine)).text).toContain('Anna en Noor wonen samen.')
    const brams = (await get('bram', mine)).text
    expect(brams).toContain('Hier komt wie samen wonen')
    for (const hidden of ['Schuilplaats', 'geheim', 'Sem', 'Anna']) expect(brams).not.toContain(hidden)
  })

  test('are read in one look', async () => {
    const { world, people, get } = circle
    const { rows: before } = await world.admin.query('select count(*)::int as n from erbij.look')
    await get('yasmin', people)
    const { rows: after } = await world.admin.query('select count(*)::int as n from erbij.look')
    expect(after[0].n - before[0].n).toBe(1)
  })
})

describe('somebody around the family', () => {
  test('a form that is not complete comes back filled in', async () => {
    const { add } = circle
    const answer = await add({ givenNames: '', surname: '', relation: '', since: '31-2-2020', source: 'Juf belde.' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Vul een naam in')
    expect(answer.text).toContain('Deze datum bestaat niet')
    expect(answer.html).toContain('value="Juf belde."')
    expect(answer.html).toContain('value="31-2-2020"')
  })

  test('stands in the drawing, the text and the list, with kind, date and source; corrected, ended and withdrawn', async () => {
    const { people, mine, get, post, add, once } = circle
    expect((await add({ givenNames: 'Truus', gender: 'V', since: '5-2020' })).status).toBe(303)
    const page = await get('anna', mine)
    expect(page.text).toMatch(
      /Truus .*oma van Noor, sinds mei 2020 \. Bron: Anna vertelde het\. \(opgeschreven door Yasmin/,
    )
    expect(page.html).not.toContain('Verbeter of beëindig')
    const change = /href="([^"]+\/relaties\/[^"]+)"/.exec((await get('yasmin', people)).html)?.[1] ?? ''
    const form = (await get('yasmin', change)).html
    expect(form).toContain('value="5-2020"')
    const fields = {
      givenNames: 'Truus',
      gender: 'V',
      relation: 'neighbour',
      since: '5-2020',
      until: '2021',
      source: 'Truus zelf.',
    }
    expect((await post('yasmin', change, { ...fields, once: once(form) })).status).toBe(303)
    expect((await get('anna', mine)).text).toMatch(
      /was buurvrouw van Noor, sinds mei 2020, tot 2021 \. Bron: Truus zelf\./,
    )
    // From a form that was open before: nothing is lost, and nobody's correction is overwritten.
    const late = await post('yasmin', change, { ...fields, source: 'Te laat.', once: once(form) })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Iemand anders veranderde dit net')
    expect(late.html).toContain('value="Te laat."')
    expect((await post('yasmin', change, { step: 'withdraw', once: once(late.html) })).status).toBe(303)
    expect((await get('anna', mine)).text).not.toContain('Truus')
    expect((await get('yasmin', change)).status).toBe(404)
  })

  test('sent twice is there once', async () => {
    const { people, mine, get, add, once } = circle
    const id = once((await get('yasmin', `${people}/erbij`)).html)
    for (const _ of [1, 2]) expect((await add({ givenNames: 'Dubbel', once: id })).status).toBe(303)
    const { text } = await get('anna', mine)
    expect(text.match(/Bron: Anna vertelde het/g)).toHaveLength(1)
  })

  test('a father hidden from Bram does not exist for him, byte for byte, on any road; Anna and Yasmin know him', async () => {
    const { world, people, mine, get, add, roads, seenBy } = circle
    const paths = [...roads, `/mijn-dossier/${world.family}/delen/${world.parts.noorBasics}`]
    const before = await seenBy('bram', paths)
    const hidden = { givenNames: 'Karel', surname: 'Verborgen', gender: 'M', relation: 'parent', birth: '1980' }
    expect((await add({ ...hidden, hiddenFrom: world.people.bram })).status).toBe(303)
    expect(await seenBy('bram', paths)).toEqual(before)
    expect((await get('bram', '/wie-keek')).text).not.toMatch(/Karel|Verborgen/)
    for (const [who, path] of [
      ['anna', mine],
      ['yasmin', people],
      ['anna', `/api/v1/mijn-dossier/${world.family}/personen`],
      ['yasmin', `/api/v1${`/gezinnen/${world.family}`}/personen`],
    ] as const) {
      expect((await get(who, path)).text, path).toContain('Karel')
    }
    // Shielded in his job as well.
    await world.involve(world.actors.bramAtWork)
    const atWork = (await get('bramAtWork', people)).text
    expect(atWork).toContain('Noor')
    expect(atWork).not.toContain('Karel')
  })

  test('cannot be hidden from who it is about, nor be somebody of another family', async () => {
    const { world, add } = circle
    expect((await add({ givenNames: 'X', hiddenFrom: world.people.noor })).text).toContain('U kunt dit niet verbergen')
    expect((await add({ who: world.stranger.child })).status).toBe(422)
    expect((await add({ givenNames: 'X', to: world.stranger.child })).status).toBe(422)
  })
})
