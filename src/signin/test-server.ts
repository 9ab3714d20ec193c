import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Pool } from 'pg'
import { security } from '../http/security.ts'
import { links } from '../ui/links.ts'
import { messagesFor } from '../ui/messages.ts'
import { bindAccount, showBindAccount } from './bind-account.tsx'
import { createSignIn } from './create-sign-in.ts'
import { type SignInDeps, sessionOf } from './deps.ts'
import { endSessions, showMySessions } from './my-sessions.tsx'
import { signInPaths } from './paths.ts'
import * as routes from './routes.tsx'

/** Test helper: sign-in over real HTTP on a free port, with the development provider in the same server. */
export async function signInServer(db: Pool, override: Partial<SignInDeps> = {}) {
  const server: Server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const log: string[] = []
  const signIn = await createSignIn({
    config: { mode: 'test', quickExitUrl: 'https://www.buienradar.nl' },
    db,
    url,
    cookieKey: 'a key of this test',
    codeIndexes: () => [],
    messages: () => messagesFor('nl'),
    log: (event, reason) => log.push(`${event} ${reason}`),
    onDevError: (error) => log.push(String(error)),
  })
  const deps: SignInDeps = { ...signIn.deps, ...override }
  const app = new Hono()
  app.use(...security({ url, formTargets: deps.provider.formTargets, refuse: (c) => c.text('refused', 403) }))
  app.get(links.signIn, (c) => routes.showSignIn(c, deps))
  app.get(signInPaths.start, (c) => routes.startSignIn(c, deps))
  app.get(signInPaths.callback, (c) => routes.finishSignIn(c, deps))
  app.post(links.signOut, (c) => routes.signOut(c, deps))
  app.get(signInPaths.signedOut, (c) => routes.showSignedOut(c, deps))
  app.get(links.chooseCapacity, (c) => routes.showCapacities(c, deps))
  app.post(links.chooseCapacity, (c) => routes.takeCapacity(c, deps))
  app.get(links.quickExit, (c) => routes.quickExit(c, deps))
  app.get(links.bindAccount, (c) => showBindAccount(c, deps))
  app.post(links.bindAccount, (c) => bindAccount(c, deps))
  app.get(links.mySessions, (c) => showMySessions(c, deps))
  app.post(links.mySessions, (c) => endSessions(c, deps))
  app.get('*', async (c) => {
    const session = await sessionOf(c, deps)
    return c.html(
      `<!DOCTYPE html><html lang="nl"><title>x</title><p id="who">${session?.accountName ?? 'niemand'} ${session?.capacity?.kind ?? ''}</p>
       <form method="post" action="${links.signOut}"><button>Uitloggen</button></form>`,
    )
  })
  const listener = getRequestListener(app.fetch)
  server.on(
    'request',
    (request, response) => void (signIn.devProvider?.(request, response) || listener(request, response)),
  )
  return {
    url,
    log,
    deps,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
