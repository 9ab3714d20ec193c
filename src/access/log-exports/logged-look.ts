import { failedRule } from '../decide.ts'

/** One look as `erbij.look` keeps it: what one call for a decision asked, of all families it asked about. */
export interface LoggedLook {
  id: string
  /** RFC 3339 in UTC with six decimals: the moment of the look, to the microsecond. */
  at: string
  /** W3C Trace Context: 32 and 16 lowercase hexadecimal characters. The span is this decision. */
  traceId: string
  spanId: string
  /** The span that called for it; null when nobody did. */
  parentSpanId: string | null
  /** The system that asked on behalf of somebody; null for our own pages. */
  client: string | null
  /** `evaluate`: another system asked whether this actor may; nothing was opened. */
  mode: 'read' | 'write' | 'evaluate'
  /** As it was when it was written: the lists of actions and purposes grow and shrink, the log stays. */
  action: string
  purpose: string
  /** The capacity that looked. */
  actor: string
  actorKind: 'professional' | 'person'
  actorName: string
  organisation: string | null
  /** SHA-256 of the set of rules that decided, hexadecimal; null for looks older than that was kept. */
  policies: string | null
  families: LookedFamily[]
}

/** One row of the log. A family of which nothing was asked, or that does not exist, has no parts. */
export interface LookedFamily {
  familyId: string
  allowed: LookedPart[]
  refused: LookedPart[]
}

/** A part that was judged, and what is known of it; a refused part that was never made is known by its id alone. */
export interface LookedPart {
  id: string
  rule: string
  about: { subjects: string[]; sort: string; regime: string; secret: boolean } | null
}

/** Could the rules not judge something of it: a fault of the engine, which is a refusal but no decision. */
export const didFail = (look: LoggedLook): boolean =>
  look.families.some((family) => family.refused.some((part) => part.rule === failedRule))

/** Milliseconds since 1970-01-01T00:00:00Z. Microseconds are cut off, never rounded into the next millisecond. */
export const millisecondOf = ({ at }: LoggedLook): number => Date.parse(`${at.slice(0, 23)}Z`)

/** What was opened, of all families of the look: nothing when somebody only asked. */
export const openedParts = (look: LoggedLook): LookedPart[] =>
  look.mode === 'evaluate' ? [] : look.families.flatMap((family) => family.allowed)

/** Everybody whom the opened parts are about, once each, always in the same order. */
export const openedSubjects = (look: LoggedLook): string[] =>
  [...new Set(openedParts(look).flatMap((part) => part.about?.subjects ?? []))].sort()
