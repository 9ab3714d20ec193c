import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { inDays, type Withholders, withholders } from '../../test/withholders.ts'
import { latestUntil } from './withhold-entry.ts'

/** The form that proposes to keep an entry from somebody: what it offers, and what it gives back. */

let desk: Desk
let { world, yasmin, mira, bram, text } = {} as Desk
let { form: address, reads, shared, proposal, proposed, withheld, take } = {} as Withholders

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, yasmin, mira, bram, text } = desk)
  ;({ form: address, reads, shared, proposal, proposed, withheld, take } = withholders(desk))
})
afterAll(() => desk?.close())

describe('the form', () => {
  test('offers who could read it: the parents of Noor, not Sem and not Peter', async () => {
    const { id } = await shared()
    const form = await text(yasmin.get(address(id)))
    for (const name of ['anna', 'bram'] as const) expect(form).toContain(`value="${world.people[name]}"`)
    for (const name of ['sem', 'peter', 'noor'] as const) expect(form).not.toContain(`value="${world.people[name]}"`)
  })

  test.each<[string, () => Record<string, string>, string]>([
    ['nobody', () => ({ person: '' }), 'Kies wie dit niet leest'],
    ['somebody who could not read it', () => ({ person: world.people.sem }), 'Kies wie dit niet leest'],
    ['a stranger', () => ({ person: world.stranger.child }), 'Kies wie dit niet leest'],
    ['no ground', () => ({ ground: '' }), 'Kies een grond'],
    ['a ground of its own', () => ({ ground: 'toString' }), 'Kies een grond'],
    ['no reason', () => ({ reason: ' ' }), 'Schrijf op waarom dit nodig is'],
    ['a NUL', () => ({ reason: 'a\0b' }), 'een teken dat we niet kunnen bewaren'],
    ['today', () => ({ until: inDays(0) }), 'Kies een dag na vandaag'],
    ['too far', () => ({ until: inDays(200) }), 'Deze dag is te ver weg'],
    ['no day', () => ({ until: '1e2' }), 'Kies een dag na vandaag'],
  ])('with %s comes back filled in', async (_, changed, says) => {
    const { id } = await shared()
    const given = proposal(changed())
    const answer = await take(yasmin, id, given)
    const form = await answer.text()
    expect(answer.status).toBe(422)
    expect(form).toContain(says)
    if (!('reason' in changed())) expect(form).toContain(given.reason)
    expect(await reads(bram, id)).toBe(true)
  })

  test('proposes the same once: pressed twice it stands there once, and again for the same person it is refused', async () => {
    const { id } = await shared()
    const given = proposal()
    const statuses = (await Promise.all([take(yasmin, id, given), take(yasmin, id, given)])).map(({ status }) => status)
    expect(statuses).toEqual([303, 303])
    const again = await take(mira, id, proposal())
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('al voorgesteld of besloten')
    const { rows } = await world.admin.query(
      'select count(*)::int as n from erbij.withholding where entry_thread = $1',
      [id],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('of a proposal asks nothing about stopping: who made it can take it back, a colleague can refuse it, folded away', async () => {
    const { id } = await shared()
    const thread = await proposed(id)
    for (const [who, fold] of [
      [yasmin, 'Trek het voorstel in'],
      [mira, 'Wijs het voorstel af'],
    ] as const) {
      const page = await text(who.get(address(id)))
      expect(page).toContain('Voorstel: Bram leest dit niet')
      expect(page).toContain(`<details class="erbij-fold"><summary>${fold}</summary>`)
      expect(page).not.toContain('Waarom stopt dit?')
    }
    const without = await text(take(mira, id, { step: 'end', thread, [`end-${thread}`]: '' }))
    expect(without).toContain('<details class="erbij-fold" open=""><summary>Wijs het voorstel af</summary>')
    expect((await take(mira, id, { step: 'end', thread, [`end-${thread}`]: 'Hij weet het al.' })).status).toBe(303)
    expect(await text(yasmin.get(address(id)))).toContain('geldt niet meer')
  })

  test('of one that holds offers to end it, folded away, and to propose it for somebody else', async () => {
    const { id } = await withheld()
    const page = await text(yasmin.get(address(id)))
    for (const fold of ['Stop dit eerder', 'Stel het voor iemand anders voor'])
      expect(page).toContain(`<details class="erbij-fold"><summary>${fold}</summary>`)
    expect(page).toContain('Waarom stopt dit?')
  })

  test('runs three months at most', () => {
    expect(latestUntil('2026-01-05')).toBe('2026-04-05')
    expect(latestUntil('2026-11-30')).toBe('2027-02-28')
    expect(latestUntil('2026-12-31')).toBe('2027-03-31')
  })
})
