import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { addresses, createRoles } from '../src/db/roles.ts'
import { asAdministrator } from './cluster.ts'

const quiet = () => {}

/** One PostgreSQL for all test files: our own in a temporary folder, or the one of ERBIJ_TEST_ADMIN_URL. */
async function startCluster(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const given = process.env['ERBIJ_TEST_ADMIN_URL']
  if (given) return { adminUrl: given, stop: async () => {} }
  const dataDir = mkdtempSync(join(tmpdir(), 'erbij-test-'))
  const { adminUrl, stop } = await startEmbedded({ dataDir, log: quiet, durable: false })
  return {
    adminUrl,
    async stop() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function prepare({ provide }: TestProject) {
  const { adminUrl, stop } = await startCluster()
  const template = `erbij_template_${randomBytes(4).toString('hex')}`
  const password = () => randomBytes(12).toString('hex')
  const passwords = { owner: password(), app: password(), steward: password() }
  const administrator = new pg.Client({ connectionString: adminUrl })
  await administrator.connect()
  try {
    await createRoles(administrator, passwords, template)
    const { rows } = await administrator.query<{ server_version: string }>('show server_version')
    console.log(`PostgreSQL ${rows[0]?.server_version}`)
  } finally {
    await administrator.end()
  }
  await migrate(addresses(new URL(adminUrl).host, passwords, template).ownerUrl, { log: quiet })
  provide('cluster', { adminUrl, template, passwords })
  return {
    async stop() {
      await asAdministrator(adminUrl, `drop database if exists ${pg.escapeIdentifier(template)} with (force)`)
      await stop()
    },
  }
}

/** Called once per vitest project that has files to run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop } = await prepare(project)
  // Ended by a signal, vitest does not tear down; the database is then stopped by its own exit handler.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  return stop
}
