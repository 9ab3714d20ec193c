import { uuidv7 } from '../lib/uuid.ts'
import type { Newcomer } from './cookies.ts'
import type { SignInDeps } from './deps.ts'
import { deviceOf } from './device.ts'
import { strongEnoughFor } from './levels.ts'
import type { Identity } from './oidc.ts'
import { type Capacity, openSession } from './session.ts'

/** A session; or why there is none, with what a newcomer may go on with: a code that they were given. */
export type Admitted =
  | { token: string; capacities: Capacity[] }
  | { why: 'tooWeak' | 'other' | 'unknown'; newcomer?: Newcomer }

type Deps = Pick<SignInDeps, 'db' | 'issuer' | 'levels' | 'bsnIndexes'>

/** Lets in whom the provider vouched for: strongly enough, with an account, or with one that follows from their number. */
export async function admit(deps: Deps, who: Identity, userAgent: string | undefined): Promise<Admitted> {
  const { subject, name, idToken, bsn } = who
  const sides = strongEnoughFor(deps.levels, who.acr)
  const device = deviceOf(userAgent)
  const asked = { issuer: deps.issuer, subject, sides, device, ...(idToken !== undefined && { idToken }) }
  const known = await openSession(deps.db, asked)
  if (known === 'tooWeak') return { why: 'tooWeak' }
  if (known) return known
  // Nobody here yet, so perhaps of a family: what would let them in must be as strong as for a family.
  if (!sides.includes('person')) return { why: 'tooWeak' }
  const claimed = await claim(deps, who)
  if (claimed === 'other') return { why: 'other' }
  const opened = claimed === 'made' ? await openSession(deps.db, asked) : undefined
  if (opened && opened !== 'tooWeak') return opened
  return { why: 'unknown', newcomer: { subject, name, numbered: bsn !== undefined, sides } }
}

/** An account for somebody the provider vouches for by BSN. `other`: somebody signs in as that person already. */
async function claim({ db, issuer, bsnIndexes }: Deps, { subject, name, bsn }: Identity) {
  if (bsn === undefined || !bsnIndexes) return 'unknown'
  const { rows } = await db.query<{ claimed: 'made' | 'other' | 'unknown' }>(
    'select erbij.claim_person_account($1, $2, $3, $4, $5, $6) as claimed',
    [issuer, subject, name, bsnIndexes(bsn), uuidv7(), uuidv7()],
  )
  return rows[0]?.claimed ?? 'unknown'
}
