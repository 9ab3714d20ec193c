import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { about, asking, end, opens, type Place } from '../../test/asking.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import type { PartIdentity } from '../dossier/part.ts'

/** What shuts, who speaks for whom, and what roles and powers are: along the road, on a real database. */

let world: DeWit
let ask: ReturnType<typeof asking>
let notes: { noor: string; sem: string; anna: string; origin: string }

beforeAll(async () => {
  world = await givenDeWit()
  ask = asking(world)
  const { people, organisations } = world
  const part = (sort: PartIdentity['sort'], subject: string) =>
    world.givenPart({ sort, subjects: [subject], organisationId: organisations.team })
  notes = {
    noor: await part('contact', people.noor),
    sem: await part('contact', people.sem),
    anna: await part('contact', people.anna),
    origin: await part('origin', people.noor),
  }
})
afterAll(() => world?.close())

describe('a shield', () => {
  test('keeps a part from a father (DENY), also in his job, and from nobody else (ALLOW)', async () => {
    const { actors, people } = world
    await world.involve(actors.bramAtWork)
    expect(await ask.reads(actors.bram, notes.noor)).toBe('parent-of-child-under-12')
    expect(await ask.reads(actors.bramAtWork, notes.noor)).toBe('involved-professional')
    const kept = { ...about(people.noor), shieldedFrom: [people.bram] }
    const body = {
      step: 'shield',
      ground: 'confidence',
      parts: [notes.noor],
      person: people.bram,
      reason: 'Noor vroeg erom.',
    }
    expect(await ask.writes(actors.yasmin, 'disclose', 'shield', about(people.noor), body)).toBe(false)
    const thread = await ask.writes(actors.yasmin, 'disclose', 'shield', kept, body)
    expect(await ask.reads(actors.bram, notes.noor)).toBe(false)
    expect(await ask.reads(actors.bramAtWork, notes.noor)).toBe(false)
    expect(await ask.reads(actors.anna, notes.noor)).toBe('parent-of-child-under-12')
    await ask.writes(actors.yasmin, 'disclose', 'shield', kept, end, thread)
    expect(await ask.reads(actors.bram, notes.noor)).toBe('parent-of-child-under-12')
  })

  test('keeps a complaint from who is complained of, who is nobody of the family (DENY)', async () => {
    const { actors, people } = world
    await world.involve(actors.mira)
    expect(await ask.reads(actors.mira, notes.sem)).toBe('involved-professional')
    // It stands in a part of its own that they do not read either, and they do not end it.
    const place = about(people.sem)
    const shielding = (parts: string[]) => ({
      step: 'shield',
      ground: 'complaint',
      parts,
      capacity: actors.mira,
      reason: 'Sem klaagt.',
    })
    expect(await ask.writes(actors.yasmin, 'disclose', 'shield', place, shielding([notes.sem]))).toBe(false)
    const where = ask.placed(place).id
    await world.givenPart({ ...place })
    const thread = await ask.writes(actors.yasmin, 'disclose', 'shield', place, shielding([notes.sem, where]))
    expect(thread).toBeTruthy()
    expect(await ask.reads(actors.mira, notes.sem)).toBe(false)
    expect(await ask.reads(actors.mira, where)).toBe(false)
    expect(await ask.writes(actors.mira, 'disclose', 'shield', place, end, thread)).toBe(false)
    expect(await ask.reads(actors.yasmin, notes.sem)).toBe('involved-professional')
  })
})

describe('who speaks for whom', () => {
  test('somebody reads for an adult who cannot oversee it (ALLOW), who then does not alone (DENY), once a professional judged so', async () => {
    const { actors, people, parts } = world
    expect(await ask.reads(actors.bram, parts.annaBasics)).toBe(false)
    const judged = {
      incapable: true,
      representative: people.bram,
      basis: 'mentorship',
      reason: 'De rechter stelde hem aan.',
      since: '2026-01-01',
    }
    const place: Place = { sort: 'representation', subjects: [people.anna] }
    expect(await ask.writes(actors.anna, 'write', 'representation', place, judged)).toBe(false)
    expect(await ask.writes(actors.yasmin, 'write', 'representation', place, judged)).toBeTruthy()
    expect(await ask.reads(actors.bram, parts.annaBasics)).toBe('representative-of-adult')
    expect(await ask.reads(actors.anna, parts.annaBasics)).toBe(false)
    await world.admin.query('delete from erbij.representation')
    expect(await ask.reads(actors.anna, parts.annaBasics)).toBe('about-themself-jeugdwet')
  })
})

describe('roles and powers', () => {
  test('a team lead sees who is involved (ALLOW), and nothing else (DENY)', async () => {
    const lead = await ask.capacity(world.organisations.team, 'team-lead')
    const sorts = new Set([...((await ask.asked(lead))?.values() ?? [])].map(({ part }) => part.sort))
    expect(sorts).toEqual(new Set(['involvement']))
    // That somebody is treated elsewhere is not theirs to know.
    const elsewhere = await ask.organisation('mental-health')
    const treated = await world.givenPart({
      sort: 'involvement',
      subjects: [world.people.anna],
      organisationId: elsewhere,
    })
    expect(await ask.reads(lead, treated)).toBe(false)
    expect(
      await ask.writes(
        lead,
        'write',
        'contact-note',
        { sort: 'contact', subjects: [world.people.noor], organisationId: world.organisations.team },
        { text: 'x' },
      ),
    ).toBe(false)
  })

  test('who carries out a measure reads and writes with the power in person on this day (ALLOW), not the day it ended (DENY)', async () => {
    const gi = await ask.organisation('certified-institution')
    const worker = await ask.capacity(gi)
    const note: Place = { sort: 'contact', subjects: [world.people.sem], organisationId: gi, regime: 'gi' }
    expect(await world.involve(worker)).toMatchObject({ allowed: false })
    await world.admin.query(`insert into erbij.power values ($1, 'child-protection', '2020-01-01')`, [worker])
    expect(await world.involve(worker)).toMatchObject({ allowed: true })
    expect(await ask.writes(worker, 'write', 'contact-note', note, { text: 'Een gesprek.' })).toBeTruthy()
    const { id } = ask.placed(note)
    expect(await ask.reads(worker, id)).toBe('involved-in-measure')
    await world.admin.query('update erbij.power set until_day = current_date where capacity_id = $1', [worker])
    expect(await ask.reads(worker, id)).toBe(false)
    // The mother of a boy of 14 reads it, and of 16 still does: a measure leaves her authority.
    await world.admin.query(
      'insert into erbij.entry_shared select family_id, part_id, id, now() from erbij.entry where part_id = $1',
      [id],
    )
    expect(await ask.reads(world.actors.anna, id)).toBe('parent-of-child-12-15')
  })

  test('a researcher reads nothing, whatever was opened (DENY)', async () => {
    const { actors, people } = world
    const researcher = await ask.capacity(world.organisations.housing, 'researcher')
    await ask.writes(
      actors.yasmin,
      'disclose',
      'opening',
      about(people.sem),
      opens('legal-duty', [notes.sem], researcher),
    )
    expect(await ask.asked(researcher)).toBeUndefined()
  })
})
