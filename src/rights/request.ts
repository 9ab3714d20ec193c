import type { z } from 'zod'
import type { PartFacts } from '../access/facts.ts'
import type { request } from '../dossier/kinds/request.ts'
import type { Regime } from '../law/regimes.ts'
import { type Outcome, type Right, rightsLaw, type Term, termOf } from '../law/rights.ts'
import { monthsLater, weeksLater } from '../lib/day.ts'

export type Step = z.infer<(typeof request)['schema']>
export type Ask = Extract<Step, { step: 'ask' }>
export type Decided = Extract<Step, { step: 'decide' }>
type Routed = Extract<Step, { step: 'route' }>
type Extended = Extract<Step, { step: 'extend' }>
type Withdrawn = Extract<Step, { step: 'withdraw' }>
type Answered = Extract<Step, { step: 'answered' }>

/** One step as it was written. */
export interface StepRow {
  familyId: string
  partId: string
  id: string
  /** The ask that this step belongs to; null for the ask itself. */
  answers: string | null
  /** RFC 3339. */
  recordedAt: string
  author: string
  authorName: string
  /** Null: somebody of the family. */
  authorOrganisation: string | null
  body: Step
}

/** A step by whom and when. */
export type Written<S> = { body: S; by: string; organisation: string | null; at: string }

export type RequestState = 'waiting' | 'answered' | 'withdrawn' | 'passed-on'

/** Somebody's request as it stands on a day: derived from its steps, and kept nowhere. */
export interface Request {
  id: string
  familyId: string
  partId: string
  right: Right
  regime: Regime
  /** Who must answer. */
  organisationId: string
  organisation: string
  /** Whose request it is: a person's id. */
  asker: string
  ask: Written<Ask>
  /** The capacity that wrote it down for whoever asks; absent: they did so themself. */
  enteredBy?: string
  term: Term
  /** YYYY-MM-DD: the last day on which the answer is in time. */
  due: string
  overdue: boolean
  state: RequestState
  extended?: Written<Extended>
  decided?: Written<Decided>
  answered?: Written<Answered>
  withdrawn?: Written<Withdrawn>
  routed?: Written<Routed>
}

/** The last day for an answer, when it came in on this day (AVG 12(3)); and the last day to which it can be put off. */
export const dueOf = ({ months, weeks = 0 }: Pick<Term, 'months' | 'weeks'>, receivedOn: string): string =>
  weeksLater(monthsLater(receivedOn, months), weeks)
export const latestDue = ({ months, weeks = 0, extension }: Term, receivedOn: string): string =>
  dueOf({ months: months + (extension?.months ?? 0), weeks: weeks + (extension?.weeks ?? 0) }, receivedOn)

/** The requests among these steps, each in its part, on `today` (YYYY-MM-DD). What is over stays as it was when it ended. */
export function requestsOf(rows: readonly StepRow[], parts: ReadonlyMap<string, PartFacts>, today: string): Request[] {
  const steps = Map.groupBy(rows, (row) => `${row.partId} ${row.answers}`)
  return rows.flatMap((row) => {
    const part = parts.get(row.partId)
    if (row.body.step !== 'ask' || !part || part.organisationId === null) return []
    return [requestOf(row as StepRow & { body: Ask }, steps.get(`${row.partId} ${row.id}`) ?? [], part, today)]
  })
}

function requestOf(row: StepRow & { body: Ask }, steps: readonly StepRow[], part: PartFacts, today: string): Request {
  const regime = part.regime as Regime
  const { right, receivedOn } = row.body
  const term = termOf(right, regime)
  const made: Request = {
    id: row.id,
    familyId: row.familyId,
    partId: row.partId,
    right,
    regime,
    organisationId: part.organisationId ?? '',
    organisation: part.organisation ?? '',
    asker: part.subjects[0] ?? '',
    ask: written(row, row.body),
    ...(row.authorOrganisation !== null && { enteredBy: row.author }),
    term,
    due: dueOf(term, receivedOn),
    overdue: false,
    state: 'waiting',
  }
  for (const step of steps) take(made, step)
  made.overdue = made.state === 'waiting' && made.due < today
  return made
}

const written = <S>({ authorName, authorOrganisation, recordedAt }: StepRow, body: S): Written<S> => ({
  body,
  by: authorName,
  organisation: authorOrganisation,
  at: recordedAt,
})

/**
 * What ends a request ends it once: whatever comes after changes nothing. Who asked does not decide, and who answers does not
 * withdraw. A complaint is judged by the committee alone: whoever passed it on writes in its part as well.
 */
function take(made: Request, row: StepRow): void {
  const { body } = row
  if (made.right === 'complaint' && ![null, made.organisation].includes(row.authorOrganisation)) return
  if (made.state !== 'waiting' || (body.step === 'withdraw') !== (row.authorOrganisation === null)) return
  switch (body.step) {
    case 'extend':
      made.extended = written(row, body)
      // Never further than the law allows, whatever was written.
      made.due =
        body.until < latestDue(made.term, made.ask.body.receivedOn)
          ? body.until
          : latestDue(made.term, made.ask.body.receivedOn)
      return
    case 'decide':
      made.decided = written(row, body)
      made.state = 'answered'
      return
    case 'answered':
      made.answered = written(row, body)
      made.state = 'answered'
      return
    case 'withdraw':
      made.withdrawn = written(row, body)
      made.state = 'withdrawn'
      return
    case 'route':
      made.routed = written(row, body)
      made.state = 'passed-on'
      return
    case 'ask':
  }
}

/** What was decided of all of it together; undefined while nothing was. */
export function outcomeOf({ decided }: Request): Outcome | undefined {
  if (!decided) return undefined
  const { outcome, parts = [], entries = [] } = decided.body
  const all = [...parts, ...entries].map((one) => one.outcome)
  if (all.length === 0) return outcome ?? 'given'
  const [first] = all
  return all.every((one) => one === first) ? first : 'partly'
}

/** What waits longest first; what is over after it, the latest first. */
export const byUrgency = (a: Request, b: Request): number =>
  Number(a.state !== 'waiting') - Number(b.state !== 'waiting') ||
  (a.state === 'waiting' ? a.due.localeCompare(b.due) : b.ask.at.localeCompare(a.ask.at)) ||
  a.id.localeCompare(b.id)

/** Is this right decided about parts, or once? */
export const perPart = (right: Right): boolean => rightsLaw[right].perPart

/**
 * Is one of these versions on hold (AVG 18(1)(a))? From the day on which that was granted, until it was decided whether it is
 * right: a decision about correcting it. Nothing has to be lifted by hand.
 */
export function onHold(requests: readonly Request[], versions: readonly string[]): boolean {
  const about = requests.filter(({ ask }) => ask.body.entries?.some((entry) => versions.includes(entry)))
  const granted = (right: Right) =>
    about.flatMap((one) => (one.right === right && one.decided && outcomeOf(one) !== 'refused' ? [one.decided.at] : []))
  const decided = about.flatMap((one) => (one.right === 'correction' && one.decided ? [one.decided.at] : []))
  return granted('restriction').some((at) => !decided.some((later) => later > at))
}
