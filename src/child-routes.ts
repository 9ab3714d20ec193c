import { handleAnswerChild, showAnswerChild } from './portal/handlers/answer-child.tsx'
import { handleChildWords, showChildPlace } from './portal/handlers/child-place.tsx'
import { handleCorrectWords, showCorrectWords } from './portal/handlers/correct-child-words.tsx'

const helper = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const together = '/mijn-dossier/:gezin/samen/:kind'
const child = '/gezinnen/:gezin/kinderen/:kind'
const words = `${together}/:vermelding`
const childsWords = `${child}/:vermelding`
const answer = `${childsWords}/antwoord`

/** The voice of a child under twelve, with an adult. Part of the security map in routes.ts. */
export const childRoutes = [
  { method: 'get', path: together, ...own, action: 'read', visit: showChildPlace },
  { method: 'post', path: together, ...own, action: 'answer', shows: 'read', visit: handleChildWords },
  { method: 'get', path: words, ...own, action: 'read', visit: showCorrectWords },
  { method: 'post', path: words, ...own, action: 'answer', shows: 'read', visit: handleCorrectWords },
  { method: 'get', path: child, ...helper, action: 'read', visit: showChildPlace },
  { method: 'post', path: child, ...helper, action: 'write', shows: 'read', visit: handleChildWords },
  { method: 'get', path: childsWords, ...helper, action: 'read', visit: showCorrectWords },
  { method: 'post', path: childsWords, ...helper, action: 'write', shows: 'read', visit: handleCorrectWords },
  { method: 'get', path: answer, ...helper, action: 'read', visit: showAnswerChild },
  { method: 'post', path: answer, ...helper, action: 'write', shows: 'read', visit: handleAnswerChild },
] as const
