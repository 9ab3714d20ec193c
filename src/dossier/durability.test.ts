import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { givenDeWit } from '../../test/de-wit.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { root } from '../lib/root.ts'
import { verifyLedger } from './verify.ts'

const log = () => {}

test('kill -9 of the application and of the database during writes: every acknowledged entry and its look is there', {
  timeout: 60_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'erbij-kill-'))
  const onLost = () => {}
  let server = await startEmbedded({ dataDir, log, onLost })
  const acknowledged = new Set<string>()
  try {
    await migrate(server.ownerUrl, { log })
    const adminUrl = new URL(server.adminUrl)
    adminUrl.pathname = new URL(server.appUrl).pathname
    const world = await givenDeWit({ ...server, adminUrl: adminUrl.href, drop: async () => {} })
    const { family, actors, people } = world
    await world.close()

    for (const victim of ['application', 'database'] as const) {
      const writer = spawn(
        process.execPath,
        [root('test/writer.ts'), server.appUrl, actors.yasmin, family, people.noor],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      )
      const before = acknowledged.size
      let unfinished = ''
      writer.stdout.on('data', (chunk: Buffer) => {
        const lines = (unfinished + chunk.toString()).split('\n')
        unfinished = lines.pop() ?? ''
        for (const id of lines) acknowledged.add(id)
      })
      const deadline = Date.now() + 20_000
      while (acknowledged.size < before + 40 && Date.now() < deadline) await wait(20)
      expect(acknowledged.size).toBeGreaterThanOrEqual(before + 40)
      if (victim === 'database')
        process.kill(
          Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
          'SIGKILL',
        )
      else writer.kill('SIGKILL')
      if (writer.exitCode === null && writer.signalCode === null) {
        setTimeout(() => writer.kill('SIGKILL'), 500)
        await once(writer, 'exit')
      }
      await server.stop()
      server = await startEmbedded({ dataDir, log, onLost })
    }

    const steward = new pg.Client({ connectionString: server.stewardUrl })
    await steward.connect()
    const { rows } = await steward.query<{ id: string; body: string | null; looks: string }>(
      `select e.id, c.body, (select count(*) from erbij.look l where l.family_id = e.family_id and l.mode = 'write' and l.at = e.recorded_at and e.part_id = any (l.allowed)) as looks
       from erbij.entry e left join erbij.entry_content c on c.entry_id = e.id where e.kind = 'contact-note'`,
    )
    await steward.end()
    const kept = new Map(rows.map((row) => [row.id, row]))
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
    expect(rows.filter((row) => row.body === null || Number(row.looks) === 0)).toEqual([])
    expect(await verifyLedger(server.stewardUrl, { log })).toMatchObject({ faults: 0, found: [] })
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
