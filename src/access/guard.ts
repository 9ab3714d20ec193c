import { type Action, actions } from '../law/actions.ts'
import { type Purpose, purposes } from '../law/purposes.ts'

/**
 * What a route does besides opening a dossier: nothing about a family (`public`, `session`), or keeping the writer's own
 * draft, which reads nothing and which PostgreSQL ties to a living involvement. `decide`: no session, but another system with a
 * token of its own, that asks whether somebody may; each question leaves a look, which opens nothing.
 */
export const besides = ['public', 'session', 'draft', 'decide'] as const
export type Besides = (typeof besides)[number]

/** What every route declares. It is the security map: a route without action, resource or purpose cannot start. */
export interface Declared {
  method: 'get' | 'post'
  path: string
  action: Action | Besides
  resource: 'family' | 'my-families' | 'joined-family' | 'account' | 'site' | 'decision-point'
  purpose: Purpose | 'service' | 'sign-in'
  /** What else this may be for: whoever asks picks one of these or `purpose`, and the log says which. */
  alsoFor?: readonly Purpose[]
  /** The look that shows a form again with its errors, or the page that a write starts from. */
  shows?: Action
  /** Which capacity this page is made for; another one gets the page that does not exist. */
  capacity?: 'professional' | 'person'
}

/** Where other systems ask for decisions: nothing else stands there, and a cookie is nothing there. */
export const asksForDecision = (path: string): boolean => path.startsWith('/access/')

const isAction = (action: string): action is Action => action in actions

/** Does this route open dossiers, and so leave a look? */
export const opensDossier = (route: Pick<Declared, 'action'>): boolean => isAction(route.action)

/**
 * Throws when a route does not say what it does, with what, and why; or when two routes answer to the same address.
 * Called before the first request can come in.
 */
export function checkRoutes(routes: readonly Declared[]): void {
  const seen = new Set<string>()
  for (const route of routes) {
    const name = `${route.method} ${route.path}`
    const missing = (['method', 'path', 'action', 'resource', 'purpose'] as const).filter((key) => !route[key])
    if (missing.length > 0) throw new Error(`route ${name} does not declare ${missing.join(', ')}`)
    if (!isAction(route.action) && !(besides as readonly string[]).includes(route.action)) {
      throw new Error(`route ${name} has an action the law does not know: ${route.action}`)
    }
    if (isAction(route.action) && !(purposes as readonly string[]).includes(route.purpose)) {
      throw new Error(`route ${name} opens a dossier and needs a purpose people can read: ${route.purpose}`)
    }
    if (route.alsoFor?.some((purpose) => !purposes.includes(purpose))) {
      throw new Error(`route ${name} may be for something people cannot read: ${route.alsoFor.join(', ')}`)
    }
    if (asksForDecision(route.path) !== (route.action === 'decide')) {
      throw new Error(`route ${name} is for a token or for a session, and its address says the other`)
    }
    if (route.action === 'decide' && (route.resource !== 'decision-point' || route.purpose !== 'service')) {
      throw new Error(`route ${name} decides for another system, and declares something else`)
    }
    if (seen.has(name)) throw new Error(`route ${name} stands twice`)
    seen.add(name)
  }
}
