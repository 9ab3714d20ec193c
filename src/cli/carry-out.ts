import { openFileStore } from '../files/open-file-store.ts'
import { carryOut } from '../rights/destruction/carry-out.ts'
import { type Command, Wrong } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const carryOutCommand: Command = {
  usage: 'carry-out [--dry-run]',
  summary:
    'destroy what was decided on request, and what is past its term; --dry-run says what, when and on which ground',
  options: { 'dry-run': { type: 'boolean' } },
  run: ({ config, options, log }) =>
    withInstallation(config, log, async (installation) => {
      const dryRun = options['dry-run'] === true
      const { left, ...carried } = await carryOut(getStewardUrl(installation), openFileStore(config.files), { dryRun })
      if (left.length > 0) log(`Not removed from the file store, but without a key: ${left.join(', ')}`)
      const line = ({ entries, familyId, ...job }: (typeof carried.done)[number]) => ({
        what: dryRun ? 'would destroy' : 'destroyed',
        entries: entries.length,
        family: familyId,
        ...job,
      })
      const outcome = {
        dryRun,
        entries: carried.entries,
        files: carried.files,
        left: left.length,
        jobs: carried.done.map(line),
        later: carried.later.map((job) => ({ ...line(job), what: 'will destroy' })),
        refused: carried.refused.map((one) => ({ what: 'not done', ...one })),
        failed: carried.failed.map((job) => ({ ...line(job), what: 'failed' })),
      }
      if (carried.failed.length > 0) throw new Wrong('Not everything could be carried out.', outcome)
      return outcome
    }),
}
