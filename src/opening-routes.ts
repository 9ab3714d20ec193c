import * as ask from './openings/handlers/ask-somebody.tsx'
import * as consent from './openings/handlers/give-consent.tsx'
import * as register from './openings/handlers/register.tsx'
import type { Route } from './routes.ts'

const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const mine = '/mijn-dossier/:gezin/meelezen'
const ofFamily = '/gezinnen/:gezin/meelezen'
const consents = { ...own, action: 'consent', shows: 'read' } as const

/** Who may read along: consent, asking somebody, disclosures and emergencies. Part of the security map in routes.ts. */
export const openingRoutes: readonly Route[] = [
  { method: 'get', path: mine, ...own, action: 'read', visit: register.showRegister },
  { method: 'post', path: mine, ...consents, visit: register.handleEnd },
  { method: 'get', path: `${mine}/toestemming`, ...own, action: 'read', visit: consent.showConsent },
  { method: 'post', path: `${mine}/toestemming`, ...consents, visit: (visit) => consent.handleConsent(visit) },
  { method: 'get', path: `${mine}/vragen`, ...own, action: 'read', visit: ask.showAsk },
  { method: 'post', path: `${mine}/vragen`, ...consents, visit: (visit) => ask.handleAsk(visit) },

  { method: 'get', path: ofFamily, ...helper, action: 'read', visit: register.showRegister },
  { method: 'post', path: ofFamily, ...helper, action: 'disclose', shows: 'read', visit: register.handleEnd },
]
