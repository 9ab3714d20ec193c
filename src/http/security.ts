import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { asksForDecision } from '../access/guard.ts'
import { apiVersion, isApiPath } from './operation.ts'
import { problem } from './problem.ts'

/** A request that is refused before anything looks at it. */
export type Refusal = 'cross-origin' | 'too-large'

export interface SecurityOptions {
  /** Public origin: what browsers see, whatever stands between them and this server. */
  url: string
  /** Origins besides our own that a form may end at: signing out goes on to the identity provider. */
  formTargets?: readonly string[]
  /** Requests that carry a file: their path, and how many bytes they may be. What is larger goes back to the form. */
  uploads?: { path: RegExp; maxBytes: number; tooLarge: (c: Context) => Response }
  /** The page that tells people what happened (403, 413); paths under /api get problem+json. */
  refuse: (c: Context, refusal: Refusal) => Response | Promise<Response>
}

/** Largest request, in bytes: a long note in a form is a tenth of this. */
export const maxBody = 1_200_000

/** No inline script or style, nothing from elsewhere, in nobody's frame. */
export const contentSecurityPolicy = (formTargets: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

/** For a file of somebody else: it runs nothing, loads nothing, and is of no origin. */
export const nothingAllowed = "default-src 'none'; sandbox"

const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]

/** The headers every answer carries, as pairs. */
export function securityHeaders({
  url,
  formTargets = [],
}: Pick<SecurityOptions, 'url' | 'formTargets'>): [string, string][] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', contentSecurityPolicy(formTargets)],
    ['X-Content-Type-Options', 'nosniff'],
    // Not no-referrer: browsers then send «Origin: null» with forms, and a form of our own cannot be told from another's.
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', unused.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
  ]
  if (url.startsWith('https:')) headers.push(['Strict-Transport-Security', 'max-age=31536000'])
  return headers
}

const isPublic = (path: string): boolean => path.startsWith('/public/')

const headersOn = (headers: readonly [string, string][]): MiddlewareHandler =>
  async function addHeaders(c, next) {
    await next()
    for (const [name, value] of headers) {
      // What somebody attached is shown under a policy of its own, that allows nothing at all.
      if (name === 'Content-Security-Policy' && c.res.headers.get(name) === nothingAllowed) continue
      c.res.headers.set(name, value)
    }
    if (isApiPath(c.req.path)) c.res.headers.set('API-Version', apiVersion)
    // Dossiers must not stay behind in a browser or a proxy; only what is the same for everybody may.
    if (!isPublic(c.req.path) || c.res.status >= 400) c.res.headers.set('Cache-Control', 'no-store')
  }

const explain: Record<Refusal, { status: 403 | 413; title: string; detail: string }> = {
  'cross-origin': {
    status: 403,
    title: 'Verzoek van een andere site',
    detail: 'Stuur Sec-Fetch-Site: same-origin of het adres van deze site als Origin; een browser doet dat zelf.',
  },
  'too-large': { status: 413, title: 'Te veel in één keer', detail: `Een verzoek is hoogstens ${maxBody} bytes.` },
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Only our own pages send us anything: by Sec-Fetch-Site, or by Origin where a browser is too old to send that. Whatever
 * the type of content: that another site cannot send JSON without asking first depends on settings this does not. Systems that
 * ask for decisions are no pages: they prove who they are by a token that no browser has, and a cookie is nothing to them.
 */
function sameOrigin(url: string, refuse: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  const { origin } = new URL(url)
  return async function refuseOtherOrigins(c, next) {
    const site = c.req.header('Sec-Fetch-Site')
    const own = site === undefined ? c.req.header('Origin') === origin : site === 'same-origin'
    return own || safe.has(c.req.method) || asksForDecision(c.req.path) ? next() : refuse(c)
  }
}

/**
 * How many times too large a file may be, and still be answered by the form it came from: a film of a few minutes from a telephone is
 * twenty times what we take. Reading costs a connection, which the server closes after some minutes, and no memory.
 */
const readAndForgotten = 100

/** Reads and forgets: a browser that is answered while it still sends shows that the site is gone, not our sentence. */
async function discard(body: ReadableStream<Uint8Array> | null, most: number): Promise<void> {
  let read = 0
  for await (const chunk of body ?? []) {
    read += chunk.byteLength
    if (read > most) return
  }
}

function sizeLimit(
  tooLarge: (c: Context) => Promise<Response>,
  uploads: SecurityOptions['uploads'],
): MiddlewareHandler {
  const limited = bodyLimit({ maxSize: maxBody, onError: tooLarge })
  // The decision point has a smaller limit of its own, and says so in a sentence.
  const usual: MiddlewareHandler = (c, next) => (asksForDecision(c.req.path) ? next() : limited(c, next))
  if (!uploads) return usual
  const large = bodyLimit({
    maxSize: uploads.maxBytes,
    onError: async (c) => {
      await discard(c.req.raw.body, readAndForgotten * uploads.maxBytes)
      return uploads.tooLarge(c)
    },
  })
  return function limitSize(c, next) {
    // Without a length, all of it would be in memory before anybody is asked who sends it.
    const counted = c.req.header('Content-Length') !== undefined
    return c.req.method === 'POST' && counted && uploads.path.test(c.req.path) ? large(c, next) : usual(c, next)
  }
}

/** What every request passes first, in order: a request id, headers, the size of its body, where a form comes from. */
export function security({ url, formTargets = [], uploads, refuse }: SecurityOptions): MiddlewareHandler[] {
  const answer = (refusal: Refusal) => (c: Context) =>
    isApiPath(c.req.path) ? problem(c, explain[refusal]) : refuse(c, refusal)
  return [
    // Made here, never taken from the request: it is shown to people and written in our log.
    requestId({ headerName: '', generator: () => crypto.randomUUID() }),
    headersOn(securityHeaders({ url, formTargets })),
    sameOrigin(url, answer('cross-origin')),
    sizeLimit(answer('too-large') as (c: Context) => Promise<Response>, uploads),
  ]
}
