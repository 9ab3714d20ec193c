import { exportLog } from '../access/log-exports/export-log.ts'
import { formats, isFormat } from '../access/log-exports/formats.ts'
import { isDay } from '../lib/day.ts'
import { type Command, type Context, UsageError } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'
import { toFile, toStdout } from './line-receivers.ts'

export const exportLogCommand: Command = {
  usage: 'export-log --format <format> [--from <day>] [--to <day>] [--out <file>]',
  summary: `who looked at what, as JSON Lines of ${formats.join(', ')}; goes on where the last export ended`,
  options: { format: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  run: ({ config, options, log, json }) => {
    const { format, from, to, out } = readAsked(options, json)
    return withInstallation(config, log, async (installation) => {
      const receiver = out === undefined ? toStdout() : await toFile(out)
      const settings = { url: config.url, keys: installation.keys }
      const exported = await exportLog(getStewardUrl(installation), { format, settings, from, to, receiver })
      if (out !== undefined) return { ...exported, file: exported.lines > 0 ? out : '' }
      // What goes to stdout is the lines alone.
      log(`${exported.looks} looks, ${exported.lines} lines, until ${exported.until}`)
      return {}
    })
  },
}

function readAsked({ format, from, to, out }: Context['options'], json: boolean) {
  const day = (value: unknown) => value === undefined || (typeof value === 'string' && isDay(value))
  if (!isFormat(format) || !day(from) || !day(to)) {
    throw new UsageError(`export-log needs: --format ${formats.join('|')}; --from and --to are days as YYYY-MM-DD`)
  }
  if (json && out === undefined)
    throw new UsageError('export-log writes its lines to stdout: with --json it needs --out')
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return { format, from: text(from), to: text(to), out: text(out) }
}
