import { namePools, splitSurname, streets } from './names.ts'
import type { Random } from './random.ts'

type NamePool = (typeof namePools)[number]

export interface Home {
  readonly street: string
  readonly number: string
  readonly postcode: string
  readonly place: string
}

/** An invented person, as the population register would know them. Dates are YYYYMMDD. */
export interface SimPerson {
  readonly bsn: string
  readonly anr: string
  readonly given: string
  readonly prefix: string
  readonly surname: string
  readonly gender: 'M' | 'V'
  readonly birth: string
  death?: string
  home: Home | 'abroad'
  secrecy: number
  /** Without a list and without numbers: only mentioned by others. */
  readonly unlisted: boolean
  readonly parents: SimPerson[]
  readonly children: SimPerson[]
  readonly partnerships: { partner: SimPerson; since: string; until?: string }[]
  authority?: { code: string; since: string }
}

export interface PersonOptions {
  age: number
  gender?: 'M' | 'V'
  given?: string
  /** With prefix: "van den Berg". */
  surname?: string
  pool?: NamePool
  home: Home | 'abroad'
  unlisted?: boolean
  parents?: SimPerson[]
  /** A code of table 61; absent: nothing is recorded. */
  authority?: string
}

/** The last digit that makes eight digits pass the eleven-test; undefined when none does. */
function checkDigit(eight: number): number | undefined {
  const sum = [...String(eight)].reduce((total, digit, at) => total + (9 - at) * Number(digit), 0)
  return sum % 11 < 10 ? sum % 11 : undefined
}

/** Where invented people live. Makes each with numbers of their own that nobody has. */
export class Town {
  readonly random: Random
  readonly people: SimPerson[] = []
  readonly #today: string
  #lastBsn: number
  #lastAnr = 9_000_000_000
  readonly #homes = new Set<string>()

  constructor(random: Random, today: string, firstBsn: number) {
    this.random = random
    this.#today = today
    this.#lastBsn = Math.floor(firstBsn / 10) - 1
  }

  /** So many years and days before today, as YYYYMMDD. */
  ago(years: number, days = 0): string {
    const date = new Date(`${this.#today}T12:00:00Z`)
    date.setUTCFullYear(date.getUTCFullYear() - years)
    date.setUTCDate(date.getUTCDate() - days)
    return date.toISOString().slice(0, 10).replaceAll('-', '')
  }

  home(): Home {
    const { random } = this
    for (;;) {
      const letters = random.pick(['AA', 'AB', 'BC', 'CD', 'DE', 'EP', 'GK', 'HN', 'KL', 'RT'])
      const home = {
        street: random.pick(streets),
        // Streets grow longer when they are full: a region can be of any size.
        number: String(random.between(1, 400) + 400 * Math.floor(this.#homes.size / 2_000)),
        postcode: `${random.between(8901, 8939)}${letters}`,
        place: 'Oosterveen',
      }
      const key = `${home.street} ${home.number}`
      if (this.#homes.has(key)) continue
      this.#homes.add(key)
      return home
    }
  }

  pool(): NamePool {
    return this.random.pick(namePools)
  }

  person({
    age,
    pool = this.pool(),
    parents = [],
    home,
    unlisted = false,
    authority,
    ...given
  }: PersonOptions): SimPerson {
    const { random } = this
    const gender = given.gender ?? random.pick(['M', 'V'])
    // Never near a birthday: somebody of nine is nine for weeks to come.
    const birth = this.ago(age, random.between(40, 320))
    const person: SimPerson = {
      bsn: unlisted ? '' : this.#bsn(),
      anr: unlisted ? '' : String(++this.#lastAnr),
      given: given.given ?? random.pick(pool[gender]),
      ...splitSurname(given.surname ?? random.pick(pool.surnames)),
      gender,
      birth,
      home,
      secrecy: 0,
      unlisted,
      parents,
      children: [],
      partnerships: [],
      ...(authority !== undefined && { authority: { code: authority, since: birth } }),
    }
    for (const parent of parents) parent.children.push(person)
    this.people.push(person)
    return person
  }

  marry(one: SimPerson, other: SimPerson, years: number, partedYearsAgo?: number): void {
    const dates = {
      since: this.ago(years, 100),
      ...(partedYearsAgo !== undefined && { until: this.ago(partedYearsAgo, 60) }),
    }
    one.partnerships.unshift({ partner: other, ...dates })
    other.partnerships.unshift({ partner: one, ...dates })
  }

  #bsn(): string {
    for (;;) {
      this.#lastBsn += 1
      const digit = checkDigit(this.#lastBsn)
      if (digit !== undefined) return `${this.#lastBsn}${digit}`
    }
  }
}
