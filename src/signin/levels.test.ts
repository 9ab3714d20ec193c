import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { openPool } from '../db/pool.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { links } from '../ui/links.ts'
import { askedLevels, type Levels, strongEnoughFor } from './levels.ts'
import { IdentityProvider } from './oidc.ts'
import { signInPaths } from './paths.ts'
import { cookieBrowser } from './test-browser.ts'
import { testIssuer } from './test-issuer.ts'
import { peopleIn } from './test-people.ts'
import { signInServer } from './test-server.ts'

let fresh: FreshDatabase
let db: pg.Pool
let people: Awaited<ReturnType<typeof peopleIn>>
let issuer: Awaited<ReturnType<typeof testIssuer>>
let site: Awaited<ReturnType<typeof signInServer>>
let team: string
const levels: Levels = { person: ['substantial', 'high'], professional: ['mfa'] }
const index = Buffer.alloc(32, 9)

beforeAll(async () => {
  fresh = await freshDatabase()
  db = openPool(fresh.appUrl)
  people = await peopleIn(fresh.adminUrl)
  issuer = await testIssuer()
  team = await people.organisation('Lokaal team Noord')
  site = await signInServer(db, {
    issuer: issuer.url,
    levels,
    bsnIndexes: (bsn) => (bsn === '999990019' ? [index] : []),
  })
  site.deps.provider = new IdentityProvider({
    issuer: issuer.url,
    clientId: 'erbij',
    clientSecret: 'secret',
    callbackUrl: site.url + signInPaths.callback,
    signedOutUrl: site.url + signInPaths.signedOut,
    insecure: true,
    bsnClaim: 'bsn',
    acrValues: askedLevels(levels),
  })
})
afterAll(async () => {
  await Promise.all([site.close(), issuer.close()])
  await Promise.all([db.end(), people.close()])
  await fresh.drop()
})

/** Comes back from the provider, which says this of who signed in. */
async function signIn(claims: Record<string, unknown>, browser = cookieBrowser()) {
  const away = browser.next(await browser.get(site.url + signInPaths.start))
  issuer.says.claims = { nonce: away.searchParams.get('nonce'), ...claims }
  issuer.says.userinfo = { sub: claims['sub'] }
  const state = away.searchParams.get('state') ?? ''
  const back = await browser.get(`${site.url}${signInPaths.callback}?${new URLSearchParams({ code: 'c', state })}`)
  return { browser, back, page: await back.text(), away }
}

async function somebody(...kinds: ('professional' | 'person')[]) {
  const subject = uuidv7()
  const capacities = kinds.map((kind) =>
    kind === 'professional' ? { id: uuidv7(), organisationId: team } : { id: uuidv7() },
  )
  await people.account({
    subject,
    name: 'Fatma Yilmaz',
    issuer: issuer.url,
    personId: await people.person(),
    capacities,
  })
  return subject
}

describe('for a family', () => {
  it.each([
    ['substantial', 303],
    ['high', 303],
    ['low', 403],
    ['mfa', 403],
    ['substantial ', 403],
    [undefined, 403],
  ])('level %s gets %d', async (acr, status) => {
    const { back, page, browser } = await signIn({ sub: await somebody('person'), acr })
    expect(back.status).toBe(status)
    if (status === 303) return expect(back.headers.get('Location')).toBe(links.myDossier)
    expect(page).toContain('Log nog iets veiliger in')
    expect(page).toContain('href="/inloggen/verder?opnieuw"')
    expect(browser.cookie('erbij')).toBeUndefined()
    expect(site.log.at(-1)).toBe('sign-in-too-weak level-of-assurance')
  })

  it('an account is made by number for who signed in strongly, and not for who did not', async () => {
    await people.person('1985-05-03', index)
    expect((await signIn({ sub: 'fatma', bsn: '999990019', acr: 'low' })).back.status).toBe(403)
    expect((await people.query(`select from account where subject = 'fatma'`)).rowCount).toBe(0)
    expect((await signIn({ sub: 'fatma', bsn: '999990019', acr: 'high' })).back.status).toBe(303)
    expect((await signIn({ sub: 'fatma', bsn: '999990019', acr: 'low' })).back.status).toBe(403)
  })

  it('a second account for one person is refused in words', async () => {
    const { back, page } = await signIn({ sub: 'fatma-elsewhere', bsn: '999990019', acr: 'high' })
    expect(back.status).toBe(403)
    expect(page).toContain('U hebt al een andere inlog')
    expect(site.log.at(-1)).toBe('sign-in-unknown another-account')
  })

  it('somebody unknown is offered to enter a code, when they signed in strongly', async () => {
    const strong = await signIn({ sub: 'new', acr: 'high' })
    expect(strong.page).toContain('href="/koppelen"')
    expect(await (await strong.browser.get(site.url + links.bindAccount)).text()).toContain('De code op het briefje')
    // Nor does who signs in after them on the same device enter a code in their name.
    const weak = await signIn({ sub: 'another', acr: 'low' }, strong.browser)
    expect(weak.page).toContain('Log nog iets veiliger in')
    expect(await (await weak.browser.get(site.url + links.bindAccount)).text()).not.toContain('De code op het briefje')
  })
})

describe('for professionals', () => {
  it('their own level is enough, and a family’s is not', async () => {
    expect((await signIn({ sub: await somebody('professional'), acr: 'mfa' })).back.headers.get('Location')).toBe(
      links.today,
    )
    expect((await signIn({ sub: await somebody('professional'), acr: 'high' })).back.status).toBe(403)
  })

  it('who is both gets the side that they signed in strongly enough for', async () => {
    const sub = await somebody('professional', 'person')
    expect((await signIn({ sub, acr: 'mfa' })).back.headers.get('Location')).toBe(links.today)
    expect((await signIn({ sub, acr: 'high' })).back.headers.get('Location')).toBe(links.myDossier)
    expect((await signIn({ sub, acr: 'low' })).back.status).toBe(403)
  })
})

it('every level that is enough for somebody is asked for, and «once more» does not use the session at the provider', async () => {
  const { away, browser } = await signIn({ sub: await somebody('person'), acr: 'high' })
  expect(away.searchParams.get('acr_values')).toBe('substantial high mfa')
  const again = browser.next(await browser.get(`${site.url}${signInPaths.start}?opnieuw`))
  expect(again.searchParams.get('prompt')).toBe('login')
  // A code would tie whoever left a session at the provider, on a computer that is shared.
  const start = `${site.url}${signInPaths.start}`
  const onward = async (to: string) => browser.next(await browser.get(`${start}?terug=${encodeURIComponent(to)}`))
  expect((await onward(links.bindAccount)).searchParams.get('prompt')).toBe('login')
  expect((await onward(links.myDossier)).searchParams.get('prompt')).toBe(null)
})

it('without settings any sign-in is enough', () => {
  expect(strongEnoughFor({}, undefined)).toEqual(['professional', 'person'])
  expect(strongEnoughFor({ person: ['high'] }, undefined)).toEqual(['professional'])
})
