import { afterAll, beforeAll, expect, test } from 'vitest'
import { asking, opens } from '../../../test/asking.ts'
import { type Desk, givenDesk } from '../../../test/desk.ts'
import { requesting } from '../../../test/requests.ts'
import type { FileStore } from '../../files/file-store.ts'
import { daysToTakeBack } from '../../law/destruction.ts'
import { carryOut } from './carry-out.ts'

let desk: Desk
beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())

const lying = async (who: Desk['koen']) => /<main.*<\/main>/s.exec(await desk.text(who.get('/vandaag')))?.[0] ?? ''
const [gone, corrected] = ['Wat u van anderen las, is vernietigd', 'Wat u van anderen las, is verbeterd']

test('whoever reads it from another organisation is told, without what it said (ALLOW); a colleague, and who reads nothing of it, is not (DENY)', async () => {
  const { world, koen, mira, colleague, yasmin } = desk
  const { people, actors } = world
  const { writes } = asking(world)
  const opened = await desk.wrote({ about: people.sem, text: 'Geheimzinnig over Sem.' })
  const fixed = await desk.wrote({ about: people.sem, text: 'Fout over Sem.' })
  const closed = await desk.wrote({ about: people.anna, text: 'Over Anna, voor Koen dicht.' })
  const { rows } = await world.admin.query('select part_id as part from erbij.entry where id = $1', [opened])
  // Sem is old enough to say himself that Koen of the safety team may read along.
  const given = opens('consent', [rows[0].part], actors.koen)
  expect(await writes(actors.sem, 'consent', 'opening', { sort: 'access', subjects: [people.sem] }, given)).not.toBe(
    false,
  )
  expect(await desk.text(koen.get(desk.entryPage(opened)))).toContain('Geheimzinnig over Sem.')
  const correction = {
    version: fixed,
    kind: 'contact-note',
    text: 'Goed over Sem.',
    occurredOn: '2026-01-05',
    about: people.sem,
  }
  expect((await yasmin.post(`${desk.entryPage(fixed)}/verbeteren`, correction)).status).toBe(303)

  const requests = requesting(world)
  for (const [asker, entry] of [
    ['sem', opened],
    ['anna', closed],
  ] as const) {
    const ask = await requests.asks(asker, 'destruction', { entries: [entry] })
    await requests.decides(asker, ask, { entries: [{ entry, outcome: 'given' }] })
  }
  await requests.later(daysToTakeBack)
  const { stewardUrl } = world.database
  expect(await carryOut(stewardUrl, {} as FileStore)).toMatchObject({ entries: 2, refused: [], failed: [] })
  await requests.now()

  const told = await lying(koen)
  expect(told).toContain(gone)
  expect(told).toContain(corrected)
  expect(told).not.toMatch(/Geheimzinnig|Fout over|Goed over|Anna/)
  // One line of what was destroyed, not of the note about Anna that he never read.
  expect(told.match(/Vernietig die ook/g)).toHaveLength(1)
  for (const other of [mira, colleague, yasmin]) {
    expect(await lying(other)).not.toContain(gone)
    expect(await lying(other)).not.toContain(corrected)
  }
  expect(await desk.text(koen.get(desk.entryPage(opened)))).toContain('De inhoud is vernietigd')
})
