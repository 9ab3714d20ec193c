import type { T } from '../ui/messages.ts'
import { accessCode } from './kinds/access-code.ts'
import { agreement } from './kinds/agreement.ts'
import { authorityDecision } from './kinds/authority-decision.ts'
import { childWords } from './kinds/child-words.ts'
import { fact } from './kinds/fact.ts'
import { rightsOffered } from './kinds/rights-offered.ts'
import { analysisNotes } from './present-analysis-kinds.ts'
import { courseNotes } from './present-course-kinds.ts'
import { planNotes } from './present-plan-kinds.ts'
import { safetyNotes } from './present-safety-kinds.ts'
import type { EntryRow } from './read-dossier.store.ts'

const notesOfKind = { ...planNotes, ...courseNotes, ...safetyNotes, ...analysisNotes }

/** What the kind of an entry says besides its text, in sentences. */
export function aboutKind(t: T, row: Pick<EntryRow, 'kind' | 'body'>): { notes?: string[]; contestedBy?: string } {
  if (row.body === null) return {}
  const notesOf = notesOfKind[row.kind]
  if (notesOf) {
    const notes = notesOf(t, row.body)
    return notes.length > 0 ? { notes } : {}
  }
  if (row.kind === fact.id) {
    const { nature, statedBy, source, sourceProtected, contestedBy } = fact.schema.parse(row.body)
    const notes = [
      t.entryPage.natures[nature],
      ...(statedBy ? [t.entryPage.statedBy(statedBy)] : []),
      ...(source ? [t.entryPage.source(source)] : []),
      ...(sourceProtected ? [t.entryPage.sourceProtected] : []),
    ]
    return { notes, ...(contestedBy && { contestedBy }) }
  }
  if (row.kind === authorityDecision.id) {
    const { outcome, decidedOn } = authorityDecision.schema.parse(row.body)
    return { notes: [t.authority.outcomes[outcome], t.authority.decidedOn(t.day(decidedOn))] }
  }
  if (row.kind === rightsOffered.id) {
    const { way, interpreter } = rightsOffered.schema.parse(row.body)
    return { notes: [t.offer.ways[way], ...(interpreter ? [t.offer.withInterpreter] : [])] }
  }
  if (row.kind === childWords.id) {
    const { face, drawing } = childWords.schema.parse(row.body)
    return {
      notes: [
        t.child.writtenTogether,
        ...(face ? [t.child.pointed(t.childRights.faces[face - 1] ?? '')] : []),
        ...(drawing ? [t.child.drew] : []),
      ],
    }
  }
  if (row.kind === accessCode.id) {
    const body = accessCode.schema.parse(row.body)
    return { notes: [body.step === 'give' ? t.giveAccess.given(t.day(body.until)) : t.giveAccess.takenBack] }
  }
  if (row.kind !== agreement.id) return {}
  const { with: others, reviewOn } = agreement.schema.parse(row.body)
  const notes = [
    ...(others ? [t.entryPage.agreedWith(others)] : []),
    ...(reviewOn ? [t.entryPage.reviewOn(t.day(reviewOn))] : []),
  ]
  return notes.length > 0 ? { notes } : {}
}
