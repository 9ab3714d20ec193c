import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { contents } from '../../test/thief.ts'
import { readDossiers } from '../dossier/read-dossier.store.ts'
import { makeRules } from '../law/rules.ts'
import { root } from '../lib/root.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { withAccess } from './access.ts'
import { readLooks } from './looks.store.ts'

let world: DeWit
let noteAboutNoor: string
let noteAboutBoth: string

beforeAll(async () => {
  world = await givenDeWit()
  const { actors, people } = world
  noteAboutNoor = (await world.write(actors.yasmin, [people.noor], 'Noor slaapt beter.')) ?? ''
  noteAboutBoth = (await world.write(actors.yasmin, [people.noor, people.anna], 'Anna en Noor samen gesproken.')) ?? ''
  await world.admin.query(
    'insert into erbij.entry_shared (family_id, part_id, entry_id, shared_at) select family_id, part_id, id, now() from erbij.entry on conflict do nothing',
  )
})
afterAll(() => world?.close())

const read = (actor: keyof DeWit['actors'], road = world.road, families = [world.family]) =>
  withAccess(road, { actorId: world.actors[actor], families, action: 'read', purpose: 'help' }, async (access) => ({
    parts: new Set(access.families.get(world.family)?.parts.keys()),
    dossier: (await readDossiers(access, 50)).get(world.family),
  }))

async function reads(actor: keyof DeWit['actors']) {
  const answer = await read(actor)
  if (!answer.allowed) return { parts: new Set<string>(), entries: [] as string[], addresses: [] as string[] }
  return {
    parts: answer.value.parts,
    entries: answer.value.dossier?.entries.map((entry) => entry.id) ?? [],
    addresses: answer.value.dossier?.addresses.flatMap((address) => address.lines) ?? [],
  }
}

describe('who reads what of the family De Wit', () => {
  test('the involved professional reads all of it; one who is not involved reads nothing', async () => {
    const { parts, entries, addresses } = await reads('yasmin')
    expect(parts).toContain(world.parts.hiddenAddress)
    expect(entries).toEqual(expect.arrayContaining([noteAboutNoor, noteAboutBoth]))
    expect(addresses.sort()).toEqual(['Dorpsstraat 2', 'Schuilplaats 1'])
    expect((await reads('koen')).parts.size).toBe(0)
    expect((await reads('joris')).parts.size).toBe(0)
  })

  test('Anna reads about herself and Noor; Bram reads about Noor, not what is also about Anna', async () => {
    const anna = await reads('anna')
    expect(anna.entries).toEqual(expect.arrayContaining([noteAboutNoor, noteAboutBoth]))
    const bram = await reads('bram')
    expect(bram.entries).toContain(noteAboutNoor)
    expect(bram.entries).not.toContain(noteAboutBoth)
  })

  test('the secret address reaches Anna, who lives there, and not Bram, who has authority over Noor', async () => {
    expect((await reads('anna')).addresses).toEqual(['Schuilplaats 1'])
    expect((await reads('bram')).addresses).toEqual(['Dorpsstraat 2'])
  })

  test('Anna, with authority, reads about Noor (9) and Sem (14); when Sem turns sixteen, no longer about him', async () => {
    const { parts } = await reads('anna')
    expect(parts).toContain(world.parts.noorBasics)
    expect(parts).toContain(world.parts.semBasics)
    const born = (years: number) =>
      world.admin.query('update erbij.person set birth = $1 where id = $2', [
        `${new Date().getUTCFullYear() - years}-01-01`,
        world.people.sem,
      ])
    await born(16)
    const later = (await reads('anna')).parts
    expect(later).toContain(world.parts.noorBasics)
    expect(later).not.toContain(world.parts.semBasics)
    await born(14)
  })

  test('undetermined authority opens nothing: Peter reads about himself only', async () => {
    const { parts } = await reads('peter')
    expect(parts).not.toContain(world.parts.semBasics)
    expect(parts.size).toBe(2)
  })

  test('a child under twelve reads nothing by themself; from twelve on about themself alone', async () => {
    expect((await reads('noor')).parts.size).toBe(0)
    expect((await reads('sem')).parts).toContain(world.parts.semBasics)
    expect((await reads('sem')).parts).not.toContain(world.parts.noorBasics)
  })
})

describe('a refusal', () => {
  const looks = async (family: string) =>
    (
      await world.admin.query(
        'select actor_name, allowed, refused, refused_rules from erbij.look where family_id = $1 order by at desc',
        [family],
      )
    ).rows

  test('is logged, with what was refused and by which rule', async () => {
    await read('joris')
    const [last] = await looks(world.family)
    expect(last.actor_name).toBe('Joris Hendriks')
    expect(last.allowed).toEqual([])
    expect(last.refused).toContain(world.parts.noorBasics)
    expect(new Set(last.refused_rules)).toEqual(new Set(['no-rule', 'secret-address']))
  })

  test('and an id that no family has take the same path and get the same answer', async () => {
    const unknown = uuidv7()
    const [refused, absent] = [await read('joris'), await read('joris', world.road, [unknown])]
    expect(refused).toEqual(absent)
    expect(await looks(unknown)).toHaveLength(1)
  })

  test('a text that is no id is refused too', async () => {
    expect(await read('yasmin', world.road, ["' or true --"])).toEqual({ allowed: false })
  })
})

describe('the log', () => {
  const log = async (actor: keyof DeWit['actors']) => {
    const answer = await withAccess(
      world.road,
      { actorId: world.actors[actor], families: [world.family], action: 'read-log', purpose: 'legal-protection' },
      (access) => readLooks(access, 100),
    )
    return answer.allowed ? answer.value : []
  }

  test('a line appears only where its part may be known: Bram does not learn that a hidden address exists', async () => {
    await read('yasmin')
    const anna = await log('anna')
    const bram = await log('bram')
    expect(anna.map((line) => line.partId)).toContain(world.parts.hiddenAddress)
    expect(bram.map((line) => line.partId)).not.toContain(world.parts.hiddenAddress)
    expect(bram.map((line) => line.partId)).toContain(world.parts.noorBasics)
  })

  test('both parents read who looked at Noor, also who was refused', async () => {
    await read('joris')
    for (const parent of ['anna', 'bram'] as const) {
      const lines = await log(parent)
      expect(
        lines.find((line) => line.actorName === 'Joris Hendriks' && line.partId === world.parts.noorBasics),
      ).toMatchObject({ allowed: false })
      expect(lines.find((line) => line.actorName === 'Yasmin El Idrissi' && line.allowed)).toMatchObject({
        rule: 'involved-professional',
      })
    }
  })

  test('when one member of the family reads is not told to another; only oneself and who looks in a job', async () => {
    await read('bram')
    await read('peter')
    const names = (await log('anna')).map((line) => line.actorName)
    expect(names).toContain('Anna de Wit')
    expect(names).toContain('Yasmin El Idrissi')
    expect(names).not.toContain('Bram Jansen')
    expect(names).not.toContain('Peter Bakker')
  })

  test('a reader who may read nothing reads no log', async () => expect(await log('noor')).toEqual([]))
})

describe('two walls, each proved without the other', () => {
  const schema = readFileSync(root('src/law/policies/schema.cedarschema'), 'utf8')
  const allowAll = makeRules(schema, [
    '@id("all") @law("x|BWBR0000000|2026-01-01") @nl("Ja.") @en("Yes.") permit (principal, action, resource);',
  ])

  test('with rules that allow everything, PostgreSQL still refuses who has no tie, no relation and no opening', async () => {
    const careless = { ...world.road, rules: allowAll }
    for (const stranger of ['koen', 'joris'] as const)
      expect(await read(stranger, careless)).toEqual({ allowed: false })
    const peter = await read('peter', careless)
    expect(peter.allowed && peter.value.parts.has(world.parts.noorBasics)).toBe(false)
    const bram = await read('bram', careless)
    expect(bram.allowed && bram.value.parts.has(world.parts.hiddenAddress)).toBe(false)
  })

  test('without row-level security, the rules alone still show each reader exactly the same dossier', async () => {
    const everybody = Object.keys(world.actors) as (keyof DeWit['actors'])[]
    const unshared = await world.write(world.actors.yasmin, [world.people.noor], 'Nog niet gedeeld.')
    const shown = async (name: keyof DeWit['actors']) => {
      const answer = await read(name)
      if (!answer.allowed) return answer
      const rows = Object.entries(answer.value.dossier ?? {}).map(([table, list]) => [
        table,
        Array.isArray(list) ? list.map((row) => JSON.stringify(row)).sort() : list,
      ])
      return { parts: [...answer.value.parts].sort(), rows }
    }
    const withWall = new Map<string, unknown>()
    for (const name of everybody) withWall.set(name, await shown(name))
    expect(JSON.stringify(withWall.get('yasmin'))).toContain(unshared)
    expect(JSON.stringify(withWall.get('bram'))).not.toContain(unshared)
    const tables = [...contents]
    for (const table of tables) await world.admin.query(`alter table erbij.${table} disable row level security`)
    try {
      for (const name of everybody) expect(await shown(name), name).toEqual(withWall.get(name))
    } finally {
      for (const table of tables) await world.admin.query(`alter table erbij.${table} enable row level security`)
    }
  })

  test('what the rules allow, PostgreSQL shows: every row of every part, for every reader and action', async () => {
    for (const name of Object.keys(world.actors) as (keyof DeWit['actors'])[]) {
      for (const action of ['read', 'list', 'read-log'] as const) {
        const question = { actorId: world.actors[name], families: [world.family], action, purpose: 'help' } as const
        const answer = await withAccess(world.road, question, async (access) => {
          const { rows } = await sql<{ id: string }>`select id from erbij.part`.execute(access.db)
          const known = await sql<{ n: number }>`select count(*)::int as n from erbij.known_person`.execute(access.db)
          return { allowed: [...access.parts].sort(), shown: rows.map((row) => row.id).sort(), known: known.rows[0]?.n }
        })
        const { rows } = await world.admin.query<{ refused_rules: string[]; allowed: string[]; there: number }>(
          `select refused_rules, allowed, (select count(*)::int from erbij.known_person k where k.part_id = any (l.allowed)) as there
           from erbij.look l where actor = $1 order by at desc limit 1`,
          [world.actors[name]],
        )
        expect(rows[0]?.refused_rules, `${name} ${action}`).not.toContain('floor')
        if (answer.allowed) {
          expect(answer.value.shown, `${name} ${action}`).toEqual(answer.value.allowed)
          expect(answer.value.known, `${name} ${action}`).toBe(rows[0]?.there)
        } else expect(rows[0]?.allowed, `${name} ${action}`).toEqual([])
      }
    }
  })
})
