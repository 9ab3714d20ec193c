import type { z } from 'zod'
import type { request } from '../../dossier/kinds/request.ts'
import { ageBand } from '../../law/ages.ts'
import { daysToTakeBack } from '../../law/destruction.ts'
import type { Regime } from '../../law/regimes.ts'
import { rightArticle } from '../../law/rights.ts'
import { dayOf } from '../../ui/dates.ts'

type Step = z.infer<typeof request.schema>
type Ask = Extract<Step, { step: 'ask' }>
type Decide = Extract<Step, { step: 'decide' }>

/** A request for destruction as it stands in the ledger, with what was decided. */
export interface AskedDestruction {
  familyId: string
  id: string
  ask: Ask
  /** The account of who wrote it down in a job, when it came on paper or was passed on; null: whoever asked did. */
  enteredBy: string | null
  /** Whom the part of the request is about: whoever asked. */
  askers: readonly { id: string; birth: string; death: string | null }[]
  /** What came after it, the oldest first. `organisation`: of whoever wrote it; null: somebody of the family. */
  steps: readonly { at: string; organisation: string | null; account: string; body: Step }[]
  /** Whose part the request stands in: who must answer it. */
  organisation: string | null
}

/** An entry that a decision may be about, as long as its content is there. */
export interface Candidate {
  id: string
  threadId: string
  /** The thread of what it stands beside. */
  besideThread: string | null
  kind: string
  destructible: boolean
  recordedAt: string
  partId: string
  regime: Regime
  subjects: readonly string[]
  organisation: string | null
}

/** Why something that was decided is not done. */
export type NotDone =
  | 'one-pair-of-eyes'
  | 'under-12'
  | 'not-about-who-asked'
  | 'not-theirs-to-decide'
  | 'keeps-who-may-read-what'

export interface Planned {
  /** YYYY-MM-DD: the first day on which it is carried out. */
  from: string
  /** By the article that it is done on. */
  byGround: ReadonlyMap<string, string[]>
  notDone: readonly { entry: string; why: NotDone }[]
}

interface Decision {
  at: string
  organisation: string
  account: string
  body: Decide
}

const ends = new Set(['decide', 'route', 'withdraw'])

/**
 * What was decided: the first step that ends a request ends it, and nothing after it counts, but that whoever asked takes it back.
 * Who asked does not decide, and who answers does not take back.
 */
export function decisionOf({ steps }: Pick<AskedDestruction, 'steps'>): Decision | undefined {
  const counts = steps.filter(({ organisation, body }) => (body.step === 'withdraw') === (organisation === null))
  const first = counts.find(({ body }) => ends.has(body.step))
  if (first?.body.step !== 'decide' || first.organisation === null) return undefined
  if (counts.some(({ body }) => body.step === 'withdraw')) return undefined
  return { at: first.at, organisation: first.organisation, account: first.account, body: first.body }
}

/** What comes of the decision about one request; undefined when it was taken back, or nothing is to be destroyed. */
export function planOf(asked: AskedDestruction, candidates: readonly Candidate[]): Planned | undefined {
  const decision = decisionOf(asked)
  if (!decision) return undefined
  const given = candidates.filter((candidate) => isGiven(decision, candidate, candidates))
  const notDone: { entry: string; why: NotDone }[] = []
  const byGround = new Map<string, string[]>()
  for (const candidate of given) {
    const why = against(asked, candidate, decision)
    if (why) {
      notDone.push({ entry: candidate.id, why })
      continue
    }
    const ground = rightArticle('destruction', candidate.regime)
    byGround.set(ground, [...(byGround.get(ground) ?? []), candidate.id])
  }
  if (byGround.size === 0 && notDone.length === 0) return undefined
  return { from: carriedOutFrom(decision.at), byGround, notDone }
}

/** YYYY-MM-DD: the first day on which what was decided at this moment is carried out. */
export const carriedOutFrom = (decidedAt: string): string =>
  new Date(Date.parse(`${dayOf(decidedAt)}T12:00:00Z`) + daysToTakeBack * 86_400_000).toISOString().slice(0, 10)

/** Was the destruction of this entry given: by itself, or with the whole part as it was when that was decided? */
function isGiven({ at, body }: Decision, candidate: Candidate, all: readonly Candidate[]): boolean {
  const threads = new Map(all.map(({ id, threadId }) => [id, threadId]))
  // What was decided about any version is decided about all of them.
  const byThread = (thread: string | null) =>
    (body.entries ?? []).find(({ entry }) => (threads.get(entry) ?? entry) === thread)
  const itself = byThread(candidate.threadId)
  if (itself) return itself.outcome === 'given'
  // A file stays with what it stands beside.
  if (candidate.kind === 'attachment' && byThread(candidate.besideThread)) return false
  const first = all.find(({ id }) => id === candidate.threadId) ?? candidate
  const ofPart = body.parts?.find(({ part }) => part === candidate.partId)
  return ofPart?.outcome === 'given' && first.recordedAt <= at
}

function against(asked: AskedDestruction, candidate: Candidate, decision: Decision): NotDone | undefined {
  // Who could both write down that somebody asks and grant it, could have destroyed what they wrote themself.
  if (asked.enteredBy === decision.account) return 'one-pair-of-eyes'
  // Jeugdwet 7.3.15(1), BW 7:465(1), Wmo 2015 5.3.5: under twelve, somebody else asks for them.
  if (asked.askers.some(({ birth, death }) => ageBand(birth, death, asked.ask.receivedOn) === 'under-12')) {
    return 'under-12'
  }
  const whom = [...asked.askers.map(({ id }) => id), ...(asked.ask.about ?? [])]
  if (!candidate.subjects.some((id) => whom.includes(id))) return 'not-about-who-asked'
  if (decision.organisation !== (candidate.organisation ?? asked.organisation)) return 'not-theirs-to-decide'
  return candidate.destructible ? undefined : 'keeps-who-may-read-what'
}
