import { z } from 'zod'
import { measureIds } from '../../law/measures.ts'
import { exactText } from '../../lib/text.ts'

/** What kinds of the plan share. */

/** What somebody wrote, in their own words. */
export const words = exactText(20_000)
/** YYYY-MM-DD */
export const day = z.iso.date()

/**
 * The versions that a writer had before them (ids of entries of the same thread): none of what is new. Two versions of one before are
 * both kept, and the page says so; a version of both settles it (src/dossier/threads.ts).
 */
export const from = z.array(z.uuid()).max(20)

/** Voluntary, or ordered by which measure. Help never silently becomes pressure: there is no third. */
export const frame = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('voluntary') }),
  z.strictObject({ is: z.literal('ordered'), measure: z.enum(measureIds), until: day.exactOptional() }),
])
export type Frame = z.infer<typeof frame>

/** Who does something: of the family or around it, by id; a professional, as they were called then; or somebody by name (a neighbour, a teacher). */
export const owner = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('person'), person: z.uuid() }),
  z.strictObject({
    is: z.literal('professional'),
    capacity: z.uuid(),
    name: exactText(300),
    organisation: exactText(300).exactOptional(),
  }),
  z.strictObject({ is: z.literal('other'), name: exactText(300) }),
])
export type Owner = z.infer<typeof owner>

/** From 0 to 10, as people say it. Never averaged. */
export const score = z.int().min(0).max(10)
