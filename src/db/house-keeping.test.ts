import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { keepHouse } from './house-keeping.ts'

test('months of the log are made ahead, walled in, and once', async () => {
  const database = await freshDatabase()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  try {
    await admin.query(`insert into erbij.clock (shift) values ('3 years')`)
    expect((await keepHouse(database.stewardUrl)).months).toBe(14)
    expect(await keepHouse(database.stewardUrl)).toEqual({ months: 0, sessions: 0 })
    expect((await admin.query(`select command, counts from erbij.steward_run`)).rows[0]).toEqual({
      command: 'house-keeping',
      counts: { months: 14, sessions: 0 },
    })
    const { rows } = await admin.query(
      `select relrowsecurity and relforcerowsecurity as walled from pg_class where relname like 'look_2%' and relkind = 'r'`,
    )
    expect(rows.length).toBeGreaterThan(14)
    expect(rows.every((row) => row.walled)).toBe(true)
  } finally {
    await admin.end()
    await database.drop()
  }
})
