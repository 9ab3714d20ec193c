import { downloadAskedCopy, showAskedCopy } from './rights/copy/asked-copy.tsx'
import { handleDecideCopy, showDecideCopy } from './rights/copy/decide-copy-handler.tsx'
import { downloadMyCopy, showMyCopy } from './rights/copy/my-copy.tsx'
import { readMyCopy } from './rights/copy/my-copy-api.ts'
import { handleTakeBack, showTakeBack } from './rights/destruction/take-back.tsx'
import { handleKeepLonger, showTerms } from './rights/retention/terms.tsx'
import type { Route } from './routes.ts'

const family = '/gezinnen/:gezin'
const helper = {
  resource: 'family',
  capacity: 'professional',
  purpose: 'family-request',
} as const
const work = { ...helper, purpose: 'help' } as const
const own = { method: 'get', resource: 'family', action: 'read', capacity: 'person', purpose: 'copy' } as const

const mine = { resource: 'family', capacity: 'person', purpose: 'own-dossier' } as const
const request = '/mijn-rechten/:gezin/vraag/:verzoek'

/** Copies, destruction and how long things are kept. Part of the security map in routes.ts. */
export const copyRoutes = [
  { ...own, path: '/mijn-dossier/:gezin/afschrift', visit: showMyCopy },
  { ...own, path: '/mijn-dossier/:gezin/afschrift.pdf', visit: downloadMyCopy },
  { ...own, path: '/api/v1/mijn-dossier/:gezin/afschrift', operation: readMyCopy },
  { ...own, path: '/mijn-dossier/:gezin/afschriften/:vraag', visit: showAskedCopy },
  { ...own, path: '/mijn-dossier/:gezin/afschriften/:vraag/pdf', visit: downloadAskedCopy },
  { ...mine, method: 'get', path: '/mijn-dossier/:gezin/bewaartermijnen', action: 'read', visit: showTerms },
  { ...work, method: 'get', path: `${family}/bewaartermijnen`, action: 'read', visit: showTerms },
  {
    ...work,
    method: 'post',
    path: `${family}/bewaartermijnen`,
    action: 'write',
    shows: 'read',
    visit: handleKeepLonger,
  },
  { ...mine, method: 'get', path: `${request}/terugnemen`, action: 'read', visit: showTakeBack },
  { ...mine, method: 'post', path: `${request}/terugnemen`, action: 'answer', shows: 'read', visit: handleTakeBack },
  { ...helper, method: 'get', path: `${family}/afschriften/:vraag`, action: 'read', visit: showDecideCopy },
  {
    ...helper,
    method: 'post',
    path: `${family}/afschriften/:vraag`,
    action: 'write',
    shows: 'read',
    visit: handleDecideCopy,
  },
] as const satisfies readonly Route[]
