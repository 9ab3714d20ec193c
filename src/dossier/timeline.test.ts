import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenApp } from '../../test/app.ts'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { type Access, existingPart, withAccess } from '../access/access.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { append } from './append.ts'
import { contactNote } from './kinds/contact-note.ts'
import { ownStatement } from './kinds/own-statement.ts'
import { release } from './kinds/release.ts'
import { withholding } from './kinds/withholding.ts'
import { partOf } from './part.ts'
import { readTimelines } from './timeline.store.ts'
import { filterFrom, type TimelineFilter } from './timeline-filter.ts'

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

const reading = async <T>(who: Who, work: (access: Access) => Promise<T>, family = world.family): Promise<T> => {
  const answer = await withAccess(
    world.road,
    { actorId: world.actors[who], families: [family], action: 'read', purpose: 'help' },
    work,
  )
  if (!answer.allowed) throw new Error('refused')
  return answer.value
}

const timelineOf = (who: Who, filter: TimelineFilter = {}, before: string | null = null, limit = 51) =>
  reading(who, async (access) => {
    const found = (await readTimelines(access, limit, before, { filter })).get(world.family)
    if (!found) throw new Error('no timeline')
    return found
  })

const partIdOf = async (entry: string): Promise<string> =>
  (await world.admin.query('select part_id from erbij.entry where id = $1', [entry])).rows[0].part_id

/** Writes one entry in the part of another, as `who`, with the action that allows it. */
async function writeBeside(
  who: Who,
  action: 'share' | 'correct' | 'answer' | 'withhold',
  entry: string,
  more: Partial<Parameters<typeof append>[1][number]> & Pick<Parameters<typeof append>[1][number], 'kind' | 'body'>,
): Promise<string> {
  const partId = await partIdOf(entry)
  const answer = await withAccess(
    world.road,
    { actorId: world.actors[who], families: [world.family], action, purpose: 'help', wanted: existingPart(partId) },
    (access) => append(access, [{ familyId: world.family, partId, occurredOn: access.today, ...more }]),
  )
  if (!answer.allowed) throw new Error(`${who} may not ${action}`)
  return answer.value[0] ?? ''
}

const note = async (about: (keyof DeWit['people'])[], text: string) =>
  (await world.write(
    world.actors.yasmin,
    about.map((name) => world.people[name]),
    text,
  )) ?? ''
const share = (entry: string) =>
  writeBeside('yasmin', 'share', entry, { kind: release, body: { thirdPersonsChecked: true }, answers: entry })
const textsOf = ({ entries }: { entries: { body: unknown; answers: string | null }[] }) =>
  entries.filter(({ answers }) => answers === null).map(({ body }) => (body as { text: string }).text)

describe('a timeline', () => {
  test('shows the newest version alone, with what stands beside any version of it', async () => {
    const first = await note(['noor'], 'Noor slaapt slecht.')
    await share(first)
    const words = await writeBeside('bram', 'answer', first, {
      kind: ownStatement,
      body: { text: 'Bij mij niet.' },
      answers: first,
    })
    const second = await writeBeside('yasmin', 'correct', first, {
      kind: contactNote,
      body: { text: 'Noor slaapt beter.' },
      replaces: first,
      thread: first,
    })
    const { entries, total } = await timelineOf('yasmin')
    expect(entries.filter(({ answers }) => answers === null).map(({ id, threadId }) => [id, threadId])).toEqual([
      [second, first],
    ])
    expect(entries.find(({ id }) => id === words)?.answers).toBe(second)
    expect(total).toBe(1)

    // What was not shared yet takes nothing from who reads the version before it.
    expect(textsOf(await timelineOf('bram'))).toEqual(['Noor slaapt slecht.'])
    await share(second)
    expect(textsOf(await timelineOf('bram'))).toEqual(['Noor slaapt beter.'])
    expect((await timelineOf('bram')).entries.find(({ id }) => id === words)?.answers).toBe(second)
  })

  test('is filtered by person, kind, organisation and period, together too, and counts x of y', async () => {
    await note(['sem'], 'Sem is gaan voetballen.')
    await note(['anna', 'noor'], 'Anna en Noor waren er.')
    const of = async (filter: TimelineFilter, who: Who = 'yasmin') => {
      const found = await timelineOf(who, filter)
      return [textsOf(found).sort(), found.matching, found.total]
    }
    const { people, organisations } = world
    expect(await of({ person: people.sem })).toEqual([['Sem is gaan voetballen.'], 1, 3])
    expect(await of({ person: people.noor })).toEqual([['Anna en Noor waren er.', 'Noor slaapt beter.'], 2, 3])
    expect(await of({ person: people.noor, kind: 'own-statement' })).toEqual([['Noor slaapt beter.'], 1, 3])
    expect(await of({ organisation: organisations.team, person: people.anna })).toEqual([
      ['Anna en Noor waren er.'],
      1,
      3,
    ])
    expect(await of({ organisation: organisations.safety })).toEqual([[], 0, 3])
    expect(await of({ to: '2020-01-01' })).toEqual([[], 0, 3])
    expect((await timelineOf('yasmin', { from: '2020-01-01' })).matching).toBe(3)
    // Somebody who may not read about Anna finds nothing by her, and nothing more by Noor.
    expect(await of({ person: people.anna }, 'bram')).toEqual([[], 0, 1])
    expect(await of({ person: people.noor }, 'bram')).toEqual([['Noor slaapt beter.'], 1, 1])
  })

  test('goes on where the page before it ended, also under a filter', async () => {
    const all = (await timelineOf('yasmin')).entries.filter(({ answers }) => answers === null)
    const seen: string[] = []
    for (let before: string | null = null; ; ) {
      const { entries, total } = await timelineOf('yasmin', { from: '2020-01-01' }, before, 1)
      expect(total).toBe(all.length)
      before = entries.find(({ answers }) => answers === null)?.id ?? null
      if (!before) break
      seen.push(before)
    }
    expect(seen).toEqual(all.map(({ id }) => id))
  })

  test('own words stay when what they stand beside is withheld, and stand alone', async () => {
    const entry = await note(['bram'], 'Over Bram zelf.')
    await share(entry)
    await writeBeside('bram', 'answer', entry, {
      kind: ownStatement,
      body: { text: 'Dat zie ik anders.' },
      answers: entry,
    })
    const steps = { kind: withholding, answers: entry }
    const propose = {
      step: 'propose',
      person: world.people.bram,
      ground: 'serious-harm',
      reason: 'x',
      until: '2999-01-01',
    }
    const thread = uuidv7()
    await writeBeside('yasmin', 'withhold', entry, { ...steps, id: thread, thread, body: propose })
    await world.involve(world.actors.mira)
    expect(textsOf(await timelineOf('bram'))).toContain('Over Bram zelf.')
    await writeBeside('mira', 'withhold', entry, { ...steps, thread, body: { step: 'confirm' } })
    const { entries, total } = await timelineOf('bram')
    expect(JSON.stringify(entries)).not.toContain('Over Bram zelf.')
    expect(entries.find(({ besideUnread }) => besideUnread)).toMatchObject({
      body: { text: 'Dat zie ik anders.' },
      answers: null,
    })
    expect(total).toBe(entries.filter(({ answers }) => answers === null).length)
    const page = await (await (await house.as('bram')).get('/mijn-dossier')).text()
    expect(page).toContain('Dat zie ik anders.')
    expect(page).toContain('Waar u dit bij schreef, kunt u nu niet lezen.')
  })
})

describe('the pages', () => {
  const page = async (who: Who, path: string) => {
    const answer = await (await house.as(who)).get(path)
    return { status: answer.status, html: await answer.text() }
  }

  test('keep the filter, say how many of how many, and lead back from nothing found', async () => {
    const path = `/gezinnen/${world.family}`
    const found = await page('yasmin', `${path}?persoon=${world.people.sem}&soort=contact-note`)
    expect(found.html).toContain('Sem is gaan voetballen.')
    expect(found.html).not.toContain('Anna en Noor waren er.')
    expect(found.html).toContain('U ziet 1 van 4 vermeldingen')
    expect(found.html).toContain(`<option value="${world.people.sem}" selected="">`)
    const none = await page('yasmin', `${path}?tot=2019-01-01`)
    expect(none.html).toContain('Hier is niets gevonden')
    expect(none.html).toContain(`href="${path}">Toon weer alles`)
    const mine = await page('bram', `/mijn-dossier?gezin=${world.family}&persoon=${world.people.noor}`)
    expect(mine.html).toContain('U ziet 1 van 2 vermeldingen')
  })

  test('offer nothing to choose that this reader does not know of', async () => {
    const { html } = await page('bram', '/mijn-dossier')
    const filter = /<details class="erbij-fold".*?<\/details>/s.exec(html)?.[0] ?? ''
    expect(filter).toContain('>Noor<')
    for (const other of ['Anna', 'Sem', 'Peter', 'Veiligheidsteam']) expect(filter).not.toContain(other)
  })

  test('and what is no filter is not used, and said', async () => {
    for (const bad of ['persoon=x', 'soort=release', 'van=2026-02-30', 'tot=0000-01-01', "organisatie=' or true --"]) {
      const { status, html } = await page('yasmin', `/gezinnen/${world.family}?${bad}&na=zz`)
      expect([bad, status]).toEqual([bad, 200])
      expect(html, bad).toContain('Een deel van uw keuze kenden wij niet.')
      expect(html, bad).toContain('Sem is gaan voetballen.')
    }
  })
})

test('two days the wrong way round are the days between them', () => {
  const days: Record<string, string> = { from: '2026-03-01', to: '2026-01-01' }
  expect(filterFrom((field) => days[field] ?? '')).toEqual({
    filter: { from: '2026-01-01', to: '2026-03-01' },
    ignored: false,
  })
})

/** A family with one child, Yasmin involved, and this many shared notes, as the ledger keeps them. */
async function longFamily(notes: number): Promise<string> {
  const { admin, actors, organisations } = world
  const [family, child] = [uuidv7(), uuidv7()]
  await admin.query('insert into erbij.person (id, birth) values ($1, $2)', [child, '2017-01-01'])
  await admin.query('insert into erbij.family (id) values ($1)', [family])
  await admin.query(`insert into erbij.family_member values ($1, $2, 'child')`, [family, child])
  await world.givenPart({ familyId: family, sort: 'basics', subjects: [child] })
  await world.involve(actors.yasmin, family)
  const about = { familyId: family, subjects: [child], organisationId: organisations.team }
  const part = await world.givenPart({ ...about, sort: 'contact' })
  expect(part).toBe(partOf({ ...about, sort: 'contact', regime: 'jeugdwet' }).id)
  await admin.query(
    `with made as (
       insert into erbij.entry (family_id, part_id, seq, id, kind, thread_id, occurred_on, recorded_at, author, author_name, author_organisation, ground, content_hash, hash)
       select $1, $2, n, u.id, 'contact-note', u.id, date '2020-01-01' + n % 400, now() - n * interval '1 minute', $3, 'Yasmin El Idrissi', 'Wijkteam Oost', 'x', '', ''
       from generate_series(1, $4::int) n cross join lateral (select gen_random_uuid() as id where n > 0) u returning *
     ), shared as (insert into erbij.entry_shared select family_id, part_id, id, now() from made)
     insert into erbij.entry_content select family_id, part_id, id, '', '{"text":"Noor slaapt beter."}' from made`,
    [family, part, actors.yasmin, notes],
  )
  return family
}

test('a page walks its index and stops: as app role, in a dossier of 2,000 as in one of 200', async () => {
  const families = [await longFamily(200), await longFamily(2000)]
  await world.admin.query('analyze erbij.entry, erbij.entry_content, erbij.entry_shared, erbij.part, erbij.look')
  // How many rows of the index a page reads is counted by PostgreSQL itself.
  const read = async () => {
    const { rows } = await world.admin.query<{ read: string }>(
      `select idx_tup_read as read from pg_stat_user_indexes where indexrelname = 'entry_timeline'`,
    )
    return Number(rows[0]?.read)
  }
  const pages: number[] = []
  for (const family of families) {
    const before = await read()
    await reading(
      'yasmin',
      async (access) => {
        const { entries } = (await readTimelines(access, 51, null, { countUpTo: 51 })).get(family) ?? { entries: [] }
        expect(entries).toHaveLength(51)
        await sql`select pg_stat_force_next_flush()`.execute(access.db)
      },
      family,
    )
    pages.push((await read()) - before)
  }
  expect(pages[0]).toBeGreaterThan(0)
  expect(pages[1]).toBeLessThanOrEqual(pages[0] ?? 0)
})
