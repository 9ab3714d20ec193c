import * as ask from './openings/handlers/ask-somebody.tsx'
import * as disclose from './openings/handlers/disclose.tsx'
import * as emergency from './openings/handlers/emergency.tsx'
import * as consent from './openings/handlers/give-consent.tsx'
import * as register from './openings/handlers/register.tsx'
import * as review from './openings/handlers/review-emergency.tsx'
import type { Route } from './routes.ts'

const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const urgent = { resource: 'family', purpose: 'emergency', capacity: 'professional' } as const
const oversight = { resource: 'family', purpose: 'oversight', capacity: 'professional' } as const
const one = ':gezin/:vermelding'
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
  { method: 'get', path: '/gezinnen/:gezin/verstrekken', ...helper, action: 'read', visit: disclose.showDisclose },
  {
    method: 'post',
    path: '/gezinnen/:gezin/verstrekken',
    ...helper,
    action: 'disclose',
    shows: 'read',
    visit: (visit) => disclose.handleDisclose(visit),
  },

  { method: 'get', path: '/noodinzage', ...urgent, action: 'session', visit: emergency.showEmergency },
  {
    method: 'post',
    path: '/noodinzage',
    ...urgent,
    action: 'break-glass',
    resource: 'joined-family',
    visit: emergency.handleEmergency,
  },
  { method: 'get', path: `/noodinzage/${one}`, ...oversight, action: 'oversee', visit: review.showReview },
  {
    method: 'post',
    path: `/noodinzage/${one}`,
    ...oversight,
    action: 'review',
    shows: 'oversee',
    visit: review.handleReview,
  },
]
