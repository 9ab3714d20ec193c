export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code unit, numbers and strings as ECMAScript writes them, no spaces.
 * The same value always gives the same bytes, so that a hash of it means something.
 */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`)
  return `{${members.join(',')}}`
}
