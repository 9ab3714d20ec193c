import { Sentence } from '../lib/sentence.ts'
import type { Queries } from './session.ts'

/**
 * Production does not start on a database with invented people or a shifted clock: both are roads around the law.
 * @throws Sentence
 */
export async function refuseDevelopmentInProduction(db: Queries): Promise<void> {
  const { rows } = await db.query<{ found: { personas: boolean; shifted: boolean } }>(
    'select erbij.development_leftovers() as found',
  )
  const found = rows[0]?.found
  if (found?.personas !== false) {
    throw new Sentence(
      'This database holds accounts of the development sign-in (invented people); production needs a database of its own.',
    )
  }
  if (found.shifted) throw new Sentence('The clock of this database is shifted; production runs on the real time only.')
}
