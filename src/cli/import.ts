import { importBrp } from '../chain/brp/import-brp.ts'
import { migrate } from '../db/migrate.ts'
import { addPersonas } from '../signin/add-personas.ts'
import { type Command, UsageError } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const importCommand: Command = {
  usage: 'import brp <csv> [--around <file>] [--today YYYY-MM-DD]',
  summary: 'import person lists of the register; --around: families of these adults too, a BSN a line',
  run: ({ config, args, log, today, around }) => {
    const [source, file, ...rest] = args
    if (source !== 'brp' || file === undefined || rest.length > 0) throw new UsageError('import needs: brp <csv>')
    return withInstallation(config, log, async (installation) => {
      if (installation.ownerUrl !== undefined) await migrate(installation.ownerUrl, { log })
      const options = { log, ...(today !== undefined && { today }), ...(around !== undefined && { around }) }
      const counts = await importBrp(getStewardUrl(installation), installation.keys, file, options)
      // An organisation's own database or sign-in never gets people who can sign in without a password.
      if (config.database || config.oidc || config.mode === 'production') return { ...counts }
      // With the demo's sign-in, so that what was imported can be looked at as the people it is about.
      return { ...counts, personas: await addPersonas(getStewardUrl(installation)) }
    })
  },
}
