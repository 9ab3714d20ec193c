import type { z } from 'zod'
import type { Action } from '../law/actions.ts'
import type { Ground } from '../law/grounds.ts'
import type { Json } from '../lib/canonical.ts'
import type { PartSort } from './part.ts'

/** One kind of entry. Adding a kind of record is adding a file in `kinds/` and a line in `kinds/index.ts`. */
export interface Kind<Body extends Json = Json> {
  id: string
  name: { nl: string; en: string }
  /** The sort of part it goes in; `answered` = the part of the entry it answers. */
  sort: PartSort | 'answered'
  /** What a writer must be allowed to do with that part. */
  action: Action
  ground: Ground
  /** Stands in the portal of the people concerned at once, instead of after a professional's check. */
  sharedAtOnce: boolean
  /** Shown between the entries of a dossier; others only change what is shown. */
  inTimeline: boolean
  schema: z.ZodType<Body>
  /** What people read, a paragraph each. */
  paragraphs(body: Body): string[]
}

export const defineKind = <Body extends Json>(kind: Kind<Body>): Kind<Body> => kind

export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((p) => p.trim() !== '')
