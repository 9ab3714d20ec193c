import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { existingPart, withAccess } from '../access/access.ts'
import type { FileStore } from '../files/file-store.ts'
import { append } from './append.ts'
import { destroyContents, previewDestruction } from './destroy.ts'
import { attachment } from './kinds/attachment.ts'
import { contactNote } from './kinds/contact-note.ts'
import { personToldBy, relation } from './kinds/relation.ts'
import { partOf } from './part.ts'
import { rebuildProjections } from './rebuild.ts'
import { verifyLedger } from './verify.ts'

let world: DeWit
const objects = new Set<string>()
const store = { remove: async (id: string) => void objects.delete(id) } as unknown as FileStore

beforeAll(async () => {
  world = await givenDeWit()
})
afterAll(() => world?.close())

const word = 'kwetsuurtje'
const quiet = { log: () => {} }
const where = async (text: string): Promise<string[]> => {
  const { rows: tables } = await world.admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'erbij'::regnamespace and relkind = 'r'`,
  )
  const found = tables.map(
    ({ name }) => `select '${name}' as name from erbij.${name} t where to_jsonb(t)::text like '%${text}%'`,
  )
  const { rows } = await world.admin.query<{ name: string }>(found.join(' union '))
  return rows.map(({ name }) => name).sort()
}
const latestRun = async () =>
  (await world.admin.query(`select command, counts from erbij.steward_run order by id desc limit 1`)).rows[0]

/** A note, its correction with a file beside it, and a draft that was left behind. */
async function givenNote() {
  const { road, actors, family, people, admin } = world
  const first = (await world.write(actors.yasmin, [people.noor], `Eerst stond hier ${word}.`)) ?? ''
  const { rows } = await admin.query<{ part: string }>('select part_id as part from erbij.entry where id = $1', [first])
  const part = rows[0]?.part ?? ''
  const file = randomUUID()
  const asked = {
    actorId: actors.yasmin,
    families: [family],
    action: 'correct',
    purpose: 'help',
    wanted: existingPart(part),
  } as const
  const answer = await withAccess(road, asked, async (access) => {
    const at = { familyId: family, partId: part, occurredOn: access.today }
    const [second = ''] = await append(access, [
      { ...at, kind: contactNote, replaces: first, thread: first, body: { text: `Verbeterd: ${word}.` } },
    ])
    const sha256 = createHash('sha256').update(word).digest('hex')
    const body = { name: `${word}.txt`, type: 'text', size: 11, sha256, file }
    const [attached = ''] = await append(access, [{ ...at, kind: attachment, answers: second, body }])
    await sql`select erbij.keep_file(${actors.yasmin}, ${family}, ${part}, ${attached}, ${file}, ${Buffer.from('key')}, 'k1')`.execute(
      access.db,
    )
    await sql`select erbij.save_draft(${actors.yasmin}, ${family}, ${randomUUID()}, 'contact-note', 'Iets anders.')`.execute(
      access.db,
    )
    return [second, attached]
  })
  objects.add(file)
  const [second = '', attached = ''] = answer.allowed ? answer.value : []
  return { first, second, attached, file, part }
}

describe('destroying', () => {
  test('content, salt, words and file are gone everywhere; the fact stays, the chain verifies, and rebuilt equals live', async () => {
    const { stewardUrl } = world.database
    const { family } = world
    const { first, second, attached, file } = await givenNote()
    expect(await where(word)).toEqual(['entry_content', 'entry_search'])
    const asked = { family, entries: [second], ground: 'AVG 17(1)', reason: 'Op verzoek van moeder.' }

    const doomed = await previewDestruction(stewardUrl, asked)
    expect(doomed.map(({ entry, kind, file: of }) => [entry, kind, of])).toEqual([
      [first, 'contact-note', null],
      [second, 'contact-note', null],
      [attached, 'attachment', file],
    ])
    expect(JSON.stringify(doomed)).not.toContain(word)
    expect(await where(word)).toEqual(['entry_content', 'entry_search'])
    expect(objects.has(file)).toBe(true)

    expect(await destroyContents(stewardUrl, asked, store)).toEqual({ entries: 3, files: 1, left: [] })
    expect(await where(word)).toEqual([])
    expect(objects.has(file)).toBe(false)
    const { rows } = await world.admin.query(
      `select e.id, d.ground, c.salt from erbij.entry e join erbij.destroyed d on d.entry_id = e.id
       left join erbij.entry_content c on c.entry_id = e.id where e.id = any ($1) order by e.seq`,
      [[first, second, attached]],
    )
    expect(rows).toEqual([first, second, attached].map((id) => ({ id, ground: 'AVG 17(1)', salt: null })))
    expect(await latestRun()).toEqual({
      command: 'destroy',
      counts: { family, ground: 'AVG 17(1)', entries: [first, second, attached] },
    })
    expect(await verifyLedger(stewardUrl, quiet)).toMatchObject({ destroyed: 3, files: 0, faults: 0 })
    expect(await rebuildProjections(stewardUrl, { ...quiet, write: false })).toMatchObject({ differing: 0 })
  })

  test('somebody who was told of in that entry alone leaves the circle, with their birth', async () => {
    const { road, actors, people, family, admin } = world
    const first = randomUUID()
    const who = personToldBy(family, first)
    const network = partOf({ familyId: family, sort: 'network', regime: 'jeugdwet', subjects: [people.noor] })
    const asked = {
      actorId: actors.yasmin,
      families: [family],
      action: 'write',
      purpose: 'help',
      wanted: () => [network],
    } as const
    const tell = async (id: string, kind: 'neighbour' | 'teacher', birth: string) => {
      const body = { who, to: people.noor, relation: kind, surname: word, birth, source: 'Moeder' }
      const answer = await withAccess(road, asked, (access) =>
        append(access, [{ id, kind: relation, familyId: family, partId: network.id, body, occurredOn: access.today }]),
      )
      return (answer.allowed && answer.value[0]) || ''
    }
    const [one, two] = [await tell(first, 'neighbour', '1961-02-03'), await tell(randomUUID(), 'teacher', '1961-02-04')]
    const gone = (entry: string) =>
      destroyContents(world.database.stewardUrl, { family, entries: [entry], ground: 'AVG 17', reason: 'x' }, store)
    const circle = async () => {
      const { rows } = await admin.query(
        `select p.birth, m.role, k.surname, r.kind from erbij.person p left join erbij.family_member m on m.person_id = p.id
         left join erbij.known_person k on k.person_id = p.id left join erbij.known_relation r on r.other_id = p.id where p.id = $1`,
        [who],
      )
      return rows
    }
    await gone(one)
    // The other entry tells of the same person: by that one they stand here now.
    expect(await circle()).toEqual([{ birth: '1961-02-04', role: 'network', surname: word, kind: 'teacher' }])
    await gone(two)
    expect(await circle()).toEqual([{ birth: '0000-00-00', role: null, surname: null, kind: null }])
    expect(await where(word)).toEqual([])
  })

  test('what changed who may read what is refused, and so is an entry of another family', async () => {
    const { family, stranger, admin, database } = world
    const { rows } = await admin.query(`select id from erbij.entry where kind = 'involvement' limit 1`)
    const refused = 'Not every one of these is an entry of this family whose content may be destroyed; nothing was.'
    const note = (await world.write(world.actors.yasmin, [world.people.noor], 'Blijft.')) ?? ''
    for (const asked of [
      { family, entries: [note, rows[0].id as string] },
      { family: stranger.family, entries: [note] },
      { family, entries: [randomUUID()] },
    ]) {
      const all = { ...asked, ground: 'x', reason: 'x' }
      await expect(destroyContents(database.stewardUrl, all, store)).rejects.toThrow(refused)
      await expect(previewDestruction(database.stewardUrl, all)).rejects.toThrow(refused)
    }
    expect(await where('Blijft.')).toEqual(['entry_content'])
  })

  test('an object that the store keeps is named; its key is gone', async () => {
    const { second, file } = await givenNote()
    const broken = { remove: async () => Promise.reject(new Error('the disk fails')) } as unknown as FileStore
    const asked = { family: world.family, entries: [second], ground: 'AVG 17', reason: 'x' }
    expect(await destroyContents(world.database.stewardUrl, asked, broken)).toMatchObject({ files: 1, left: [file] })
    expect((await world.admin.query('select from erbij.file')).rowCount).toBe(0)
  })
})

describe('rebuilding', () => {
  test('names what is missing and extra per table, changes nothing, and puts right with write', async () => {
    const { stewardUrl } = world.database
    const rebuild = (write: boolean) => rebuildProjections(stewardUrl, { ...quiet, write })
    await world.write(world.actors.yasmin, [world.people.sem], 'Om terug te vinden.')
    await world.admin.query(`delete from erbij.entry_search where words @@ to_tsquery('dutch', 'terug')`)
    await world.admin.query(`update erbij.tie set role = 'iemand anders'`)
    const ties = (await world.admin.query('select from erbij.tie')).rowCount
    const found = {
      families: 2,
      differing: 1,
      differences: [
        { table: 'entry_search', missing: 1, extra: 0 },
        { table: 'tie', missing: ties, extra: ties },
      ],
    }
    expect(await rebuild(false)).toEqual(found)
    expect(await rebuild(false)).toEqual(found)
    expect(await rebuild(true)).toEqual(found)
    expect(await rebuild(false)).toMatchObject({ differing: 0, differences: [] })
    expect(await latestRun()).toMatchObject({ command: 'rebuild', counts: { families: 2, write: false } })
  })

  test('beside writers, also of new parts, it finds nothing and loses nothing', async () => {
    const { stewardUrl } = world.database
    const { people, actors } = world
    const everybody = Object.values(people)
    let busy = true
    const writers = Promise.all(
      [1, 2, 3].map(async (writer) => {
        for (let n = 1; n < 32; n += 3) {
          const about = everybody.filter((_, i) => (n + writer - 1) & (1 << i))
          if (about.length > 0) expect(await world.write(actors.yasmin, about, `Tegelijk ${writer}.${n}`)).toBeDefined()
        }
      }),
    ).finally(() => {
      busy = false
    })
    let write = false
    while (busy) {
      expect(await rebuildProjections(stewardUrl, { ...quiet, write })).toMatchObject({ differing: 0 })
      write = !write
    }
    await writers
    expect(await rebuildProjections(stewardUrl, { ...quiet, write: false })).toMatchObject({ differing: 0 })
    expect(await verifyLedger(stewardUrl, quiet)).toMatchObject({ faults: 0 })
  })
})
