import type { Config } from '../config.ts'

export interface Context {
  config: Config
  /** What stands behind the command's name. */
  args: string[]
  /** `--today`, YYYY-MM-DD. */
  today: string | undefined
  /** Progress, for a person; never on stdout. */
  log: (line: string) => void
  /** With `--json` nothing but one JSON object goes to stdout. */
  json: boolean
}

/** Counts and other plain facts about what was done; printed at the end. */
export type Outcome = Readonly<Record<string, string | number | boolean>>

export interface Command {
  usage: string
  summary: string
  run(context: Context): Promise<Outcome>
}

/** The command was not written as it should be: the help is shown, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
