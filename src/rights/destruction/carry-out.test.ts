import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../../test/de-wit.ts'
import { requesting } from '../../../test/requests.ts'
import { existingPart, withAccess } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { attachment } from '../../dossier/kinds/attachment.ts'
import { copiedEntry } from '../../dossier/kinds/copied-entry.ts'
import { rebuildProjections } from '../../dossier/rebuild.ts'
import { verifyLedger } from '../../dossier/verify.ts'
import type { FileStore } from '../../files/file-store.ts'
import { daysToTakeBack } from '../../law/destruction.ts'
import { carryOut } from './carry-out.ts'

let world: DeWit
let requests: ReturnType<typeof requesting>
const objects = new Set<string>()
const store = { remove: async (id: string) => void objects.delete(id) } as unknown as FileStore

beforeAll(async () => {
  world = await givenDeWit()
  requests = requesting(world)
})
afterEach(() => requests.now())
afterAll(() => world?.close())

const run = (dryRun = false) => carryOut(world.database.stewardUrl, store, { dryRun })

/** In which tables of the whole database this text stands. */
async function where(text: string): Promise<string[]> {
  const { rows: tables } = await world.admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'erbij'::regnamespace and relkind = 'r'`,
  )
  const found = tables.map(
    ({ name }) => `select '${name}' as name from erbij.${name} t where to_jsonb(t)::text ilike '%${text}%'`,
  )
  return (await world.admin.query<{ name: string }>(found.join(' union '))).rows.map(({ name }) => name).sort()
}

const partOfEntry = async (id: string) =>
  (await world.admin.query<{ part: string }>('select part_id as part from erbij.entry where id = $1', [id])).rows[0]
    ?.part ?? ''

/** A note with a file beside it; the word stands in both. */
async function givenNote(word: string, about = world.people.anna) {
  const { road, actors, family } = world
  const note = (await world.write(actors.yasmin, [about], `Hier staat ${word}.`)) ?? ''
  const part = await partOfEntry(note)
  const file = randomUUID()
  const question = { actorId: actors.yasmin, families: [family], action: 'write', purpose: 'help' } as const
  await withAccess(road, { ...question, wanted: existingPart(part) }, async (access) => {
    const sha256 = createHash('sha256').update(word).digest('hex')
    const body = { name: `${word}.txt`, type: 'text', size: 11, sha256, file }
    const beside = { familyId: family, partId: part, occurredOn: access.today, answers: note }
    const [attached = ''] = await append(access, [{ ...beside, kind: attachment, body }])
    await sql`select erbij.keep_file(${actors.yasmin}, ${family}, ${part}, ${attached}, ${file}, ${Buffer.from('key')}, 'k1')`.execute(
      access.db,
    )
  })
  objects.add(file)
  return { note, part, file }
}

describe('what was decided about a request for destruction', () => {
  test('is carried out everywhere after a week: contents, file, words to find, copies; and the chain verifies', async () => {
    const word = 'kwetsuurtje'
    const { note, file } = await givenNote(word)
    const kept = (await world.write(world.actors.yasmin, [world.people.anna], 'Dit blijft, voor Noor.')) ?? ''
    // Anna had asked for a copy, in which it was given to her.
    const copy = await requests.asks('anna', 'copy')
    const { id: partId } = requests.partFor('anna', world.organisations.team)
    const writing = {
      actorId: world.actors.yasmin,
      families: [world.family],
      action: 'write',
      purpose: 'help',
    } as const
    await withAccess(world.road, { ...writing, wanted: existingPart(partId) }, (access) =>
      append(access, [
        {
          kind: copiedEntry,
          familyId: world.family,
          partId,
          answers: copy,
          occurredOn: access.today,
          body: {
            of: note,
            kind: 'contact-note',
            occurredOn: '2026-01-05',
            writtenBy: 'Yasmin',
            text: `Er stond ${word}.`,
          },
        },
      ]),
    )
    expect(await where(word)).toEqual(['entry_content', 'entry_search'])

    const ask = await requests.asks('anna', 'destruction', { entries: [note, kept] })
    const refusal = { entry: kept, outcome: 'refused', ground: 'interest-of-another', reason: 'Voor Noor.' }
    await requests.decides('anna', ask, { entries: [{ entry: note, outcome: 'given' }, refusal] })

    // Until the week is over she can still take it back.
    const early = await run()
    expect(early.done).toEqual([])
    expect(early.later).toMatchObject([{ id: ask, ground: 'Jeugdwet 7.3.9(1)' }])
    expect(await where(word)).toEqual(['entry_content', 'entry_search'])

    await requests.later(daysToTakeBack)
    const dry = await run(true)
    expect(dry.done).toMatchObject([{ why: 'asked', id: ask, familyId: world.family, ground: 'Jeugdwet 7.3.9(1)' }])
    expect(JSON.stringify(dry)).not.toContain(word)
    expect(await where(word)).toEqual(['entry_content', 'entry_search'])

    expect(await run()).toMatchObject({ entries: 3, files: 1, left: [], refused: [], failed: [] })
    expect(await where(word)).toEqual([])
    expect(objects.has(file)).toBe(false)
    expect(await where('Dit blijft, voor Noor.')).toEqual(['entry_content'])
    const { rows } = await world.admin.query(`select counts from erbij.steward_run where command = 'carry-out'`)
    expect(rows).toMatchObject([
      { counts: { entries: 3, jobs: [{ id: ask, why: 'asked', ground: 'Jeugdwet 7.3.9(1)' }] } },
    ])
    expect(await verifyLedger(world.database.stewardUrl, { log: () => {} })).toMatchObject({ faults: 0, destroyed: 3 })
    const rebuilt = await rebuildProjections(world.database.stewardUrl, { log: () => {}, write: false })
    expect(rebuilt).toMatchObject({ differing: 0 })
    // There is nothing left to do.
    expect(await run()).toMatchObject({ done: [], later: [], entries: 0 })
  })

  test('of a whole part: what stood there then; not what was kept by name, and not what came after', async () => {
    const first = (await world.write(world.actors.yasmin, [world.people.bram], 'Bram eerst.')) ?? ''
    const kept = await givenNote('Bram bewaard', world.people.bram)
    const ask = await requests.asks('bram', 'destruction', { parts: [kept.part] })
    await requests.decides('bram', ask, {
      parts: [{ part: kept.part, outcome: 'given' }],
      entries: [{ entry: kept.note, outcome: 'refused', ground: 'law-forbids' }],
    })
    await world.write(world.actors.yasmin, [world.people.bram], 'Bram erna.')
    await requests.later(daysToTakeBack)
    const { done } = await run()
    expect(done.flatMap(({ entries }) => entries)).toEqual([first])
    expect(await where('Bram eerst')).toEqual([])
    expect(await where('Bram bewaard')).toEqual(['entry_content'])
    expect(objects.has(kept.file)).toBe(true)
    expect(await where('Bram erna')).toEqual(['entry_content'])
  })

  test('not when it was taken back, and not when it was refused', async () => {
    const { note } = await givenNote('teruggenomen')
    const ask = await requests.asks('anna', 'destruction', { entries: [note] })
    await requests.decides('anna', ask, { entries: [{ entry: note, outcome: 'given' }] })
    await requests.step('anna', 'anna', { step: 'withdraw' }, ask)
    const again = await requests.asks('anna', 'destruction', { entries: [note] })
    await requests.decides('anna', again, { entries: [{ entry: note, outcome: 'refused', ground: 'law-forbids' }] })
    await requests.later(daysToTakeBack + 1)
    expect(await run()).toMatchObject({ done: [], later: [], refused: [] })
    expect(await where('teruggenomen')).not.toEqual([])
  })

  test('what was decided first counts: a later decision changes nothing, and who asked does not decide', async () => {
    const { note } = await givenNote('het eerste besluit')
    const ask = await requests.asks('anna', 'destruction', { entries: [note] })
    const entries = [{ entry: note, outcome: 'given' }]
    await requests.step('anna', 'anna', { step: 'decide', text: 'Ja hoor.', entries }, ask)
    await requests.decides('anna', ask, {
      entries: [{ entry: note, outcome: 'refused', ground: 'interest-of-another' }],
    })
    await requests.decides('anna', ask, { entries })
    const passedOn = await requests.asks('anna', 'destruction', { entries: [note] })
    await requests.step(
      'yasmin',
      'anna',
      { step: 'route', organisation: world.organisations.safety, text: 'Door.' },
      passedOn,
    )
    await requests.decides('anna', passedOn, { entries })
    await requests.later(daysToTakeBack + 1)
    expect(await run()).toMatchObject({ done: [], refused: [] })
    expect(await where('het eerste besluit')).not.toEqual([])
  })
})

describe('what may not be destroyed is not, though somebody decided so', () => {
  const refusedOf = async (id: string) =>
    (await run()).refused.filter(({ request }) => request === id).map(({ why, entries }) => [why, entries])

  test('asked by a child under twelve (DENY); at twelve it may (ALLOW)', async () => {
    const { note } = await givenNote('door Noor', world.people.noor)
    await world.admin.query('update erbij.person set birth = $1 where id = $2', ['2014-01-01', world.people.noor])
    const ask = await requests.asks('noor', 'destruction', { entries: [note] })
    await requests.decides('noor', ask, { entries: [{ entry: note, outcome: 'given' }] })
    await world.admin.query('update erbij.person set birth = $1 where id = $2', ['2015-12-31', world.people.noor])
    await requests.later(daysToTakeBack)
    expect(await refusedOf(ask)).toEqual([['under-12', 1]])
    expect(await where('door Noor')).not.toEqual([])
    await world.admin.query('update erbij.person set birth = $1 where id = $2', ['2013-01-01', world.people.noor])
    expect(await refusedOf(ask)).toEqual([])
    expect(await where('door Noor')).toEqual([])
  })

  test('decided by who wrote down that somebody asked it (DENY); by a colleague it is (ALLOW)', async () => {
    const { note } = await givenNote('op papier gevraagd')
    await world.involve(world.actors.mira)
    const entries = [{ entry: note, outcome: 'given' }]
    const ask = await requests.asks('anna', 'destruction', { onPaper: true, entries: [note] }, 'yasmin')
    await requests.decides('anna', ask, { entries })
    await requests.later(daysToTakeBack)
    expect(await refusedOf(ask)).toEqual([['one-pair-of-eyes', 1]])
    expect(await where('op papier gevraagd')).not.toEqual([])
    await requests.now()
    const again = await requests.asks('anna', 'destruction', { onPaper: true, entries: [note] }, 'yasmin')
    await requests.decides('anna', again, { entries }, 'mira')
    await requests.later(daysToTakeBack)
    expect(await refusedOf(again)).toEqual([])
    expect(await where('op papier gevraagd')).toEqual([])
  })

  test('about somebody else than who asked, and for whom they did not ask', async () => {
    const { note } = await givenNote('over Bram alleen', world.people.bram)
    const ask = await requests.asks('anna', 'destruction', { entries: [note] })
    await requests.decides('anna', ask, { entries: [{ entry: note, outcome: 'given' }] })
    await requests.later(daysToTakeBack)
    expect(await refusedOf(ask)).toEqual([['not-about-who-asked', 1]])
    expect(await where('over Bram alleen')).not.toEqual([])
  })

  test('by somebody of an organisation whose part it is not', async () => {
    const { note } = await givenNote('van het wijkteam')
    await world.involve(world.actors.koen)
    const { safety } = world.organisations
    const ask = await requests.step(
      'anna',
      'anna',
      { step: 'ask', right: 'destruction', receivedOn: '2026-01-01', entries: [note] },
      undefined,
      safety,
    )
    const given = { step: 'decide', text: 'Goed.', entries: [{ entry: note, outcome: 'given' }] }
    await requests.step('koen', 'anna', given, ask, safety)
    await requests.later(daysToTakeBack)
    expect(await refusedOf(ask)).toEqual([['not-theirs-to-decide', 1]])
    expect(await where('van het wijkteam')).not.toEqual([])
  })

  test('what changed who may read what', async () => {
    const { rows } = await world.admin.query<{ id: string }>(
      `select e.id from erbij.entry e join erbij.part p on p.id = e.part_id where e.kind = 'involvement' and $1 = any (p.subjects) limit 1`,
      [world.people.anna],
    )
    const entry = rows[0]?.id ?? ''
    const ask = await requests.asks('anna', 'destruction', { entries: [entry] })
    await requests.decides('anna', ask, { entries: [{ entry, outcome: 'given' }] })
    await requests.later(daysToTakeBack)
    expect(await refusedOf(ask)).toEqual([['keeps-who-may-read-what', 1]])
  })
})
