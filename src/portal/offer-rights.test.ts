import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'

/** That rights were discussed is an entry of the person it concerns (ask 87): who may record it, and who reads it. */

let desk: Desk
let { world, text, yasmin, anna, bram } = {} as Desk
let address = ''
const given = (about: string | string[], more: Record<string, string> = {}) => ({
  about,
  occurredOn: '2026-01-05',
  way: 'talk',
  ...more,
})
const offered = async (person: string): Promise<number> => {
  const { rows } = await world.admin.query(
    `select count(*)::int as n from erbij.entry e join erbij.part p on p.id = e.part_id
     where e.kind = 'rights-offered' and p.subjects = array[$1::uuid] and p.organisation_id is null`,
    [person],
  )
  return rows[0].n
}

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, text, yasmin, anna, bram } = desk)
  address = `${desk.family()}/rechten-besproken`
})
afterAll(() => desk?.close())

describe('until it was recorded', () => {
  test('the page of the family says with whom not: those of twelve and older, not Noor', async () => {
    const page = await text(yasmin.get(desk.family()))
    expect(page).toMatch(/Met [^.]*Anna[^.]* zijn de rechten nog niet besproken/)
    expect(/Met ([^.]*) zijn de rechten/.exec(page)?.[1]).not.toContain('Noor')
  })
  test('somebody of the family is told to ask for it', async () =>
    expect(await text(anna.get('/mijn-dossier'))).toContain('Zijn uw rechten nog niet met u besproken? Vraag erom.'))
})

describe('recording it', () => {
  test('ALLOW: Yasmin is involved, and Anna reads it at once', async () => {
    const answer = await yasmin.post(address, given(world.people.anna, { interpreter: 'yes' }))
    expect(answer.status).toBe(303)
    const page = await text(anna.get('/mijn-dossier'))
    expect(page).toContain('Uw rechten zijn met u besproken op 5 januari')
    expect(page).toContain('In een gesprek')
    expect(page).toContain('Met een tolk erbij')
  })
  test('DENY: Joris is not involved, and nothing is recorded', async () => {
    const joris = await desk.house.as('joris')
    expect((await joris.post(address, given(world.people.peter))).status).toBe(404)
    expect(await offered(world.people.peter)).toBe(0)
  })
  test('DENY: Anna herself, who is no professional', async () =>
    expect((await anna.post(address, given(world.people.anna))).status).toBe(404))
  test('DENY: about somebody of another family, together with somebody of this one', async () => {
    expect((await yasmin.post(address, given([world.people.bram, world.stranger.child]))).status).toBe(404)
    expect(await offered(world.people.bram)).toBe(0)
  })
})

describe('reading it', () => {
  test('ALLOW: Koen of another organisation, who helps as well, reads that it was done', async () =>
    expect(await text(desk.koen.get(desk.family()))).not.toMatch(
      /Met [^.]*Anna[^.]* zijn de rechten nog niet besproken/,
    ))
  test('DENY: Bram reads nothing of what was discussed with Anna', async () => {
    const page = await text(bram.get('/mijn-dossier'))
    expect(page).toContain('Zijn uw rechten nog niet met u besproken?')
    expect(page).not.toContain('In een gesprek')
  })
  test('of Sem, fourteen: he and his mother read it, and Peter, of whom authority is not determined, does not', async () => {
    await yasmin.post(address, given(world.people.sem, { way: 'screen' }))
    for (const [who, reads] of [
      ['sem', true],
      ['anna', true],
      ['peter', false],
    ] as const) {
      const page = await text((await desk.house.as(who)).get('/mijn-dossier'))
      expect(page.includes('Samen gelezen op een scherm'), who).toBe(reads)
    }
  })
})

describe('the form', () => {
  test.each<[string, Record<string, string>, string]>([
    ['nobody', { about: '' }, 'Kies over wie dit gaat'],
    ['no way', { way: 'toString' }, 'Kies hoe u het besprak'],
    ['no day', { occurredOn: '' }, 'Vul in wanneer het was'],
    ['tomorrow', { occurredOn: '2999-01-01' }, 'Deze datum moet nog komen'],
    ['no date', { occurredOn: '2026-02-31' }, 'Deze datum bestaat niet'],
  ])('with %s comes back filled in', async (_, changed, says) => {
    const answer = await yasmin.post(address, { ...given(world.people.peter), ...changed })
    expect(answer.status).toBe(422)
    const form = await answer.text()
    expect(form).toContain(says)
    if (!('about' in changed)) expect(form).toMatch(new RegExp(`value="${world.people.peter}" checked`))
    expect(await offered(world.people.peter)).toBe(0)
  })

  test('sent twice records once; another choice from the same page is another', async () => {
    const form = given(world.people.bram, { id: '0198c0de-0000-7000-8000-000000000001' })
    const sent = await Promise.all([yasmin.post(address, form), yasmin.post(address, form)])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(await offered(world.people.bram)).toBe(1)
    expect((await yasmin.post(address, { ...form, about: [world.people.bram, world.people.peter] })).status).toBe(303)
    expect(await offered(world.people.peter)).toBe(1)
  })
})
