import type { Declared } from './access/guard.ts'
import type { Visit } from './http/visit.ts'
import * as committee from './rights/complaint/committee-handler.tsx'
import { handleComplain, showComplain } from './rights/complaint/complain-handler.tsx'
import { handleComplaintConsent, showComplaintConsent } from './rights/complaint/consent-handler.tsx'

const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const member = { resource: 'family', purpose: 'family-request', capacity: 'professional' } as const
const complain = '/mijn-rechten/:gezin/klacht'
const consent = `${complain}/:klacht/meelezen`
const one = '/klachten/:gezin/:klacht'

/** Complaints: made by a person, examined by a committee. Part of the security map in routes.ts. */
export const complaintRoutes = [
  { method: 'get', path: complain, ...own, action: 'read', visit: showComplain },
  { method: 'post', path: complain, ...own, action: 'answer', shows: 'read', visit: handleComplain },
  { method: 'get', path: consent, ...own, action: 'read', visit: showComplaintConsent },
  { method: 'post', path: consent, ...own, action: 'consent', shows: 'read', visit: handleComplaintConsent },

  {
    method: 'get',
    path: '/klachten',
    ...member,
    action: 'list',
    resource: 'my-families',
    visit: committee.showComplaints,
  },
  { method: 'get', path: one, ...member, action: 'read', visit: committee.showComplaint },
  { method: 'post', path: one, ...member, action: 'write', shows: 'read', visit: committee.handleComplaint },
] as const satisfies readonly (Declared & { visit: (visit: Visit) => unknown })[]
