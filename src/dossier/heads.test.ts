import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { exportHeads } from './heads-export.ts'
import { parseHeadKeys } from './heads-key.ts'
import { verifyLedger } from './verify.ts'

const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const keys = parseHeadKeys(newKey())

let world: DeWit
let folder: string
beforeAll(async () => {
  world = await givenDeWit()
})
afterAll(() => world?.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erbij-heads-'))
  return () => rmSync(folder, { recursive: true })
})

const write = async (text: string) => (await world.write(world.actors.yasmin, [world.people.peter], text)) ?? ''
const exported = (by = keys) => exportHeads(world.database.stewardUrl, { folder, keys: by })
const verified = async (by = keys) => {
  const found = await verifyLedger(world.database.stewardUrl, { log: () => {}, heads: { folder, keys: by } })
  return found.found.map(({ what, seq, file }) => [what, ...(seq === undefined ? [] : [seq]), file].join(' '))
}
const files = () => readdirSync(folder).sort()
const lines = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const change = (name: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text).toMatch(from)
  writeFileSync(join(folder, name), text.replace(from, to))
}

describe('exported heads', () => {
  test('hold every part at first, then what changed, each file naming the one before; nothing changed, no file', async () => {
    await write('Een.')
    const first = await exported()
    const { rows } = await world.admin.query('select count(*)::int as parts from erbij.part_head where seq > 0')
    expect(first).toEqual({ parts: rows[0].parts, families: 1, file: files()[0] })
    expect(await exported()).toEqual({ parts: 0, families: 0, file: '' })
    await write('Twee.')
    const second = await exported()
    expect(second).toMatchObject({ parts: 1, families: 1 })
    expect(files()).toEqual([first.file, second.file])

    const [head, part, family, signed] = lines(second.file)
    expect(lines(first.file)[0]).toMatchObject({ format: 'erbij-heads-1', previous: null })
    expect(head).toMatchObject({ format: 'erbij-heads-1', previous: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(part).toMatchObject({ family: world.family, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(family).toMatchObject({ family: world.family })
    expect(family?.['parts']).toHaveLength(rows[0].parts)
    expect(Object.keys(signed ?? {})).toEqual(['key', 'signature'])
    expect(readFileSync(join(folder, second.file), 'utf8')).not.toMatch(/Twee|Yasmin/)
    expect(await verified()).toEqual([])
  })

  test('find a cut tail that the head in the database was made to hide', async () => {
    await write('Blijft.')
    const id = await write('Verdwijnt.')
    const { file } = await exported()
    const client = await world.admin.connect()
    try {
      await client.query('begin')
      const { rows } = await client.query('select part_id, seq from erbij.entry where id = $1', [id])
      const [{ part_id: part, seq }] = rows
      await client.query('create temp table gone as select * from erbij.entry where id = $1', [id])
      await client.query('create temp table gone_content as select * from erbij.entry_content where entry_id = $1', [
        id,
      ])
      for (const [table, column] of [
        ['entry_content', 'entry_id'],
        ['entry_search', 'entry_id'],
        ['entry', 'id'],
      ])
        await client.query(`delete from erbij.${table} where ${column} = $1`, [id])
      const reset = `update erbij.part_head h set seq = e.seq, hash = e.hash from erbij.entry e where e.part_id = h.part_id and h.part_id = $1
        and e.seq = (select max(seq) from erbij.entry where part_id = $1)`
      await client.query(reset, [part])
      await client.query('commit')
      // The chain alone sees nothing.
      const alone = await verifyLedger(world.database.stewardUrl, { log: () => {} })
      expect(alone.found).toEqual([])
      expect(await verified()).toEqual([
        `exported head that the chain no longer contains ${seq} ${file}`,
        `exported head over a family that its chains no longer give ${file}`,
      ])
      await client.query('insert into erbij.entry select * from gone')
      await client.query('insert into erbij.entry_content select * from gone_content')
      await client.query(reset, [part])
      expect(await verified()).toEqual([])
    } finally {
      client.release()
    }
  })

  test('find a whole part that is gone, with its head', async () => {
    await world.write(world.actors.yasmin, [world.people.sem], 'Alleen Sem.')
    const { file } = await exported()
    const client = await world.admin.connect()
    const tables = ['part', 'part_head', 'entry', 'entry_content']
    try {
      const { rows } = await client.query(
        `select id from erbij.part where sort = 'contact' and subjects = array[$1::uuid]`,
        [world.people.sem],
      )
      await client.query('set session_replication_role = replica')
      for (const table of tables) {
        const column = table === 'part' ? 'id' : 'part_id'
        await client.query(
          `create temp table g_${table} as select * from erbij.${table} where ${column} = '${rows[0].id}'`,
        )
        await client.query(`delete from erbij.${table} where ${column} = '${rows[0].id}'`)
      }
      expect(await verified()).toEqual([
        `exported head that the chain no longer contains 1 ${file}`,
        `exported head over a family that its chains no longer give ${file}`,
      ])
      for (const table of tables) await client.query(`insert into erbij.${table} select * from g_${table}`)
      expect(await verified()).toEqual([])
    } finally {
      await client.query('set session_replication_role = origin')
      client.release()
    }
  })

  test('show a file that was changed, cut, taken away or signed by another', async () => {
    await exported()
    await write('Drie.')
    await exported()
    await write('Vier.')
    await exported()
    const [first = '', second = '', third = ''] = files()
    const kept = readFileSync(join(folder, second), 'utf8')

    change(second, /"seq":\d+/, '"seq":1')
    const follows = `file of heads does not follow on the one before it ${third}`
    expect(await verified()).toEqual([`file of heads: not signed by a known key ${second}`, follows])
    writeFileSync(join(folder, second), kept.trimEnd())
    expect(await verified()).toEqual([`file of heads: not whole ${second}`, follows])
    rmSync(join(folder, second))
    expect(await verified()).toEqual([follows])
    writeFileSync(join(folder, second), kept)
    rmSync(join(folder, first))
    expect(await verified()).toEqual([`file of heads does not follow on the one before it ${second}`])
    const other = await verified(parseHeadKeys(newKey()))
    expect(other).toEqual([second, third].map((name) => `file of heads: not signed by a known key ${name}`))
  })

  test('two exports at once make one chain of files', async () => {
    await write('Vijf.')
    const made = await Promise.all([exported(), exported(), exported()])
    expect(made.filter(({ file }) => file !== '')).toHaveLength(1)
    expect(await verified()).toEqual([])
  })

  test('what was written while the last export ran is in the next', async () => {
    await exported()
    // A transaction that began before it and ended after it.
    const id = await write('Lang onderweg.')
    await world.admin.query(
      `update erbij.part_head h set changed_at = now() - interval '50 minutes' from erbij.entry e where e.part_id = h.part_id and e.id = $1`,
      [id],
    )
    expect(await exported()).toMatchObject({ parts: 1 })
  })
})
