import { Sentence } from '../lib/sentence.ts'
import { devIssuer } from './paths.ts'
import type { Queries } from './session.ts'

/**
 * Production does not start on a database with invented people or a shifted clock: both are roads around the law.
 * `db` is the owner's or the steward's connection; the app's role cannot see these tables.
 * @throws Sentence
 */
export async function refuseDevelopmentInProduction(db: Queries): Promise<void> {
  const { rows } = await db.query<{ personas: boolean; shifted: boolean }>(
    `select exists (select from erbij.account where issuer = $1) as personas,
            exists (select from erbij.clock where shift <> interval '0') as shifted`,
    [devIssuer],
  )
  if (rows[0]?.personas !== false) {
    throw new Sentence(
      'This database holds accounts of the development sign-in (invented people); production needs a database of its own.',
    )
  }
  if (rows[0].shifted)
    throw new Sentence('The clock of this database is shifted; production runs on the real time only.')
}
