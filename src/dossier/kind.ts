import type { z } from 'zod'
import type { Action } from '../law/actions.ts'
import type { Ground } from '../law/grounds.ts'
import type { Json } from '../lib/canonical.ts'
import type { PartSort } from './part.ts'

/**
 * One kind of entry. Adding a kind of record is adding a file in `kinds/`, a line in `kinds/index.ts` and, in a migration, the
 * row of `erbij.kind` that PostgreSQL holds it to (a test compares the two).
 */
export interface Kind<Body extends Json = Json> {
  id: string
  name: { nl: string; en: string }
  /** The sort of part it stands in by itself; null: only beside what it answers. */
  sort: PartSort | null
  /** May it stand in the part of what it answers? */
  answers: boolean
  /** What a writer must be allowed to do with that part. */
  actions: readonly Action[]
  writer: 'professional' | 'person' | 'anyone'
  ground: Ground
  /** Stands in the portal of the people concerned at once, instead of after a professional's check. */
  sharedAtOnce: boolean
  /** What was entered first goes on by later entries of the same thread: changed, ended, evaluated. */
  goesOn?: true
  /** Shown between the entries of a dossier; others only change what is shown. */
  inTimeline: boolean
  /** Pages of its own show it (the plan, safety): a page of the timeline leaves it out, until somebody asks for this kind. */
  ownPage?: true
  /** Its content may be destroyed on request; what changed who may read what stays. */
  destructible: boolean
  schema: z.ZodType<Body>
  /** What people read, as it was written. */
  text(body: Body): string
}

export const defineKind = <Body extends Json>(kind: Kind<Body>): Kind<Body> => kind

/** A text as paragraphs: an empty line parts them. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((p) => p.trim() !== '')
