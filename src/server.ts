import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { parse } from 'hono/utils/cookie'
import { sql } from 'kysely'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/pool.ts'
import { openFileStore } from './files/open-file-store.ts'
import { answers } from './http/answers.tsx'
import { loadRules } from './law/rules.ts'
import { Bsn } from './lib/bsn.ts'
import type { Keyring } from './lib/keyring.ts'
import { codeIndexes } from './people/access-code.ts'
import { bsnIndexes } from './people/bsn-seal.ts'
import { demoRegion } from './portal/region.ts'
import { createSignIn } from './signin/create-sign-in.ts'
import { refuseDevelopmentInProduction } from './signin/refuse-development.ts'
import { languageCookie } from './site.tsx'
import { languageOf, messagesFor } from './ui/messages.ts'

/** What the server is given beside its settings. */
export interface ServerNeeds {
  appUrl: string
  /** BSN index, and what the cookies of signing in are signed with. */
  keys: Keyring
}

export interface Served {
  url: string
  /** Takes no new requests, finishes the running ones, gives its connections back. */
  close(): Promise<void>
}

/** Composition root: config → database → rules → sign-in → app. @throws the error of listen(2), e.g. EADDRINUSE */
export async function serve(config: Config, { appUrl, keys }: ServerNeeds): Promise<Served> {
  const log = (event: string, detail: string) => process.stderr.write(`${event} ${detail}\n`)
  const {
    db,
    pool,
    close: closeDatabase,
  } = openDatabase(appUrl, { onBroken: (error) => log('database', error.message) })
  const server = createServer()
  try {
    if (config.mode === 'production') await refuseDevelopmentInProduction(pool)
    const rules = loadRules()
    // A look names the rules that decided it by their hash; what they were is kept as long as the log is.
    await sql`select erbij.keep_policy_set(${rules.content})`.execute(db)
    await new Promise<void>((done, fail) => server.once('error', fail).listen(config.port, config.host, () => done()))
    const url = config.port === 0 ? `http://localhost:${(server.address() as AddressInfo).port}` : config.url
    const { deps: site, devProvider } = await createSignIn({
      config,
      url,
      db: pool,
      // Derived, so that every process of an installation can finish what another one began.
      cookieKey: keys.blindIndex('cookies', 'sign-in').index.toString('base64url'),
      ...(config.oidc?.bsnClaim && { bsnClaim: config.oidc.bsnClaim }),
      bsnIndexes: (text) => {
        const bsn = Bsn.parse(text)
        return bsn ? bsnIndexes(keys, bsn) : []
      },
      codeIndexes: (code) => codeIndexes(keys, code),
      messages: answers.words,
      log,
      devMessages: ({ headers }) => messagesFor(languageOf(parse(headers.cookie ?? '')[languageCookie])),
      onDevError: (error) => log('dev-provider', describe(error)),
    })
    const region = config.region ?? (config.mode === 'production' ? undefined : demoRegion())
    const app = createApp({
      site: { ...site, region },
      tools: { db, rules, keys, files: openFileStore(config.files), maxFileBytes: config.maxFileBytes, url, region },
      callers: config.callers,
      onError: (id, error) => log('failed', `${id} ${describe(error)}`),
    })
    const listener = getRequestListener(app.fetch)
    server.on('request', (request, response) => void (devProvider?.(request, response) || listener(request, response)))
    return { url, close: () => stop(server).then(closeDatabase) }
  } catch (error) {
    server.close()
    await closeDatabase()
    throw error
  }
}

/** Name, code and place of an error. Not its message: a database puts values in those. */
function describe(error: Error): string {
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? ''
  return `${error.name}${code}${place.replace(/\s+/g, ' ')}`
}

async function stop(server: ReturnType<typeof createServer>): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  // A browser that keeps a connection open must not keep us from stopping.
  const late = setTimeout(() => server.closeAllConnections(), 5_000)
  await closed
  clearTimeout(late)
}
