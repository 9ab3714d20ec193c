import { ListBuilder } from './list-builder.ts'

/** What a scenario built: person lists by the name it calls people, and who a following step is about. */
export class World {
  readonly lists = new Map<string, ListBuilder>()
  readonly today: string
  #about: ListBuilder | undefined
  /** The last child that was given a parent. */
  child: ListBuilder | undefined
  asked: string | undefined

  constructor(today: string) {
    this.today = today
  }

  get about(): ListBuilder {
    if (!this.#about) throw new Error('a step about nobody')
    return this.#about
  }

  person(name: string, bsn: string): ListBuilder {
    const list = new ListBuilder(this.lists.size + 1, this.today)
    list.begin('01', bsn === '' ? {} : { '01.20': bsn })
    this.lists.set(name, list)
    this.#about = list
    return list
  }

  turnTo(name: string): ListBuilder {
    this.#about = this.list(name)
    return this.#about
  }

  list(name: string): ListBuilder {
    const list = this.lists.get(name)
    if (!list) throw new Error(`nobody is called ${name}`)
    return list
  }
}

/** A step: what it looks like, and what it does. The groups of the pattern come in as words. */
export type StepDefinition = readonly [
  pattern: RegExp,
  act: (world: World, words: readonly string[], table: Readonly<Record<string, string>>) => void,
]
