import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** Test helper: an identity provider that says whatever it is told to say, true or forged. */
export async function testIssuer(port = 0) {
  const [honest, forger] = [pair(), pair()]
  const says = {
    claims: {} as Record<string, unknown>,
    userinfo: {} as Record<string, unknown>,
    metadata: {} as Record<string, unknown>,
    forged: false,
  }
  const heard: { path: string; body: string; authorization: string | undefined }[] = []
  const server = createServer()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`

  function idToken(): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: url, aud: 'erbij', sub: 'somebody', iat: now, exp: now + 60, ...says.claims }
    const text = `${part({ alg: 'ES256', kid: 'k' })}.${part(claims)}`
    const key = { key: (says.forged ? forger : honest).privateKey, dsaEncoding: 'ieee-p1363' as const }
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
  }

  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: url,
      authorization_endpoint: `${url}/auth`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      userinfo_endpoint: `${url}/me`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      ...says.metadata,
    }),
    '/jwks': () => ({ keys: [{ ...honest.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256', use: 'sig' }] }),
    '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken() }),
    '/me': () => ({ sub: 'somebody', ...says.userinfo }),
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { pathname } = new URL(request.url ?? '/', url)
    heard.push({ path: pathname, body, authorization: request.headers.authorization })
    const found = answers[pathname]
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(found?.() ?? {}))
  }
  server.on('request', (request, response) => void answer(request, response))
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url, says, heard, close }
}
