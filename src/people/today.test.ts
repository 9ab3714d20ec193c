import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { existingPart, withAccess } from '../access/access.ts'
import { append } from '../dossier/append.ts'
import { agreement } from '../dossier/kinds/agreement.ts'
import { fact } from '../dossier/kinds/fact.ts'
import { withholding } from '../dossier/kinds/withholding.ts'
import { type PartSort, partOf } from '../dossier/part.ts'
import { uuidv7 } from '../lib/uuid.ts'

let world: DeWit
let house: Awaited<ReturnType<typeof givenApp>>
beforeAll(async () => {
  world = await givenDeWit()
  house = await givenApp(world)
})
afterAll(async () => {
  expect(house.errors).toEqual([])
  await world?.close()
})

type Who = keyof DeWit['actors']
const today = async (who: Who) => {
  const answer = await (await house.as(who)).get('/vandaag')
  const html = await answer.text()
  return { status: answer.status, html, main: /<main.*<\/main>/s.exec(html)?.[0] ?? '' }
}
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

/** Writes an entry about Noor in a part of this sort. */
async function record(
  sort: PartSort,
  entry: { kind: typeof agreement | typeof fact; body: never; replaces?: string; thread?: string },
) {
  const { actors, people, organisations, family } = world
  const part = partOf({
    familyId: family,
    sort,
    regime: 'jeugdwet',
    subjects: [people.noor],
    organisationId: organisations.team,
  })
  const action = entry.replaces ? 'correct' : 'write'
  const answer = await withAccess(
    world.road,
    { actorId: actors.yasmin, families: [family], action, purpose: 'help', wanted: () => [part] },
    (access) => append(access, [{ familyId: family, partId: part.id, occurredOn: access.today, ...entry } as never]),
  )
  if (!answer.allowed) throw new Error('refused')
  return answer.value[0] ?? ''
}

async function withhold(who: Who, entry: string, id: string, thread: string, body: Record<string, string>) {
  const partId = (await world.admin.query('select part_id from erbij.entry where id = $1', [entry])).rows[0].part_id
  const question = {
    actorId: world.actors[who],
    families: [world.family],
    action: 'withhold',
    purpose: 'help',
  } as const
  const answer = await withAccess(world.road, { ...question, wanted: existingPart(partId) }, (access) =>
    append(access, [
      { id, thread, kind: withholding, familyId: world.family, partId, answers: entry, occurredOn: access.today, body },
    ]),
  )
  expect(answer.allowed).toBe(true)
}

test('nothing lies there: it says what will, and for whoever has no family too', async () => {
  for (const who of ['yasmin', 'joris'] as const) {
    const { status, html } = await today(who)
    expect([status, html]).toEqual([200, expect.stringContaining('Er ligt nu niets')])
  }
})

test('what lies there, each with a way to it', async () => {
  const { admin, actors, people, parts, family } = world
  const yasmin = await house.as('yasmin')
  const bram = await house.as('bram')
  const draft = uuidv7()
  await yasmin.post(`/gezinnen/${family}/concepten/${draft}/bewaren`, { text: 'Nog niet af.' })
  await bram.post('/mijn-woorden', { text: 'Ik wil iets zeggen.' })
  const soon = await record('plan', { kind: agreement, body: { text: 'Bellen.', reviewOn: day(3) } as never })
  const later = await record('plan', { kind: agreement, body: { text: 'Later bellen.', reviewOn: day(40) } as never })
  const moved = await record('plan', { kind: agreement, body: { text: 'Schoolgesprek.', reviewOn: day(-2) } as never })
  await record('plan', {
    kind: agreement,
    body: { text: 'Schoolgesprek.', reviewOn: day(60) } as never,
    replaces: moved,
    thread: moved,
  })
  const contested = await record('facts', {
    kind: fact,
    body: { text: 'Zij sliep niet.', nature: 'observed', contestedBy: 'Bram' } as never,
  })
  await admin.query(
    `insert into erbij.authority_outcome (family_id, part_id, child_id, source, rank, outcome, determined_on, valid_until)
     values ($1, $2, $3, 'brp', 1, 'joint-parental', '2020-01-01', '2025-01-01')`,
    [family, parts.noorBasics, people.noor],
  )
  const { main } = await today('yasmin')
  expect(main).toContain(`href="/gezinnen/${family}/concepten/${draft}">Concept van u`)
  expect(main).toContain('Eigen woorden van Bram Jansen')
  expect(main).toContain(`/vermeldingen/${soon}">Opnieuw bekijken`)
  expect(main).not.toContain(later)
  expect(main).not.toContain(moved)
  expect(main).toContain(`/vermeldingen/${contested}">Betwist door Bram`)
  expect(main).toContain(`href="/gezinnen/${family}#mensen">Het gezag over Noor kan veranderd zijn`)
  // A draft is its writer's alone.
  await world.involve(actors.mira)
  expect((await today('mira')).main).toContain('Eigen woorden van Bram Jansen')
  expect((await today('mira')).main).not.toContain('Concept van u')
  // Somebody without a tie, and of another kind of capacity.
  expect((await today('joris')).main).toContain('Er ligt nu niets')
  expect((await today('bram')).status).toBe(404)
})

test('a withholding waits for somebody else than who proposed it, in any of their capacities, and says when it ends', async () => {
  const { actors, people } = world
  await world.involve(actors.bramAtWork)
  const entry = (await world.write(actors.yasmin, [people.noor], 'Over Noor.')) ?? ''
  const thread = uuidv7()
  const reason = { ground: 'serious-harm', reason: 'x', until: day(5), person: people.bram }
  await withhold('yasmin', entry, thread, thread, { step: 'propose', ...reason })
  const link = `/vermeldingen/${entry}/niet-verstrekken"`
  expect((await today('mira')).main).toContain(`${link}>Voorgesteld door Yasmin El Idrissi`)
  expect((await today('yasmin')).main).not.toContain(link)
  // From whom it is to be kept, in their job: nothing tells that it is there.
  expect((await today('bramAtWork')).main).not.toContain(link)
  await withhold('mira', entry, uuidv7(), thread, { step: 'confirm' })
  for (const who of ['yasmin', 'mira'] as const)
    expect((await today(who)).main).toContain(`${link}>Kijk opnieuw: dit wordt op`)
  expect((await today('mira')).main).not.toContain('Voorgesteld door')
  expect((await today('bramAtWork')).main).not.toContain(link)
})

test('is one look at the parts that matter, which the family reads', async () => {
  await today('yasmin')
  const { rows } = await world.admin.query(
    `select action, purpose, l.allowed || l.refused as looked from erbij.look l where actor = $1 order by at desc limit 1`,
    [world.actors.yasmin],
  )
  expect(rows[0]).toMatchObject({ action: 'today', purpose: 'help' })
  expect(rows[0].looked).not.toContain(world.parts.hiddenAddress)
  expect(await (await (await house.as('anna')).get('/wie-keek')).text()).toContain('Keek wat er nieuw is in')
})
