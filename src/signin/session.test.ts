import { createHash } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { openPool } from '../db/pool.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { refuseDevelopmentInProduction } from './refuse-development.ts'
import {
  chooseCapacity,
  closeSession,
  findCapacities,
  findSession,
  openSession,
  type Session,
  type SessionLimits,
  sessionLimits,
} from './session.ts'
import { peopleIn } from './test-people.ts'

let fresh: FreshDatabase
let db: pg.Pool
let steward: pg.Pool
let people: Awaited<ReturnType<typeof peopleIn>>
let team: string

beforeAll(async () => {
  fresh = await freshDatabase()
  db = openPool(fresh.appUrl)
  steward = openPool(fresh.stewardUrl)
  people = await peopleIn(fresh.adminUrl)
  team = await people.organisation('Lokaal team Noord')
})
afterAll(async () => {
  await Promise.all([db.end(), steward.end(), people.close()])
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

describe('a session', () => {
  it('of somebody with one capacity acts in it at once', async () => {
    const { subject, ids } = await somebody('professional')
    expect(await findSession(db, await open(subject))).toMatchObject({
      accountName: 'Samira el Amrani',
      capacity: { id: ids[0], kind: 'professional', title: 'gezinswerker', organisation: 'Lokaal team Noord' },
      capacityCount: 1,
    })
  })

  it('of somebody with two capacities acts in none until one is chosen', async () => {
    const { subject, ids } = await somebody('professional', 'person')
    const token = await open(subject)
    const session = (await findSession(db, token)) as Session
    expect(session).toMatchObject({ capacity: null, capacityCount: 2 })
    expect((await findCapacities(db, session)).map(({ kind }) => kind)).toEqual(['professional', 'person'])
    expect(await chooseCapacity(db, session, ids[1] as string)).toBe('person')
    expect((await findSession(db, token))?.capacity).toEqual({ id: ids[1], kind: 'person', title: '' })
  })

  it('cannot act in the capacity of somebody else, nor in one that ended', async () => {
    const { subject, ids } = await somebody('professional', 'person')
    const other = await somebody('professional')
    const session = (await findSession(db, await open(subject))) as Session
    expect(await chooseCapacity(db, session, other.ids[0] as string)).toBeUndefined()
    await people.endCapacity(ids[0] as string)
    expect(await chooseCapacity(db, session, ids[0] as string)).toBeUndefined()
  })

  it('is not opened for an unknown subject, another issuer, or an account whose capacities ended', async () => {
    const { subject, ids } = await somebody('professional')
    expect(await openSession(db, { issuer: 'dev', subject: 'nobody' })).toBeUndefined()
    expect(await openSession(db, { issuer: 'https://elsewhere.example', subject })).toBeUndefined()
    await people.endCapacity(ids[0] as string)
    expect(await openSession(db, { issuer: 'dev', subject })).toBeUndefined()
  })

  it('keeps its token nowhere: the database holds a hash', async () => {
    const { subject } = await somebody('professional')
    const token = await open(subject)
    const stored = JSON.stringify(await rowOf(token))
    expect(stored).not.toContain(token)
    const { rows } = await people.query<{ found: boolean }>(
      `select session::text like '%' || $1 || '%' as found from session`,
      [Buffer.from(token, 'base64url').toString('hex')],
    )
    expect(rows.some(({ found }) => found)).toBe(false)
  })

  it('is not found by nothing, by half a token or by the hash itself', async () => {
    const token = await open((await somebody('professional')).subject)
    const hash = createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url')
    for (const wrong of [undefined, '', token.slice(1), `${token}=`, hash, `${token.slice(0, -4)}AAAA`]) {
      expect(await findSession(db, wrong)).toBeUndefined()
    }
    expect(await findSession(db, token)).toBeDefined()
  })

  it('ends when it is closed, and gives the hint for the provider once', async () => {
    const token = await open((await somebody('professional')).subject)
    expect(await closeSession(db, token)).toBe('hint')
    expect(await findSession(db, token)).toBeUndefined()
    expect(await closeSession(db, token)).toBeUndefined()
  })

  it('ends with its capacity and does not come back with it', async () => {
    const { subject, ids } = await somebody('professional', 'person')
    const token = await open(subject)
    await chooseCapacity(db, (await findSession(db, token)) as Session, ids[0] as string)
    await people.endCapacity(ids[0] as string)
    expect(await findSession(db, token)).toBeUndefined()
    await people.query('update capacity set ended_at = null where id = $1', [ids[0]])
    expect(await findSession(db, token)).toBeUndefined()
  })
})

describe('time', () => {
  beforeEach(() => people.query('delete from clock'))
  afterAll(() => people.query('delete from clock'))

  it.each([
    ['professional', '29 minutes', '1 minute'],
    ['person', '14 minutes', '1 minute'],
  ] as const)('ends a session of a %s that nobody touched for too long, for good', async (kind, before, more) => {
    const { subject } = await somebody(kind)
    const [touched, token] = [await open(subject), await open(subject)]
    await people.shiftClock(before)
    expect(await findSession(db, touched)).toBeDefined()
    await people.shiftClock(more)
    expect(await findSession(db, touched)).toBeDefined()
    expect(await findSession(db, token)).toBeUndefined()
    expect(await rowOf(token)).toBeUndefined()
  })

  it.each([
    ['professional', 600],
    ['person', 240],
  ] as const)('lets a session of a %s live that is touched, for %d minutes', async (kind, lasts) => {
    const token = await open((await somebody(kind)).subject)
    for (let passed = 10; passed < lasts; passed += 10) {
      await people.shiftClock('10 minutes')
      expect(await findSession(db, token)).toBeDefined()
    }
    await people.shiftClock('10 minutes')
    expect(await findSession(db, token)).toBeUndefined()
  })

  it('counts by the strictest limit until a capacity is chosen', async () => {
    const { subject, ids } = await somebody('professional', 'person')
    const [chosen, token] = [await open(subject), await open(subject)]
    await chooseCapacity(db, (await findSession(db, chosen)) as Session, ids[0] as string)
    await people.shiftClock('16 minutes')
    expect(await findSession(db, chosen)).toBeDefined()
    expect(await findSession(db, token)).toBeUndefined()
  })

  it('follows the limits that are set, and never outlives twelve hours', async () => {
    const limits: SessionLimits = { ...sessionLimits, person: { idle: '13 hours', lasts: '20 hours' } }
    const token = await open((await somebody('person')).subject)
    await people.shiftClock('11 hours')
    expect(await findSession(db, token, limits)).toBeDefined()
    await people.shiftClock('2 hours')
    expect(await findSession(db, token, limits)).toBeUndefined()
  })

  it('writes at most once a minute', async () => {
    const token = await open((await somebody('person')).subject)
    const version = async () =>
      (await people.query('select xmin::text from session where token_hash = $1', [hash(token)])).rows[0]?.xmin
    const first = await version()
    await findSession(db, token)
    await people.shiftClock('59 seconds')
    await findSession(db, token)
    expect(await version()).toBe(first)
    await people.shiftClock('2 seconds')
    await findSession(db, token)
    expect(await version()).not.toBe(first)
  })

  it('lets the steward sweep what is over, and nothing else', async () => {
    await people.query('delete from session')
    await open((await somebody('person')).subject)
    await people.shiftClock('31 minutes')
    const living = await open((await somebody('person')).subject)
    const { rows } = await steward.query(`select erbij.sweep_sessions('30 minutes') as swept`, [])
    expect(rows[0]).toEqual({ swept: 1 })
    expect(await findSession(db, living)).toBeDefined()
  })
})

const hash = (token: string) => createHash('sha256').update(Buffer.from(token, 'base64url')).digest()

describe('the app role', () => {
  it.each([
    'select * from erbij.session',
    'delete from erbij.session',
    `update erbij.session set expires_at = 'infinity'`,
    `select erbij.sweep_sessions('0')`,
    `select * from erbij.living_capacities(gen_random_uuid())`,
  ])('may not: %s', async (text) => {
    await expect(db.query(text)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('an account by BSN', () => {
  const claim = async (issuer: string, subject: string, indexes: Buffer[]) =>
    (
      await db.query(`select erbij.claim_person_account($1, $2, 'Fatma Yilmaz', $3, $4, $5) as ok`, [
        issuer,
        subject,
        indexes,
        uuidv7(),
        uuidv7(),
      ])
    ).rows[0].ok
  const index = (text: string) => createHash('sha256').update(text).digest()
  const issuer = 'https://inloggen.example.nl'

  it('is made for the one living person with that number', async () => {
    await people.person('1985-05-03', index('a'))
    expect(await claim(issuer, 'fatma', [index('other key'), index('a')])).toBe('made')
    expect((await openSession(db, { issuer, subject: 'fatma' }))?.capacities).toMatchObject([{ kind: 'person' }])
    expect(await claim(issuer, 'another-subject', [index('a')])).toBe('other')
    expect(await openSession(db, { issuer, subject: 'another-subject' })).toBeUndefined()
  })

  it('is made again by another sign-in when the one before was ended, and the one that was ended does not come back', async () => {
    await people.person('1985-05-03', index('d'))
    expect(await claim(issuer, 'old', [index('d')])).toBe('made')
    const [only] = (await openSession(db, { issuer, subject: 'old' }))?.capacities ?? []
    await people.endCapacity(only?.id ?? '')
    expect(await claim(issuer, 'old', [index('d')])).toBe('unknown')
    expect(await claim(issuer, 'new', [index('d')])).toBe('made')
  })

  it('is not made for nobody, for two, for somebody who died, or at the development provider', async () => {
    const two = [await people.person('1985-05-03', index('b')), await people.person('1985-05-03', index('c'))]
    expect(await claim(issuer, 'x', [])).toBe('unknown')
    expect(await claim(issuer, 'x', [index('nobody')])).toBe('unknown')
    expect(await claim(issuer, 'x', [index('b'), index('c')])).toBe('unknown')
    expect(await claim('dev', 'x', [index('b')])).toBe('unknown')
    await people.query(`update person set death = '2026-01-01' where id = $1`, [two[0]])
    expect(await claim(issuer, 'x', [index('b')])).toBe('unknown')
    expect(await openSession(db, { issuer, subject: 'x' })).toBeUndefined()
  })
})

describe('production', () => {
  it('does not start on a database with invented people or a shifted clock', async () => {
    await somebody('person')
    await expect(refuseDevelopmentInProduction(db)).rejects.toThrow(/invented people/)
    await people.query(`update account set issuer = 'https://inloggen.example.nl' where issuer = 'dev'`)
    await refuseDevelopmentInProduction(db)
    await people.shiftClock('1 day')
    await expect(refuseDevelopmentInProduction(db)).rejects.toThrow(/clock/)
    await people.query('delete from clock')
  })
})
