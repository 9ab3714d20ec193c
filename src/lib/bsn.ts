import { inspect } from 'node:util'

const shown = '[bsn]'
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** The eleven-test: nine digits whose weighted sum is a multiple of eleven, and not all zeros. */
function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return sum % 11 === 0
}

/**
 * A citizen service number that passed the eleven-test.
 *
 * An object and not a string on purpose: printing it, putting it in a message or turning it into JSON
 * gives `[bsn]`. Only {@link reveal} gives the digits, so every place that uses them can be found.
 */
export class Bsn {
  readonly #digits: string

  private constructor(digits: string) {
    this.#digits = digits
  }

  /** Undefined when the text is no BSN. Nine digits; eight are read as nine with a lost leading zero. */
  static parse(text: string): Bsn | undefined {
    const trimmed = text.trim()
    const digits = /^\d{8}$/.test(trimmed) ? `0${trimmed}` : trimmed
    return passesElevenTest(digits) ? new Bsn(digits) : undefined
  }

  /** The nine digits. For encryption, the blind index and an exchange the law asks for: never for a page, log or URL. */
  reveal(): string {
    return this.#digits
  }

  equals(other: Bsn | undefined): boolean {
    return other !== undefined && other.#digits === this.#digits
  }

  toString(): string {
    return shown
  }

  toJSON(): string {
    return shown
  }

  [inspect.custom](): string {
    return shown
  }
}
