import { expect } from 'vitest'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Desk } from './desk.ts'

type Who = Parameters<Desk['house']['as']>[0]
type Fields = Record<string, string | string[]>

/** At the desk of the family De Wit: what is agreed about safety, through the pages. */
export function safetyAt(desk: Desk) {
  const { world, house, text } = desk
  const side = (who: Who) => {
    const team = who === 'yasmin' || who === 'mira' || who === 'koen'
    return team ? `/gezinnen/${world.family}` : `/mijn-dossier/${world.family}`
  }
  const at = (who: Who) => `${side(who)}/veiligheid`
  const page = async (who: Who, path: string) => text((await house.as(who)).get(path))
  const status = async (who: Who, path: string) => (await (await house.as(who)).get(path)).status
  const post = async (who: Who, path: string, fields: Fields) => (await house.as(who)).post(path, fields)
  /** A line of the safety plan; its thread. `topic`: 1 danger, 2 agreement, 3 when it goes wrong, 4 whom to call. */
  async function agreed(who: Who, topic: number, about: string[], said: string, more: Fields = {}): Promise<string> {
    const fields = { id: uuidv7(), text: said, about, ...more }
    const answer = await post(who, `${at(who)}/afspraak?soort=${topic}`, fields)
    expect(answer.status, await answer.clone().text()).toBe(303)
    return /#regel-(.*)$/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  }
  /** The versions that stand in the form of this line: what a writer has before them. */
  const seenBy = async (who: Who, thread: string): Promise<string[]> =>
    [...(await page(who, `${at(who)}/afspraken/${thread}`)).matchAll(/name="from" value="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    )
  const change = (who: Who, thread: string, said: string, from: string[]) =>
    post(who, `${at(who)}/afspraken/${thread}`, { id: uuidv7(), text: said, from })
  /** All that somebody of the family can open of safety, without what differs each time: the ids of forms and the hour. */
  async function everything(who: Who): Promise<string> {
    const { people } = world
    const paths = [
      at(who),
      `${side(who)}/nu`,
      `${at(who)}/voorvallen`,
      ...Object.values(people).map((id) => `${at(who)}/hoe-veilig/${id}`),
      '/mijn-dossier',
      `${side(who)}/wie-mag-wat`,
    ]
    const pages = await Promise.all(paths.map((path) => page(who, path)))
    return pages
      .join('\n')
      .replaceAll(/name="id" value="[^"]*"/g, '')
      .replaceAll(/om \d\d:\d\d uur/g, '')
  }
  return { side, at, page, status, post, agreed, seenBy, change, everything }
}

export type SafetyDesk = ReturnType<typeof safetyAt>
