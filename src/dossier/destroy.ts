import { sql, type Transaction } from 'kysely'
import { openDatabase } from '../db/pool.ts'
import type { DB } from '../db/schema.generated.ts'
import { recordStewardRun } from '../db/steward-run.ts'
import type { FileStore } from '../files/file-store.ts'
import { Sentence } from '../lib/sentence.ts'

export interface ToDestroy {
  family: string
  entries: string[]
  /** The article or decision it is done on. */
  ground: string
  reason: string
}

/** One entry whose content goes: the ones asked for, every version of them, and what is attached. */
export interface Doomed {
  entry: string
  kind: string
  sort: string
  /** YYYY-MM-DD. */
  occurredOn: string
  seq: number
  file: string | null
}

export interface Destroyed {
  entries: number
  files: number
  /** Objects that the store could not remove. Their keys are gone, so they are noise. */
  left: string[]
}

/** What `destroyContents` would do, without doing it. @throws Sentence when an entry is not there or may not be destroyed */
export async function previewDestruction(stewardUrl: string, asked: ToDestroy): Promise<Doomed[]> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  const undone = new Error('only shown')
  let doomed: Doomed[] = []
  try {
    await db.transaction().execute(async (trx) => {
      doomed = await destroy(trx, asked)
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  } finally {
    await close()
  }
  return doomed
}

/**
 * Destroys contents with their salts and files, everywhere but in backups. What stays: that there was an entry, by whom and
 * when, and that it was destroyed, on which ground. Records the run, without anything of what was in it.
 */
export async function destroyContents(stewardUrl: string, asked: ToDestroy, store: FileStore): Promise<Destroyed> {
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    const { family, ground } = asked
    const doomed = await db.transaction().execute(async (trx) => {
      const gone = await destroy(trx, asked)
      await recordStewardRun(trx, 'destroy', { family, ground, entries: gone.map(({ entry }) => entry) })
      return gone
    })
    const files = doomed.flatMap(({ file }) => file ?? [])
    const gone = await Promise.allSettled(files.map((file) => store.remove(file)))
    const left = files.filter((_, i) => gone[i]?.status === 'rejected')
    return { entries: doomed.length, files: files.length, left }
  } finally {
    await close()
  }
}

async function destroy(db: Transaction<DB>, { family, entries, ground, reason }: ToDestroy): Promise<Doomed[]> {
  try {
    const { rows } = await sql<Doomed>`
      with gone as materialized (select * from erbij.destroy(${family}, ${entries}, ${ground}, ${reason}))
      select e.id as entry, e.kind, p.sort, to_char(e.occurred_on, 'YYYY-MM-DD') as "occurredOn", e.seq, gone.file_id as file
      from gone join erbij.entry e on e.family_id = ${family} and e.id = gone.entry_id
      join erbij.part p on p.family_id = e.family_id and p.id = e.part_id order by p.sort, e.part_id, e.seq`.execute(db)
    return rows
  } catch (error) {
    if ((error as { code?: string }).code !== '23514') throw error
    throw new Sentence('Not every one of these is an entry of this family whose content may be destroyed; nothing was.')
  }
}
