import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { rebuildProjections } from './rebuild.ts'
import { verifyLedger } from './verify.ts'

/** What is attached to an entry reaches the family with it, or later by a road of its own: after somebody looked in it. */

let desk: Desk
beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())

const sharing = (id: string) => `${desk.family()}/verslagen/${id}/delen`
const wrote = (fields: Record<string, string> = {}) =>
  desk.wrote({ kind: 'contact-note', text: 'Noor zwemt weer.', ...fields })
const shared = () => wrote({ together: 'yes', checked: 'yes' })

async function attach(entry: string, name: string, fields: Record<string, string> = {}): Promise<string> {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.set(field, value)
  body.set('file', new Blob([`Tekst van ${name}`]), name)
  const answer = await desk.yasmin.raw(`${desk.entryPage(entry)}/bijlage`, {
    method: 'POST',
    body,
    headers: { origin: 'http://localhost:3000' },
  })
  expect(answer.status, await answer.clone().text()).toBe(303)
  return answer.headers.get('location')?.split('#bestand-')[1] ?? ''
}
const reads = async (who: Desk['bram'], file: string) =>
  (await who.get(`/mijn-dossier/${desk.world.family}/bijlagen/${file}`)).status === 200
const releases = async (id: string) => {
  const { rows } = await desk.world.admin.query(
    `select count(*)::int as n from erbij.entry where kind = 'release' and answers = $1`,
    [id],
  )
  return rows[0].n as number
}

describe('attached after the entry was shared, without «delen»', () => {
  test('the family does not read it (DENY) until a professional shares it (ALLOW), once', async () => {
    const entry = await shared()
    const file = await attach(entry, 'later.txt')
    expect(await reads(desk.bram, file)).toBe(false)
    for (const path of [desk.entryPage(entry), desk.family(), `${desk.family()}/bestanden`])
      expect(await desk.text(desk.yasmin.get(path)), path).toContain('Deel ook dit bestand')
    const form = await desk.text(desk.yasmin.get(sharing(entry)))
    for (const says of [
      'Deel ook wat erbij is gevoegd',
      'later.txt',
      'Ik heb gekeken of er iets in staat over anderen',
    ])
      expect(form).toContain(says)
    const unchecked = await desk.yasmin.post(sharing(entry), { files: file })
    expect([unchecked.status, await reads(desk.bram, file)]).toEqual([422, false])

    const fields = { files: file, checked: 'yes' }
    const twice = await Promise.all([desk.yasmin.post(sharing(entry), fields), desk.mira.post(sharing(entry), fields)])
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect(twice[0]?.headers.get('location')).toBe(`${desk.family()}#entry-${entry}`)
    expect([await reads(desk.bram, file), await releases(file)]).toEqual([true, 1])
    expect(await desk.text(desk.bram.get(`/mijn-dossier/${desk.world.family}/vermeldingen/${entry}`))).toContain(
      'later.txt',
    )
    expect(await desk.text(desk.yasmin.get(desk.entryPage(entry)))).not.toContain('Deel ook dit bestand')
    expect((await desk.yasmin.get(sharing(entry))).status).toBe(404)
  })

  test('of two, only what was ticked is shared; nothing ticked shares nothing', async () => {
    const entry = await shared()
    const [one, other] = [await attach(entry, 'een.txt'), await attach(entry, 'twee.txt')]
    const none = await desk.yasmin.post(sharing(entry), { checked: 'yes' })
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Kies wat u deelt')])
    expect((await desk.yasmin.post(sharing(entry), { files: one, checked: 'yes' })).status).toBe(303)
    expect([await reads(desk.anna, one), await reads(desk.anna, other)]).toEqual([true, false])
  })

  test('a file of another entry is not shared along (DENY)', async () => {
    const [entry, elsewhere] = [await shared(), await shared()]
    const [, other] = [await attach(entry, 'hier.txt'), await attach(elsewhere, 'daar.txt')]
    expect((await desk.yasmin.post(sharing(entry), { files: other, checked: 'yes' })).status).toBe(422)
    expect(await reads(desk.bram, other)).toBe(false)
  })

  test('somebody of the family sees nothing of it, and cannot share it', async () => {
    const entry = await shared()
    const file = await attach(entry, 'niet.txt')
    for (const who of [desk.bram, desk.anna]) {
      for (const page of [`vermeldingen/${entry}`, 'bestanden'])
        expect(await desk.text(who.get(`/mijn-dossier/${desk.world.family}/${page}`))).not.toMatch(
          /niet\.txt|Deel ook dit/,
        )
      expect((await who.get(sharing(entry))).status).toBe(404)
      expect((await who.post(sharing(entry), { files: file, checked: 'yes' })).status).toBe(404)
    }
    expect(await reads(desk.bram, file)).toBe(false)
  })

  test('a correction shares it as well, and its form shows it', async () => {
    const entry = await shared()
    const file = await attach(entry, 'oud.txt')
    const form = await desk.text(desk.yasmin.get(`${desk.entryPage(entry)}/verbeteren`))
    expect(form).toContain('Ook wat erbij is gevoegd leest het gezin dan: oud.txt')
    const better = { version: entry, text: 'Noor zwemt elke week.', occurredOn: '2026-01-05', checked: 'yes' }
    expect((await desk.yasmin.post(`${desk.entryPage(entry)}/verbeteren`, better)).status).toBe(303)
    expect(await reads(desk.bram, file)).toBe(true)
  })

  test('by the address of an earlier version the file is shared too', async () => {
    const entry = await shared()
    const better = { version: entry, text: 'Noor zwemt elke dag.', occurredOn: '2026-01-05', checked: 'yes' }
    await desk.yasmin.post(`${desk.entryPage(entry)}/verbeteren`, better)
    const file = await attach(entry, 'bij-eerder.txt')
    expect((await desk.yasmin.post(sharing(entry), { files: file, checked: 'yes' })).status).toBe(303)
    expect(await reads(desk.bram, file)).toBe(true)
  })
})

test('shared with its entry only as it was looked at: what was attached meanwhile is shown first', async () => {
  const entry = await wrote()
  const seen = await attach(entry, 'gezien.txt')
  const form = await desk.text(desk.yasmin.get(sharing(entry)))
  expect(form).toContain('Met deze bijlagen: gezien.txt')
  const added = await attach(entry, 'nieuw.txt')
  const late = await desk.yasmin.post(sharing(entry), { seen: [entry, seen], checked: 'yes' })
  const again = await late.text()
  expect([late.status, again]).toEqual([422, expect.stringContaining('Er is intussen een bestand bij gekomen')])
  expect(again).toContain('nieuw.txt')
  expect(await reads(desk.bram, seen)).toBe(false)
  expect((await desk.yasmin.post(sharing(entry), { seen: [entry, seen, added], checked: 'yes' })).status).toBe(303)
  expect([await reads(desk.bram, seen), await reads(desk.bram, added)]).toEqual([true, true])
})

test('follows from the ledger alone: built again it is the same, and the chain verifies', async () => {
  const { stewardUrl } = desk.world.database
  const quiet = { log: () => {} }
  expect(await rebuildProjections(stewardUrl, { ...quiet, write: false })).toMatchObject({ differing: 0 })
  expect(await verifyLedger(stewardUrl, quiet)).toMatchObject({ faults: 0 })
})
