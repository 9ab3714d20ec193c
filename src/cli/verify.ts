import { verifyLedger } from '../dossier/verify.ts'
import { Sentence } from '../lib/sentence.ts'
import type { Command } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const verifyCommand: Command = {
  usage: 'verify',
  summary: 'recompute every chain of entries; exit 1 when one does not fit',
  run: ({ config, log }) =>
    withInstallation(config, log, async (installation) => {
      const { broken, ...counts } = await verifyLedger(getStewardUrl(installation), { log })
      if (broken > 0) throw new Sentence(`${broken} of ${counts.parts} parts do not verify.`)
      return { ...counts, broken }
    }),
}
