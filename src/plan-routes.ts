import { readMyPlan, readPlan } from './plan/api/plan.ts'
import { downloadPlan, showDomains, showPlan, showPlanOf, showPrint } from './plan/handlers/plan.tsx'
import { handlePlanForm, showPlanForm } from './plan/handlers/plan-form.tsx'
import { handlePlanItem, showPlanItem } from './plan/handlers/plan-item.tsx'
import type { Route } from './routes.ts'

const team = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const reading = { method: 'get', action: 'read' } as const
const writing = { method: 'post', action: 'write', shows: 'read' } as const
const answering = { method: 'post', action: 'answer', shows: 'read' } as const

const plan = '/gezinnen/:gezin/plan'
const mine = '/mijn-dossier/:gezin/plan'
const item = `${plan}/onderdelen/:draad` as const
const myItem = `${mine}/onderdelen/:draad` as const

/** The one plan of a family, for who helps and for each of the family. Part of the security map in routes.ts. */
export const planRoutes = [
  { ...team, ...reading, path: plan, visit: showPlan },
  { ...team, ...reading, path: '/gezinnen/:gezin/plan.pdf', visit: downloadPlan },
  { ...team, ...reading, path: `${plan}/afdrukken`, visit: showPrint },
  { ...team, ...reading, path: `${plan}/leefgebieden`, visit: showDomains },
  { ...team, ...reading, path: `${plan}/van/:persoon`, visit: showPlanOf },
  { ...team, ...reading, path: `${plan}/nieuw/:soort`, visit: showPlanForm },
  { ...team, ...writing, path: `${plan}/nieuw/:soort`, visit: handlePlanForm },
  { ...team, ...reading, path: item, visit: showPlanItem },
  { ...team, ...writing, path: item, visit: handlePlanItem },
  { ...team, ...reading, path: `${item}/veranderen`, visit: showPlanForm },
  { ...team, ...writing, path: `${item}/veranderen`, visit: handlePlanForm },
  { ...team, ...reading, path: '/api/v1/gezinnen/:gezin/plan', operation: readPlan },
  { ...own, ...reading, path: mine, visit: showPlan },
  { ...own, ...reading, path: '/mijn-dossier/:gezin/plan.pdf', visit: downloadPlan },
  { ...own, ...reading, path: `${mine}/afdrukken`, visit: showPrint },
  { ...own, ...reading, path: `${mine}/leefgebieden`, visit: showDomains },
  { ...own, ...reading, path: `${mine}/van/:persoon`, visit: showPlanOf },
  { ...own, ...reading, path: `${mine}/nieuw/:soort`, visit: showPlanForm },
  { ...own, ...answering, path: `${mine}/nieuw/:soort`, visit: handlePlanForm },
  { ...own, ...reading, path: myItem, visit: showPlanItem },
  { ...own, ...answering, path: myItem, visit: handlePlanItem },
  { ...own, ...reading, path: `${myItem}/veranderen`, visit: showPlanForm },
  { ...own, ...answering, path: `${myItem}/veranderen`, visit: handlePlanForm },
  { ...own, ...reading, path: '/api/v1/mijn-dossier/:gezin/plan', operation: readMyPlan },
] as const satisfies readonly Route[]
