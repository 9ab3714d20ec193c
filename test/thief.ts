import pg from 'pg'
import { uuidv7 } from '../src/lib/uuid.ts'
import { givenDeWit } from './de-wit.ts'

/** The tables that hold a dossier: readable by the app's role, and only after a look. */
export const contents = [
  'part',
  'entry',
  'entry_content',
  'entry_shared',
  'draft',
  'known_person',
  'known_relation',
  'known_address',
  'tie',
  'authority',
]

/** Somebody who has the app's own password and goes past the application, at the family De Wit with one note about Noor. */
export async function givenThief() {
  const world = await givenDeWit()
  const note = (await world.write(world.actors.yasmin, [world.people.noor], 'Noor slaapt beter.')) ?? ''
  const app = new pg.Client({ connectionString: world.database.appUrl })
  await app.connect()

  async function rolledBack<T>(work: () => Promise<T>): Promise<T> {
    await app.query('begin')
    try {
      return await work()
    } finally {
      await app.query('rollback')
    }
  }

  /** A look that claims the rules allowed these parts, whatever they say. */
  const look = (
    actor: string,
    family: string,
    parts: string[],
    mode = 'read',
    action = 'read',
    wanted: object[] = [],
  ) => {
    const claims = [{ family, allowed: parts, allowedRules: parts.map(() => 'forged'), refused: [], refusedRules: [] }]
    return app.query<{ allowed: string[] }>('select * from erbij.record_look($1, $2, $3, $4, $5, $6, $7)', [
      uuidv7(),
      actor,
      mode,
      action,
      'help',
      JSON.stringify(claims),
      JSON.stringify(wanted),
    ])
  }

  async function close() {
    await app.end()
    await world.close()
  }
  return { world, note, app, rolledBack, look, close }
}

export type Thief = Awaited<ReturnType<typeof givenThief>>
