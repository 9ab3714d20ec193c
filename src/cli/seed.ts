import { seedDemo } from '../../sim/seed.ts'
import type { Config } from '../config.ts'
import { migrate } from '../db/migrate.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { Sentence } from '../lib/sentence.ts'
import type { Command, Outcome } from './command.ts'
import { getStewardUrl, type Installation, withInstallation } from './installation.ts'

export interface SeedOptions {
  log: (line: string) => void
  today?: string | undefined
}

/** Fills the synthetic region. @throws Sentence in production: invented families do not belong beside real ones */
export async function seed(config: Config, installation: Installation, { log, today }: SeedOptions): Promise<Outcome> {
  if (config.mode === 'production') throw new Sentence('The demo region is refused in production.')
  const urls = { stewardUrl: getStewardUrl(installation), appUrl: installation.appUrl }
  const files = openFileStore(config.files)
  const options = { log, files, ...(today !== undefined && { today }) }
  return { ...(await seedDemo(urls, installation.keys, options)) }
}

export const seedCommand: Command = {
  usage: 'seed [--today YYYY-MM-DD]',
  summary: 'fill the synthetic demo region (not in production)',
  run: ({ config, log, today }) =>
    withInstallation(config, log, async (installation) => {
      if (installation.ownerUrl !== undefined) await migrate(installation.ownerUrl, { log })
      return seed(config, installation, { log, today })
    }),
}
