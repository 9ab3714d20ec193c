import { showMyDossier } from './portal/handlers/my-dossier.tsx'
import { handleOfferRights, showOfferRights } from './portal/handlers/offer-rights.tsx'
import { handleDelay, showTell } from './portal/handlers/tell.tsx'
import * as open from './portal/handlers/your-rights.tsx'

const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const site = { resource: 'site', purpose: 'service', action: 'public' } as const
const tell = '/gezinnen/:gezin/vertellen/:persoon'
const offer = '/gezinnen/:gezin/rechten-besproken'

/** The portal: what everybody may know before they sign in, and a person's own pages. Part of the security map in routes.ts. */
export const portalRoutes = [
  { method: 'get', path: '/uw-rechten', ...site, site: open.showYourRights },
  { method: 'get', path: '/uw-rechten/jongeren', ...site, site: open.showYourRightsYoung },
  { method: 'get', path: '/uw-rechten/kinderen', ...site, site: open.showYourRightsChild },
  { method: 'get', path: '/toegankelijkheid', ...site, site: open.showAccessibility },
  { method: 'get', path: offer, ...helper, action: 'read', visit: showOfferRights },
  { method: 'post', path: offer, ...helper, action: 'write', shows: 'read', visit: handleOfferRights },
  { method: 'get', path: tell, ...helper, action: 'read', visit: showTell },
  { method: 'post', path: tell, ...helper, action: 'write', shows: 'read', visit: handleDelay },
  { method: 'get', path: '/mijn-dossier', ...own, action: 'read', visit: showMyDossier },
] as const
