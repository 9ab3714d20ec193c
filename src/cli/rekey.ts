import { rekey } from '../people/rekey.ts'
import type { Command } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const rekeyCommand: Command = {
  usage: 'rekey',
  summary: 'seal every BSN and the key of every file again under the newest key; then the old key can leave ERBIJ_KEYS',
  run: ({ config, log }) =>
    withInstallation(config, log, async (installation) => ({
      ...(await rekey(getStewardUrl(installation), installation.keys, { log })),
    })),
}
