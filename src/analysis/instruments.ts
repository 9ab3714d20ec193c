import { readdirSync, readFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.generated.ts'
import { root } from '../lib/root.ts'
import { uuidOf } from '../lib/uuid.ts'
import { readInstruments } from './instruments.store.ts'
import { type Questionnaire, questionnaireFrom } from './questionnaire.ts'

/** A questionnaire that can be filled in, with the id that addresses name it by. */
export type Instrument = Questionnaire & { id: string }

const folder = root('src', 'analysis', 'instruments')

/**
 * Those that ship: files of the code, so that every installation has them and a change of one is read and tested like any other. What an
 * organisation brings itself stands in the database. Both are checked by the same schema.
 */
const shipped: Instrument[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const instrument = instrumentFrom(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    if (!instrument) throw new Error(`${file} is not a questionnaire that we ask`)
    return instrument
  })

function instrumentFrom(json: unknown): Instrument | undefined {
  const { questionnaire } = { questionnaire: undefined, ...questionnaireFrom(json) }
  return questionnaire && { ...questionnaire, id: uuidOf(`instrument ${questionnaire.url} ${questionnaire.version}`) }
}

/** Does a version of this name ship with the code? */
export const ships = (url: string): boolean => shipped.some((one) => one.url === url)

/** Every version there is, the latest of each last. */
export async function everyInstrument(db: Kysely<DB>): Promise<Instrument[]> {
  const imported = await readInstruments(db)
  return [...shipped, ...imported.flatMap((json) => instrumentFrom(json) ?? [])]
}

/** Those that are filled in from now on: of each its latest version. */
export const current = (all: readonly Instrument[]): Instrument[] => [
  ...new Map(all.map((one) => [one.url, one])).values(),
]
