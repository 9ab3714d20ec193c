import { readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { root } from '../lib/root.ts'
import { dumpSchema } from './dump-schema.ts'

test('the schema that is committed is the one the migrations make, on this PostgreSQL, whatever months there are', async () => {
  const database = await freshDatabase()
  const db = new pg.Client({ connectionString: database.ownerUrl })
  await db.connect()
  try {
    await db.query(`select erbij.prepare_look_months(date '2031-01-01', 2)`)
    expect(await dumpSchema(db)).toBe(readFileSync(root('src/db/schema.sql'), 'utf8'))
  } finally {
    await db.end()
    await database.drop()
  }
})
