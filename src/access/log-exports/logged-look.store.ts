import { type Kysely, sql } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import type { LoggedLook, LookedPart } from './logged-look.ts'

/** Where in the log: behind this look, which was exported. Both in the form of the log: `at` in UTC to the microsecond. */
export interface Place {
  at: string
  id: string
}

export interface Stretch {
  /** Behind this look; undefined: from the beginning. */
  after: Place | undefined
  /** From this moment on, and up to but not including the other. */
  from: string
  to: string
}

interface Row extends Omit<LoggedLook, 'families'> {
  familyId: string
  allowed: string[]
  allowedRules: string[]
  refused: string[]
  refusedRules: string[]
}

type About = NonNullable<LookedPart['about']>

const page = 500
const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`)
const first = '00000000-0000-0000-0000-000000000000'

/**
 * The looks of a stretch of the log, oldest first, as the steward reads them: past the wall, without names of the people they
 * are about or anything of a dossier. A page of rows at a time; the rows of one look come together.
 */
export async function* readLoggedLooks(db: Kysely<DB>, { after, from, to }: Stretch): AsyncGenerator<LoggedLook> {
  let place: Place & { family: string } = { at: after?.at ?? from, id: after?.id ?? first, family: last(after) }
  let look: LoggedLook | undefined
  for (let more = true; more; ) {
    const rows = await readRows(db, { from, to, place })
    const parts = await readParts(db, rows)
    for (const row of rows) {
      if (look && (look.at !== row.at || look.id !== row.id)) {
        yield look
        look = undefined
      }
      const { familyId, allowed, allowedRules, refused, refusedRules, ...rest } = row
      look ??= { ...rest, families: [] }
      const judged = (ids: string[], rules: string[]) =>
        ids.map((id, at) => ({ id, rule: rules[at] ?? '', about: parts.get(id) ?? null }))
      look.families.push({ familyId, allowed: judged(allowed, allowedRules), refused: judged(refused, refusedRules) })
    }
    const end = rows.at(-1)
    if (end) place = { at: end.at, id: end.id, family: end.familyId }
    more = rows.length === page
  }
  if (look) yield look
}

// Behind every family of a look that was exported, before every family of any other.
const last = (after: Place | undefined): string => (after ? 'ffffffff-ffff-ffff-ffff-ffffffffffff' : first)

async function readRows(
  db: Kysely<DB>,
  { from, to, place }: { from: string; to: string; place: Place & { family: string } },
): Promise<Row[]> {
  // The moment stands by itself as well: the index and the months are found by it.
  const { rows } = await sql<Row>`
    select l.id, ${utc('l.at')} as at, coalesce(l.trace_id, md5(l.id::text)) as "traceId",
      coalesce(l.span_id, left(md5('span ' || l.id::text), 16)) as "spanId", l.parent_span_id as "parentSpanId",
      nullif(l.client, '') as client, l.mode, l.action, l.purpose, l.actor, l.actor_kind as "actorKind", l.actor_name as "actorName",
      l.organisation, l.policies, l.family_id as "familyId", l.allowed, l.allowed_rules as "allowedRules", l.refused,
      l.refused_rules as "refusedRules"
    from erbij.look l
    where l.at >= greatest(${place.at}::timestamptz, ${from}::timestamptz) and l.at < ${to}::timestamptz
      and (l.at, l.id, l.family_id) > (${place.at}::timestamptz, ${place.id}::uuid, ${place.family}::uuid)
    order by l.at, l.id, l.family_id limit ${page}`.execute(db)
  return rows
}

/** Whom and what the parts of these rows are about. */
async function readParts(db: Kysely<DB>, rows: readonly Row[]): Promise<Map<string, About>> {
  const ids = [...new Set(rows.flatMap((row) => [...row.allowed, ...row.refused]))]
  if (ids.length === 0) return new Map()
  const found = await sql<About & { id: string }>`
    select id, subjects, sort, regime, secret from erbij.part where id = any (${ids}::uuid[])`.execute(db)
  return new Map(found.rows.map(({ id, ...about }) => [id, about]))
}
