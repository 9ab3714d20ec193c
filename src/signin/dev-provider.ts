import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'
import type { Config } from '../config.ts'
import { securityHeaders } from '../http/security.ts'
import { links } from '../ui/links.ts'
import { messagesFor, type T } from '../ui/messages.ts'
import { MemoryAdapter } from './dev-adapter.ts'
import { signInMessages } from './messages.ts'
import { DevPersonasPage } from './pages/dev-personas-page.tsx'
import { devProviderPath } from './paths.ts'
import { groupPersonas, newcomerBeside, type Persona } from './personas.ts'

export interface DevProviderOptions {
  mode: Config['mode']
  /** Public origin of this very server. */
  url: string
  client: { id: string; secret: string; callbackUrl: string; signedOutUrl: string }
  listPersonas: () => Promise<Persona[]>
  /** The language of a visitor; Dutch when absent. */
  messages?: (request: IncomingMessage) => T
  onError?: (error: Error) => void
}

/** Answers requests under `/dev-idp`; false for any other, which was not touched. */
export type DevProvider = (request: IncomingMessage, response: ServerResponse) => boolean

/** Every sign-in asks anew who one is: the session of the one before is left behind. */
function forget(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '').split('; ').filter((each) => !each.startsWith('_session'))
  request.headers.cookie = kept.join('; ')
}

function configuration({ client, listPersonas, onError }: DevProviderOptions): Configuration {
  const path = { path: devProviderPath }
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const minutes = (count: number) => count * 60
  return {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.callbackUrl],
        post_logout_redirect_uris: [client.signedOutUrl],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' }] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      long: { ...path, httpOnly: true, sameSite: 'lax' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_, interaction) => `${devProviderPath}/kies/${interaction.uid}` },
    ttl: {
      AccessToken: minutes(5),
      AuthorizationCode: minutes(1),
      IdToken: minutes(5),
      Interaction: minutes(60),
      Session: minutes(60),
      Grant: minutes(60),
    },
    async findAccount(_, subject) {
      const personas = await listPersonas()
      const persona = [...personas, newcomerBeside(personas, '')].find((each) => each.subject === subject)
      return persona && { accountId: subject, claims: () => ({ sub: subject, name: persona.name }) }
    },
    // Nobody is asked to agree that our own server hears who they are.
    async loadExistingGrant(context) {
      const { Grant } = context.oidc.provider
      const [clientId, accountId] = [context.oidc.client?.clientId, context.oidc.session?.accountId]
      if (clientId === undefined || accountId === undefined) return undefined
      const grant = new Grant({ clientId, accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    async renderError(context, out, error) {
      onError?.(error)
      context.type = 'text/plain'
      context.body = `${out.error}: ${out.error_description ?? ''}\n`
    },
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 10_000) throw new Error('form too large')
  }
  return new URLSearchParams(text)
}

/**
 * An identity provider of our own in which one chooses who to be, without a password. Its keys, clients and sessions
 * live in this process and end with it.
 * @throws Error in production
 */
export function devProvider(options: DevProviderOptions): DevProvider {
  if (options.mode === 'production') throw new Error('the development identity provider refuses to run in production')
  const { url, listPersonas, onError = () => {}, messages = () => messagesFor('nl') } = options
  const provider = new Provider(`${url}${devProviderPath}`, configuration(options))
  provider.proxy = url.startsWith('https:')
  // Koa prints every error to the console unless somebody listens; the types leave this event out.
  const events: EventEmitter = provider
  events.on('error', onError)
  provider.on('server_error', (_, error) => onError(error))
  const handle = provider.callback()
  const headers = [
    ...securityHeaders({ url }),
    ['Cache-Control', 'no-store'],
    ['Content-Type', 'text/html; charset=utf-8'],
  ] as const

  async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = await provider.interactionDetails(request, response).catch(() => undefined)
    // Too late, or a page of before the last restart: begin again.
    if (!found) return void response.writeHead(303, { Location: links.signIn }).end()
    const t = messages(request)
    const known = await listPersonas()
    const personas = [...known, newcomerBeside(known, signInMessages[t.lang].personas.newcomer)]
    if (request.method === 'POST') {
      const chosen = (await readForm(request)).get('persona')
      if (personas.some((persona) => persona.subject === chosen)) {
        return provider.interactionFinished(request, response, { login: { accountId: chosen as string } })
      }
    }
    const path = `${devProviderPath}/kies/${found.uid}`
    const page = await DevPersonasPage({
      t,
      chrome: { path },
      view: { action: path, groups: groupPersonas(personas, t) },
    })
    for (const [name, value] of headers) response.setHeader(name, value)
    response.end(String(page))
  }

  return (request, response) => {
    const address = request.url ?? '/'
    if (address !== devProviderPath && !address.startsWith(`${devProviderPath}/`)) return false
    if (/^\/auth\b/.test(address.slice(devProviderPath.length))) forget(request)
    const work = address.startsWith(`${devProviderPath}/kies/`)
      ? choose(request, response)
      : handle(
          Object.assign(request, { originalUrl: address, url: address.slice(devProviderPath.length) || '/' }),
          response,
        )
    work.catch((error: Error) => {
      onError(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
    return true
  }
}
