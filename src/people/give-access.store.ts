import { sql } from 'kysely'
import type { Access } from '../access/access.ts'

/** A code that was given, as far as it came. Times are ISO moments. */
export interface GivenCode {
  id: string
  /** YYYY-MM-DD. */
  lastDay: string
  usedAt: string | null
  endedAt: string | null
  /** The name of the account that used it. */
  usedBy: string | null
  /** Its last day passed unused. */
  over: boolean
  givenAt: string
  givenBy: string
}

/** Whether somebody signs in as a person, and the codes they were given, the latest first. */
export interface AccessGiven {
  /** The name of the account. */
  account: string | null
  codes: GivenCode[]
}

/** For who helps this person; nothing when this look did not open that. */
export async function readAccessGiven(access: Access, familyId: string, personId: string): Promise<AccessGiven> {
  const { rows } = await sql<{ given: AccessGiven | null }>`
    select erbij.access_given(${familyId}, ${personId}) as given`.execute(access.db)
  return rows[0]?.given ?? { account: null, codes: [] }
}

/** Keeps the hash of a code beside the entry that says it was given, in the same transaction. PostgreSQL refuses what cannot be (23514). */
export async function keepCode(access: Access, place: { familyId: string; partId: string; id: string }, index: Buffer) {
  const { familyId, partId, id } = place
  await sql`select erbij.keep_access_code(${access.actor.id}, ${familyId}, ${partId}, ${id}, ${index})`.execute(
    access.db,
  )
}

/** Ends the code that the entry `id` names, and what was opened with it. PostgreSQL refuses (23514) when there is nothing to end. */
export async function endCode(
  access: Access,
  { familyId, partId, id }: { familyId: string; partId: string; id: string },
) {
  await sql`select erbij.end_access_code(${access.actor.id}, ${familyId}, ${partId}, ${id})`.execute(access.db)
}
