import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { LoggedLook } from './logged-look.ts'

/** W3C Trace Context, «trace-id» and «parent-id»: lowercase hexadecimal, and never all zeros. */
export const traceIdSchema = z.string().regex(/^(?!0+$)[0-9a-f]{32}$/)
export const spanIdSchema = z.string().regex(/^(?!0+$)[0-9a-f]{16}$/)

/**
 * The span of the n-th thing that one look did: the same every time it is exported, and from nothing that says who anybody
 * is: only from the random ids of the trace and its span.
 */
export function childSpanId({ traceId, spanId }: Pick<LoggedLook, 'traceId' | 'spanId'>, n: number): string {
  const hash = createHash('sha256').update(`${traceId} ${spanId} ${n}`).digest('hex')
  const id = hash.slice(0, 16)
  return spanIdSchema.safeParse(id).success ? id : hash.slice(16, 32)
}
