import { exportHeads } from '../dossier/heads-export.ts'
import { Sentence } from '../lib/sentence.ts'
import type { Command } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const headsCommand: Command = {
  usage: 'heads',
  summary: 'write signed heads of the parts that changed since the last time; keep copies elsewhere',
  run: ({ config, log }) =>
    withInstallation(config, log, async (installation) => {
      const { headKeys: keys } = installation
      if (!keys) throw new Sentence('Set ERBIJ_SIGNING_KEY to the key that signs heads (README.md, settings).')
      return { ...(await exportHeads(getStewardUrl(installation), { folder: config.heads, keys })) }
    }),
}
