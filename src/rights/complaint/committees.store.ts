import { sql } from 'kysely'
import type { Access } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'

/** A member of the committee for complaints about one organisation that helps. */
interface MemberRow {
  familyId: string
  organisationId: string
  committeeId: string
  committee: string
  capacityId: string
  name: string
}

/** Who examines complaints about an organisation. */
export interface Committee {
  id: string
  name: string
  /** The organisation complained of. */
  about: string
  members: { capacityId: string; name: string }[]
}

/** The committees for the organisations that help this family, as far as this look opened that they help. */
export async function readCommittees(access: Access, familyId: string): Promise<Committee[]> {
  const { rows } = await sql<MemberRow>`
    select family_id as "familyId", organisation_id as "organisationId", committee_id as "committeeId", committee,
      capacity_id as "capacityId", name
    from erbij.complaints_committees()
  `.execute(access.db)
  const here = Map.groupBy(
    rows.filter((row) => row.familyId === familyId),
    ({ organisationId }) => organisationId,
  )
  return [...here].flatMap(([about, members]) => {
    const [first] = members
    return first ? [{ id: first.committeeId, name: first.committee, about, members }] : []
  })
}

/** The families in which somebody turned to the committee of this visitor; none for anybody else. Asking still goes the whole road. */
export async function complaintFamilies(visit: Visit): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select complaint_families as id from erbij.complaint_families(${visit.capacity.id})`.execute(visit.tools.db)
  return rows.map(({ id }) => id)
}
