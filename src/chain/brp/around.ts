import { readFile } from 'node:fs/promises'
import { Bsn } from '../../lib/bsn.ts'
import { Sentence } from '../../lib/sentence.ts'
import { isLivingMinor } from './families.ts'
import { type Person, type Reference, toPerson } from './person-list.ts'
import { readPersonLists } from './read-person-lists.ts'

/** Something wrong with a line of the file that asks for families around adults. It never repeats what stands there. */
export interface AroundProblem {
  readonly line: number
  readonly reason: string
}

interface Asked {
  readonly line: number
  readonly bsn: Bsn
}

/** Reads numbers, one a line; an empty line says nothing, and who stands twice is asked for once. */
export function askedIn(text: string): { asked: Asked[]; problems: AroundProblem[] } {
  const problems: AroundProblem[] = []
  const asked = new Map<string, Asked>()
  for (const [at, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const digits = content.trim()
    if (digits === '') continue
    const bsn = Bsn.parse(digits)
    if (!bsn) problems.push({ line: at + 1, reason: 'geen burgerservicenummer: het voldoet niet aan de elfproef' })
    else if (!asked.has(bsn.reveal())) asked.set(bsn.reveal(), { line: at + 1, bsn })
  }
  return { asked: [...asked.values()], problems }
}

const keysOf = ({ bsn, anr }: Pick<Reference, 'bsn' | 'anr'>): string[] => [
  ...(bsn ? [`bsn ${bsn.reveal()}`] : []),
  ...(anr ? [`anr ${anr}`] : []),
]

/** An adult around whom a family was asked for, and the line that asked. */
export interface AskedAdult {
  readonly asked: number
  readonly person: Person
}

/**
 * The adults whom a file asks for, and who may be their brothers and sisters: every adult with a parent of the same number.
 * Reads the lists once for the adults themselves; after that everybody is to pass by (`see`).
 */
export class AroundAdults {
  readonly adults: AskedAdult[]
  readonly kin: Person[] = []
  readonly #today: string
  readonly #parents: ReadonlySet<string>

  private constructor(adults: AskedAdult[], today: string) {
    this.adults = adults
    this.#today = today
    this.#parents = new Set(adults.flatMap(({ person }) => person.parents.flatMap(({ parent }) => keysOf(parent))))
  }

  /** @throws Sentence when the file that asks cannot be read */
  static async read(
    lists: string,
    numbers: string,
    today: string,
    report: (problem: AroundProblem) => void,
  ): Promise<AroundAdults> {
    const text = await readFile(numbers, 'utf8').catch(() => {
      throw new Sentence('The file behind --around cannot be read; nothing was imported.')
    })
    const { asked, problems } = askedIn(text)
    for (const problem of problems) report(problem)
    const wanted = new Map(asked.map((one) => [one.bsn.reveal(), one.line]))
    const found = new Map<number, Person[]>()
    for await (const list of readPersonLists(lists, () => {})) {
      const own = list.occurrences('01')[0]?.current.get('01.20')
      const line = own === undefined ? undefined : wanted.get(own)
      const person = line === undefined ? undefined : toPerson(list, () => {})
      if (line !== undefined && person) found.set(line, [...(found.get(line) ?? []), person])
    }
    const adults = asked.flatMap(({ line }): AskedAdult[] => {
      const people = found.get(line) ?? []
      const living = people.filter((person) => person.death === undefined && !isLivingMinor(person, today))
      if (people.length === 0) report({ line, reason: 'niemand in het bestand heeft dit burgerservicenummer' })
      else if (new Set(people.map(({ birth }) => birth)).size > 1) {
        report({ line, reason: 'meer mensen in het bestand hebben dit burgerservicenummer' })
        return []
      } else if (living.length === 0) report({ line, reason: 'deze persoon is minderjarig of overleden' })
      return living.map((person) => ({ asked: line, person }))
    })
    return new AroundAdults(adults, today)
  }

  see(person: Person): void {
    if (person.death !== undefined || isLivingMinor(person, this.#today)) return
    if (person.parents.some(({ parent }) => keysOf(parent).some((key) => this.#parents.has(key)))) this.kin.push(person)
  }
}
