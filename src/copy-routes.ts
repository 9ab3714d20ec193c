import { downloadMyCopy, showMyCopy } from './rights/copy/my-copy.tsx'
import { readMyCopy } from './rights/copy/my-copy-api.ts'
import type { Route } from './routes.ts'

const own = { method: 'get', resource: 'family', action: 'read', capacity: 'person', purpose: 'copy' } as const

/** Copies, destruction and how long things are kept. Part of the security map in routes.ts. */
export const copyRoutes = [
  { ...own, path: '/mijn-dossier/:gezin/afschrift', visit: showMyCopy },
  { ...own, path: '/mijn-dossier/:gezin/afschrift.pdf', visit: downloadMyCopy },
  { ...own, path: '/api/v1/mijn-dossier/:gezin/afschrift', operation: readMyCopy },
] as const satisfies readonly Route[]
