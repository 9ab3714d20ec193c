/**
 * The header `traceparent` as the standard has it (W3C Trace Context, version 00), or undefined when it is absent or is not:
 * then a trace of our own begins. Ids of zeros alone are not allowed.
 */
export function traceparent(header: string | undefined): string | undefined {
  const parts = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(header ?? '')
  return parts && ![parts[1], parts[2]].some((id) => /^0+$/.test(id ?? '')) ? parts[0] : undefined
}
