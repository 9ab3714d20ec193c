import type { Context } from 'hono'
import type { Declared } from './access/guard.ts'
import { childRoutes } from './child-routes.ts'
import { complaintRoutes } from './complaint-routes.ts'
import { copyRoutes } from './copy-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { readLooks } from './dossier/api/looks.ts'
import * as notesApi from './dossier/api/notes.ts'
import { writeOwnWords } from './dossier/api/own-words.ts'
import { readMyWhoMaySee, readWhoMaySee } from './dossier/api/who-may-see.ts'
import { handleAttach, showAttach } from './dossier/handlers/attach-file.tsx'
import { handleCorrect, showCorrect } from './dossier/handlers/correct-entry.tsx'
import { downloadFile } from './dossier/handlers/download-file.tsx'
import { showFiles } from './dossier/handlers/files.tsx'
import { handleOwnWords, showOwnWords } from './dossier/handlers/own-words.tsx'
import { showAudience } from './dossier/handlers/part-audience.tsx'
import { handleShare, showShare } from './dossier/handlers/share-entry.tsx'
import { showWhoMaySee } from './dossier/handlers/who-may-see.tsx'
import { handleWithhold, showWithhold } from './dossier/handlers/withhold-entry.tsx'
import * as note from './dossier/handlers/write-note.tsx'
import { showFamily } from './family.tsx'
import type { Operation } from './http/operation.ts'
import { showOpenApi } from './http/show-openapi.ts'
import type { Visit } from './http/visit.ts'
import { openingRoutes } from './opening-routes.ts'
import * as circleApi from './people/api/circle.ts'
import { readDossier, readMyDossier } from './people/api/dossiers.ts'
import { listFamilies } from './people/api/families.ts'
import * as authority from './people/handlers/authority-decision.tsx'
import { handleBeginTie, showBeginTie } from './people/handlers/begin-tie.tsx'
import { handleEndTie, showEndTie } from './people/handlers/end-tie.tsx'
import { showFamilies } from './people/handlers/families.tsx'
import { showMyPeople, showPeople } from './people/handlers/people.tsx'
import * as reach from './people/handlers/reach.tsx'
import * as relation from './people/handlers/relation.tsx'
import { handleSamePerson, showSamePerson } from './people/handlers/same-person.tsx'
import { handleSearch, showSearch } from './people/handlers/search.tsx'
import { portalRoutes } from './portal-routes.ts'
import { showEntry } from './rights/handlers/entry.tsx'
import { rightsRoutes } from './rights-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { changeLanguage, health, type SiteDeps, showStart } from './site.tsx'
import { showToday } from './today.ts'
import { togetherRoutes } from './together-routes.ts'

type Handled = Response | Promise<Response>

/**
 * A route opens a dossier as a page (`visit`) or in the API (`operation`), or is about the site or one's own session (`site`).
 * The first two get their look from what stands here, a `site` never gets a dossier. What another system asks (`decides`) is
 * answered by the decision point, and never sees a session. There is no other kind.
 */
export type Route = Declared &
  (
    | { visit: (visit: Visit) => Handled }
    | { operation: Operation }
    | { site: (c: Context, deps: SiteDeps) => Handled }
    | { decides: true }
  )

const family = '/gezinnen/:gezin'
const wordsFile = '/mijn-woorden/:vermelding/bijlage'
const draft = `${family}/concepten/:concept`
const people = `${family}/mensen`
const share = `${family}/verslagen/:verslag/delen`
const entry = `${family}/vermeldingen/:vermelding`
const apiFamily = '/api/v1/gezinnen/:gezin'
const apiNote = `${apiFamily}/verslagen/:verslag`
const apiOwn = '/api/v1/mijn-dossier/:gezin'
const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
// Whoever searches says for which of these, or to help; the family reads it.
const search = { action: 'search', resource: 'my-families', alsoFor: ['family-request', 'handover'] } as const
const site = { resource: 'site', purpose: 'service', action: 'public' } as const

/** Every URL: what it does, with what, and why. This is the security map; src/access/guard.ts refuses to start without it. */
export const routes: readonly Route[] = [
  { method: 'get', path: '/', ...site, site: showStart },
  { method: 'get', path: '/gezond', ...site, site: health },
  { method: 'post', path: '/taal', ...site, site: changeLanguage },

  ...sessionRoutes,

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
  { method: 'get', path: `${family}/feit`, ...helper, action: 'draft', visit: note.startFact },
  { method: 'get', path: `${family}/afspraak`, ...helper, action: 'draft', visit: note.startAgreement },
  { method: 'get', path: draft, ...helper, action: 'read', visit: note.showDraft },
  { method: 'post', path: draft, ...helper, action: 'write', shows: 'read', visit: note.handleNote },
  { method: 'post', path: `${draft}/bewaren`, ...helper, action: 'draft', visit: note.autosaveNote },
  { method: 'get', path: `${draft}/weggooien`, ...helper, action: 'read', visit: note.askDiscard },
  { method: 'post', path: `${draft}/weggooien`, ...helper, action: 'draft', visit: note.discardDraft },
  { method: 'get', path: share, ...helper, action: 'read', visit: showShare },
  { method: 'post', path: share, ...helper, action: 'share', shows: 'read', visit: handleShare },
  { method: 'get', path: entry, ...helper, action: 'read', visit: showEntry },
  { method: 'get', path: `${entry}/verbeteren`, ...helper, action: 'read', visit: showCorrect },
  { method: 'post', path: `${entry}/verbeteren`, ...helper, action: 'correct', shows: 'read', visit: handleCorrect },
  { method: 'get', path: `${entry}/niet-verstrekken`, ...helper, action: 'read', visit: showWithhold },
  {
    method: 'post',
    path: `${entry}/niet-verstrekken`,
    ...helper,
    action: 'withhold',
    shows: 'read',
    visit: handleWithhold,
  },
  { method: 'get', path: `${family}/delen/:deel`, ...helper, action: 'read', visit: showAudience },
  { method: 'get', path: `${family}/wie-mag-wat`, ...helper, action: 'read', visit: showWhoMaySee },

  { method: 'get', path: `${entry}/bijlage`, ...helper, action: 'read', visit: showAttach },
  { method: 'post', path: `${entry}/bijlage`, ...helper, action: 'write', shows: 'read', visit: handleAttach },
  { method: 'get', path: `${family}/bijlagen/:bijlage`, ...helper, action: 'read', visit: downloadFile },
  { method: 'get', path: `${family}/bestanden`, ...helper, action: 'read', visit: showFiles },
  { method: 'get', path: '/vandaag', ...helper, action: 'today', resource: 'my-families', visit: showToday },
  { method: 'get', path: '/zoeken', ...helper, action: 'list', resource: 'my-families', visit: showSearch },
  { method: 'post', path: '/zoeken', ...helper, ...search, shows: 'list', visit: handleSearch },

  { method: 'get', path: people, ...helper, action: 'read', visit: showPeople },
  { method: 'get', path: `${people}/erbij`, ...helper, action: 'read', visit: relation.showAddPerson },
  {
    method: 'post',
    path: `${people}/erbij`,
    ...helper,
    action: 'write',
    shows: 'read',
    visit: relation.handleAddPerson,
  },
  {
    method: 'get',
    path: `${people}/relaties/:relatie`,
    ...helper,
    action: 'read',
    visit: relation.showCorrectRelation,
  },
  {
    method: 'post',
    path: `${people}/relaties/:relatie`,
    ...helper,
    action: 'correct',
    shows: 'read',
    visit: relation.handleCorrectRelation,
  },
  { method: 'get', path: `${people}/dezelfde`, ...helper, action: 'read', visit: showSamePerson },
  { method: 'post', path: `${people}/dezelfde`, ...helper, action: 'write', shows: 'read', visit: handleSamePerson },
  { method: 'get', path: `${people}/:persoon/bereiken`, ...helper, action: 'read', visit: reach.showReach },
  {
    method: 'post',
    path: `${people}/:persoon/bereiken`,
    ...helper,
    action: 'write',
    shows: 'read',
    visit: reach.handleReach,
  },
  {
    method: 'get',
    path: `${people}/:persoon/gezag`,
    ...helper,
    action: 'read',
    visit: authority.showAuthorityDecision,
  },
  {
    method: 'post',
    path: `${people}/:persoon/gezag`,
    ...helper,
    action: 'write',
    shows: 'read',
    visit: authority.handleAddDecision,
  },
  {
    method: 'get',
    path: `${people}/:persoon/gezag/:uitspraak`,
    ...helper,
    action: 'read',
    visit: authority.showAuthorityDecision,
  },
  {
    method: 'post',
    path: `${people}/:persoon/gezag/:uitspraak`,
    ...helper,
    action: 'correct',
    shows: 'read',
    visit: authority.handleCorrectDecision,
  },

  { method: 'get', path: '/mijn-dossier/:gezin/mensen', ...own, action: 'read', visit: showMyPeople },
  { method: 'get', path: '/mijn-bereikbaarheid', ...own, action: 'read', visit: reach.showMyReach },
  { method: 'post', path: '/mijn-bereikbaarheid', ...own, action: 'answer', shows: 'read', visit: reach.handleMyReach },
  { method: 'get', path: '/mijn-dossier/:gezin/delen/:deel', ...own, action: 'read', visit: showAudience },
  { method: 'get', path: '/mijn-dossier/:gezin/wie-mag-wat', ...own, action: 'read', visit: showWhoMaySee },
  { method: 'get', path: '/mijn-dossier/:gezin/vermeldingen/:vermelding', ...own, action: 'read', visit: showEntry },
  { method: 'get', path: '/mijn-woorden', ...own, action: 'read', visit: showOwnWords },
  { method: 'post', path: '/mijn-woorden', ...own, action: 'answer', shows: 'read', visit: handleOwnWords },
  { method: 'get', path: '/mijn-woorden/:verslag', ...own, action: 'read', visit: showOwnWords },
  { method: 'post', path: '/mijn-woorden/:verslag', ...own, action: 'answer', shows: 'read', visit: handleOwnWords },
  { method: 'get', path: '/mijn-woorden/:verslag/verbeteren', ...own, action: 'read', visit: showCorrect },
  {
    method: 'post',
    path: '/mijn-woorden/:verslag/verbeteren',
    ...own,
    action: 'answer',
    shows: 'read',
    visit: handleCorrect,
  },

  { method: 'get', path: '/mijn-dossier/:gezin/bijlagen/:bijlage', ...own, action: 'read', visit: downloadFile },
  { method: 'get', path: '/mijn-dossier/:gezin/bestanden', ...own, action: 'read', visit: showFiles },
  { method: 'get', path: wordsFile, ...own, action: 'read', visit: showAttach },
  { method: 'post', path: wordsFile, ...own, action: 'answer', shows: 'read', visit: handleAttach },

  ...rightsRoutes,
  ...complaintRoutes,
  ...portalRoutes,
  ...childRoutes,
  ...togetherRoutes,

  ...decisionRoutes,
  ...openingRoutes,
  ...copyRoutes,
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
  {
    method: 'post',
    path: `${apiFamily}/feiten`,
    ...helper,
    action: 'write',
    shows: 'read',
    operation: notesApi.writeFact,
  },
  {
    method: 'post',
    path: `${apiFamily}/afspraken`,
    ...helper,
    action: 'write',
    shows: 'read',
    operation: notesApi.writeAgreement,
  },
  {
    method: 'post',
    path: `${apiFamily}/vermeldingen/:vermelding/verbeteringen`,
    ...helper,
    action: 'correct',
    shows: 'read',
    operation: notesApi.correctEntry,
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
  { method: 'get', path: `${apiFamily}/wie-mag-wat`, ...helper, action: 'read', operation: readWhoMaySee },
  { method: 'get', path: `${apiOwn}/wie-mag-wat`, ...own, action: 'read', operation: readMyWhoMaySee },
  { method: 'get', path: `${apiFamily}/personen`, ...helper, action: 'read', operation: circleApi.readPeopleOf },
  { method: 'get', path: `${apiOwn}/personen`, ...own, action: 'read', operation: circleApi.readMyPeople },
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
