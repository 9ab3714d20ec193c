import type { Kind } from '../kind.ts'
import { accessCode } from './access-code.ts'
import { action } from './action.ts'
import { agreement } from './agreement.ts'
import { analysis } from './analysis.ts'
import { attachment } from './attachment.ts'
import { authorityDecision } from './authority-decision.ts'
import { childAnswer } from './child-answer.ts'
import { childWords } from './child-words.ts'
import { condition } from './condition.ts'
import { contactNote } from './contact-note.ts'
import { copiedEntry } from './copied-entry.ts'
import { diagnosis } from './diagnosis.ts'
import { evaluation } from './evaluation.ts'
import { evaluationAnswer } from './evaluation-answer.ts'
import { fact } from './fact.ts'
import { goal } from './goal.ts'
import { incident } from './incident.ts'
import { instrumentAnswers } from './instrument-answers.ts'
import { involvement } from './involvement.ts'
import { keepLonger } from './keep-longer.ts'
import { mandate } from './mandate.ts'
import { matters } from './matters.ts'
import { meeting } from './meeting.ts'
import { noticeDelay } from './notice-delay.ts'
import { opening } from './opening.ts'
import { ownStatement } from './own-statement.ts'
import { parenthood } from './parenthood.ts'
import { phase } from './phase.ts'
import { planCourse } from './plan-course.ts'
import { reach } from './reach.ts'
import { relation } from './relation.ts'
import { release } from './release.ts'
import { representation } from './representation.ts'
import { request } from './request.ts'
import { rightsOffered } from './rights-offered.ts'
import { safetyAgreement } from './safety-agreement.ts'
import { safetyScale } from './safety-scale.ts'
import { samePerson } from './same-person.ts'
import { shield } from './shield.ts'
import { source } from './source.ts'
import { strength } from './strength.ts'
import { withholding } from './withholding.ts'

const all = [
  contactNote,
  ownStatement,
  fact,
  source,
  agreement,
  attachment,
  authorityDecision,
  involvement,
  release,
  withholding,
  relation,
  reach,
  samePerson,
  opening,
  mandate,
  shield,
  representation,
  diagnosis,
  parenthood,
  copiedEntry,
  keepLonger,
  request,
  rightsOffered,
  accessCode,
  noticeDelay,
  childWords,
  childAnswer,
  matters,
  goal,
  action,
  strength,
  condition,
  planCourse,
  evaluation,
  evaluationAnswer,
  meeting,
  phase,
  safetyAgreement,
  safetyScale,
  incident,
  instrumentAnswers,
  analysis,
] as unknown as Kind[]

const byId = new Map(all.map((kind) => [kind.id, kind]))

export const kinds: readonly Kind[] = all

/** The kinds whose content may be destroyed. */
export const destructible = all.filter((kind) => kind.destructible).map((kind) => kind.id)

/** The kind of an entry that was read. Throws on an id no file defines. */
export function getKind(id: string): Kind {
  const kind = byId.get(id)
  if (!kind) throw new Error(`unknown kind of entry: ${id}`)
  return kind
}
