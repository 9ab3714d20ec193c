import { parseArgs } from 'node:util'
import { type Command, type Outcome, UsageError } from './cli/command.ts'
import { importCommand } from './cli/import.ts'
import { migrateCommand } from './cli/migrate.ts'
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
    const options = { json: { type: 'boolean' }, help: { type: 'boolean' }, today: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
    if (values.today !== undefined && !isDay(values.today)) throw new UsageError('--today needs a day as YYYY-MM-DD')
    return { ...values, name: positionals[0], args: positionals.slice(1) }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

function print(outcome: Outcome, json: boolean): void {
  const lines = json ? [JSON.stringify(outcome)] : Object.entries(outcome).map(([name, value]) => `${name}: ${value}`)
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** @returns the exit code: 0 done, 1 it failed, 2 it was asked wrongly */
async function main(argv: string[]): Promise<number> {
  try {
    const { name, args, json = false, help: asked, today } = parse(argv)
    if (asked || name === undefined) {
      process.stdout.write(`${help}\n`)
      return asked ? 0 : 2
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new UsageError(`There is no command "${name}".`)
    const outcome = await command.run({ config: processConfig(), args, today, log, json })
    if (command !== startCommand) print(outcome, json)
    return 0
  } catch (error) {
    if (error instanceof UsageError) log(`${error.message}\n\n${help}`)
    else if (error instanceof Sentence || error instanceof ConfigError) log(error.message)
    else console.error(error)
    return error instanceof UsageError ? 2 : 1
  }
}

process.exit(await main(process.argv.slice(2)))
