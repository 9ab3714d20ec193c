import type { Context } from 'hono'
import type { Declared } from './access/guard.ts'
import { readLooks } from './dossier/api/looks.ts'
import * as notesApi from './dossier/api/notes.ts'
import { writeOwnWords } from './dossier/api/own-words.ts'
import { handleOwnWords, showOwnWords } from './dossier/handlers/own-words.tsx'
import { showAudience } from './dossier/handlers/part-audience.tsx'
import { handleShare, showShare } from './dossier/handlers/share-entry.tsx'
import { showWhoLooked } from './dossier/handlers/who-looked.tsx'
import * as note from './dossier/handlers/write-note.tsx'
import type { Operation } from './http/operation.ts'
import { showOpenApi } from './http/show-openapi.ts'
import type { Visit } from './http/visit.ts'
import { readDossier, readMyDossier } from './people/api/dossiers.ts'
import { listFamilies } from './people/api/families.ts'
import { handleBeginTie, showBeginTie } from './people/handlers/begin-tie.tsx'
import { handleEndTie, showEndTie } from './people/handlers/end-tie.tsx'
import { showFamilies } from './people/handlers/families.tsx'
import { showFamily } from './people/handlers/family.tsx'
import { showMyDossier } from './people/handlers/my-dossier.tsx'
import { signInPaths } from './signin/paths.ts'
import * as signIn from './signin/routes.tsx'
import { changeLanguage, health, type SiteDeps, showStart } from './site.tsx'

type Handled = Response | Promise<Response>

/**
 * A route opens a dossier as a page (`visit`) or in the API (`operation`), or is about the site or one's own session (`site`).
 * There is no other kind: the first two get their look from what stands here, a `site` never gets a dossier.
 */
export type Route = Declared &
  ({ visit: (visit: Visit) => Handled } | { operation: Operation } | { site: (c: Context, deps: SiteDeps) => Handled })

const family = '/gezinnen/:gezin'
const draft = `${family}/concepten/:concept`
const share = `${family}/verslagen/:verslag/delen`
const apiFamily = '/api/v1/gezinnen/:gezin'
const apiNote = `${apiFamily}/verslagen/:verslag`
const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const site = { resource: 'site', purpose: 'service', action: 'public' } as const
const account = { resource: 'account', purpose: 'sign-in', action: 'public' } as const

/** Every URL: what it does, with what, and why. This is the security map; src/access/guard.ts refuses to start without it. */
export const routes: readonly Route[] = [
  { method: 'get', path: '/', ...site, site: showStart },
  { method: 'get', path: '/gezond', ...site, site: health },
  { method: 'post', path: '/taal', ...site, site: changeLanguage },

  { method: 'get', path: '/inloggen', ...account, site: signIn.showSignIn },
  { method: 'get', path: signInPaths.start, ...account, site: signIn.startSignIn },
  { method: 'get', path: signInPaths.callback, ...account, site: signIn.finishSignIn },
  { method: 'post', path: '/uitloggen', ...account, action: 'session', site: signIn.signOut },
  { method: 'get', path: signInPaths.signedOut, ...account, site: signIn.showSignedOut },
  { method: 'get', path: '/rol', ...account, action: 'session', site: signIn.showCapacities },
  { method: 'post', path: '/rol', ...account, action: 'session', site: signIn.takeCapacity },
  { method: 'get', path: '/snel-weg', ...account, action: 'session', site: signIn.quickExit },

  { method: 'get', path: '/gezinnen', ...helper, action: 'list', resource: 'my-families', visit: showFamilies },
  { method: 'get', path: '/betrokken-worden', ...helper, action: 'session', purpose: 'joining', visit: showBeginTie },
  {
    method: 'post',
    path: '/betrokken-worden',
    ...helper,
    action: 'begin-tie',
    resource: 'joined-family',
    purpose: 'joining',
    visit: handleBeginTie,
  },
  { method: 'get', path: family, ...helper, action: 'read', visit: showFamily },
  { method: 'get', path: `${family}/stoppen`, ...helper, action: 'read', visit: showEndTie },
  { method: 'post', path: `${family}/stoppen`, ...helper, action: 'end-tie', shows: 'read', visit: handleEndTie },
  { method: 'get', path: `${family}/verslag`, ...helper, action: 'draft', visit: note.startNote },
  { method: 'get', path: draft, ...helper, action: 'read', visit: note.showDraft },
  { method: 'post', path: draft, ...helper, action: 'write', shows: 'read', visit: note.handleNote },
  { method: 'post', path: `${draft}/bewaren`, ...helper, action: 'draft', visit: note.autosaveNote },
  { method: 'get', path: `${draft}/weggooien`, ...helper, action: 'read', visit: note.askDiscard },
  { method: 'post', path: `${draft}/weggooien`, ...helper, action: 'draft', visit: note.discardDraft },
  { method: 'get', path: share, ...helper, action: 'read', visit: showShare },
  { method: 'post', path: share, ...helper, action: 'share', shows: 'read', visit: handleShare },
  { method: 'get', path: `${family}/delen/:deel`, ...helper, action: 'read', visit: showAudience },

  { method: 'get', path: '/mijn-dossier', ...own, action: 'read', visit: showMyDossier },
  { method: 'get', path: '/mijn-dossier/:gezin/delen/:deel', ...own, action: 'read', visit: showAudience },
  { method: 'get', path: '/wie-keek', ...own, action: 'read-log', purpose: 'legal-protection', visit: showWhoLooked },
  { method: 'get', path: '/mijn-woorden', ...own, action: 'read', visit: showOwnWords },
  { method: 'post', path: '/mijn-woorden', ...own, action: 'answer', shows: 'read', visit: handleOwnWords },
  { method: 'get', path: '/mijn-woorden/:verslag', ...own, action: 'read', visit: showOwnWords },
  { method: 'post', path: '/mijn-woorden/:verslag', ...own, action: 'answer', shows: 'read', visit: handleOwnWords },

  { method: 'get', path: '/api/v1/openapi.json', ...site, site: showOpenApi },
  {
    method: 'get',
    path: '/api/v1/gezinnen',
    ...helper,
    action: 'list',
    resource: 'my-families',
    operation: listFamilies,
  },
  { method: 'get', path: `${apiFamily}/dossier`, ...helper, action: 'read', operation: readDossier },
  {
    method: 'post',
    path: `${apiFamily}/verslagen`,
    ...helper,
    action: 'write',
    shows: 'read',
    operation: notesApi.writeNote,
  },
  { method: 'get', path: apiNote, ...helper, action: 'read', operation: notesApi.readNote },
  {
    method: 'post',
    path: `${apiNote}/delen`,
    ...helper,
    action: 'share',
    shows: 'read',
    operation: notesApi.shareNote,
  },
  { method: 'get', path: '/api/v1/mijn-dossier', ...own, action: 'read', operation: readMyDossier },
  { method: 'post', path: '/api/v1/mijn-woorden', ...own, action: 'answer', shows: 'read', operation: writeOwnWords },
  {
    method: 'get',
    path: '/api/v1/inzagen',
    ...own,
    action: 'read-log',
    purpose: 'legal-protection',
    operation: readLooks,
  },
]
