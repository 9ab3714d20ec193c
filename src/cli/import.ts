import { importInstrument, NotAnInstrument } from '../analysis/import-instrument.ts'
import { importBrp } from '../chain/brp/import-brp.ts'
import { migrate } from '../db/migrate.ts'
import { addPersonas } from '../signin/add-personas.ts'
import { type Command, type Outcome, UsageError, Wrong } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const importCommand: Command = {
  usage: 'import brp <csv> [--around <file>] [--today YYYY-MM-DD] | import instrument <json>',
  summary:
    'import person lists of the register (--around: families of these adults too, a BSN a line), or a questionnaire',
  run: ({ config, args, log, today, around }) => {
    const [source, file, ...rest] = args
    if (source === 'instrument' && file !== undefined && rest.length === 0 && !today && !around)
      return withInstallation(config, log, async (installation) => {
        if (installation.ownerUrl !== undefined) await migrate(installation.ownerUrl, { log })
        return importInstrument(getStewardUrl(installation), file).catch(saysWhatIsWrong)
      })
    if (source !== 'brp' || file === undefined || rest.length > 0)
      throw new UsageError('import needs: brp <csv>, or instrument <json>')
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

/** Every fault of the file on a line of its own. */
function saysWhatIsWrong(error: unknown): Outcome {
  if (error instanceof NotAnInstrument)
    throw new Wrong(error.message, { imported: 0, faults: error.faults.map(({ path, reason }) => ({ path, reason })) })
  throw error
}
