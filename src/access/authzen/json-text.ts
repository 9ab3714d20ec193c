import type { Json } from '../../lib/canonical.ts'
import type { Parsed } from './requests.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** How deep objects and arrays may stand in one another. */
export const maxDepth = 32

/**
 * What a body says, if it can be understood in one way only (I-JSON, RFC 7493): UTF-8, no member twice, no lone
 * surrogate, no number too large. Besides: no NUL, which PostgreSQL cannot keep, and no deeper than `maxDepth`.
 */
export function readJson(bytes: Uint8Array): Parsed<Json> {
  let value: Json
  try {
    const text = decoder.decode(bytes)
    if (text.trim() === '') return { fault: 'the body is empty' }
    const fault = scan(text)
    if (fault) return { fault }
    value = JSON.parse(text) as Json
  } catch {
    return { fault: 'the body is not JSON in UTF-8' }
  }
  return exact(value) ? { value } : { fault: 'the body has a text or a number that cannot be kept exactly' }
}

const isExact = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

function exact(value: Json): boolean {
  if (typeof value === 'string') return isExact(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'boolean') return true
  return Array.isArray(value)
    ? value.every(exact)
    : Object.keys(value).every((key) => isExact(key) && exact(value[key] as Json))
}

/** Where the text that begins at `from` ends: behind its closing quote, or behind everything. */
function endOfText(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Too deep, or a member twice: JSON.parse would take the last one, and another reader the first. Leaves other faults to it. */
function scan(text: string): string | undefined {
  // The members seen of each object that is open; undefined for an array.
  const open: (Set<string> | undefined)[] = []
  let before = ''
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string
    if (sign === '"') {
      const end = endOfText(text, at)
      const members = before === ':' ? undefined : open.at(-1)
      if (members) {
        const name = JSON.parse(text.slice(at, end)) as string
        if (members.has(name)) return 'the body has an object with the same member twice'
        members.add(name)
      }
      at = end
    } else {
      if (sign === '{' || sign === '[') open.push(sign === '{' ? new Set() : undefined)
      if (sign === '}' || sign === ']') open.pop()
      if (open.length > maxDepth) return `the body is more than ${maxDepth} levels deep`
      at += 1
    }
    if (sign !== ' ' && sign !== '\n' && sign !== '\r' && sign !== '\t') before = sign
  }
  return undefined
}
