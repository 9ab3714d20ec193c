import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../../db/pool.ts'
import type { DB } from '../../db/schema.generated.ts'
import { recordStewardRun } from '../../db/steward-run.ts'
import { destroyContents } from '../../dossier/destroy.ts'
import type { FileStore } from '../../files/file-store.ts'
import { readKeptEntries, readPartClocks } from '../retention/ended.store.ts'
import { endedOn } from '../retention/ended.ts'
import { readAskedDestructions, readCandidates } from './decided.store.ts'
import { decisionOf, type NotDone, planOf } from './decided.ts'

/** One thing to carry out: what, when, on which ground. Never what is in it, or who asked. */
export interface Job {
  why: 'asked' | 'term-ended'
  familyId: string
  /** The request it was asked in, or the part whose term ended. */
  id: string
  /** YYYY-MM-DD: the first day on which it may be done. */
  from: string
  ground: string
  entries: string[]
}

export interface Refused {
  familyId: string
  request: string
  why: NotDone
  entries: number
}

export interface CarriedOut {
  done: Job[]
  /** Decided, and not yet to be carried out. */
  later: Job[]
  refused: Refused[]
  entries: number
  files: number
  /** Objects the file store could not remove; without their keys they are noise. */
  left: string[]
  /** What went wrong with it stays here: one that fails keeps no other from being done, and is tried again at the next run. */
  failed: Job[]
}

/**
 * Carries out what was decided about requests for destruction, and what the end of a term asks for: everywhere but in backups, which
 * have a term of their own. `dryRun` changes nothing. Each job is a transaction with a record, so what was done stays done when
 * a later one fails, and a second run finds nothing left to do.
 */
export async function carryOut(
  stewardUrl: string,
  store: FileStore,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<CarriedOut> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    const today = (await sql<{ today: string }>`select erbij.today()::text as today`.execute(db)).rows[0]?.today ?? ''
    const { jobs, refused } = await askedJobs(db)
    const ended = await endedJobs(db, today)
    const all = [...jobs, ...ended]
    const due = all.filter(({ from }) => from <= today)
    const later = all.filter(({ from }) => from > today)
    const counts = { entries: 0, files: 0, left: [] as string[] }
    if (dryRun) return { done: due, later, refused, failed: [], ...counts }
    const [done, failed]: [Job[], Job[]] = [[], []]
    for (const job of due) {
      const { familyId: family, entries, ground } = job
      try {
        const gone = await destroyContents(stewardUrl, { family, entries, ground, reason: reasonOf(job) }, store)
        counts.entries += gone.entries
        counts.files += gone.files
        counts.left.push(...gone.left)
        done.push(job)
      } catch {
        failed.push(job)
      }
    }
    if (due.length > 0 || refused.length > 0) {
      const counted = (jobs: Job[]) => jobs.map(({ entries, ...job }) => ({ ...job, entries: entries.length }))
      await recordStewardRun(db, 'carry-out', { ...counts, jobs: counted(done), failed: counted(failed), refused })
    }
    return { done, later, refused, failed, ...counts }
  } finally {
    await close()
  }
}

const reasonOf = ({ why, id }: Job): string => (why === 'asked' ? `request ${id}` : `term of part ${id} ended`)

async function askedJobs(db: Kysely<DB>): Promise<{ jobs: Job[]; refused: Refused[] }> {
  const jobs: Job[] = []
  const refused: Refused[] = []
  for (const asked of await readAskedDestructions(db)) {
    const { familyId, id } = asked
    const decided = decisionOf(asked)?.body
    if (!decided) continue
    const candidates = await readCandidates(db, familyId, {
      entries: (decided.entries ?? []).map(({ entry }) => entry),
      parts: (decided.parts ?? []).map(({ part }) => part),
    })
    const plan = planOf(asked, candidates)
    if (!plan) continue
    for (const [ground, entries] of plan.byGround) {
      jobs.push({ why: 'asked', familyId, id, from: plan.from, ground, entries })
    }
    for (const [why, entries] of Map.groupBy(plan.notDone, (one) => one.why)) {
      refused.push({ familyId, request: id, why, entries: entries.length })
    }
  }
  return { jobs, refused }
}

async function endedJobs(db: Kysely<DB>, today: string): Promise<Job[]> {
  const jobs: Job[] = []
  for (const { familyId, partId: id, until: from, ground } of endedOn(today, await readPartClocks(db))) {
    const entries = (await readKeptEntries(db, familyId, [id])).map((entry) => entry.id)
    if (entries.length > 0) jobs.push({ why: 'term-ended', familyId, id, from, ground, entries })
  }
  return jobs
}
