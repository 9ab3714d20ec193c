import { migrate } from '../db/migrate.ts'
import type { Command } from './command.ts'
import { getOwnerUrl, withInstallation } from './installation.ts'

export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'bring the database up to date',
  run: ({ config, log }) =>
    withInstallation(config, log, async (installation) => ({
      applied: await migrate(getOwnerUrl(installation), { log }),
    })),
}
