import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaining, professional } from '../../../test/complaints.ts'
import { type Observation, observe } from '../../../test/observe.ts'
import type { Player, World } from '../../../test/random-world.ts'
import { givenRights, type RightsDesk } from '../../../test/rights.ts'
import { inDays } from '../../../test/withholders.ts'
import { remedies, remediesOf } from '../../law/remedies.ts'
import { termOf } from '../../law/rights.ts'
import { weeksLater } from '../../lib/day.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { dueOf, latestDue } from '../request.ts'

/** A complaint, from the page on which it is made to the letter; and that whoever is complained of notices nothing. */

let desk: RightsDesk
let at: Awaited<ReturnType<typeof complaining>>
beforeAll(async () => {
  desk = await givenRights()
  at = await complaining(desk)
})
afterAll(() => desk?.close())

const consentPage = (complaint: string) => `${at.page}/${complaint}/meelezen`
const as = async (who: { account: string; capacity: string }) => desk.house.signedIn(who.account, who.capacity)

describe('from complaining to the letter', () => {
  test('a mother complains of who helps: the page says who reads it, and that the other is heard', async () => {
    expect(await desk.text(desk.anna.get('/mijn-rechten'))).toContain(at.page)
    const form = await desk.text(desk.anna.get(at.page))
    for (const words of [
      'Klachtencommissie Oost',
      'Yasmin El Idrissi van Wijkteam Oost',
      'Wijkteam Oost (de organisatie)',
      'De commissie hoort ook de persoon over wie u klaagt',
      'binnen zes weken',
      'Jeugdwet 4.2.1(1)',
      'Vertrouwenspersonen Merwedal',
    ])
      expect(form).toContain(words)
    expect(form).toContain('Over Veiligheidsteam kunt u hier nog geen klacht indienen')
    expect(form).not.toContain('Koen Vermeer van')
  })

  test('waits with its term as a right, is judged, and the letter names every next road', async () => {
    const complaint = await at.complain(desk.anna, { text: 'Zij kwam drie keer niet.' })
    const mine = await desk.letter(desk.anna, complaint)
    expect(mine).toContain('Zij kwam drie keer niet.')
    expect(mine).toContain('Dat is uw recht.')
    expect(mine).toContain('Over Yasmin El Idrissi van Wijkteam Oost')
    const list = await desk.text(at.member.get('/klachten'))
    expect(list).toContain(at.theirs(complaint))
    expect(list).toContain('Van Anna de Wit')
    expect(await desk.text(at.member.get('/vandaag'))).toContain('href="/klachten"')
    const theirs = await desk.text(at.member.get(at.theirs(complaint)))
    expect(theirs).toContain('Zij kwam drie keer niet.')
    expect(theirs).toContain('stelde niets uit het dossier open')
    expect((await at.judge(complaint)).status).toBe(303)
    const letter = await desk.letter(desk.anna, complaint)
    expect(letter).toContain('Ons oordeel: uw klacht is gegrond.')
    expect(letter).toContain('U had gehoord moeten worden.')
    expect(letter).toContain('Bas Oomen, Klachtencommissie Oost')
    expect(letter).toContain('Jeugdwet 4.2.1(5)')
    for (const road of remediesOf('complaint', 'jeugdwet')) expect(letter).toContain(remedies[road].nl)
    expect((await at.judge(complaint, { outcome: 'refused', text: 'Toch niet.' })).status).toBe(422)
    expect(await desk.letter(desk.anna, complaint)).not.toContain('Toch niet.')
  })

  test('of a boy of fourteen is his own: his mother reads nothing of it (DENY)', async () => {
    const complaint = await at.complain(desk.sem, { about: `o:${desk.world.organisations.team}`, text: 'Van Sem.' })
    expect(await desk.letter(desk.sem, complaint)).toContain('Van Sem.')
    expect((await desk.anna.get(desk.mine(complaint))).status).toBe(404)
    expect(await desk.text(desk.anna.get('/mijn-rechten'))).not.toContain(complaint)
    for (const [path, says] of [
      [at.page, 'Je klacht gaat naar'],
      [consentPage(complaint), 'Kies je niets?'],
    ] as const) {
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(await desk.text(desk.sem.get(path))) ?? []
      expect(main).toContain(says)
      expect(main.replace(/<[^>]*>/g, ' ')).not.toMatch(/\b[Uu]w?\b/)
    }
  })

  test('is withdrawn after a question, and then nobody judges', async () => {
    const complaint = await at.complain(desk.anna)
    const ask = await desk.text(desk.anna.get(`${desk.mine(complaint)}/intrekken`))
    expect(ask).toContain('Uw klacht intrekken')
    expect((await desk.anna.post(`${desk.mine(complaint)}/intrekken`, { reason: '' })).status).toBe(303)
    expect((await at.judge(complaint)).status).toBe(422)
    expect(await desk.letter(desk.anna, complaint)).toContain('U trok deze klacht in op')
    expect((await desk.anna.get(consentPage(complaint))).status).toBe(404)
  })

  test('pressing twice complains once; going back to write something else complains of that as well', async () => {
    const fields = { id: uuidv7(), about: `c:${desk.world.actors.yasmin}` }
    for (const text of ['Eén keer is genoeg.', 'Eén keer is genoeg.', 'Eén ding nog.'])
      expect((await desk.anna.post(at.page, { ...fields, text })).status).toBe(303)
    const { rows } = await desk.world.admin.query<{ text: string }>(
      `select body::json ->> 'text' as text from erbij.entry_content where body::json ->> 'text' like 'Eén %' order by 1`,
    )
    expect(rows.map(({ text }) => text)).toEqual(['Eén ding nog.', 'Eén keer is genoeg.'])
  })

  test.each<[string, Record<string, string>, string]>([
    ['nobody', { about: '' }, 'Kies over wie'],
    ['somebody of whom nobody complains here', { about: 'koen' }, 'Kies over wie'],
    ['no words', { text: ' ' }, 'Schrijf op wat er niet goed ging'],
    ['a NUL', { text: 'a\0b' }, 'een teken dat we niet kunnen bewaren'],
  ])('with %s comes back filled in, and nothing is kept', async (_, fields, says) => {
    const about = fields['about'] === 'koen' ? { about: `c:${desk.world.actors.koen}` } : {}
    const filled = { about: `c:${desk.world.actors.yasmin}`, text: 'Dit staat er nog.', ...fields, ...about }
    const answer = await desk.anna.post(at.page, filled)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    if (!('text' in fields)) expect(page).toContain('Dit staat er nog.')
  })
})

describe('the term', () => {
  test('is put off once, with the reason, and no further than four weeks', async () => {
    const complaint = await at.complain(desk.anna)
    const today = new Date().toISOString().slice(0, 10)
    const extend = (until: string, extendReason = 'Wij horen nog iemand.') =>
      at.member.post(at.theirs(complaint), { step: 'extend', until, extendReason })
    for (const until of ['', inDays(3), weeksLater(today, 11)]) expect((await extend(until)).status).toBe(422)
    expect((await extend(weeksLater(today, 9), ' ')).status).toBe(422)
    expect((await extend(weeksLater(today, 9))).status).toBe(303)
    expect(await desk.letter(desk.anna, complaint)).toContain('Wij horen nog iemand.')
    expect((await extend(weeksLater(today, 10))).status).toBe(422)
  })
  test('is six weeks, and four more, under each law', () => {
    for (const regime of ['jeugdwet', 'gi', 'wmo', 'veilig-thuis', 'wgbo'] as const) {
      const term = termOf('complaint', regime)
      expect([dueOf(term, '2026-01-05'), latestDue(term, '2026-01-05')]).toEqual(['2026-02-16', '2026-03-16'])
    }
  })
})

describe('the form of a judgement', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no judgement', { outcome: '' }, 'Kies uw oordeel'],
    ['a judgement of its own', { outcome: 'toString' }, 'Kies uw oordeel'],
    ['no words', { text: ' ' }, 'Schrijf uw antwoord'],
  ])('with %s comes back filled in', async (_, fields, says) => {
    const complaint = await at.complain(desk.anna)
    const answer = await at.judge(complaint, fields)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    if (!('text' in fields)) expect(page).toContain('U had gehoord moeten worden.')
  })
})

describe('who reads a complaint', () => {
  test('a member of the committee (ALLOW); not who is complained of, a colleague, another team, who leads, a relative, a member of another committee, or a member who helped this family (DENY)', async () => {
    const { world } = desk
    const complaint = await at.complain(desk.anna)
    expect((await at.member.get(at.theirs(complaint))).status).toBe(200)
    const lead = await professional(world, world.organisations.team, 'team-lead', 'Hanneke Prins')
    const other = await professional(world, world.organisations.housing, 'complaints-committee', 'Ander Lid')
    const colleague = await professional(world, at.committee, 'worker', 'Geen Lid')
    const helped = await professional(world, at.committee, 'complaints-committee', 'Hielp Eerder')
    expect((await (await as(helped)).get(at.theirs(complaint))).status).toBe(200)
    const before = uuidv7()
    await world.admin.query(
      `insert into erbij.capacity (id, account_id, kind, organisation_id) values ($1, $2, 'professional', $3)`,
      [before, helped.account, world.organisations.team],
    )
    await world.involve(before)
    const nowhere = await desk.text(desk.yasmin.get(at.theirs(uuidv7())))
    const readers = [
      desk.yasmin,
      desk.mira,
      desk.koen,
      desk.colleague,
      await as(lead),
      await as(other),
      await as(colleague),
      await as(helped),
    ]
    for (const reader of readers) {
      const answer = await reader.get(at.theirs(complaint))
      expect(answer.status).toBe(404)
      expect((await at.judge(complaint, {}, reader)).status).toBe(404)
      expect((await reader.get(desk.theirs(complaint))).status).toBe(404)
      expect(await desk.text(reader.get('/klachten'))).not.toContain(complaint)
    }
    expect((await desk.text(desk.yasmin.get(at.theirs(complaint)))).replaceAll(complaint, '')).toBe(
      nowhere.replaceAll(/[0-9a-f-]{36}/g, (id) => (id === world.family ? id : '')),
    )
    expect(await desk.letter(desk.anna, complaint)).toContain('Wacht op antwoord')
  })

  test('a member reads nothing else of the family (DENY), until whoever complains opens it (ALLOW); withdrawn, it is closed at once', async () => {
    const { world } = desk
    await desk.wrote({ about: world.people.noor, text: 'Over school.' })
    await desk.wrote({ about: world.people.sem, text: 'Alleen van Sem.' })
    const complaint = await at.complain(desk.anna)
    expect((await at.member.get(desk.family())).status).toBe(200)
    expect(await desk.text(at.member.get(desk.family()))).not.toContain('Over school.')
    const form = await desk.text(desk.anna.get(consentPage(complaint)))
    expect(form).toContain('over Noor')
    expect(form).not.toContain('over Sem')
    const note = await world.givenPart({
      sort: 'contact',
      subjects: [world.people.noor],
      organisationId: world.organisations.team,
    })
    expect((await desk.anna.post(consentPage(complaint), {})).status).toBe(422)
    expect((await desk.anna.post(consentPage(complaint), { parts: uuidv7() })).status).toBe(422)
    expect((await desk.anna.post(consentPage(complaint), { parts: note })).status).toBe(303)
    expect(await desk.text(at.member.get(desk.family()))).toContain('Over school.')
    expect(await desk.text(at.member.get(at.theirs(complaint)))).toContain(`href="${desk.family()}"`)
    const register = await desk.text(desk.anna.get(`/mijn-dossier/${world.family}/meelezen`))
    expect(register).toContain('Bas Oomen (Klachtencommissie Oost)')
    // The other parent, who reads this part as well, does not learn that she complained; nor does who helps.
    expect(await desk.text(desk.bram.get(`/mijn-dossier/${world.family}/meelezen`))).not.toContain('Bas Oomen')
    expect(await desk.text(desk.bram.get('/wie-keek'))).not.toContain('Bas Oomen')
    expect(await desk.text(desk.yasmin.get(`${desk.family()}/meelezen`))).not.toContain('Bas Oomen')
    expect(await desk.text(desk.anna.get('/wie-keek'))).toContain('Bas Oomen')
    const [, thread = ''] = /name="thread" value="([0-9a-f-]+)"/.exec(register) ?? []
    expect((await desk.anna.post(`/mijn-dossier/${world.family}/meelezen`, { thread })).status).toBe(303)
    expect(await desk.text(at.member.get(desk.family()))).not.toContain('Over school.')
  })
})

describe('what came on paper', () => {
  const paper = (fields: Record<string, string> = {}, who = desk.yasmin) =>
    who.post(`${desk.family()}/verzoek-op-papier`, {
      asker: desk.world.people.peter,
      right: 'complaint',
      receivedOn: '2026-01-05',
      text: 'Niemand belde mij terug.',
      ...fields,
    })
  test('goes to the committee with the day it came in; whoever wrote it down does not read it', async () => {
    const entered = await paper()
    expect(entered.headers.get('location')).toBe('/verzoeken?klacht')
    expect(await desk.text(desk.yasmin.get('/verzoeken?klacht'))).toContain('De klacht is bij de commissie')
    expect(await desk.text(desk.yasmin.get('/verzoeken'))).not.toContain('Niemand belde')
    const list = await desk.text(at.member.get('/klachten'))
    expect(list).toContain('Van Peter de Wit')
    expect(list).toContain('Te laat: had er op 16 februari')
    expect(await desk.text(desk.peter.get('/mijn-rechten'))).toContain('Over Wijkteam Oost')
  })
  test('is kept nowhere where the organisation has no committee', async () => {
    const answer = await paper({ text: 'Over het veiligheidsteam.' }, desk.koen)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('is hier geen commissie')
  })
})

describe('whoever is complained of', () => {
  /** Everything they can ask, before and after a complaint with everything that follows from it. */
  async function both(player: Player, asker: 'anna' | 'sem'): Promise<[Observation, Observation]> {
    const world = {
      admin: desk.world.admin,
      house: desk.house,
      families: [{ id: desk.world.family }],
    } as unknown as World
    const entries = [{ id: uuidv7(), family: desk.world.family }]
    const probe = { entries, people: [], parts: [], organisations: [at.committee], words: ['Bas'] }
    const before = await observe(world, player, probe)
    const complaint = await at.complain(desk[asker])
    await desk.text(at.member.get('/klachten'))
    await desk.text(at.member.get(at.theirs(complaint)))
    const form = await desk.text(desk[asker].get(consentPage(complaint)))
    const parts = [...form.matchAll(/name="parts"[^>]*value="([^"]+)"/g)].map(([, part]) => part ?? '')
    expect((await desk[asker].post(consentPage(complaint), { parts })).status).toBe(303)
    await desk.text(at.member.get(desk.family()))
    expect((await at.judge(complaint)).status).toBe(303)
    return [before, await observe(world, player, probe)]
  }
  type Who = 'yasmin' | 'mira' | 'koen' | 'anna' | 'bram' | 'peter' | 'bramAtWork'
  const players: [string, Who, 'anna' | 'sem'][] = [
    ['who is complained of', 'yasmin', 'anna'],
    ['a colleague', 'mira', 'sem'],
    ['another team', 'koen', 'anna'],
    ['the other parent', 'bram', 'anna'],
    ['the other parent at work in that team', 'bramAtWork', 'sem'],
    ['a parent without authority', 'peter', 'sem'],
  ]
  const noticed = async (who: Who, asker: 'anna' | 'sem'): Promise<string[]> => {
    const { accounts, actors, organisations } = desk.world
    const account = accounts[who === 'bramAtWork' ? 'bram' : who].account
    const person = ['anna', 'bram', 'peter'].includes(who)
    const player = { account, capacity: actors[who], ...(!person && { organisation: organisations.team }) }
    const [before, after] = await both(player as unknown as Player, asker)
    expect(before.size).toBeGreaterThan(20)
    return [...after].flatMap(([name, answer]) => (before.get(name) === answer ? [] : [name]))
  }
  test.each(players)('gets the same bytes: %s (DENY)', async (_, who, asker) =>
    expect(await noticed(who, asker)).toEqual([]),
  )
  test('but whoever complained does notice (ALLOW)', async () =>
    expect(await noticed('anna', 'anna')).toContain('GET /mijn-rechten'))
})
