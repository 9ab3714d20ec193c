import type { Call, JsonObject } from './point.ts'

const shape = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}(?:-.*)?$/

/**
 * W3C Trace Context: the header of this hop, or else what stands in the context of the request (NL GOV profile). What is
 * not of its form is as if it were not there.
 */
export function traceOf(header: string | undefined, context: JsonObject | undefined): Call['trace'] {
  for (const text of [header, context?.['traceparent']]) {
    const [, traceId, parentSpanId] = (typeof text === 'string' && shape.exec(text)) || []
    if (traceId && parentSpanId) return { traceId, parentSpanId }
  }
  return undefined
}
