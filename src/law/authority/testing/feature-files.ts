import { readFileSync } from 'node:fs'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import type { Elements } from './list-builder.ts'

export interface ScenarioStep {
  readonly text: string
  /** The values of a table, by element (`62.10`); undefined when the step has none. */
  readonly table: Elements | undefined
}

export interface Scenario {
  readonly file: string
  readonly name: string
  readonly tags: readonly string[]
  readonly steps: readonly ScenarioStep[]
}

/** The scenarios of a feature file; examples and backgrounds are worked out. */
export function scenariosOf(path: string, file: string): Scenario[] {
  const newId = IdGenerator.incrementing()
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(readFileSync(path, 'utf8'))
  return compile(document, file, newId).map(({ name, tags, steps }) => ({
    file,
    name,
    tags: tags.map((tag) => tag.name),
    steps: steps.map(({ text, argument }) => ({
      text,
      table:
        argument?.dataTable && valuesOf(argument.dataTable.rows.map(({ cells }) => cells.map(({ value }) => value))),
    })),
  }))
}

const elementIn = (heading: string): string => /\((\d{2}\.\d{2})\)\s*$/.exec(heading)?.[1] ?? ''

/** Tables stand upright («naam | waarde») or lie down (a heading and one row). */
function valuesOf(rows: readonly (readonly string[])[]): Elements {
  const [heading = [], ...lines] = rows
  const upright = heading[0] === 'naam'
  const pairs = upright ? lines : heading.map((name, at) => [name, lines[0]?.[at] ?? ''])
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [elementIn(name), value]))
}
