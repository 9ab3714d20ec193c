import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { existingPart, withAccess } from '../access/access.ts'
import type { FileStore } from '../files/file-store.ts'
import { sealFile } from '../files/seal-file.ts'
import { parseKeyring } from '../lib/keyring.ts'
import { append } from './append.ts'
import { attachment } from './kinds/attachment.ts'
import { verifyLedger } from './verify.ts'

const keys = parseKeyring(`k1:${Buffer.alloc(32, 5).toString('base64')}`)
const objects = new Map<string, Buffer>()
const store = { get: async (id: string) => objects.get(id) } as unknown as FileStore

let world: DeWit
let ids: { part: string; first: string; second: string; third: string; attached: string; file: string }

beforeAll(async () => {
  world = await givenDeWit()
  const { actors, people, family, road, admin } = world
  const note = async (text: string) => (await world.write(actors.yasmin, [people.peter], text)) ?? ''
  const [first, second, third] = [await note('Een.'), await note('Twee.'), await note('Drie.')]
  const { rows } = await admin.query<{ part: string }>('select part_id as part from erbij.entry where id = $1', [first])
  const part = rows[0]?.part ?? ''
  const bytes = Buffer.from('een brief')
  const file = randomUUID()
  const sealed = sealFile(keys, file, bytes)
  objects.set(file, sealed.object)
  const attached = await withAccess(
    road,
    { actorId: actors.yasmin, families: [family], action: 'write', purpose: 'help', wanted: existingPart(part) },
    async (access) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const body = { name: 'brief.txt', type: 'text', size: bytes.length, sha256, file }
      const entry = {
        kind: attachment,
        familyId: family,
        partId: part,
        answers: second,
        body,
        occurredOn: access.today,
      }
      return (await append(access, [entry]))[0]
    },
  )
  const id = (attached.allowed && attached.value) || ''
  await admin.query(
    'insert into erbij.file (family_id, part_id, entry_id, id, wrapped, key_id) values ($1, $2, $3, $4, $5, $6)',
    [family, part, id, file, sealed.wrapped, sealed.keyId],
  )
  ids = { part, first, second, third, attached: id, file }
})
afterAll(() => world?.close())

const verify = async (files = false) => {
  const options = { log: () => {}, ...(files && { files: { store, keys } }) }
  const { found, ...counts } = await verifyLedger(world.database.stewardUrl, options)
  expect(counts.faults).toBe(found.length)
  return { counts, found: found.map(({ what, part, seq }) => `${part === ids.part ? '' : part} ${seq} ${what}`.trim()) }
}

/** What verify finds after somebody with all rights on the database did this; everything is put back. */
async function foundAfter(statement: string, files = false): Promise<string[]> {
  const client = await world.admin.connect()
  const tables = ['entry', 'entry_content', 'part', 'part_head', 'destroyed', 'file']
  try {
    await client.query('set session_replication_role = replica')
    for (const table of tables) await client.query(`create temp table kept_${table} as select * from erbij.${table}`)
    const filled = statement.replace(/\$(\w+)/g, (_, name: keyof typeof ids) => `'${ids[name]}'`)
    await client.query(filled)
    return (await verify(files)).found
  } finally {
    for (const table of tables)
      await client.query(
        `delete from erbij.${table}; insert into erbij.${table} select * from kept_${table}; drop table kept_${table}`,
      )
    await client.query('set session_replication_role = origin')
    client.release()
  }
}

describe('verify names', () => {
  test('nothing, when nothing is wrong', async () => {
    expect(await verify(true)).toMatchObject({ counts: { destroyed: 0, files: 1, faults: 0 }, found: [] })
  })

  test.each([
    [`update erbij.entry_content set body = '{"text":"Anders."}' where entry_id = $second`, ['2 changed content']],
    [`update erbij.entry_content set salt = '\\x00' where entry_id = $second`, ['2 changed content']],
    ['update erbij.entry set occurred_on = occurred_on - 1 where id = $second', ['2 changed link']],
    [`update erbij.entry set author_name = 'Een ander' where id = $second`, ['2 changed link']],
    [`update erbij.entry set hash = sha256('x') where id = $second`, ['2 changed link', '3 changed link']],
    ['delete from erbij.entry_content where entry_id = $second', ['2 missing content that was not destroyed']],
    ['delete from erbij.entry where id = $second', ['2 missing entry']],
    // Renumbered to hide it: the link no longer fits, and the head is of a longer chain.
    [
      'delete from erbij.entry where id = $second; update erbij.entry set seq = seq + 10 where part_id = $part and seq > 2; update erbij.entry set seq = seq - 11 where part_id = $part and seq > 10',
      ['2 changed link', '3 changed link', '4 cut tail'],
    ],
    ['delete from erbij.entry where id in ($third, $attached)', ['3 cut tail']],
    [`update erbij.part_head set hash = sha256('x') where part_id = $part`, ['4 head that does not fit']],
    ['update erbij.part_head set seq = 3 where part_id = $part', ['3 head that does not fit']],
    ['delete from erbij.part_head where part_id = $part', ['undefined part without a head']],
    [
      `update erbij.part set subjects = subjects || gen_random_uuid() where id = $part`,
      ['undefined changed part: its id is not of what it says'],
    ],
    [
      'delete from erbij.part where id = $part',
      Array.from({ length: 4 }, () => 'undefined entry of a part that is not there'),
    ],
    [
      `insert into erbij.destroyed select family_id, part_id, id, now(), 'x' from erbij.entry where id = $second`,
      ['2 content that was destroyed is there'],
    ],
  ])('%s', async (statement, found) => {
    expect(await foundAfter(statement)).toEqual(found)
  })

  test.each([
    ['delete from erbij.file where id = $file', ['4 attachment without its key']],
    ['update erbij.file set id = gen_random_uuid()', ['4 file of another entry than the ledger says']],
    [`update erbij.file set wrapped = '\\x0102'`, ['4 object that does not open with its key']],
  ])('with files: %s', async (statement, found) => {
    expect(await foundAfter(statement, true)).toEqual(found)
  })

  test('with files: an object that is gone, or is another', async () => {
    const kept = objects.get(ids.file) ?? Buffer.alloc(0)
    objects.delete(ids.file)
    expect((await verify(true)).found).toEqual(['4 file without its object'])
    expect((await verify()).found).toEqual([])
    const other = sealFile(keys, ids.file, Buffer.from('een andere brief'))
    objects.set(ids.file, other.object)
    const { rows } = await world.admin.query('select wrapped from erbij.file')
    await world.admin.query('update erbij.file set wrapped = $1', [other.wrapped])
    expect((await verify(true)).found).toEqual(['4 object whose hash is not that of the ledger'])
    await world.admin.query('update erbij.file set wrapped = $1', [rows[0].wrapped])
    objects.set(ids.file, kept)
    expect((await verify(true)).found).toEqual([])
  })

  test('the run is written down, in numbers', async () => {
    await verify()
    const { rows } = await world.admin.query(
      `select counts from erbij.steward_run where command = 'verify' order by id desc limit 1`,
    )
    expect(Object.values(rows[0].counts as object).every((value) => typeof value === 'number')).toBe(true)
  })
})
