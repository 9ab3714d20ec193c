import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exists } from '../lib/process.ts'
import { type Embedded, type EmbeddedOptions, findRunning, startEmbedded } from './embedded.ts'
import { findPostmaster } from './postmaster.ts'

const base = mkdtempSync(join(tmpdir(), 'erbij-embedded-'))
const dataDir = join(base, 'data')
const said: string[] = []
const options: EmbeddedOptions = { dataDir, log: (line) => said.push(line), durable: false }
const postmaster = () => findPostmaster(join(dataDir, 'postgres'))

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

let db: Embedded
beforeAll(async () => {
  db = await startEmbedded(options)
})
afterAll(async () => {
  await db.stop()
  rmSync(base, { recursive: true, force: true })
})

/** The same folder again, as after the end of a process that never called stop(). */
async function restart(): Promise<void> {
  rmSync(join(dataDir, 'erbij.lock'), { force: true })
  db = await startEmbedded(options)
}

describe('an own PostgreSQL', () => {
  test('knows the three roles on a database of its own', async () => {
    expect(await ask(db.ownerUrl, 'select current_user || current_database()')).toBe('erbij_ownererbij')
    expect(await ask(db.appUrl, 'select current_user::text')).toBe('erbij_app')
    expect(await ask(db.stewardUrl, 'select current_user::text')).toBe('erbij_steward')
    expect(await ask(db.ownerUrl, 'show server_version')).toMatch(/^18/)
  })

  test('keeps its secrets to itself', () => {
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(db.secrets.passwords.owner)
  })

  test('a second one on the same folder is refused, a command beside it can use the first', async () => {
    await expect(startEmbedded(options)).rejects.toThrow(`Another Erbij already runs on ${dataDir}`)
    expect(findRunning(dataDir)?.appUrl).toBe(db.appUrl)
  })

  test('stops, and starts again with what was in it', async () => {
    await ask(db.ownerUrl, 'create schema erbij')
    await ask(db.ownerUrl, 'create table kept as select 42 as answer')
    const pid = postmaster()?.pid ?? 0
    await db.stop()
    expect(exists(pid)).toBe(false)
    expect(findRunning(dataDir)).toBeUndefined()
    await restart()
    expect(await ask(db.ownerUrl, 'select answer from kept')).toBe(42)
  })

  test('one that was left running is stopped first', async () => {
    const left = postmaster()?.pid ?? 0
    said.length = 0
    await restart()
    expect(exists(left)).toBe(false)
    expect(said).toEqual(['Stopping the database that was left running…'])
  })

  test('one that was killed recovers', async () => {
    await ask(db.ownerUrl, 'insert into kept values (43)')
    const { promise, resolve } = Promise.withResolvers<void>()
    await db.stop()
    db = await startEmbedded({ ...options, durable: true, onLost: resolve })
    await ask(db.ownerUrl, 'insert into kept values (44)')
    process.kill(postmaster()?.pid ?? 0, 'SIGKILL')
    await promise
    await restart()
    expect(await ask(db.ownerUrl, 'select max(answer) from kept')).toBe(44)
  })

  test('a process id that another program got in the meantime is no obstacle', async () => {
    await db.stop()
    const path = join(dataDir, 'postgres', 'postmaster.pid')
    writeFileSync(path, `${process.ppid}\n${join(dataDir, 'postgres')}\n1\n5432\n\n127.0.0.1\n\nready   \n`)
    await restart()
    expect(await ask(db.ownerUrl, 'select count(*)::int from kept')).toBe(3)
  })

  test('a lock that a dead process left is taken over', async () => {
    await db.stop()
    writeFileSync(
      join(dataDir, 'erbij.lock'),
      JSON.stringify({ pid: process.pid, began: 'another start of this number' }),
    )
    db = await startEmbedded(options)
  })
})

describe('one clear sentence', () => {
  test('for a database whose secrets are gone', async () => {
    const folder = join(base, 'lost')
    mkdirSync(join(folder, 'postgres'), { recursive: true })
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n')
    await expect(startEmbedded({ ...options, dataDir: folder })).rejects.toThrow(
      `${folder}/secrets.json is missing while its database is there; put back the copy that belongs to it.`,
    )
  })

  test('for a folder that cannot be', async () => {
    const file = join(base, 'file')
    writeFileSync(file, '')
    await expect(startEmbedded({ ...options, dataDir: join(file, 'data') })).rejects.toThrow('cannot be written')
  })
})
