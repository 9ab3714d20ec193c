import type { z } from 'zod'
import type { request } from '../../dossier/kinds/request.ts'
import { ageBand } from '../../law/ages.ts'
import { daysToTakeBack } from '../../law/destruction.ts'
import type { Regime } from '../../law/regimes.ts'
import { rightArticle } from '../../law/rights.ts'
import { dayOf } from '../../ui/dates.ts'

type Step = z.infer<typeof request.schema>
export type Ask = Extract<Step, { step: 'ask' }>
export type Decide = Extract<Step, { step: 'decide' }>

/** A request for destruction as it stands in the ledger, with what was decided. */
export interface AskedDestruction {
  familyId: string
  id: string
  ask: Ask
  /** Whom the part of the request is about: whoever asked. */
  askers: readonly { id: string; birth: string; death: string | null }[]
  withdrawn: boolean
  /** The oldest first. `organisation`: of whoever decided. */
  decisions: readonly { at: string; organisation: string | null; body: Decide }[]
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
export type NotDone = 'under-12' | 'not-about-who-asked' | 'not-theirs-to-decide' | 'keeps-who-may-read-what'

export interface Planned {
  /** YYYY-MM-DD: the first day on which it is carried out. */
  from: string
  /** By the article that it is done on. */
  byGround: ReadonlyMap<string, string[]>
  notDone: readonly { entry: string; why: NotDone }[]
}

/** What comes of the decisions about one request; undefined when it was taken back, or nothing is to be destroyed. */
export function planOf(asked: AskedDestruction, candidates: readonly Candidate[]): Planned | undefined {
  const last = asked.decisions.at(-1)
  if (asked.withdrawn || !last) return undefined
  const given = candidates.flatMap((candidate) => {
    const decision = decisionFor(asked, candidate, candidates)
    return decision ? [{ candidate, decision }] : []
  })
  const notDone: { entry: string; why: NotDone }[] = []
  const byGround = new Map<string, string[]>()
  for (const { candidate, decision } of given) {
    const why = against(asked, candidate, decision)
    if (why) {
      notDone.push({ entry: candidate.id, why })
      continue
    }
    const ground = rightArticle('destruction', candidate.regime)
    byGround.set(ground, [...(byGround.get(ground) ?? []), candidate.id])
  }
  if (byGround.size === 0 && notDone.length === 0) return undefined
  return { from: daysLater(dayOf(last.at), daysToTakeBack), byGround, notDone }
}

/** The decision that gives the destruction of this entry: by itself, or with the whole part it stood in when that was decided. */
function decisionFor(asked: AskedDestruction, candidate: Candidate, all: readonly Candidate[]) {
  const threads = new Map(all.map(({ id, threadId }) => [id, threadId]))
  // What was decided about any version is decided about all of them; the latest decision counts.
  const own = asked.decisions.flatMap((decision) =>
    (decision.body.entries ?? []).map((one) => ({ ...one, decision, thread: threads.get(one.entry) ?? one.entry })),
  )
  const byThread = (thread: string | null) => own.findLast((one) => one.thread === thread)
  const itself = byThread(candidate.threadId)
  if (itself) return itself.outcome === 'given' ? itself.decision : undefined
  // A file stays with what it stands beside.
  if (candidate.kind === 'attachment' && byThread(candidate.besideThread)?.outcome !== undefined) return undefined
  const first = all.find(({ id }) => id === candidate.threadId) ?? candidate
  const ofPart = asked.decisions.findLast(({ body }) => body.parts?.some(({ part }) => part === candidate.partId))
  const outcome = ofPart?.body.parts?.find(({ part }) => part === candidate.partId)?.outcome
  return ofPart && outcome === 'given' && first.recordedAt <= ofPart.at ? ofPart : undefined
}

function against(
  asked: AskedDestruction,
  candidate: Candidate,
  decision: AskedDestruction['decisions'][number],
): NotDone | undefined {
  // Jeugdwet 7.3.15(1), BW 7:465(1), Wmo 2015 5.3.5: under twelve, somebody else asks for them.
  if (asked.askers.some(({ birth, death }) => ageBand(birth, death, asked.ask.receivedOn) === 'under-12')) {
    return 'under-12'
  }
  const whom = [...asked.askers.map(({ id }) => id), ...(asked.ask.about ?? [])]
  if (!candidate.subjects.some((id) => whom.includes(id))) return 'not-about-who-asked'
  if (decision.organisation === null || decision.organisation !== (candidate.organisation ?? asked.organisation)) {
    return 'not-theirs-to-decide'
  }
  return candidate.destructible ? undefined : 'keeps-who-may-read-what'
}

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
