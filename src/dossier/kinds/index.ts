import type { Kind } from '../kind.ts'
import { accessCode } from './access-code.ts'
import { agreement } from './agreement.ts'
import { attachment } from './attachment.ts'
import { authorityDecision } from './authority-decision.ts'
import { childAnswer } from './child-answer.ts'
import { childWords } from './child-words.ts'
import { contactNote } from './contact-note.ts'
import { copiedEntry } from './copied-entry.ts'
import { diagnosis } from './diagnosis.ts'
import { fact } from './fact.ts'
import { involvement } from './involvement.ts'
import { keepLonger } from './keep-longer.ts'
import { mandate } from './mandate.ts'
import { noticeDelay } from './notice-delay.ts'
import { opening } from './opening.ts'
import { ownStatement } from './own-statement.ts'
import { parenthood } from './parenthood.ts'
import { reach } from './reach.ts'
import { relation } from './relation.ts'
import { release } from './release.ts'
import { representation } from './representation.ts'
import { request } from './request.ts'
import { rightsOffered } from './rights-offered.ts'
import { samePerson } from './same-person.ts'
import { shield } from './shield.ts'
import { source } from './source.ts'
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
