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

describe('a decision of a court on authority', () => {
  const path = () => `${circle.people}/${circle.world.people.noor}/gezag`
  const decided = () => ({
    outcome: 'sole-parental',
    holders: circle.world.people.anna,
    decidedOn: '2025-03-01',
    court: 'Rechtbank Den Haag',
    reference: 'C/09/1',
  })

  test('goes before what was derived: access follows, and who may know reads why', async () => {
    const { world, people, mine, get, post } = circle
    const { admin, family, parts, people: p } = world
    await admin.query(
      `insert into erbij.authority_outcome (family_id, part_id, child_id, source, rank, outcome, holders, rule, law, nl, en, determined_on)
       values ($1, $2, $3, 'brp', 1, 'joint-parental', $4, '2a', '{BW 1:251}', 'De ouders zijn getrouwd.', 'The parents are married.', '2020-01-01')`,
      [family, parts.noorBasics, p.noor, [p.anna, p.bram]],
    )
    const before = (await get('yasmin', people)).text
    expect(before).toMatch(/Noor Beide ouders hebben samen gezag .*Gezag: Bram en Anna|Gezag: Anna en Bram/)
    expect(before).toContain('Waarom: De ouders zijn getrouwd.')
    expect(before).toContain('Afgeleid uit de basisregistratie, bepaald op 1 januari 2020.')
    // The code of a rule is for who works with it.
    expect(before).toContain('Regel: 2a')
    expect((await get('anna', mine)).text).not.toContain('Regel:')
    expect(before).toContain('Dit is langer dan 6 maanden geleden bepaald. Die grens kozen wij zelf.')
    // Bram does not know Anna: no explanation, and nothing that says somebody is missing.
    const brams = (await get('bram', mine)).text
    expect(brams).toContain('Gezag: Bram')
    expect(brams).not.toMatch(/Waarom:|samen gezag|getrouwd/)

    const wrong = await post('yasmin', path(), { ...decided(), holders: [p.anna, p.bram], court: '' })
    expect(wrong.text).toContain('Dit past niet bij wat de rechter besliste')
    expect(wrong.text).toContain('Vul in welke rechtbank')
    expect((await post('yasmin', path(), decided())).status).toBe(303)
    for (const [who, where] of [
      ['yasmin', people],
      ['anna', mine],
    ] as const) {
      const { text } = await get(who, where)
      expect(text).toMatch(/Eén ouder heeft gezag .*Gezag: Anna .*Waarom: Rechtbank Den Haag, C\/09\/1\./)
      expect(text).toContain('Uitspraak van de rechter van 1 maart 2025.')
    }
    expect((await get('bram', mine)).text).not.toContain('Noor')
    expect((await get('bram', '/mijn-dossier')).text).not.toContain('Noor')
    const api = JSON.parse((await get('yasmin', `/api/v1/gezinnen/${family}/personen`)).html)
    expect(api.gezag).toContainEqual(
      expect.objectContaining({
        over: p.noor,
        uitkomst: 'eenhoofdig-ouderlijk-gezag',
        houders: [p.anna],
        herkomst: 'rechter',
        bepaaldOp: '2025-03-01',
        verouderd: null,
      }),
    )
    expect((await get('yasmin', `/gezinnen/${family}`)).text).not.toMatch(/Bram de Wit .{0,60}heeft gezag over Noor/)
  })

  test('a later one counts from then on; withdrawn, the one before counts again', async () => {
    const { world, people, mine, get, post, once } = circle
    const { people: p } = world
    const later = { ...decided(), outcome: 'sole-parental', holders: p.bram, decidedOn: '2025-06-01', reference: '' }
    expect((await post('yasmin', path(), later)).status).toBe(303)
    expect((await get('bram', mine)).text).toContain('Noor')
    expect((await get('anna', mine)).text).not.toContain('Noor')
    const change = /href="([^"]+\/gezag\/[^"]+)"/.exec((await get('yasmin', people)).html)?.[1] ?? ''
    const version = once((await get('yasmin', change)).html)
    expect((await post('yasmin', change, { step: 'withdraw', once: version })).status).toBe(303)
    expect((await get('bram', mine)).text).not.toContain('Noor')
    expect((await get('anna', mine)).text).toContain('Noor')
  })
})
