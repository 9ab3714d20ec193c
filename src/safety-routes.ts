import type { Declared } from './access/guard.ts'
import type { Visit } from './http/visit.ts'
import { handleAgreement, showAgreement } from './safety/handlers/agreement.tsx'
import { handleCorrectIncident, showCorrectIncident } from './safety/handlers/correct-incident.tsx'
import { showCrisis } from './safety/handlers/crisis.tsx'
import { handleEndAgreement, showEndAgreement } from './safety/handlers/end-agreement.tsx'
import { showIncidents } from './safety/handlers/incidents.tsx'
import { handlePhase, showPhase } from './safety/handlers/phase.tsx'
import { showSafety } from './safety/handlers/safety.tsx'
import { handleScale, showScale } from './safety/handlers/scale.tsx'
import { handleWriteIncident, showWriteIncident } from './safety/handlers/write-incident.tsx'

const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const team = '/gezinnen/:gezin/veiligheid'
const mine = '/mijn-dossier/:gezin/veiligheid'
const write = { action: 'write', shows: 'read' } as const
const answer = { action: 'answer', shows: 'read' } as const
const line = '/afspraken/:afspraak'
const correcting = `${team}/voorvallen/:vermelding/verbeteren`

/** Safety: what was agreed, how safe it is, what happened, and what to do now. Part of the security map in routes.ts. */
export const safetyRoutes = [
  { method: 'get', path: team, ...helper, action: 'read', visit: showSafety },
  { method: 'get', path: `${team}/afspraak`, ...helper, action: 'read', visit: showAgreement },
  { method: 'post', path: `${team}/afspraak`, ...helper, ...write, visit: handleAgreement },
  { method: 'get', path: `${team}${line}`, ...helper, action: 'read', visit: showAgreement },
  { method: 'post', path: `${team}${line}`, ...helper, ...write, visit: handleAgreement },
  { method: 'get', path: `${team}${line}/stoppen`, ...helper, action: 'read', visit: showEndAgreement },
  { method: 'post', path: `${team}${line}/stoppen`, ...helper, ...write, visit: handleEndAgreement },
  { method: 'get', path: `${team}/fase`, ...helper, action: 'read', visit: showPhase },
  { method: 'post', path: `${team}/fase`, ...helper, ...write, visit: handlePhase },
  { method: 'get', path: `${team}/hoe-veilig/:persoon`, ...helper, action: 'read', visit: showScale },
  { method: 'post', path: `${team}/hoe-veilig/:persoon`, ...helper, ...write, visit: handleScale },
  { method: 'get', path: `${team}/voorvallen`, ...helper, action: 'read', visit: showIncidents },
  { method: 'get', path: correcting, ...helper, action: 'read', visit: showCorrectIncident },
  { method: 'post', path: correcting, ...helper, action: 'correct', shows: 'read', visit: handleCorrectIncident },
  { method: 'get', path: `${team}/voorval`, ...helper, action: 'read', visit: showWriteIncident },
  { method: 'post', path: `${team}/voorval`, ...helper, ...write, visit: handleWriteIncident },
  { method: 'get', path: '/gezinnen/:gezin/nu', ...helper, action: 'read', visit: showCrisis },

  { method: 'get', path: mine, ...own, action: 'read', visit: showSafety },
  { method: 'get', path: `${mine}/afspraak`, ...own, action: 'read', visit: showAgreement },
  { method: 'post', path: `${mine}/afspraak`, ...own, ...answer, visit: handleAgreement },
  { method: 'get', path: `${mine}${line}`, ...own, action: 'read', visit: showAgreement },
  { method: 'post', path: `${mine}${line}`, ...own, ...answer, visit: handleAgreement },
  { method: 'get', path: `${mine}${line}/stoppen`, ...own, action: 'read', visit: showEndAgreement },
  { method: 'post', path: `${mine}${line}/stoppen`, ...own, ...answer, visit: handleEndAgreement },
  { method: 'get', path: `${mine}/hoe-veilig/:persoon`, ...own, action: 'read', visit: showScale },
  { method: 'post', path: `${mine}/hoe-veilig/:persoon`, ...own, ...answer, visit: handleScale },
  { method: 'get', path: `${mine}/voorvallen`, ...own, action: 'read', visit: showIncidents },
  { method: 'get', path: '/mijn-dossier/:gezin/nu', ...own, action: 'read', visit: showCrisis },
] as const satisfies readonly (Declared & { visit: (visit: Visit) => unknown })[]
