import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenNewcomers, type Newcomers } from '../../test/newcomer.ts'
import { uuidv7 } from '../lib/uuid.ts'

let desk: Newcomers
beforeAll(async () => {
  desk = await givenNewcomers()
})
afterAll(() => desk?.close())

describe('somebody in hiding', () => {
  /** Whatever somebody of the family, or somebody who is of it and works here, can ask for. */
  const roads = () => [
    '/mijn-dossier',
    `/mijn-dossier/${desk.world.family}/mensen`,
    `/mijn-dossier/${desk.world.family}/wie-mag-wat`,
    '/mijn-woorden',
    '/mijn-sessies',
  ]
  const workRoads = () => [desk.family(), `${desk.family()}/mensen`, `${desk.family()}/wie-mag-wat`, desk.page('anna')]
  const still = (html: string) =>
    html.replace(/(?:value="[^"]*"|\d\d:\d\d|beeindigd=\d+)/g, '').replace(/Laatst gebruikt[^<]*/g, '')
  const read = async () => {
    const all: string[] = []
    for (const path of roads()) all.push(still(await desk.text(desk.bram.get(path))))
    for (const path of workRoads()) all.push(still(await desk.text(desk.colleague.get(path))))
    return all
  }

  test('whether they sign in, and how they came to, changes nothing that another of the family can read', async () => {
    const { admin, actors } = desk.world
    const before = await read()
    await admin.query('update erbij.capacity set ended_at = now() where id = $1', [actors.anna])
    expect(await read()).toEqual(before)
    const { code, status } = await desk.give('anna')
    expect(status).toBe(200)
    expect(await read()).toEqual(before)
    const entered = await (await desk.newcomer({ name: 'A. de Wit' })).enter(code, desk.births.anna)
    expect(entered.status).toBe(303)
    expect((await (await desk.signedInBy(entered)).get('/mijn-dossier')).status).toBe(200)
    expect(await read()).toEqual(before)
    expect(await desk.text(desk.bram.get('/wie-keek'))).not.toMatch(/inloggen|Anna/)
  })

  test('nobody of the family gives a code, and who works here gives none in their own; who helps does', async () => {
    const [used] = await desk.codesOf('anna')
    await desk.stop('anna', used.entry_id)
    for (const other of [desk.bram, desk.colleague]) {
      const answer = await other.post(desk.page('anna'), { step: 'give', id: uuidv7() })
      expect(answer.status).toBe(404)
      expect((await other.post(desk.page('anna'), { step: 'end', code: used.entry_id })).status).toBe(404)
    }
    expect((await desk.give('anna')).status).toBe(200)
  })

  test('somebody of another family, and somebody who does not exist, are the same page', async () => {
    const path = (person: string) => `${desk.family()}/mensen/${person}/toegang`
    const absent = await desk.text(desk.yasmin.get(path(uuidv7())))
    expect(await desk.text(desk.yasmin.get(path(desk.world.stranger.child)))).toBe(absent)
    expect((await desk.yasmin.post(path(desk.world.stranger.child), { step: 'give' })).status).toBe(404)
  })
})
