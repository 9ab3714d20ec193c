import type { Regime } from '../law/regimes.ts'
import { uuidOf } from '../lib/uuid.ts'

/** The sorts of part so far; each kind of entry names the one it goes in. */
export const partSorts = [
  'basics',
  'address',
  'involvement',
  'contact',
  'statement',
  'facts',
  'plan',
  'origin',
  'network',
  'reach',
  'health',
  'access',
  'parenthood',
  'representation',
  'mandate',
  'request',
  'family-plan',
  'safety',
  'analysis',
] as const
export type PartSort = (typeof partSorts)[number]

/**
 * What makes a part this part and no other. A note about two children of two fathers is not in the part of a note
 * about one of them: the subjects decide who may read it.
 */
export interface PartIdentity {
  familyId: string
  sort: PartSort
  regime: Regime
  subjects: readonly string[]
  shieldedFrom?: readonly string[]
  organisationId?: string | null
  secret?: boolean
}

export interface Part extends Required<PartIdentity> {
  id: string
  subjects: string[]
  shieldedFrom: string[]
}

/** The part of this identity. Its id follows from the identity, so two writers who open the same part make one. */
export function partOf(identity: PartIdentity): Part {
  const { familyId, sort, regime, organisationId = null, secret = false } = identity
  if (identity.subjects.length === 0) throw new Error('a part is about at least one person')
  const subjects = [...new Set(identity.subjects)].sort()
  const shieldedFrom = [...new Set(identity.shieldedFrom ?? [])].sort()
  const id = uuidOf(JSON.stringify([familyId, sort, regime, subjects, shieldedFrom, organisationId, secret]))
  return { id, familyId, sort, regime, subjects, shieldedFrom, organisationId, secret }
}

/** The id of the part of this identity. */
export const partId = (identity: PartIdentity): string => partOf(identity).id
