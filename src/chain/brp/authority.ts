import { meaningOf } from '../../law/authority/table-61.ts'
import type { PartialDate } from '../../lib/partial-date.ts'
import type { AuthorityRecord } from './person-list.ts'

/**
 * Who has authority over a minor as category 11 says it. Parents 1 and 2 are the legal parents of categories
 * 02 and 03; a third (a guardian, say) is not named by the register.
 */
export type Authority =
  | {
      readonly status: 'determined'
      readonly parents: readonly (1 | 2)[]
      readonly third: boolean
      readonly since: PartialDate | undefined
    }
  | { readonly status: 'not-to-be-determined' }

const undetermined: Authority = { status: 'not-to-be-determined' }

/**
 * Reads category 11 against the legal parents that the list has.
 *
 * The register records exceptions only: no category 11 does not mean that nobody has authority, it means the
 * law has to be applied. Until that is done, and for a code outside table 61 or one that names a parent
 * the list does not have, the answer is "not to be determined".
 */
export function authorityOver(record: AuthorityRecord | undefined, legalParents: readonly (1 | 2)[]): Authority {
  const holders = record && meaningOf(record.code)
  if (!record || !holders) return undetermined
  if (!holders.parents.every((parent) => legalParents.includes(parent))) return undetermined
  return { status: 'determined', ...holders, since: record.since }
}
