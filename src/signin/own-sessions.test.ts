import { createHash } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { openPool } from '../db/pool.ts'
import { uuidv7 } from '../lib/uuid.ts'
import {
  chooseCapacity,
  endOtherSessions,
  findCapacities,
  findOwnSessions,
  findSession,
  openSession,
  type Session,
  sessionLimits,
} from './session.ts'
import { peopleIn } from './test-people.ts'

let fresh: FreshDatabase
let db: pg.Pool
let people: Awaited<ReturnType<typeof peopleIn>>
let team: string

beforeAll(async () => {
  fresh = await freshDatabase()
  db = openPool(fresh.appUrl)
  people = await peopleIn(fresh.adminUrl)
  team = await people.organisation('Lokaal team Noord')
})
afterAll(async () => {
  await Promise.all([db.end(), people.close()])
  await fresh.drop()
})

/** A professional, a parent, or somebody who is both. */
async function somebody(...kinds: ('professional' | 'person')[]) {
  const subject = uuidv7()
  const capacities = kinds.map((kind) =>
    kind === 'professional' ? { id: uuidv7(), organisationId: team, title: 'gezinswerker' } : { id: uuidv7() },
  )
  const personId = await people.person()
  await people.account({ subject, name: 'Samira el Amrani', personId, capacities })
  return { subject, ids: capacities.map(({ id }) => id) }
}
const open = async (subject: string) => {
  const opened = await openSession(db, { issuer: 'dev', subject, idToken: 'hint' })
  if (!opened) throw new Error('no session')
  return opened.token
}
const rowOf = async (token: string) =>
  (
    await people.query('select * from session where token_hash = $1', [
      createHash('sha256').update(Buffer.from(token, 'base64url')).digest(),
    ])
  ).rows[0]

describe('how strongly somebody signed in', () => {
  const signIn = async (subject: string, sides: ('professional' | 'person')[]) =>
    openSession(db, { issuer: 'dev', subject, sides })

  it('opens what it is strong enough for, and nothing else', async () => {
    const { subject, ids } = await somebody('professional', 'person')
    const opened = await signIn(subject, ['professional'])
    if (!opened || opened === 'tooWeak') throw new Error('no session')
    expect(opened.capacities.map(({ id }) => id)).toEqual([ids[0]])
    const session = (await findSession(db, opened.token)) as Session
    expect(session).toMatchObject({ capacity: { id: ids[0] }, capacityCount: 1 })
    expect(await chooseCapacity(db, session, ids[1] as string)).toBeUndefined()
    expect(await findCapacities(db, session)).toHaveLength(1)
  })

  it('is told to who has an account for which it is too weak, and nobody else', async () => {
    expect(await signIn((await somebody('person')).subject, ['professional'])).toBe('tooWeak')
    expect(await signIn('nobody', ['professional'])).toBeUndefined()
  })
})

describe('the list of sessions', () => {
  const listed = async (token: string) => findOwnSessions(db, (await findSession(db, token)) as Session, sessionLimits)

  it('has those of one account that live, the one that asks first: device and moments, and nothing else', async () => {
    const { subject } = await somebody('person')
    const old = await open(subject)
    await people.shiftClock('16 minutes')
    const [phone, mine] = [
      await openSession(db, { issuer: 'dev', subject, device: 'chrome android' }),
      await open(subject),
    ]
    await open((await somebody('person')).subject)
    const rows = await listed(mine)
    expect(rows.map(({ device, current }) => [device, current])).toEqual([
      ['', true],
      ['chrome android', false],
    ])
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['begunAt', 'current', 'device', 'id', 'seenAt'])
    expect(JSON.stringify(rows)).not.toContain(createHash('sha256').update(old).digest('hex'))
    expect(await findSession(db, phone?.token)).toBeDefined()
    await people.query('delete from clock')
  })

  it('ends one other, or all others; never its own, and never somebody else’s', async () => {
    const { subject } = await somebody('person')
    const other = await open((await somebody('person')).subject)
    const [mine, lost, work] = [await open(subject), await open(subject), await open(subject)]
    const session = (await findSession(db, mine)) as Session
    const idOf = async (token: string) => (await rowOf(token)).id as string
    expect(await endOtherSessions(db, session, await idOf(other))).toBe(0)
    expect(await endOtherSessions(db, session, await idOf(mine))).toBe(0)
    expect(await endOtherSessions(db, session, await idOf(lost))).toBe(1)
    expect(await findSession(db, lost)).toBeUndefined()
    expect(await findSession(db, work)).toBeDefined()
    expect(await endOtherSessions(db, session)).toBe(1)
    expect(await findSession(db, work)).toBeUndefined()
    expect(await findSession(db, mine)).toBeDefined()
    expect(await findSession(db, other)).toBeDefined()
  })
})
