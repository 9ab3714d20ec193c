import { rebuildProjections } from '../dossier/rebuild.ts'
import { type Command, Wrong } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const rebuildCommand: Command = {
  usage: 'rebuild [--write]',
  summary:
    'build what is shown again from the ledger and compare; with --write put it right; exit 1 when it differs and was not',
  options: { write: { type: 'boolean' } },
  run: ({ config, options, log }) =>
    withInstallation(config, log, async (installation) => {
      const write = options['write'] === true
      const rebuilt = await rebuildProjections(getStewardUrl(installation), { write, log })
      if (rebuilt.differing > 0 && !write) {
        throw new Wrong('What is shown differs from the ledger; erbij rebuild --write puts it right.', { ...rebuilt })
      }
      return { ...rebuilt }
    }),
}
