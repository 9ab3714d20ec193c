import { Hono } from 'hono'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Newcomer } from '../src/signin/cookies.ts'
import { givenDesk } from './desk.ts'

type World = Awaited<ReturnType<typeof givenDesk>>['world']
type Person = keyof World['people']

const shown = (html: string) => /erbij-code">(?:<span[^>]*>[^<]*<\/span>)?([0-9A-Z-]{14})</.exec(html)?.[1]

/** The desk, at which Sem and Peter do not sign in yet, with the ways in which somebody comes to. */
export async function givenNewcomers() {
  const desk = await givenDesk()
  const { admin, people, actors, accounts } = desk.world
  await admin.query('update erbij.capacity set ended_at = now() where id = any ($1)', [[actors.sem, actors.peter]])
  await admin.query('update erbij.account set person_id = null where id = any ($1)', [
    [accounts.sem.account, accounts.peter.account],
  ])
  const births = {} as Record<Person, string>
  const { rows } = await admin.query('select id, birth from erbij.person')
  for (const [name, id] of Object.entries(people)) births[name as Person] = rows.find((row) => row.id === id).birth
  const page = (who: Person) => `${desk.family()}/mensen/${people[who]}/toegang`

  return {
    ...desk,
    births,
    page,
    /** A professional makes a code for somebody; what the page says, and the code on it. */
    async give(who: Person, by = desk.yasmin, id = uuidv7()) {
      const answer = await by.post(page(who), { step: 'give', id })
      const html = await answer.text()
      return { status: answer.status, html, id, code: shown(html) ?? '' }
    },
    stop: (who: Person, code: string) => desk.yasmin.post(page(who), { step: 'end', code }),
    /** Somebody whom the provider vouched for, and who is nobody here. */
    async newcomer(given: Partial<Newcomer> = {}) {
      const who: Newcomer = { subject: uuidv7(), name: 'P. Bakker', numbered: false, sides: ['person'], ...given }
      const app = new Hono()
      app.get('/', async (c) => {
        await desk.house.site.cookies.writeNewcomer(c, who)
        return c.text('')
      })
      const cookie = (await app.request('/')).headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const nobody = await desk.house.as(undefined)
      return {
        look: () => nobody.get('/koppelen', { cookie }),
        enter: (code: string, birth: string) => nobody.post('/koppelen', { code, birth }, { cookie }),
      }
    },
    /** Whoever this answer signed in. */
    async signedInBy(answer: Response) {
      const lines = answer.headers.getSetCookie()
      const cookie = lines.find((line) => line.startsWith('erbij='))?.split(';')[0] ?? ''
      const nobody = await desk.house.as(undefined)
      return { get: (path: string) => nobody.get(path, { cookie }) }
    },
    codesOf: async (who: Person) =>
      (await admin.query('select * from erbij.access_code where person_id = $1', [people[who]])).rows,
    /** Forgets codes that were not used. */
    clear: (who: Person) =>
      admin.query('delete from erbij.access_code where person_id = $1 and used_at is null', [people[who]]),
    forgetTries: () => admin.query('delete from erbij.access_attempt'),
  }
}

export type Newcomers = Awaited<ReturnType<typeof givenNewcomers>>
