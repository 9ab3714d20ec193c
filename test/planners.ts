import { expect } from 'vitest'
import { uuidv7 } from '../src/lib/uuid.ts'
import { givenApp } from './app.ts'
import { type DeWit, givenDeWit } from './de-wit.ts'

type Who = keyof DeWit['actors']
type Fields = Record<string, string | string[]>

/** The family De Wit making its plan through the forms, each as themself. */
export async function givenPlanners() {
  const world = await givenDeWit()
  const house = await givenApp(world)
  const { family, people } = world
  const base = (who: Who) =>
    who === 'yasmin' || who === 'mira' ? `/gezinnen/${family}/plan` : `/mijn-dossier/${family}/plan`
  const get = async (who: Who, path = '') => {
    const answer = await (await house.as(who)).get(base(who) + path)
    const html = await answer.text()
    return { status: answer.status, html, text: textOf(html) }
  }
  const post = async (who: Who, path: string, fields: Fields) => {
    const answer = await (await house.as(who)).post(base(who) + path, fields)
    const html = await answer.text()
    return { status: answer.status, html, text: textOf(html), to: answer.headers.get('location') ?? '' }
  }
  /** Makes something and returns its thread. */
  const make = async (who: Who, slug: string, fields: Fields): Promise<string> => {
    const id = uuidv7()
    const filled = { id, frame: 'voluntary', ...(who === 'yasmin' && { follows: 'no' }), ...fields }
    const sent = await post(who, `/nieuw/${slug}`, filled)
    expect([sent.status, sent.to], sent.text).toEqual([303, `${base(who)}#${slug}-${id}`])
    return id
  }
  const item = (thread: string) => `/onderdelen/${thread}`
  /** The versions that somebody has before them on the form of a change. */
  const openChange = async (who: Who, thread: string): Promise<string[]> => {
    const { html } = await get(who, `${item(thread)}/veranderen`)
    return [...html.matchAll(/name="from" value="([^"]+)"/g)].map(([, id = '']) => id)
  }
  const change = (who: Who, thread: string, fields: Fields) =>
    post(who, `${item(thread)}/veranderen`, {
      frame: 'voluntary',
      ...(who === 'yasmin' && { follows: 'no' }),
      ...fields,
    })
  const kept = async (thread: string) => {
    const { rows } = await world.admin.query<{ id: string; kind: string; subjects: string[]; body: string }>(
      `select e.id, e.kind, p.subjects, c.body from erbij.entry e join erbij.part p on p.id = e.part_id
       join erbij.entry_content c on c.entry_id = e.id where e.thread_id = $1 order by e.recorded_at, e.seq`,
      [thread],
    )
    return rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) }))
  }
  const close = async () => {
    expect(house.errors).toEqual([])
    await world.close()
  }
  return { world, house, people, family, base, get, post, make, item, openChange, change, kept, close }
}

export type Planners = Awaited<ReturnType<typeof givenPlanners>>

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
