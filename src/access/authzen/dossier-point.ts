import type { Transaction } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import type { Rules } from '../../law/rules.ts'
import type { Road } from '../access.ts'
import { decide, type Decision as Judgement, noRule } from '../decide.ts'
import type { Facts } from '../facts.ts'
import {
  type AskedBy,
  type EvaluatedFamily,
  type EvaluationLook,
  enterAll,
  recordEvaluations,
} from './dossier-point.store.ts'
import { type Asked, actionNames, answerOf, askedOf, familyAskedOf, partEntity, refusal } from './dossier-questions.ts'
import type { Call, Decision, DecisionPoint, Found, PageWish } from './point.ts'

const nothing: Judgement = { allowed: false, ruleId: noRule, rule: undefined }

/** A question with what the rules say of it. Without an actor there is nobody to look, so no look. */
interface Judged {
  asked: Asked | undefined
  actorExists: boolean
  judgement: Judgement
}

const byCaller = ({ caller, trace }: Call, { version }: Rules): AskedBy => ({
  policies: version,
  traceparent: trace && `00-${trace.traceId}-${trace.parentSpanId}-01`,
  client: caller,
})

function judge(rules: Rules, facts: ReadonlyMap<string, Facts>, asked: Asked | undefined): Judged {
  const { actor, families, today } = (asked && facts.get(asked.actorId)) ?? {}
  if (!asked || !actor || !families || !today) return { asked, actorExists: false, judgement: nothing }
  const family = families.find(({ id }) => id === asked.familyId)
  const part = family?.parts.find(({ id }) => id === asked.partId)
  const judgement = family && part ? decide(rules, actor, family, part, asked.action, today) : nothing
  return { asked, actorExists: true, judgement }
}

async function factsFor(db: Transaction<DB>, asked: readonly (Asked | undefined)[]): Promise<Map<string, Facts>> {
  const families = new Map<string, Set<string>>()
  for (const one of asked) {
    if (one) families.set(one.actorId, (families.get(one.actorId) ?? new Set()).add(one.familyId))
  }
  return enterAll(db, families)
}

const lookKey = ({ actorId, action, purpose }: Asked): string => `${actorId} ${action} ${purpose}`

/** The questions about one actor, action and purpose as one look: each part once, as somebody may ask the same twice. */
function lookOf(questions: readonly (Judged & { asked: Asked })[]): EvaluationLook {
  const families = [...Map.groupBy(questions, ({ asked }) => asked.familyId)].map(
    ([family, about]): EvaluatedFamily => {
      const parts = [
        ...new Map(about.flatMap(({ asked, judgement }) => (asked.partId ? [[asked.partId, judgement] as const] : []))),
      ]
      const yes = parts.filter(([, judgement]) => judgement.allowed)
      const no = parts.filter(([, judgement]) => !judgement.allowed)
      const ids = (some: typeof parts) => some.map(([id]) => id)
      const rules = (some: typeof parts) => some.map(([, { ruleId }]) => ruleId)
      return { family, allowed: ids(yes), allowedRules: rules(yes), refused: ids(no), refusedRules: rules(no) }
    },
  )
  const [first] = questions
  if (!first) throw new Error('a look is about something')
  const { actorId, action, purpose } = first.asked
  return { actorId, action, purpose, families }
}

const isLogged = (one: Judged): one is Judged & { asked: Asked } => one.asked !== undefined && one.actorExists

/** Logs that this was asked, and answers with what the floor lets through as well. */
async function record(db: Transaction<DB>, judged: readonly Judged[], by: AskedBy): Promise<Decision[]> {
  const groups = [...Map.groupBy(judged.filter(isLogged), ({ asked }) => lookKey(asked))]
  const looks = groups.map(([, questions]) => lookOf(questions))
  const opened = await recordEvaluations(db, looks, by)
  const passed = new Map(groups.map(([key], n) => [key, opened[n]]))
  return judged.map(({ asked, judgement }) => {
    const passes =
      asked &&
      passed
        .get(lookKey(asked))
        ?.get(asked.familyId)
        ?.has(asked.partId ?? '')
    return passes && judgement.allowed ? answerOf(judgement) : refusal
  })
}

/** From a place on, until as many are allowed as fit: which of these are asked, and whether there is more behind them. */
function pageOf(all: readonly Candidate[], { after, limit }: PageWish) {
  const rest = all.filter(({ key }) => after === undefined || key > after)
  const allowed = rest.filter(({ judgement }) => judgement.allowed)
  const end = allowed.length > limit ? allowed[limit - 1] : undefined
  return { page: end ? rest.slice(0, rest.indexOf(end) + 1) : rest, next: end?.key }
}

interface Candidate extends Judged {
  /** Where it stands among the others. */
  key: string
}

/**
 * Decides about dossiers as every page does: by the facts of `erbij.enter`, by `decide`, and by the floor of PostgreSQL; what
 * was asked stands in the log before it is answered. An evaluation opens nothing to read or write.
 *
 * Subjects cannot be searched for: who is tied to a family is itself a part of its dossier, and no system has a look of its own.
 */
export function dossierPoint({ db: pool, rules }: Pick<Road, 'db' | 'rules'>): DecisionPoint {
  /** `about`: one question that names the actor and the family; `candidates`: everything that may be an answer. */
  const search = <T>(
    about: Asked | undefined,
    candidates: (about: Asked, facts: Facts | undefined) => readonly (Asked & { key: string })[],
    result: (asked: Asked) => T,
    [wish, call]: [PageWish, Call],
  ): Promise<Found<T>> =>
    pool.transaction().execute(async (db) => {
      const facts = await factsFor(db, [about])
      const asked = about ? candidates(about, facts.get(about.actorId)) : []
      const { page, next } = pageOf(
        asked.map(({ key, ...one }) => ({ key, ...judge(rules, facts, one) })),
        wish,
      )
      // That nothing was there to judge was asked as well.
      const logged = page.length > 0 ? page : [judge(rules, facts, about)]
      const answers = await record(db, logged, byCaller(call, rules))
      return { results: logged.flatMap(({ asked }, n) => (answers[n]?.decision && asked ? [result(asked)] : [])), next }
    })

  return {
    evaluate: (questions, call, last) =>
      pool.transaction().execute(async (db) => {
        const asked = questions.map(askedOf)
        const facts = await factsFor(db, asked)
        const judged = asked.map((one) => judge(rules, facts, one))
        const upTo = (answers: readonly Decision[]) => answers.findIndex(last) + 1
        const enough = upTo(judged.map(({ judgement }) => answerOf(judgement))) || judged.length
        const by = byCaller(call, rules)
        const answers = await record(db, judged.slice(0, enough), by)
        // The floor turned the yes that would have ended it into a no.
        if (enough < judged.length && upTo(answers) === 0) answers.push(...(await record(db, judged.slice(enough), by)))
        return answers.slice(0, upTo(answers) || answers.length)
      }),
    search: {
      resource: ({ resource, ...rest }, ...where) =>
        search(
          familyAskedOf({ resource, ...rest }),
          (about, facts) =>
            (facts?.families.find(({ id }) => id === about.familyId)?.parts ?? [])
              .map(({ id }) => ({ ...about, partId: id, key: id }))
              .sort((a, b) => (a.key < b.key ? -1 : 1)),
          ({ familyId, partId }) => partEntity(familyId, partId ?? ''),
          where,
        ),
      action: (query, ...where) =>
        search(
          askedOf({ ...query, action: { name: actionNames[0] ?? '' } }),
          (about) => actionNames.map((action) => ({ ...about, action, key: action })),
          ({ action }) => ({ name: action }),
          where,
        ),
    },
  }
}
