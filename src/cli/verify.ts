import { verifyLedger } from '../dossier/verify.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { type Command, Wrong } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const verifyCommand: Command = {
  usage: 'verify [--files]',
  summary: 'recompute every chain, and hold it to exported heads; with --files every attached file; exit 1 on a fault',
  options: { files: { type: 'boolean' } },
  run: ({ config, options, log }) =>
    withInstallation(config, log, async (installation) => {
      const { headKeys, keys } = installation
      if (!headKeys) log('Exported heads are not checked: set ERBIJ_SIGNING_KEY.')
      const verified = await verifyLedger(getStewardUrl(installation), {
        log,
        ...(headKeys && { heads: { folder: config.heads, keys: headKeys } }),
        ...(options['files'] === true && { files: { store: openFileStore(config.files), keys } }),
      })
      if (verified.faults > 0) throw new Wrong('The ledger does not verify.', { ...verified })
      const { found: _none, ...counts } = verified
      return counts
    }),
}
