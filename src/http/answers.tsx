import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { NotSignedInPage } from '../signin/not-signed-in-page.tsx'
import type { NotSent } from '../signin/pages/not-sent.tsx'
import { sessionOf, viewerOf } from '../signin/routes.tsx'
import { languageCookie, type SiteDeps } from '../site.tsx'
import type { Viewer } from '../ui/chrome.ts'
import { links } from '../ui/links.ts'
import { type Lang, languageOf, messagesFor, speechOf } from '../ui/messages.ts'
import { ErrorPage } from '../ui/pages/error-page.tsx'
import { NotFoundPage } from '../ui/pages/not-found-page.tsx'
import { isApiPath } from './operation.ts'
import { problem } from './problem.ts'
import { maxBody } from './security.ts'

type Answered = Response | Promise<Response>

const isApi = (c: Context): boolean => isApiPath(c.req.path) || c.req.header('accept') === 'application/json'

const language = (c: Context): Lang => languageOf(getCookie(c, languageCookie))
const words = (c: Context, to?: Pick<Viewer, 'young'>) => messagesFor(speechOf(language(c), to))

/** What does not exist and what is refused: the same answer, byte for byte. */
function notFound(c: Context, viewer?: Viewer): Answered {
  if (isApi(c))
    return problem(c, { status: 404, title: 'Niet gevonden', detail: 'Dit bestaat niet, of u mag het niet zien.' })
  return c.html(<NotFoundPage t={words(c, viewer)} chrome={{ path: '/', ...(viewer && { viewer }) }} />, 404)
}

/**
 * What was in a form that came too late, to be given back to who sent it. Only of our own origin: the security middleware refused any
 * other before this.
 */
async function notSentOf(c: Context): Promise<NotSent | undefined> {
  if (c.req.method !== 'POST') return undefined
  // A large file of nobody is not read.
  if (Number(c.req.header('Content-Length') ?? 0) > maxBody) return { action: c.req.path, fields: [], file: true }
  const body = await c.req.parseBody({ all: true }).catch(() => ({}))
  // A citizen service number stands on no page: it is typed again.
  const all = Object.entries(body)
    .filter(([name]) => name !== 'bsn')
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const fields = all.flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))
  const file = all.some(([, value]) => value instanceof File)
  return fields.length > 0 || file ? { action: c.req.path, fields, file } : undefined
}

/** The answers that are no page of a dossier. */
export const answers = {
  language,
  words,
  notFound,

  /** An address that no route has; whoever is signed in keeps their menu. */
  async lost(c: Context, site: SiteDeps): Promise<Response> {
    const session = await sessionOf(c, site)
    return notFound(c, session && viewerOf(session))
  },

  /** Something broke. The number finds it in our log; the page tells nothing else. */
  failed(c: Context): Answered {
    // What was being answered when it broke does not go along: not where it led, nor what a file is called.
    for (const name of ['Location', 'Content-Disposition', 'Content-Length']) c.header(name, undefined)
    if (isApi(c))
      return problem(c, { status: 500, title: 'Er ging iets mis', detail: 'Meld het met het nummer in instance.' })
    return c.html(<ErrorPage t={words(c)} chrome={{ path: '/' }} view={{ number: c.get('requestId') }} />, 500)
  },

  /** Signed out while a form was open: what was typed is given back with it. */
  async signedOut(c: Context): Promise<Response> {
    if (isApi(c))
      return problem(c, { status: 401, title: 'Niet ingelogd', detail: 'Log eerst in; de sessie staat in een cookie.' })
    const notSent = await notSentOf(c)
    const view = { why: 'expired' as const, ...(notSent && { notSent }) }
    return c.html(<NotSignedInPage t={words(c)} chrome={{ path: '/' }} view={view} />, 401)
  },

  /** Signed in, and no capacity chosen yet. */
  noCapacity(c: Context): Answered {
    if (isApi(c))
      return problem(c, { status: 403, title: 'Geen rol gekozen', detail: 'Kies eerst in welke rol u werkt.' })
    return c.redirect(links.chooseCapacity, 303)
  },

  /** Refused before anything looked at it: another site's form, or far too much at once. */
  refused(c: Context, refusal: 'cross-origin' | 'too-large'): Answered {
    const why = refusal === 'too-large' ? 'tooLarge' : 'failed'
    return c.html(
      <NotSignedInPage t={words(c)} chrome={{ path: '/' }} view={{ why }} />,
      refusal === 'too-large' ? 413 : 403,
    )
  },

  /** The file was not taken in; the form it came from says so. */
  fileTooLarge: (c: Context): Response => c.redirect(`${c.req.path}?te-groot`, 303),
}

export type Answers = typeof answers
