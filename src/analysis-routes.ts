import type { Declared } from './access/guard.ts'
import { showAnalyses } from './analysis/handlers/analyses.tsx'
import { handleInstrument, showInstrument } from './analysis/handlers/instrument.tsx'
import { showInstrumentAnswers } from './analysis/handlers/instrument-answers.tsx'
import { handleContribution, showOneAnalysis } from './analysis/handlers/one-analysis.tsx'
import { handleWriteAnalysis, showAnalyseAgain } from './analysis/handlers/write-analysis.tsx'
import type { Visit } from './http/visit.ts'

const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const helps = { ...helper, action: 'write', shows: 'read' } as const
const says = { ...own, action: 'answer', shows: 'read' } as const

const [theirs, mine] = ['/gezinnen/:gezin/analyse', '/mijn-dossier/:gezin/analyse']
const [theirList, myList] = ['/gezinnen/:gezin/vragenlijsten/:lijst', '/mijn-dossier/:gezin/vragenlijsten/:lijst']

/** What is going on and why: questionnaires and analyses, for who helps and for who it is about. Part of the security map in routes.ts. */
export const analysisRoutes = [
  { method: 'get', path: theirs, ...helper, action: 'read', visit: showAnalyses },
  { method: 'get', path: mine, ...own, action: 'read', visit: showAnalyses },
  { method: 'post', path: `${theirs}/maken`, ...helps, visit: handleWriteAnalysis },
  { method: 'post', path: `${mine}/maken`, ...says, visit: handleWriteAnalysis },
  { method: 'get', path: `${theirs}/:analyse`, ...helper, action: 'read', visit: showOneAnalysis },
  { method: 'get', path: `${mine}/:analyse`, ...own, action: 'read', visit: showOneAnalysis },
  { method: 'post', path: `${theirs}/:analyse`, ...helps, visit: handleContribution },
  { method: 'post', path: `${mine}/:analyse`, ...says, visit: handleContribution },
  { method: 'get', path: `${theirs}/:analyse/opnieuw`, ...helper, action: 'read', visit: showAnalyseAgain },
  { method: 'get', path: `${mine}/:analyse/opnieuw`, ...own, action: 'read', visit: showAnalyseAgain },
  { method: 'post', path: `${theirs}/:analyse/opnieuw`, ...helps, visit: handleWriteAnalysis },
  { method: 'post', path: `${mine}/:analyse/opnieuw`, ...says, visit: handleWriteAnalysis },
  { method: 'get', path: theirList, ...helper, action: 'read', visit: showInstrument },
  { method: 'get', path: myList, ...own, action: 'read', visit: showInstrument },
  { method: 'post', path: theirList, ...helps, visit: handleInstrument },
  { method: 'post', path: myList, ...says, visit: handleInstrument },
  { method: 'get', path: `${theirList}/:mens`, ...helper, action: 'read', visit: showInstrumentAnswers },
  { method: 'get', path: `${myList}/:mens`, ...own, action: 'read', visit: showInstrumentAnswers },
] as const satisfies readonly (Declared & { visit: (visit: Visit) => unknown })[]
