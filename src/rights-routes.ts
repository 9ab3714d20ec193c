import type { Declared } from './access/guard.ts'
import type { Visit } from './http/visit.ts'
import { handleAsk, showAsk } from './rights/handlers/ask.tsx'
import { handleAskWhy, showAskWhy } from './rights/handlers/ask-why.tsx'
import { handleEnterRequest, showEnterRequest } from './rights/handlers/enter-request.tsx'
import { handleWithdraw, showMyRequest, showWithdraw } from './rights/handlers/my-request.tsx'
import { showMyRights } from './rights/handlers/my-rights.tsx'
import { handleRequest, showRequest } from './rights/handlers/request.tsx'
import { showRequestLetter } from './rights/handlers/request-letter.tsx'
import { showRequests } from './rights/handlers/requests.tsx'
import { showWhoLooked } from './rights/handlers/who-looked.tsx'

const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const ownLog = { ...own, purpose: 'legal-protection' } as const
const team = { resource: 'family', purpose: 'family-request', capacity: 'professional' } as const
const ask = '/mijn-rechten/:gezin/vragen/:recht'
const why = '/mijn-rechten/:gezin/waarom/:inzage'
const mine = '/mijn-rechten/:gezin/vraag/:verzoek'
const theirs = '/gezinnen/:gezin/verzoeken/:verzoek'
const paper = '/gezinnen/:gezin/verzoek-op-papier'

/** Rights over one's own dossier: asked by a person, answered by the organisation that must. Part of the security map in routes.ts. */
export const rightsRoutes = [
  { method: 'get', path: '/wie-keek', ...ownLog, action: 'read-log', visit: showWhoLooked },
  { method: 'get', path: '/mijn-rechten', ...own, action: 'read', visit: showMyRights },
  { method: 'get', path: ask, ...own, action: 'read', visit: showAsk },
  { method: 'post', path: ask, ...own, action: 'answer', shows: 'read', visit: handleAsk },
  { method: 'get', path: why, ...ownLog, action: 'read-log', visit: showAskWhy },
  { method: 'post', path: why, ...ownLog, action: 'answer', shows: 'read-log', visit: handleAskWhy },
  { method: 'get', path: mine, ...own, action: 'read', visit: showMyRequest },
  { method: 'get', path: `${mine}/intrekken`, ...own, action: 'read', visit: showWithdraw },
  { method: 'post', path: `${mine}/intrekken`, ...own, action: 'answer', shows: 'read', visit: handleWithdraw },

  { method: 'get', path: '/verzoeken', ...team, action: 'list', resource: 'my-families', visit: showRequests },
  { method: 'get', path: theirs, ...team, action: 'read', visit: showRequest },
  { method: 'post', path: theirs, ...team, action: 'write', shows: 'read', visit: handleRequest },
  { method: 'get', path: `${theirs}/brief`, ...team, action: 'read', visit: showRequestLetter },
  { method: 'get', path: paper, ...team, action: 'read', visit: showEnterRequest },
  { method: 'post', path: paper, ...team, action: 'write', shows: 'read', visit: handleEnterRequest },
] as const satisfies readonly (Declared & { visit: (visit: Visit) => unknown })[]
