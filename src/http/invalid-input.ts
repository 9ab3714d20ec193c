import type { HonoRequest } from 'hono'
import type { z } from 'zod'
import { isUuid } from '../lib/uuid.ts'

/** One thing that is wrong with a request. `name`: where, e.g. `aantal` or `over[0]`; `reason`: a Dutch sentence. */
export interface InvalidParam {
  name: string
  reason: string
}

type Issue = z.core.$ZodIssue

/** The codes that our own schemas answer with (src/lib/text.ts). */
const ownReasons: Record<string, string> = {
  empty: 'Mag niet leeg zijn.',
  'too-long': 'De tekst is te lang.',
  'not-a-text': 'Bevat een teken dat we niet kunnen bewaren.',
}

const expected: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
}

function reasonOf(issue: Issue): string {
  const own = ownReasons[issue.message]
  if (own) return own
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Ontbreekt.' : `Moet ${expected[issue.expected] ?? issue.expected} zijn.`
    case 'invalid_format':
      if (issue.format === 'uuid') return 'Moet een uuid zijn.'
      if (issue.format === 'date') return 'Moet een bestaande datum zijn, als JJJJ-MM-DD.'
      return issue.format === 'datetime'
        ? 'Moet een tijdstip met tijdzone zijn (RFC 3339).'
        : 'Heeft niet de juiste vorm.'
    case 'too_small':
      return issue.origin === 'array'
        ? `Moet er ten minste ${issue.minimum} hebben.`
        : `Moet ten minste ${issue.minimum} zijn.`
    case 'too_big':
      return issue.origin === 'array'
        ? `Mag er hoogstens ${issue.maximum} hebben.`
        : `Mag hoogstens ${issue.maximum} zijn.`
    case 'invalid_value':
      return `Moet zijn: ${issue.values.map(String).join(', ')}.`
    case 'unrecognized_keys':
      return 'Bestaat niet.'
    default:
      return 'Is ongeldig.'
  }
}

const nameOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  )

function fromIssue(issue: Issue): InvalidParam[] {
  const reason = reasonOf(issue)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ name: nameOf([...issue.path, key]), reason }))
  return [{ name: nameOf(issue.path) || 'body', reason }]
}

/** Everything that is wrong with a request, not only the first thing. */
export function invalidParams(found: {
  path: Record<string, string>
  query: z.ZodError | undefined
  body: z.ZodError | undefined
  unreadable: boolean
}): InvalidParam[] {
  return [
    ...Object.entries(found.path).flatMap(([name, id]) =>
      isUuid(id) ? [] : [{ name, reason: 'Moet een uuid zijn.' }],
    ),
    ...[...(found.query?.issues ?? []), ...(found.body?.issues ?? [])].flatMap(fromIssue),
    ...(found.unreadable ? [{ name: 'body', reason: 'Is geen geldige JSON.' }] : []),
  ]
}

/** The JSON of a request. No other type of content passes: a page elsewhere can send those without asking the browser first. */
export async function jsonBody(
  request: HonoRequest,
): Promise<{ value: unknown } | 'another-type' | Record<never, never>> {
  const type = request.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return 'another-type'
  try {
    return { value: JSON.parse(await request.text()) }
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
