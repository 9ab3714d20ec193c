import { handleCondition, handleTell, showCondition, showTell } from './plan/course/handlers/condition.tsx'
import { showCourse } from './plan/course/handlers/course.tsx'
import { handleCourseStep, showCourseStep } from './plan/course/handlers/course-step.tsx'
import { handleMeeting, showMeeting } from './plan/course/handlers/meeting.tsx'
import { handleRound, showRound } from './plan/course/handlers/round.tsx'
import { handleRoundAnswer, showRoundAnswer } from './plan/course/handlers/round-answer.tsx'
import { handleSayCondition, showSayCondition } from './plan/course/handlers/say-condition.tsx'

const help = { resource: 'family', purpose: 'help', capacity: 'professional' } as const
const own = { resource: 'family', purpose: 'own-dossier', capacity: 'person' } as const
const team = '/gezinnen/:gezin/plan'
const mine = '/mijn-dossier/:gezin/plan'
const step = '/verloop/:stap'
const one = '/voorwaarden/:voorwaarde'
const tell = `${team}${one}/vertellen/:persoon`
const round = '/terugkijken/:ronde'
const answer = `${round}/antwoord/:persoon`

/** How a plan comes about, is looked at again, and how pressure is kept in the open. Part of the security map in routes.ts. */
export const courseRoutes = [
  { method: 'get', path: `${team}/verloop`, ...help, action: 'read', visit: showCourse },
  { method: 'get', path: `${mine}/verloop`, ...own, action: 'read', visit: showCourse },
  { method: 'get', path: team + step, ...help, action: 'read', visit: showCourseStep },
  { method: 'post', path: team + step, ...help, action: 'write', shows: 'read', visit: handleCourseStep },
  { method: 'get', path: mine + step, ...own, action: 'read', visit: showCourseStep },
  { method: 'post', path: mine + step, ...own, action: 'answer', shows: 'read', visit: handleCourseStep },
  { method: 'get', path: `${team}/voorwaarde`, ...help, action: 'read', visit: showSayCondition },
  { method: 'post', path: `${team}/voorwaarde`, ...help, action: 'write', shows: 'read', visit: handleSayCondition },
  { method: 'get', path: team + one, ...help, action: 'read', visit: showCondition },
  { method: 'post', path: team + one, ...help, action: 'write', shows: 'read', visit: handleCondition },
  { method: 'get', path: mine + one, ...own, action: 'read', visit: showCondition },
  { method: 'get', path: tell, ...help, action: 'read', visit: showTell },
  { method: 'post', path: tell, ...help, action: 'write', shows: 'read', visit: handleTell },
  { method: 'get', path: team + round, ...help, action: 'read', visit: showRound },
  { method: 'post', path: team + round, ...help, action: 'write', shows: 'read', visit: handleRound },
  { method: 'get', path: mine + round, ...own, action: 'read', visit: showRound },
  { method: 'get', path: team + answer, ...help, action: 'read', visit: showRoundAnswer },
  { method: 'post', path: team + answer, ...help, action: 'write', shows: 'read', visit: handleRoundAnswer },
  { method: 'get', path: mine + answer, ...own, action: 'read', visit: showRoundAnswer },
  { method: 'post', path: mine + answer, ...own, action: 'answer', shows: 'read', visit: handleRoundAnswer },
  { method: 'get', path: `${team}/gesprek`, ...help, action: 'read', visit: showMeeting },
  { method: 'post', path: `${team}/gesprek`, ...help, action: 'write', shows: 'read', visit: handleMeeting },
] as const
