import { parseArgs } from 'node:util'
import { carryOutCommand } from './cli/carry-out.ts'
import { type Command, type Outcome, UsageError, Wrong } from './cli/command.ts'
import { destroyCommand } from './cli/destroy.ts'
import { exportLogCommand } from './cli/export-log.ts'
import { headsCommand } from './cli/heads.ts'
import { importCommand } from './cli/import.ts'
import { migrateCommand } from './cli/migrate.ts'
import { rebuildCommand } from './cli/rebuild.ts'
import { rekeyCommand } from './cli/rekey.ts'
import { seedCommand } from './cli/seed.ts'
import { startCommand } from './cli/start.ts'
import { verifyCommand } from './cli/verify.ts'
import { ConfigError, processConfig } from './config.ts'
import { isDay } from './lib/day.ts'
import { Sentence } from './lib/sentence.ts'

const commands: Record<string, Command> = {
  start: startCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  import: importCommand,
  verify: verifyCommand,
  rebuild: rebuildCommand,
  heads: headsCommand,
  'export-log': exportLogCommand,
  destroy: destroyCommand,
  'carry-out': carryOutCommand,
  rekey: rekeyCommand,
}

const help = [
  'Usage: erbij <command> [--json]',
  '',
  ...Object.values(commands).map(({ usage, summary }) => `  ${usage.padEnd(40)} ${summary}`),
  '',
  '  --json   one JSON object on stdout; progress stays on stderr',
  '  --help   this text',
  '',
  'Settings are environment variables: PORT, ERBIJ_DATA, ERBIJ_URL, DATABASE_URL, … (see README.md).',
].join('\n')

const log = (line: string) => process.stderr.write(`${line}\n`)

function parse(argv: string[]) {
  try {
    const shared = {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      today: { type: 'string' },
      around: { type: 'string' },
    } as const
    // The command decides which other options there are; its name is the first word.
    const named = argv.find((arg) => !arg.startsWith('-')) ?? ''
    const own = (Object.hasOwn(commands, named) && commands[named]?.options) || {}
    const { values, positionals } = parseArgs({ args: argv, options: { ...own, ...shared }, allowPositionals: true })
    const { json, help: asked, today, around, ...options } = values
    if (today !== undefined && !isDay(today)) throw new UsageError('--today needs a day as YYYY-MM-DD')
    return { json, asked, today, around, options, name: positionals[0], args: positionals.slice(1) }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

/** A plain fact is one line, a list a line for each: `faults: 1`, `  cut tail, family …, part …, seq 12`. */
function textOf(name: string, value: Outcome[string]): string[] {
  if (typeof value !== 'object') return [`${name}: ${value}`]
  const word = ([key, of]: [string, unknown]) => (key === 'what' ? String(of) : `${key} ${String(of)}`)
  return value.map((item) => `  ${Object.entries(item).map(word).join(', ')}`)
}

function print(outcome: Outcome, json: boolean): void {
  const lines = json
    ? [JSON.stringify(outcome)]
    : Object.entries(outcome).flatMap(([name, value]) => textOf(name, value))
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** @returns the exit code: 0 done, 1 it failed, 2 it was asked wrongly */
async function main(argv: string[]): Promise<number> {
  let asJson = false
  try {
    const { name, args, json = false, asked, today, around, options } = parse(argv)
    asJson = json
    if (asked || name === undefined) {
      process.stdout.write(`${help}\n`)
      return asked ? 0 : 2
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new UsageError(`There is no command "${name}".`)
    if (around !== undefined && command !== importCommand) throw new UsageError('--around belongs to import')
    const outcome = await command.run({ config: processConfig(), args, options, today, around, log, json })
    if (command !== startCommand) print(outcome, json)
    return 0
  } catch (error) {
    if (error instanceof Wrong) print(error.outcome, asJson)
    if (error instanceof UsageError) log(`${error.message}\n\n${help}`)
    else if (error instanceof Sentence || error instanceof ConfigError) log(error.message)
    else console.error(error)
    return error instanceof UsageError ? 2 : 1
  }
}

process.exit(await main(process.argv.slice(2)))
