import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authzenApp } from './app.ts'
import { readCedarFolder } from './cedar-folder.ts'
import { cedarPoint } from './cedar-point.ts'
import { tokenLife } from './page-token.ts'
import { fixtureFolder } from './serve-fixture.ts'
import { alice, asker, keys, paths, type Results, read, records, url, write } from './testing.ts'

const set = readCedarFolder(fixtureFolder)
const shelf = [{ type: 'Shelf', id: 'records' }]

/** The fixture with other records; those that alice may write are not archived. */
function givenRecords(ids: readonly string[], now?: () => number) {
  const kept = set.entities.filter(({ uid }) => uid.type !== 'Record')
  const records = ids.map((id, i) => ({
    uid: { type: 'Record', id },
    attrs: { status: i % 3 === 0 ? 'archived' : 'active' },
    parents: shelf,
  }))
  const point = cedarPoint({ ...set, entities: [...kept, ...records] })
  const options = { url, callers: 'anyone' as const, keys, onError: () => {}, ...(now && { now }) }
  return asker(authzenApp(point, { ...options, pageSize: { usual: 3, most: 5 } }))
}
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`)
const what = { subject: alice, action: write, resource: records }

async function walk(ask: ReturnType<typeof givenRecords>, limit: number | undefined, body: object = what) {
  const pages: string[][] = []
  let token: string | undefined
  do {
    const page = { ...(limit !== undefined && { limit }), ...(token !== undefined && { token }) }
    const found: Results = await ask.search('resources', Object.keys(page).length > 0 ? { ...body, page } : body)
    pages.push(found.results.map(({ id }) => id))
    if (found.page) expect(found.page.count).toBe(found.results.length)
    token = found.page?.next_token || undefined
  } while (token !== undefined && pages.length < 50)
  return pages
}

test('every result comes once, whatever the size of a page', async () => {
  const ids = fc.uniqueArray(
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => id.isWellFormed()),
    { maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(ids, fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }), async (some, limit) => {
      const pages = await walk(givenRecords(some), limit)
      const writable = some.filter((_, i) => i % 3 !== 0)
      expect(pages.flat()).toEqual(writable.sort())
      const size = Math.min(limit ?? 3, 5)
      expect(pages.length).toBe(Math.max(1, Math.ceil(writable.length / size)))
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(size)
    }),
    { numRuns: 60 },
  )
})

describe('a token', () => {
  const start = 1_800_000_000_000
  let now = start
  const ask = givenRecords(numbered(30), () => now)
  const first = async (page: object = { limit: 2 }) =>
    (await ask.search('resources', { ...what, page })).page?.next_token ?? ''
  const status = async (body: object) => (await ask.send(paths.resources, JSON.stringify(body))).status

  test('says nothing, and is of bounded length', async () => {
    const token = await first()
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toMatch(/r1|after/)
    expect(token.length).toBeLessThan(300)
  })
  test('is not good when anything of it was changed', async () => {
    const token = await first()
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'ABab01-_.'), async (at, sign) => {
        fc.pre(token[at] !== sign)
        const other = token.slice(0, at) + sign + token.slice(at + 1)
        expect(await status({ ...what, page: { token: other } })).toBe(400)
      }),
    )
    for (const other of [token.slice(0, -1), `${token}A`, `${token}=`, 'A'.repeat(20_000), `test.${'A'.repeat(40)}`])
      expect(await status({ ...what, page: { token: other } })).toBe(400)
  })
  test('is good for this request alone', async () => {
    const token = await first({ limit: 2, properties: { sort: 'id' } })
    const page = { token }
    expect(await status({ ...what, page })).toBe(200)
    expect(await status({ ...what, page: { token, limit: 2, properties: { sort: 'id' } } })).toBe(200)
    // Neither an id that is ignored nor a member nobody knows is part of what was asked.
    expect(await status({ ...what, resource: { ...records, id: 'x' }, extra: 1, page })).toBe(200)
    const others = [
      { page: { token, limit: 3 } },
      { page: { token, properties: {} } },
      { action: read, page },
      { subject: { type: 'user', id: 'bob' }, page },
      { subject: { ...alice, properties: { role: 'admin' } }, page },
      { resource: { type: 'recordings' }, page },
      { context: {}, page },
    ]
    for (const other of others) expect([other, await status({ ...what, ...other })]).toEqual([other, 400])
    const elsewhere = { ...what, resource: { type: 'record', id: 'r1' }, page }
    expect((await ask.send(paths.subjects, JSON.stringify(elsewhere))).status).toBe(400)
  })
  test('is good for an hour', async () => {
    const token = await first()
    now = start + tokenLife
    expect(await status({ ...what, page: { token } })).toBe(200)
    now = start + tokenLife + 1
    expect(await status({ ...what, page: { token } })).toBe(400)
    now = start
  })
})

test('after a page of nothing there is more as long as there is something', async () => {
  const ask = givenRecords(numbered(6))
  const none = await ask.search('resources', { ...what, page: { limit: 0 } })
  expect(none).toEqual({ page: { next_token: expect.stringMatching(/./), count: 0 }, results: [] })
  expect(await ask.search('resources', { ...what, page: { limit: 0, token: none.page?.next_token } })).toMatchObject({
    page: { next_token: expect.stringMatching(/./) },
    results: [],
  })
  const empty = await ask.search('resources', { ...what, resource: { type: 'other' }, page: { limit: 0 } })
  expect(empty).toEqual({ page: { next_token: '', count: 0 }, results: [] })
})

test('what does not fit on one page comes in pages, asked for or not', async () => {
  expect((await walk(givenRecords(numbered(13)), undefined)).map((page) => page.length)).toEqual([3, 3, 2])
  expect((await walk(givenRecords(numbered(13)), 1_000)).map((page) => page.length)).toEqual([5, 3])
})
