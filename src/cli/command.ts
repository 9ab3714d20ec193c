import type { ParseArgsOptionsConfig } from 'node:util'
import type { Config } from '../config.ts'
import { Sentence } from '../lib/sentence.ts'

export interface Context {
  config: Config
  /** What stands behind the command's name. */
  args: string[]
  /** What was given for the command's own options. */
  options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  /** `--today`, YYYY-MM-DD. */
  today: string | undefined
  /** `--around`, a file of BSNs: `import` makes families around these adults too. */
  around?: string | undefined
  /** Progress, for a person; never on stdout. */
  log: (line: string) => void
  /** With `--json` nothing but one JSON object goes to stdout. */
  json: boolean
}

/** Counts and other plain facts about what was done, and lists of what was found; printed at the end. */
export type Outcome = Readonly<Record<string, string | number | boolean | readonly object[]>>

/** The command did its work, and what it found is wrong: printed like any outcome, exit code 1. */
export class Wrong extends Sentence {
  override name = 'Wrong'
  readonly outcome: Outcome

  constructor(message: string, outcome: Outcome) {
    super(message)
    this.outcome = outcome
  }
}

export interface Command {
  usage: string
  summary: string
  /** Besides `--json`, `--help` and `--today`. */
  options?: ParseArgsOptionsConfig
  run(context: Context): Promise<Outcome>
}

/** The command was not written as it should be: the help is shown, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
