import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Analysing, analysing } from '../../test/analysing.ts'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { recordFirst } from '../dossier/handlers/record-item.ts'
import { goal } from '../dossier/kinds/goal.ts'
import { opener } from '../http/visit.ts'
import { uuidv7 } from '../lib/uuid.ts'

let desk: Desk
let acts: Analysing
let { world, yasmin, mira, anna, bram, text, wrote } = {} as Desk
let { base, formOf, analyse, lines, share, sem, peter } = {} as Analysing

beforeAll(async () => {
  desk = await givenDesk()
  acts = await analysing(desk)
  ;({ world, yasmin, mira, anna, bram, text, wrote } = desk)
  ;({ base, formOf, analyse, lines, share, sem, peter } = acts)
})
afterAll(() => desk?.close())

const one = (id: string, own = false) => `${base(own)}/${id}`
const bodies = async (thread: string) =>
  (
    await world.admin.query<{ id: string; body: Record<string, never> }>(
      `select e.id, c.body::jsonb as body from erbij.entry e join erbij.entry_content c on c.entry_id = e.id where e.thread_id = $1 order by e.recorded_at`,
      [thread],
    )
  ).rows
const together = () => [world.people.anna, world.people.sem]

/** A goal about these people, as the plan would keep it. */
async function givenGoal(about: string[], words: string): Promise<string> {
  const id = uuidv7()
  const route = {
    method: 'post',
    path: '/x',
    action: 'write',
    shows: 'read',
    resource: 'family',
    purpose: 'help',
  } as const
  const { open } = opener(world.road, route, world.actors.yasmin)
  const body = { step: 'set', from: [], text: words, domains: [], frame: { is: 'voluntary' } } as const
  const item = { familyId: world.family, id, kind: goal, body }
  expect(await recordFirst({ open } as never, item as never, about)).toEqual({ id })
  return id
}

describe('who reads it', () => {
  test('a mother and her son it is about, once it is shared and not before; a father who is not in it never', async () => {
    const id = await analyse(yasmin, together())
    for (const person of [anna, sem, peter, bram]) expect((await person.get(one(id, true))).status).toBe(404)
    expect(await text(mira.get(one(id)))).toContain('Er is te weinig rust.')
    expect(await text(yasmin.get(`/gezinnen/${world.family}/verslagen/${id}/delen`))).toContain('Rust in huis.')
    await share(id)
    for (const person of [anna, sem]) expect(await text(person.get(one(id, true)))).toContain('Er is te weinig rust.')
    for (const person of [peter, bram]) {
      expect((await person.get(one(id, true))).status).toBe(404)
      expect(await text(person.get(base(true)))).not.toContain('Wat er speelt bij')
    }
  })

  test('a fact that stands elsewhere is read by who may read it there, and by nobody else here', async () => {
    const about = [world.people.anna, world.people.bram]
    const fact = await wrote({
      kind: 'fact',
      about: world.people.anna,
      text: 'Anna belde de huisarts.',
      nature: 'observed',
    })
    await share(fact)
    const id = await analyse(yasmin, about, { entry: [fact], 'because.e1': [fact] })
    await share(id)
    const [stored] = await bodies(id)
    expect(JSON.stringify(stored?.body)).not.toContain('huisarts')
    expect(await text(anna.get(one(id, true)))).toContain('Anna belde de huisarts.')
    const his = await text(bram.get(one(id, true)))
    expect(his).toContain('Er is te weinig rust.')
    expect(his).not.toContain('huisarts')
  })

  test('whoever writes the next version takes away nothing that they cannot see', async () => {
    const about = [world.people.anna, world.people.bram]
    const fact = await wrote({
      kind: 'fact',
      about: world.people.anna,
      text: 'Anna slaapt slecht.',
      nature: 'observed',
    })
    const id = await analyse(yasmin, about, { entry: [fact], 'because.e1': [fact, 'f1'] })
    await share(id)
    const shown = await text(bram.get(`${one(id, true)}/opnieuw`))
    // Not even its id: that something is kept from him is not his to know.
    expect(shown).not.toContain(fact)
    const form = formOf(shown)
    const answer = await bram.post(`${one(id, true)}/opnieuw`, { ...lines, ...form, ...lines, text: 'Zo zie ik het.' })
    expect(answer.status, await answer.clone().text()).toBe(303)
    const latest = (await bodies(id)).at(-1)?.body as unknown as {
      facts: { entry?: string }[]
      explanations: { because: string[] }[]
    }
    expect(latest.facts.some(({ entry }) => entry === fact)).toBe(true)
    expect(latest.explanations[0]?.because).toContain(fact)
  })

  test('goals of the plan stand in it for who reads them', async () => {
    const ours = await givenGoal(together(), 'Elke dag op tijd op school.')
    const id = await analyse(yasmin, together(), { goal: [ours], [`because.${ours}`]: ['n1'] })
    const html = await text(yasmin.get(one(id)))
    expect(html).toContain('Elke dag op tijd op school.')
    expect(html.match(/<path class="line"/g)).toHaveLength(3)
  })
})

describe('what others add', () => {
  const add = (who: typeof yasmin, id: string, fields: Record<string, string>, own = false) =>
    who.post(one(id, own), { id: uuidv7(), discipline: '', text: '', ...fields })

  test('stands beside it with the profession, who and when; of the family as the family', async () => {
    const id = await analyse(yasmin, together())
    await share(id)
    expect((await add(mira, id, { discipline: 'adult-mental-health', text: 'Slaap eerst.' })).status).toBe(303)
    expect((await add(anna, id, { discipline: 'law', text: 'Ik wil eerst rust.' }, true)).status).toBe(303)
    const html = await text(yasmin.get(one(id)))
    for (const words of [
      'Psychische hulp voor volwassenen',
      'Slaap eerst.',
      'Mira Bos, Wijkteam Oost',
      'Het gezin zelf',
      'Ik wil eerst rust.',
    ])
      expect(html).toContain(words)
    const hers = await text(anna.get(one(id, true)))
    expect(hers).toContain('Ik wil eerst rust.')
    expect(hers).not.toContain('Slaap eerst.')
    expect(await text(sem.get(one(id, true)))).not.toContain('Ik wil eerst rust.')
  })

  test('is shared by itself: then who reads the analysis reads it, and pressed twice it stands there once', async () => {
    const id = await analyse(yasmin, together())
    await share(id)
    const fields = { id: uuidv7(), discipline: 'education', text: 'Sem is graag in de klas.' }
    const press = () => yasmin.post(one(id), fields)
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303])
    expect((await press()).status).toBe(303)
    expect(await bodies(id)).toHaveLength(2)
    expect(await text(sem.get(one(id, true)))).not.toContain('Sem is graag in de klas.')
    expect(await text(yasmin.get(`/gezinnen/${world.family}/verslagen/${fields.id}/delen`))).toContain(fields.text)
    await share(fields.id)
    expect(await text(sem.get(one(id, true)))).toContain('Sem is graag in de klas.')
    expect((await peter.get(one(id, true))).status).toBe(404)
  })

  test('without a profession or words comes back filled in; by somebody who does not read it, not at all', async () => {
    const id = await analyse(yasmin, together())
    const answer = await add(yasmin, id, { text: 'Zonder vak.' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const words of ['Kies vanuit welk vak', 'Zonder vak.']) expect(html).toContain(words)
    expect((await add(yasmin, id, { discipline: 'law' })).status).toBe(422)
    expect((await add(anna, id, { text: 'x' }, true)).status).toBe(404)
    await share(id)
    expect((await add(peter, id, { text: 'x' }, true)).status).toBe(404)
  })
})

test('somebody under eighteen reads no «u» on any of it', async () => {
  const id = await analyse(sem, [world.people.sem], {}, true)
  const { list } = acts
  const pages = [
    base(true),
    one(id, true),
    `${one(id, true)}/opnieuw`,
    list('safety-scale', true),
    list('life-domain-scan', true),
  ]
  const bad = await sem.post(`${base(true)}/maken`, { id: uuidv7(), about: [world.people.sem], ...lines, s: [] })
  const texts = [await bad.text(), ...(await Promise.all(pages.map((page) => text(sem.get(page)))))]
  for (const html of texts) {
    const said = html.replace(/<[^>]*>/g, ' ')
    expect(said).not.toMatch(/(?<![\p{L}])(u|uw|uzelf)(?![\p{L}])/iu)
  }
})

describe('a plan without a current analysis', () => {
  test('is said to who helps, until there is one; a mother is not told what is missing', async () => {
    await givenGoal([world.people.noor], 'Noor kan zwemmen.')
    const missing = 'Er zijn plannen voor Noor, en er is geen analyse die u kunt lezen'
    expect(await text(yasmin.get(base()))).toContain(missing)
    expect(await text(anna.get(base(true)))).not.toContain('geen analyse die u kunt lezen')
    await analyse(yasmin, [world.people.noor])
    expect(await text(yasmin.get(base()))).not.toContain(missing)
  })
})
