import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { parseKeyring } from '../../lib/keyring.ts'
import { root } from '../../lib/root.ts'
import { authzenApp } from './app.ts'
import { readCedarFolder } from './cedar-folder.ts'
import { cedarPoint } from './cedar-point.ts'

/** The policy and entity set of the public certification scenario. */
export const fixtureFolder = root('src/access/authzen/fixture')

/** A decision point on a policy and entity set, which anyone may ask: for certification and for trying out. */
export const fixtureApp = (folder = fixtureFolder, url = 'as-asked') =>
  authzenApp(cedarPoint(readCedarFolder(folder)), {
    url,
    callers: 'anyone',
    keys: parseKeyring(`fixture:${randomBytes(32).toString('base64')}`),
    onError: (requestId, error) => process.stderr.write(`failed ${requestId ?? ''} ${error.stack ?? error.message}\n`),
  })

export interface FixtureSettings {
  folder?: string | undefined
  port: number
  host: string
  /** The https address it is known by; absent: the one it is asked at. */
  url?: string | undefined
  /** PEM; absent: plain HTTP, for behind something that does TLS. */
  tls?: { cert: Buffer; key: Buffer } | undefined
}

/** @throws the error of listen(2), e.g. EADDRINUSE; the Error of a folder that cannot be used */
export async function serveFixture({ folder, port, host, url, tls }: FixtureSettings) {
  const listener = getRequestListener(fixtureApp(folder, url).fetch)
  const server = tls ? createSecureServer(tls) : createServer()
  server.on('request', (request, response) => void listener(request, response))
  await once(server.listen(port, host), 'listening')
  const { port: given } = server.address() as AddressInfo
  return { address: `${tls ? 'https' : 'http'}://localhost:${given}`, close: () => server.close() }
}
