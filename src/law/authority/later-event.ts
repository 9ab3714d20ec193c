import type { PartialDate } from '../../lib/partial-date.ts'
import { adoptionDates } from './adoption.ts'
import type { Step } from './claim.ts'
import { byRegister } from './dates.ts'
import type { AuthorityQuestion, CourtDecision } from './question.ts'
import { knownParents } from './question.ts'
import { relationsWith } from './relations.ts'
import { meaningOf } from './table-61.ts'

interface DatedDecision extends CourtDecision {
  readonly since: PartialDate
}

/** Whether something happened since the decision that gives authority by law (again), and which facts told so. */
export interface LaterEvent {
  readonly overtaken: boolean
  readonly steps: readonly Step[]
}

/** An adoption or remarriage that came before the decision is looked at too: its date decides. */
export function laterEvent(decision: DatedDecision, question: AuthorityQuestion): LaterEvent {
  const events = [adoption(decision, question), endOfParenthood(decision, question), remarriage(decision, question)]
  return { overtaken: events.some((event) => event.overtaken), steps: events.flatMap((event) => event.steps) }
}

/** Adoption on that day or later: who adopts has authority from then on, and a guardianship lapses (BW 1:229, 1:281(1)(b)). */
function adoption({ since }: DatedDecision, question: AuthorityQuestion): LaterEvent {
  const dates = adoptionDates(question)
  return {
    overtaken: dates.some((date) => byRegister(date, since) >= 0),
    steps: dates.length > 0 ? ['deeds', 'since-when-parents'] : [],
  }
}

/**
 * The decision gave a parent authority (alone, or with the other) who is no parent any more: denial and annulment
 * of parenthood work back to the beginning (BW 1:202, 1:206).
 */
function endOfParenthood({ code }: DatedDecision, { parents }: AuthorityQuestion): LaterEvent {
  const meaning = meaningOf(code)
  const overtaken = !!meaning && !meaning.third && meaning.parents.some((at) => typeof parents[at - 1] === 'string')
  return { overtaken, steps: overtaken ? ['legal-parents'] : [] }
}

/**
 * The parents, once married or partners and parted, married each other again: joint authority revives, unless the one who
 * had it shared it with somebody else (BW 1:253). A first marriage after the decision is no such event.
 */
function remarriage({ code, since }: DatedDecision, question: AuthorityQuestion): LaterEvent {
  const [one, other] = knownParents(question)
  const meaning = meaningOf(code)
  const nothing: LaterEvent = { overtaken: false, steps: [] }
  if (!one || !other || !meaning || meaning.third || meaning.parents.length !== 1) return nothing
  const repeated = [relationsWith(one, other), relationsWith(other, one)].filter((relations) => relations.length > 1)
  if (repeated.length === 0) return nothing
  return {
    overtaken: repeated.flat().some((relation) => relation.since && byRegister(relation.since, since) > 0),
    steps: ['relation-of-parents'],
  }
}
