import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellOf, givenMatrix, section } from '../../test/matrix.ts'

let given: Awaited<ReturnType<typeof givenMatrix>>
beforeAll(async () => {
  given = await givenMatrix()
})
afterAll(() => given?.close())

describe('what one does not see, and why', () => {
  test('is the rule, and the same bytes whether or not anything was written', async () => {
    const { world } = given
    const { people: p, organisations } = world
    const all = async () =>
      Promise.all(
        (['bram', 'peter', 'sem'] as const).map(async (who) => [
          await given.html(who),
          JSON.stringify(await given.matrix(who)),
        ]),
      )
    const [before, koens] = [await all(), await given.html('koen')]
    for (const sort of ['contact', 'facts', 'origin', 'health', 'plan'] as const) {
      for (const about of [p.anna, p.bram, p.noor]) {
        await world.givenPart({ sort, subjects: [about, p.anna, p.peter], organisationId: organisations.housing })
      }
      await world.givenPart({ sort, subjects: [p.noor], organisationId: organisations.housing, shieldedFrom: [p.bram] })
    }
    for (const sort of ['reach', 'mandate', 'address'] as const) await world.givenPart({ sort, subjects: [p.anna] })
    expect(await all()).toEqual(before)
    // The safety team knows that the local team helps; whether it wrote something is not told.
    await world.givenPart({ sort: 'facts', subjects: [p.bram], organisationId: organisations.team })
    const now = await given.html('koen')
    expect(section(now, 'niet')).toBe(section(koens, 'niet'))
    expect(section(now, 'niet')).toContain('Van Wijkteam Oost')
    expect(section(now, 'niet')).toContain('Wat een andere organisatie opschreef')
    expect((await given.text('yasmin')).includes('Van Wijkteam Oost')).toBe(false)
  })

  test('Bram reads why he does not see what is about Anna; Peter, without authority, the rule for him and no child by name', async () => {
    // Bram knows Noor, not Anna: he reads no part that is about her.
    const his = await given.matrix('bram')
    expect(new Set(his.nietTeZien.map(({ over }) => over))).toEqual(new Set(['Over u', 'Over Noor']))
    expect(his.nietTeZien).toContainEqual({
      over: 'Over Noor',
      wat: 'hoe iemand veilig te bereiken is',
      regel: 'reach-own',
    })
    const peters = await given.text('peter')
    expect(peters).toContain('Een ouder zonder gezag leest niet mee.')
    expect(peters).toContain('Wie het gezag heeft, is nog niet vastgesteld.')
    expect(peters).not.toMatch(/Sem|Noor|Anna/)
  })
})

describe('why do I see this', () => {
  test('stands first on the page of a part, with its article, and is one click from where the part is named', async () => {
    const { world } = given
    const page = await given.html('anna', `/mijn-dossier/${world.family}/delen/${world.parts.noorBasics}`)
    const first = section(page, 'waarom')
    expect(first).toContain('Een ouder met gezag of een voogd mag lezen wat er over een kind onder de 12 staat')
    expect(first).toContain('>Jeugdwet 7.3.15(1)</a>')
    expect(page.indexOf('id="waarom"')).toBeLessThan(page.indexOf('id="mag"'))
    expect(await given.html('anna', '/mijn-dossier')).toContain(`/mijn-dossier/${world.family}/wie-mag-wat`)
    const family = await given.html('yasmin', `/gezinnen/${world.family}`)
    expect(family).toContain(`/gezinnen/${world.family}/wie-mag-wat`)
    const notes = await given.contactOf(world.organisations.team, world.people.noor)
    expect(family).toMatch(new RegExp(`href="/gezinnen/${world.family}/delen/${notes}">deel Contact`))
  })

  test('a birthday changes it: at 14 Anna may read what is about Sem (ALLOW), at 16 not, and Sem is told so (DENY)', async () => {
    const { world } = given
    const notes = await given.contactOf(world.organisations.team, world.people.sem)
    expect(cellOf(await given.matrix('sem'), notes, 'Anna de Wit')).toBeUndefined()
    expect((await given.matrix('anna')).delen.map(({ id }) => id)).toContain(notes)
    expect(cellOf(await given.matrix('yasmin'), notes, 'Anna de Wit')).toMatchObject({
      mag: true,
      regel: 'parent-of-child-12-15',
    })
    const { rows } = await world.admin.query('select birth from erbij.person where id = $1', [world.people.sem])
    const sixteen = `${new Date().getUTCFullYear() - 16}-01-01`
    await world.admin.query('update erbij.person set birth = $2 where id = $1', [world.people.sem, sixteen])
    try {
      expect((await given.matrix('anna')).delen.map(({ id }) => id)).not.toContain(notes)
      expect(cellOf(await given.matrix('yasmin'), notes, 'Anna de Wit')).toMatchObject({
        mag: false,
        regel: 'sixteen-decides-alone',
      })
      const sems = await given.text('sem')
      expect(sems).toContain('Wie 16 of 17 is, beslist zelf over de hulp.')
      expect((await given.matrix('sem')).delen.find(({ id }) => id === notes)?.regel).toBe('about-themself-jeugdwet')
    } finally {
      await world.admin.query('update erbij.person set birth = $2 where id = $1', [world.people.sem, rows[0].birth])
    }
  })
})

test('Bram reads what is about Noor while he has authority (ALLOW); without it she is nowhere on his page, and the rule is (DENY)', async () => {
  const { world } = given
  expect(await given.text('bram')).toContain('Over Noor')
  const { rows } = await world.admin.query('delete from erbij.authority where holder_id = $1 returning *', [
    world.people.bram,
  ])
  expect(rows).toHaveLength(1)
  const his = await given.text('bram')
  expect(his).toContain('Een ouder zonder gezag leest niet mee.')
  expect(his).not.toMatch(/Noor|Anna|Sem/)
})
