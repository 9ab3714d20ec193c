import type { ErrorCode } from '../ui/messages.ts'

/** How people say that something follows when it does not work out: in Dutch, and in English for who writes that. */
// Bounded, so that a text of any length is read at once.
const conditions: readonly RegExp[] = [
  /\b(?:als|indien|wanneer|zolang)\b[^.?!\n]{0,200}\b(?:niet|niets|geen|nooit)\b/,
  // «Iets anders» and «iemand anders» are no condition.
  /(?<!\b(?:iets|niets|iemand|niemand|ergens|nergens|heel|wat|wie|of|of het)\s)\banders\b(?!\s+dan\b)/,
  /\b(?:zo niet|zo nee|tenzij|mits|op voorwaarde|voorwaarden?|consequenties?|op straffe)\b/,
  /\bdan (?:volg(?:t|en)|moet(?:en)?|komt? er|vraag(?:t|en)?|meld(?:t|en)?)\b/,
  /\b(?:niet|geen)\b[^.?!\n]{0,200}[,:;]?\s+dan\b/,
  /\b(?:if|when|unless)\b[^.?!\n]{0,200}\b(?:not|no|never|doesn.?t|don.?t|isn.?t|fails?)\b/,
  /\b(?:unless|otherwise|or else|on condition|provided that|consequences?)\b/,
]

/**
 * Does this text hold a condition or a consequence? It finds words and judges nobody: whoever wrote it is asked once more whether
 * something follows, so that pressure does not pass for help.
 */
export function soundsLikeCondition(text: string): boolean {
  const said = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s*\n\s*/g, '\n')
  return conditions.some((one) => one.test(said))
}

/** Asked once of who helps, of every text of the plan and of safety that is not itself a condition. `warned`: they were asked, and keep it. */
export const hiddenCondition = (texts: readonly string[], warned: boolean): ErrorCode | undefined =>
  !warned && texts.some(soundsLikeCondition) ? 'holdsCondition' : undefined
