import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Caller, hashToken } from '../src/access/authzen/callers.ts'
import { createApp } from '../src/app.ts'
import { localStore } from '../src/files/local-store.ts'
import type { FileStoreSettings } from '../src/files/open-file-store.ts'
import { answers } from '../src/http/answers.tsx'
import { parseKeyring } from '../src/lib/keyring.ts'
import { codeIndexes } from '../src/people/access-code.ts'
import { demoRegion } from '../src/portal/region.ts'
import { createSignIn } from '../src/signin/create-sign-in.ts'
import { chooseCapacity, findSession, openSession } from '../src/signin/session.ts'
import type { DeWit } from './de-wit.ts'

const url = 'http://localhost:3000'

export const testKeys = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`)

/** Systems that ask for decisions: one may search as well. */
export const tokens = { asks: 'a-token-of-one-system', searches: 'a-token-of-another-system' }
export const testCallers: readonly Caller[] = [
  { name: 'https://zaken.example.nl', tokenHash: hashToken(tokens.asks), maySearch: false },
  { name: 'urn:example:planning', tokenHash: hashToken(tokens.searches), maySearch: true },
]

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder for files that goes away with the tests. */
export function filesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'erbij-files-'))
  folders.push(folder)
  return join(folder, 'files')
}

/** The same, as a setting of a server. */
export const testFiles = (): FileStoreSettings => ({ kind: 'folder', folder: filesFolder() })

/** The whole application in this process, on a test's database; no port. `rules` may be others than the law's, to see what a mistake would do. */
export async function houseOn(world: Pick<DeWit, 'pool' | 'db' | 'rules'>) {
  const errors: Error[] = []
  const { deps: site } = await createSignIn({
    config: { mode: 'test', quickExitUrl: 'https://example.org' },
    url,
    db: world.pool,
    cookieKey: 'a key of this test',
    messages: answers.words,
    codeIndexes: (code) => codeIndexes(testKeys, code),
    log: () => {},
  })
  const files = localStore(filesFolder())
  const tools = {
    db: world.db,
    rules: world.rules,
    keys: testKeys,
    files,
    maxFileBytes: 2_000_000,
    url,
    region: demoRegion(),
  }
  const app = createApp({
    site: { ...site, region: demoRegion() },
    tools,
    callers: testCallers,
    onError: (_, error) => errors.push(error),
  })

  /** Who signs in with this account, in this capacity when there is a choice; without an account: nobody. */
  async function signedIn(subject?: string, capacity?: string) {
    const session = subject ? await openSession(world.pool, { issuer: 'dev', subject }) : undefined
    const opened = session && (await findSession(world.pool, session.token))
    if (capacity && opened && !opened.capacity) await chooseCapacity(world.pool, opened, capacity)
    const cookie = session ? { cookie: `erbij=${session.token}` } : {}
    const request = async (path: string, init: RequestInit = {}) =>
      app.fetch(new Request(url + path, { redirect: 'manual', ...init, headers: { ...cookie, ...init.headers } }))
    return {
      raw: request,
      get: (path: string, headers: Record<string, string> = {}) => request(path, { headers }),
      post: (path: string, fields: Record<string, string | string[]> = {}, headers: Record<string, string> = {}) => {
        const body = new URLSearchParams(
          Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
        )
        return request(path, { method: 'POST', body, headers: { origin: url, ...headers } })
      },
      send: (path: string, json: unknown, headers: Record<string, string> = {}) =>
        request(path, {
          method: 'POST',
          body: JSON.stringify(json),
          headers: { origin: url, 'content-type': 'application/json', ...headers },
        }),
    }
  }
  return { app, signedIn, errors, site, tools }
}

/** The same, on the family De Wit's database. */
export async function givenApp(world: DeWit) {
  const house = await houseOn(world)
  /** Somebody who is signed in; `undefined` is nobody. */
  const as = (who: keyof DeWit['actors'] | undefined, { choose = true } = {}) =>
    house.signedIn(
      who && world.accounts[who === 'bramAtWork' ? 'bram' : who].account,
      who && choose ? world.actors[who] : undefined,
    )
  return { ...house, as }
}
