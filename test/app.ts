import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createApp } from '../src/app.ts'
import { localStore } from '../src/files/local-store.ts'
import type { FileStoreSettings } from '../src/files/open-file-store.ts'
import { answers } from '../src/http/answers.tsx'
import { parseKeyring } from '../src/lib/keyring.ts'
import { createSignIn } from '../src/signin/create-sign-in.ts'
import { chooseCapacity, findSession, openSession } from '../src/signin/session.ts'
import { messagesFor } from '../src/ui/messages.ts'
import type { DeWit } from './de-wit.ts'

const url = 'http://localhost:3000'

export const testKeys = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`)

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

/** The whole application in this process, on the family De Wit's database; no port. */
export async function givenApp(world: DeWit) {
  const errors: Error[] = []
  const { deps: site } = await createSignIn({
    config: { mode: 'test', quickExitUrl: 'https://example.org' },
    url,
    db: world.pool,
    cookieKey: 'a key of this test',
    messages: (c) => messagesFor(answers.language(c)),
    log: () => {},
  })
  const files = localStore(filesFolder())
  const tools = { db: world.db, rules: world.rules, keys: testKeys, files, maxFileBytes: 2_000_000 }
  const app = createApp({
    site,
    tools,
    onError: (_, error) => errors.push(error),
  })

  /** Somebody who is signed in; `undefined` is nobody. */
  async function as(who: keyof DeWit['actors'] | undefined, { choose = true } = {}) {
    const subject = who && world.accounts[who === 'bramAtWork' ? 'bram' : who].account
    const session = subject ? await openSession(world.pool, { issuer: 'dev', subject }) : undefined
    const opened = session && (await findSession(world.pool, session.token))
    if (who && choose && opened && !opened.capacity) await chooseCapacity(world.pool, opened, world.actors[who])
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
  return { app, as, errors, site, tools }
}
