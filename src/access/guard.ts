import { type Action, actions } from '../law/actions.ts'
import { type Purpose, purposes } from '../law/purposes.ts'

/**
 * What a route does besides opening a dossier: nothing about a family (`public`, `session`), or keeping the writer's own
 * draft, which reads nothing and which PostgreSQL ties to a living involvement.
 */
export const besides = ['public', 'session', 'draft'] as const
export type Besides = (typeof besides)[number]

/** What every route declares. It is the security map: a route without action, resource or purpose cannot start. */
export interface Declared {
  method: 'get' | 'post'
  path: string
  action: Action | Besides
  resource: 'family' | 'my-families' | 'joined-family' | 'account' | 'site'
  purpose: Purpose | 'service' | 'sign-in'
  /** What else this may be for: whoever asks picks one of these or `purpose`, and the log says which. */
  alsoFor?: readonly Purpose[]
  /** The look that shows a form again with its errors, or the page that a write starts from. */
  shows?: Action
  /** Which capacity this page is made for; another one gets the page that does not exist. */
  capacity?: 'professional' | 'person'
}

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
    if (seen.has(name)) throw new Error(`route ${name} stands twice`)
    seen.add(name)
  }
}
