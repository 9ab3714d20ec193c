import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { inDays, type Somebody, type Withholders, withholders } from '../../test/withholders.ts'
import { uuidv7 } from '../lib/uuid.ts'

/** One entry kept from one person, by two professionals, until a day: who reads it (ALLOW) and who does not (DENY). */

let desk: Desk
let { world, house, yasmin, mira, colleague, anna, bram, text, family } = {} as Desk
let { page, form, minePage, reads, shared, proposal, take, proposed, withheld } = {} as Withholders

beforeAll(async () => {
  desk = await givenDesk()
  ;({ world, house, yasmin, mira, colleague, anna, bram, text, family } = desk)
  ;({ page, form, minePage, reads, shared, proposal, take, proposed, withheld } = withholders(desk))
})
afterEach(() => world.admin.query('delete from erbij.clock'))
afterAll(() => desk?.close())

describe('withheld from Bram', () => {
  test('Bram does not read it (DENY); Anna does, and so do the professionals (ALLOW)', async () => {
    const { id, said } = await withheld()
    expect(await reads(bram, id)).toBe(false)
    expect(await reads(anna, id)).toBe(true)
    expect((await mira.get(page(id))).status).toBe(200)
    expect(await text(bram.get('/mijn-dossier'))).not.toContain(said)
    expect(await text(anna.get('/mijn-dossier'))).toContain(said)
  })

  test('a proposal alone hides nothing (ALLOW): it waits for a second professional', async () => {
    const { id } = await shared()
    await proposed(id)
    expect(await reads(bram, id)).toBe(true)
    const waiting = await text(mira.get(form(id)))
    for (const says of ['wacht op een tweede professional', 'Bevestig dit', 'Voorgesteld door Yasmin'])
      expect(waiting).toContain(says)
    const own = await text(yasmin.get(form(id)))
    expect(own).toContain('een andere professional')
    expect(own).not.toContain('Bevestig dit')
  })

  test('who proposed cannot confirm (DENY), nor in another capacity of the same account', async () => {
    const { id } = await shared()
    const thread = await proposed(id)
    const answer = await take(yasmin, id, { step: 'confirm', thread })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('U kunt uw eigen voorstel niet zelf bevestigen')
    const second = uuidv7()
    const { rows } = await world.admin.query<{ account: string }>(
      'select account_id as account from erbij.capacity where id = $1',
      [world.actors.yasmin],
    )
    await world.admin.query(
      `insert into erbij.capacity (id, account_id, kind, organisation_id) values ($1, $2, 'professional', $3)`,
      [second, rows[0]?.account, world.organisations.team],
    )
    await world.involve(second)
    const elsewhere = await asCapacity(second)
    const again = await take(elsewhere, id, { step: 'confirm', thread })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('ook niet in een andere rol')
    expect(await reads(bram, id)).toBe(true)
  })

  async function asCapacity(capacity: string): Promise<Somebody> {
    const actors = world.actors
    const original = actors.yasmin
    actors.yasmin = capacity
    try {
      return await house.as('yasmin')
    } finally {
      actors.yasmin = original
    }
  }

  test('it ends by itself on its day: the day before not (DENY), on the day he reads again (ALLOW)', async () => {
    const { id } = await withheld({ until: inDays(30) })
    await world.admin.query(`insert into erbij.clock (shift) values ('29 days')`)
    bram = await house.as('bram')
    expect(await reads(bram, id)).toBe(false)
    await world.admin.query(`update erbij.clock set shift = '30 days'`)
    bram = await house.as('bram')
    expect(await reads(bram, id)).toBe(true)
    yasmin = await house.as('yasmin')
    expect(await text(yasmin.get(page(id)))).toContain('geldt niet meer')
    await world.admin.query('delete from erbij.clock')
    bram = await house.as('bram')
    yasmin = await house.as('yasmin')
  })

  test('either professional ends it earlier, with a reason', async () => {
    const { id, thread } = await withheld()
    const without = await take(yasmin, id, { step: 'end', thread, [`end-${thread}`]: ' ' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('Schrijf op waarom dit stopt')
    expect(await reads(bram, id)).toBe(false)
    const end = { step: 'end', thread, [`end-${thread}`]: 'Het gevaar is voorbij.' }
    expect((await take(yasmin, id, end)).status).toBe(303)
    expect(await reads(bram, id)).toBe(true)
    const late = await take(mira, id, end)
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('intussen al bevestigd of gestopt')
  })

  test('a correction of it is withheld as well, and what stands beside it', async () => {
    const { id, said } = await withheld()
    await anna.post(`/mijn-woorden/${id}`, { text: 'Annas woorden hierbij.' })
    const better = { version: id, text: 'Een betere tekst.', occurredOn: '2026-01-05', checked: 'yes' }
    const newest =
      (await yasmin.post(`${page(id)}/verbeteren`, better)).headers.get('location')?.split('/').at(-1) ?? ''
    expect(await reads(anna, newest)).toBe(true)
    for (const one of [id, newest]) expect(await reads(bram, one)).toBe(false)
    const dossier = await text(bram.get('/mijn-dossier'))
    for (const hidden of [said, 'Een betere tekst.', 'Annas woorden']) expect(dossier).not.toContain(hidden)
  })
})

describe('what stays', () => {
  test('Bram’s own words stay his (ALLOW), though he does not read what they stand beside (DENY)', async () => {
    const { id, said } = await shared()
    await bram.post(`/mijn-woorden/${id}`, { text: 'Brams antwoord, in zijn woorden.' })
    expect(await text(bram.get('/mijn-woorden'))).toContain('Bij: Verslag van contact over Noor')
    const thread = await proposed(id)
    await take(mira, id, { step: 'confirm', thread })
    const mine = await text(bram.get('/mijn-woorden'))
    expect(mine).toContain('Bij iets wat u hier niet kunt lezen')
    for (const hidden of ['Bij: Verslag', 'Los geschreven']) expect(mine).not.toContain(hidden)
    expect(mine).toContain('Brams antwoord, in zijn woorden.')
    expect(mine).not.toContain(said)
    expect((await bram.get(`/mijn-woorden/${id}`)).status).toBe(404)
    expect((await bram.post(`/mijn-woorden/${id}`, { text: 'Nog iets.' })).status).toBe(404)
    const { rows } = await world.admin.query<{ id: string }>(
      `select id from erbij.entry where answers = $1 and kind = 'own-statement'`,
      [id],
    )
    const words = rows[0]?.id ?? ''
    expect(await text(bram.get(minePage(words)))).toContain('Brams antwoord, in zijn woorden.')
    expect(
      (await bram.post(`/mijn-woorden/${words}/verbeteren`, { version: words, text: 'Beter gezegd.' })).status,
    ).toBe(303)
  })
})

describe('no road betrays it', () => {
  test('Bram at work does not read it (DENY), nor that it is withheld; a colleague does (ALLOW)', async () => {
    const { id, said } = await withheld()
    for (const path of [page(id), form(id), `${page(id)}/verbeteren`, `${family()}/verslagen/${id}/delen`])
      expect((await colleague.get(path)).status, path).toBe(404)
    expect(await text(colleague.get(family()))).not.toContain(said)
    expect((await take(colleague, id, proposal({ person: world.people.anna }))).status).toBe(404)
    expect(await text(mira.get(family()))).toContain(said)
    // Proposed from him and not confirmed yet: he reads the entry, and nothing of the proposal.
    const other = await shared()
    await proposed(other.id)
    for (const path of [page(other.id), form(other.id)]) {
      const shown = await text(colleague.get(path))
      expect(shown).toContain(other.said)
      for (const hidden of ['straffen', 'wacht op een tweede', 'Voorgesteld door']) expect(shown).not.toContain(hidden)
    }
    // Nor does he decide about himself.
    expect(await text(colleague.get(form(other.id)))).not.toContain(`value="${world.people.bram}"`)
    expect((await take(colleague, other.id, proposal())).status).toBe(422)
  })

  test('counts, the API and the log are the same for Bram as if it had not been written', async () => {
    const total = async () => {
      const { dossiers } = (await (await bram.get('/api/v1/mijn-dossier')).json()) as { dossiers: { totaal: number }[] }
      return dossiers[0]?.totaal
    }
    const before = await total()
    const { id, said } = await shared()
    expect(await total()).toBe((before ?? 0) + 1)
    const thread = await proposed(id)
    await take(mira, id, { step: 'confirm', thread })
    expect(await total()).toBe(before)
    expect(await text(bram.get('/api/v1/mijn-dossier'))).not.toContain(said)
    expect(await text(anna.get('/api/v1/mijn-dossier'))).toContain(said)
    expect((await bram.send('/api/v1/mijn-woorden', { tekst: 'x', bij: id })).status).toBe(404)
    for (const path of ['/wie-keek', '/api/v1/inzagen']) {
      const log = await text(bram.get(path))
      for (const hidden of ['Besliste wie', 'niet-verstrekt', 'niet verstrek', 'withhold'])
        expect(log, path).not.toContain(hidden)
    }
    // The ledger knows who withheld what; only the words of the log are the ones of writing.
    const { rows } = await world.admin.query(
      `select count(*)::int as n from erbij.look where action = 'withhold' and cardinality(allowed) > 0`,
    )
    expect(rows[0].n).toBeGreaterThan(0)
  })

  test('searching finds it for a colleague (ALLOW), and not for Bram at work (DENY)', async () => {
    const { said } = await withheld()
    const [word = ''] = said.split(' ')
    const search = (who: Somebody) => text(who.post('/zoeken', { term: word, purpose: 'help', family: world.family }))
    expect(await search(mira)).toContain('<mark>')
    expect(await search(colleague)).not.toContain('<mark>')
  })

  test('Anna is not told that somebody else does not read it', async () => {
    const { id } = await withheld()
    const shown = await text(anna.get(minePage(id)))
    for (const hidden of ['Wie dit niet leest', 'leest dit niet', 'straffen', 'Voorgesteld'])
      expect(shown).not.toContain(hidden)
    expect((await anna.get(form(id))).status).toBe(404)
  })
})
