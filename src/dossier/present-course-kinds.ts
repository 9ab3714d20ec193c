import type { Json } from '../lib/canonical.ts'
import type { T } from '../ui/messages.ts'

/** What an entry of these kinds says besides its text, in sentences. */
export const courseNotes: Readonly<Record<string, (t: T, body: Json) => string[]>> = {}
