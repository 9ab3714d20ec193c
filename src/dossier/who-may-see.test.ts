import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellOf, givenMatrix, type Who } from '../../test/matrix.ts'
import { uuidv7 } from '../lib/uuid.ts'

let given: Awaited<ReturnType<typeof givenMatrix>>
beforeAll(async () => {
  given = await givenMatrix()
})
afterAll(() => given?.close())

describe('who may see what', () => {
  test('Yasmin is told who may and who may not, each with sentence and article (ALLOW); Anna only who may (DENY)', async () => {
    const { world } = given
    const notes = await given.contactOf(world.organisations.team, world.people.noor)
    const yasmins = await given.matrix('yasmin')
    expect(cellOf(yasmins, notes, 'Anna de Wit')).toMatchObject({ mag: true, regel: 'parent-of-child-under-12' })
    expect(cellOf(yasmins, notes, 'Koen Vermeer')).toMatchObject({ mag: false, regel: 'other-organisation' })
    expect(cellOf(yasmins, notes, 'Noor de Wit')).toMatchObject({ mag: false, regel: 'too-young-to-read-alone' })
    const page = await given.text('yasmin')
    expect(page).toContain('Wat een andere organisatie opschreef, is alleen te lezen met toestemming')
    expect(page).toContain('Nee Peter de Wit, Sem de Wit, Noor de Wit en Koen Vermeer (Veiligheidsteam)')

    const annas = await given.matrix('anna')
    const sems = await given.contactOf(world.organisations.team, world.people.sem)
    expect(cellOf(annas, sems, 'Sem de Wit')).toMatchObject({ mag: true, regel: 'about-themself-jeugdwet' })
    expect(cellOf(annas, notes, 'Yasmin El Idrissi')).toMatchObject({ mag: true, regel: 'involved-professional' })
    // She reads nothing that is about Bram alone: so he is no column for her.
    expect(annas.lezers.map(({ naam }) => naam)).not.toContain('Bram de Wit')
    expect(cellOf(annas, notes, 'Koen Vermeer')).toEqual({ lezer: expect.any(String), mag: null, regel: null })
    const people = annas.delen.flatMap(({ cellen }) => cellen.filter(({ lezer }) => lezer.startsWith('lezer')))
    expect(people.filter(({ mag }) => mag === false)).toEqual([])
    expect(await given.text('anna')).not.toContain('Nee Noor')
  })

  test('says of everybody what the road gives them: the same rules, the same answers', async () => {
    const { world } = given
    const whole = await given.matrix('yasmin')
    const names = {
      anna: ['Anna de Wit', undefined],
      bram: ['Bram de Wit', undefined],
      sem: ['Sem de Wit', undefined],
      peter: ['Peter de Wit', undefined],
      koen: ['Koen Vermeer', 'Veiligheidsteam'],
      mira: ['Mira Bos', 'Wijkteam Oost'],
      bramAtWork: ['Bram Jansen', 'Wijkteam Oost'],
    } as const
    for (const [who, [name, organisation]] of Object.entries(names) as [Who, [string, string | undefined]][]) {
      const theirs = new Set((await given.matrix(who)).delen.map(({ id }) => id))
      for (const { id } of whole.delen) {
        expect(cellOf(whole, id, name, organisation)?.mag, `${name} ${id}`).toBe(theirs.has(id))
      }
      expect(theirs.size).toBeGreaterThan(0)
    }
    expect(whole.delen.length).toBeGreaterThan(10)
    expect(world.family).toBeTruthy()
  })

  test('every rule that a cell names stands there once, with its sentence and its article', async () => {
    for (const who of ['yasmin', 'anna', 'koen', 'peter'] as const) {
      const { delen, nietTeZien, redenen } = await given.matrix(who)
      const named = [
        ...delen.flatMap((d) => [d.regel, ...d.cellen.map(({ regel }) => regel)]),
        ...nietTeZien.map((n) => n.regel),
      ]
      expect([...new Set(named.filter((rule) => rule !== null))].sort()).toEqual(redenen.map((r) => r.regel).sort())
      for (const { regel, zin, wet } of redenen) {
        expect(zin.length).toBeGreaterThan(10)
        if (regel !== 'no-rule') expect(wet?.artikel, regel).toBeTruthy()
      }
    }
  })

  test('Bram at his work is told who may (ALLOW), and of nobody of his family that they may not, nor why (DENY)', async () => {
    const { world } = given
    const notes = await given.contactOf(world.organisations.team, world.people.noor)
    const child = await world.givenPart({
      sort: 'contact',
      subjects: [world.people.noor],
      organisationId: world.organisations.team,
      shieldedFrom: [world.people.anna],
    })
    expect(cellOf(await given.matrix('yasmin'), child, 'Anna de Wit')).toMatchObject({
      mag: false,
      regel: 'shielded-for-safety',
    })
    const his = await given.matrix('bramAtWork')
    expect(cellOf(his, notes, 'Anna de Wit')?.mag).toBe(true)
    expect(cellOf(his, child, 'Anna de Wit')).toEqual({ lezer: expect.any(String), mag: null, regel: null })
    expect(his.redenen.map(({ regel }) => regel)).not.toContain('shielded-for-safety')
    const page = `/gezinnen/${world.family}/delen/${child}`
    expect(await given.text('yasmin', page)).toContain('afgeschermd')
    expect(await given.text('bramAtWork', page)).not.toContain('afgeschermd')
  })

  test('to whom a part was opened, it is told who may read it (ALLOW), and not who they are to the family (DENY)', async () => {
    const { world } = given
    await given.open(world.actors.joris, world.parts.noorBasics, world.parts.noorBasics)
    const his = await given.matrix('joris')
    expect(his.delen.map(({ id, regel }) => [id, regel])).toEqual([[world.parts.noorBasics, 'opened-by-consent']])
    const { cellen } = his.delen[0] ?? { cellen: [] }
    expect(cellen.filter(({ lezer }) => lezer.startsWith('lezer')).every(({ regel }) => regel === null)).toBe(true)
    expect(his.redenen.map(({ regel }) => regel)).not.toContain('parent-of-child-under-12')
    expect(await given.text('joris')).toContain('Hiervoor is toestemming gegeven')
    await given.closeAll()
  })
})

describe('whom nobody may know of stands nowhere', () => {
  test('a shielded part is in no row, column, count or reason for Bram (DENY), nor at his work; for Anna it is (ALLOW)', async () => {
    const { world } = given
    const [bram, work] = [await given.seen('bram'), await given.seen('bramAtWork')]
    const part = await world.givenPart({
      sort: 'facts',
      subjects: [world.people.noor],
      organisationId: world.organisations.team,
      shieldedFrom: [world.people.bram],
    })
    expect(await given.seen('bram')).toEqual(bram)
    expect(await given.seen('bramAtWork')).toEqual(work)
    expect((await given.matrix('anna')).delen.map(({ id }) => id)).toContain(part)
    for (const who of ['bram', 'anna'] as const) {
      const answer = await given.get(who, `/mijn-dossier/${world.family}/delen/${part}`)
      expect(answer.status).toBe(who === 'anna' ? 200 : 404)
    }
  })

  test('a helper whom only Anna may know of is no column for Bram (DENY); for Anna they are (ALLOW)', async () => {
    const { world } = given
    const before = await given.seen('bram')
    await given.open(world.actors.joris, world.parts.annaBasics, world.parts.annaBasics)
    expect(await given.seen('bram')).toEqual(before)
    expect(cellOf(await given.matrix('anna'), world.parts.annaBasics, 'Joris Hendriks')).toMatchObject({
      mag: true,
      regel: 'opened-by-consent',
    })
    expect(await given.text('anna')).toContain('Joris Hendriks (Gemeente, Wonen)')
    await given.closeAll()
  })

  test('a stranger and a child under 12 get the page of what does not exist, byte for byte', async () => {
    const { world } = given
    for (const [who, missing] of [
      ['joris', `/gezinnen/${uuidv7()}/wie-mag-wat`],
      ['noor', `/mijn-dossier/${uuidv7()}/wie-mag-wat`],
    ] as const) {
      const [refused, absent] = [await given.get(who, given.pathOf(who)), await given.get(who, missing)]
      expect([refused.status, await refused.text()]).toEqual([404, await absent.text()])
      expect((await given.get(who, `/api/v1${given.pathOf(who)}`)).status).toBe(404)
    }
    expect(world.stranger.family).toBeTruthy()
  })
})

describe('roles, about nobody in particular', () => {
  const answers = async (who: Who, part: string) => {
    const { delen } = await given.matrix(who)
    const cells = delen.find(({ id }) => id === part)?.cellen.filter(({ lezer }) => lezer.startsWith('rol-')) ?? []
    return Object.fromEntries(cells.map(({ lezer, mag, regel }) => [lezer.slice(4), [mag, regel]]))
  }

  test('each gets yes or no by the rules: an investigation opens, a judge gets a bundle', async () => {
    const { world } = given
    const notes = await given.contactOf(world.organisations.team, world.people.noor)
    expect(await answers('yasmin', notes)).toEqual({
      colleague: [false, 'no-rule'],
      'other-organisation': [false, 'other-organisation'],
      'team-lead': [false, 'team-lead-reads-no-content'],
      expert: [false, 'expert-gets-a-question'],
      lawyer: [false, 'needs-a-mandate'],
      inspector: [false, 'inspector-needs-an-investigation'],
      'inspector-investigating': [true, 'inspection'],
      'complaints-committee': [false, 'committee-needs-a-complaint'],
      researcher: [false, 'researcher-never-reads'],
      judge: [false, 'judge-gets-a-bundle'],
    })
    expect(await answers('yasmin', world.parts.noorBasics)).toMatchObject({
      'other-organisation': [true, 'involved-professional'],
    })
  })

  test("a lawyer reads what Bram may when he asks (ALLOW), and a lawyer of Yasmin's does not exist (DENY)", async () => {
    const { world } = given
    const notes = await given.contactOf(world.organisations.team, world.people.noor)
    const his = await answers('bram', notes)
    expect(his['own-lawyer']).toEqual([true, 'asked-to-look-along'])
    expect(his['lawyer']).toBeUndefined()
    expect((await answers('yasmin', notes))['own-lawyer']).toBeUndefined()
  })

  test("what is said of Anna's lawyer is what her lawyer gets, part for part; and no more is told to a lawyer than to her", async () => {
    const { world } = given
    const said = (await given.matrix('anna')).delen.filter(
      ({ cellen }) => cellen.find(({ lezer }) => lezer === 'rol-own-lawyer')?.mag,
    )
    await world.admin.query(`update erbij.capacity set role = 'lawyer' where id = $1`, [world.actors.joris])
    await world.admin.query(
      `insert into erbij.opening (family_id, id, part_id, capacity_id, client_id, everything, parts, ground, from_at)
       values ($1, $2, $3, $4, $5, true, '{}', 'mandate', now())`,
      [world.family, uuidv7(), world.parts.annaBasics, world.actors.joris, world.people.anna],
    )
    try {
      const theirs = await given.matrix('joris')
      expect(theirs.delen.map(({ id }) => id).sort()).toEqual(said.map(({ id }) => id).sort())
      expect(said.length).toBeGreaterThan(4)
      const people = theirs.delen.flatMap(({ cellen }) => cellen.filter(({ lezer }) => lezer.startsWith('lezer')))
      expect(people.some(({ mag }) => mag === true)).toBe(true)
      expect(people.filter(({ mag, regel }) => mag === false || regel !== null)).toEqual([])
      expect(theirs.nietTeZien.map(({ regel }) => regel)).toContain('needs-a-mandate')
    } finally {
      await given.closeAll()
      await world.admin.query(`update erbij.capacity set role = 'worker' where id = $1`, [world.actors.joris])
    }
  })
})

test('it is one look, logged as any', async () => {
  const { world } = given
  const count = async () =>
    Number(
      (await world.admin.query('select count(*) from erbij.look where actor = $1', [world.actors.anna])).rows[0].count,
    )
  const before = await count()
  await given.html('anna')
  expect(await count()).toBe(before + 1)
})
