import { isUuid, uuidv7 } from '../../lib/uuid.ts'

/**
 * The id that what a form sends is to have: it stands in the form, so that pressing twice records once.
 */
export const onceFrom = (text: string): string => (isUuid(text) ? text.toLowerCase() : uuidv7())

/**
 * Why PostgreSQL refused an entry: `twice`, it was sent before; `meanwhile`, somebody corrected the same entry first; `rule`, what is
 * checked of its kind does not hold. Throws any other error.
 */
export function refusalOf(error: unknown): 'twice' | 'meanwhile' | 'rule' {
  const { code, constraint, table } = (error ?? {}) as { code?: unknown; constraint?: unknown; table?: unknown }
  if (code === '23505' && constraint === 'entry_replaced') return 'meanwhile'
  if (code === '23505' && table === 'entry') return 'twice'
  if (code === '23514' && constraint === undefined) return 'rule'
  throw error
}
