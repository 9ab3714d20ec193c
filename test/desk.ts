import { expect } from 'vitest'
import { uuidv7 } from '../src/lib/uuid.ts'
import { givenApp } from './app.ts'
import { givenDeWit } from './de-wit.ts'

/** The family De Wit with everybody who writes and reads in it signed in, and the form that writes. */
export async function givenDesk() {
  const world = await givenDeWit()
  const house = await givenApp(world)
  await world.involve(world.actors.koen)
  await world.involve(world.actors.mira)
  await world.involve(world.actors.bramAtWork)
  const yasmin = await house.as('yasmin')
  const people = {
    yasmin,
    mira: await house.as('mira'),
    koen: await house.as('koen'),
    colleague: await house.as('bramAtWork'),
    anna: await house.as('anna'),
    bram: await house.as('bram'),
  }
  const family = () => `/gezinnen/${world.family}`
  const entryPage = (id: string) => `${family()}/vermeldingen/${id}`
  const text = async (answer: Response | Promise<Response>) => (await answer).text()

  async function write(fields: Record<string, string | string[]>, who = yasmin) {
    const draft = uuidv7()
    const filled = { about: world.people.noor, occurredOn: '2026-01-05', step: 'record', ...fields }
    return { draft, answer: await who.post(`${family()}/concepten/${draft}`, filled) }
  }
  async function wrote(fields: Record<string, string | string[]>, who = yasmin): Promise<string> {
    const { draft, answer } = await write(fields, who)
    expect(answer.status, await answer.clone().text()).toBe(303)
    return draft
  }
  const kept = async (id: string) => {
    const { rows } = await world.admin.query<{
      kind: string
      sort: string
      organisation: string
      body: string
      shared: boolean
    }>(
      `select e.kind, p.sort, p.organisation_id as organisation, c.body, exists (select from erbij.entry_shared s where s.entry_id = e.id) as shared
       from erbij.entry e join erbij.part p on p.id = e.part_id join erbij.entry_content c on c.entry_id = e.id where e.id = $1`,
      [id],
    )
    return rows[0] && { ...rows[0], body: JSON.parse(rows[0].body) }
  }
  const close = async () => {
    expect(house.errors).toEqual([])
    await world.close()
  }
  return { world, house, ...people, family, entryPage, text, write, wrote, kept, close }
}

export type Desk = Awaited<ReturnType<typeof givenDesk>>
