import { type PartialDate, unknownDate } from '../../lib/partial-date.ts'
import type { Values } from './read-person-lists.ts'

/** Where somebody lives according to the register. */
export interface Address {
  readonly kind: 'dutch' | 'foreign'
  /** As on an envelope, one line a line; abroad the country code stays apart. */
  readonly lines: readonly string[]
  /** Four-digit code of table 33, `''` abroad. */
  readonly municipality: string
  /** Four-digit code of table 34; `6030` is the Netherlands. */
  readonly country: string
  readonly since: PartialDate | undefined
}

const netherlands = '6030'
const joined = (parts: readonly (string | undefined)[], by: string): string => parts.filter((part) => !!part).join(by)

function dutchLines(values: Values): string[] {
  const place = joined([values.get('11.60')?.replace(/^(\d{4}) ?([A-Z]{2})$/, '$1 $2'), values.get('11.70')], ' ')
  const street = values.get('11.10') ?? values.get('11.15')
  const suffix = joined([values.get('11.30'), values.get('11.40')], '-')
  const number = joined([values.get('11.50'), values.get('11.20')], ' ') + (suffix && ` ${suffix}`)
  // 12.10 describes a place without a street: a houseboat, a caravan.
  return [street ? joined([street, number], ' ') : '', values.get('12.10') ?? '', place].filter((line) => line !== '')
}

/** Reads a date of the file by category and element; what is no date is reported and left out. */
export type ReadDate = (category: string, element: string, text: string | undefined) => PartialDate | undefined

/** Category 08: an address in the Netherlands or abroad (08.13), undefined when the register has none. */
export function toAddress(values: Values | undefined, date: ReadDate): Address | undefined {
  if (!values) return undefined
  const country = values.get('13.10')
  if (country !== undefined) {
    const lines = ['13.30', '13.40', '13.50'].flatMap((element) => values.get(element) ?? [])
    const since = date('08', '13.20', values.get('13.20'))
    return { kind: 'foreign', lines, municipality: '', country, since: since === unknownDate ? undefined : since }
  }
  const lines = dutchLines(values)
  if (lines.length === 0) return undefined
  const since = date('08', '10.30', values.get('10.30'))
  return {
    kind: 'dutch',
    lines,
    municipality: values.get('09.10') ?? '',
    country: netherlands,
    since: since === unknownDate ? undefined : since,
  }
}

/** The same text for the same home, however it was typed; undefined for an address nobody can go to. */
export function homeOf(address: Address | undefined): string | undefined {
  if (!address || address.lines.length === 0) return undefined
  return [address.country, ...address.lines].join('|').normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
