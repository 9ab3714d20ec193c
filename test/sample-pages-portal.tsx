import { AccessibilityPage } from '../src/portal/pages/accessibility-page.tsx'
import { ChildRightsPage } from '../src/portal/pages/child-rights-page.tsx'
import { OfferRightsPage } from '../src/portal/pages/offer-rights-page.tsx'
import type { PortalView } from '../src/portal/pages/portal-cards.tsx'
import { YourRightsPage } from '../src/portal/pages/your-rights-page.tsx'
import { demoRegion } from '../src/portal/region.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, yasmin } from './sample-views.ts'

const region = demoRegion()
const open = { path: '/uw-rechten' }
const blank = { id: 'f1', about: [], occurredOn: '2025-11-20', way: '', interpreter: false }
const offer = {
  familyId: '1',
  familyName: 'Gezin De Wit',
  people: [
    { value: 'p1', label: 'Anna' },
    { value: 'p2', label: 'Sem' },
  ],
  input: blank,
  errors: {},
  today: '2025-11-20',
}

export const portal: PortalView = {
  ahead: [
    {
      on: '2025-12-12',
      text: 'Kijken of Noor weer graag naar school gaat.',
      href: '/x',
      with: 'de juf',
      about: ['Noor'],
    },
    { on: '2026-01-09', text: 'Bellen met de woningbouw.', href: '/y', about: [] },
  ],
  decides: ['Anna beslist.', 'Over hulp voor Noor beslist Anna samen met Bram.'],
  frame: ['De hulp van Wijkteam Oost is vrijwillig.'],
  children: [{ name: 'Noor', readHref: '/mijn-dossier?gezin=1', togetherHref: '/mijn-dossier/1/samen/2' }],
  rightsOn: '3 november',
}
export const emptyPortal: PortalView = { ahead: [], decides: [], frame: [], children: [] }

/** The portal: rights at first contact, the page for a child with an adult, and the record that rights were discussed. */
export const portalPages = (t: T) => ({
  'your-rights': <YourRightsPage t={t} chrome={open} view={{ region, young: false }} />,
  'your-rights-nobody': <YourRightsPage t={t} chrome={open} view={{ region: undefined, young: false }} />,
  'your-rights-signed-in': <YourRightsPage t={t} chrome={{ ...anna, ...open }} view={{ region, young: false }} />,
  'your-rights-young': <YourRightsPage t={t} chrome={open} view={{ region, young: true }} />,
  'child-rights': <ChildRightsPage t={t} chrome={open} view={{ region }} />,
  'child-rights-nobody': <ChildRightsPage t={t} chrome={open} view={{ region: undefined }} />,
  accessibility: <AccessibilityPage t={t} chrome={{ path: '/toegankelijkheid' }} view={{ region }} />,
  'offer-rights': <OfferRightsPage t={t} chrome={yasmin} view={offer} />,
  'offer-rights-errors': (
    <OfferRightsPage
      t={t}
      chrome={yasmin}
      view={{ ...offer, errors: { about: 'aboutRequired', occurredOn: 'dateInFuture', way: 'wayRequired' } }}
    />
  ),
})
