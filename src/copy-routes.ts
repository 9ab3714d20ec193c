import { downloadAskedCopy, showAskedCopy } from './rights/copy/asked-copy.tsx'
import { handleDecideCopy, showDecideCopy } from './rights/copy/decide-copy-handler.tsx'
import { downloadMyCopy, showMyCopy } from './rights/copy/my-copy.tsx'
import { readMyCopy } from './rights/copy/my-copy-api.ts'
import type { Route } from './routes.ts'

const family = '/gezinnen/:gezin'
const helper = {
  resource: 'family',
  capacity: 'professional',
  purpose: 'family-request',
} as const
const own = { method: 'get', resource: 'family', action: 'read', capacity: 'person', purpose: 'copy' } as const

/** Copies, destruction and how long things are kept. Part of the security map in routes.ts. */
export const copyRoutes = [
  { ...own, path: '/mijn-dossier/:gezin/afschrift', visit: showMyCopy },
  { ...own, path: '/mijn-dossier/:gezin/afschrift.pdf', visit: downloadMyCopy },
  { ...own, path: '/api/v1/mijn-dossier/:gezin/afschrift', operation: readMyCopy },
  { ...own, path: '/mijn-dossier/:gezin/afschriften/:vraag', visit: showAskedCopy },
  { ...own, path: '/mijn-dossier/:gezin/afschriften/:vraag/pdf', visit: downloadAskedCopy },
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
