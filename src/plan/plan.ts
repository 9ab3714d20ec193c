import type { z } from 'zod'
import type { action, effects } from '../dossier/kinds/action.ts'
import type { condition } from '../dossier/kinds/condition.ts'
import type { goal, goalOutcomes } from '../dossier/kinds/goal.ts'
import type { matters } from '../dossier/kinds/matters.ts'
import type { strength } from '../dossier/kinds/strength.ts'
import type { PlanKind } from '../dossier/threads.store.ts'
import { type StepRow, type Thread, threadsOf } from '../dossier/threads.ts'
import { stateIn } from './course/conditions.ts'

/** What the plan is made of, and what hangs on it. */
export const kindsOfPlan = [
  'matters',
  'goal',
  'action',
  'strength',
  'condition',
  'analysis',
] as const satisfies PlanKind[]

/** What is read besides for who helps: whether both parents were asked (alike.ts). */
export const kindsOfAlike = ['meeting', 'evaluation', 'evaluation-answer'] as const satisfies PlanKind[]

type BodyOf<Kind extends { schema: z.ZodType }> = z.infer<Kind['schema']>
type SetOf<Kind extends { schema: z.ZodType }> = Extract<BodyOf<Kind>, { step: 'set' }>
export type MattersBody = SetOf<typeof matters>
export type GoalBody = SetOf<typeof goal>
export type ActionBody = SetOf<typeof action>
export type StrengthBody = SetOf<typeof strength>
type ConditionBody = Extract<BodyOf<typeof condition>, { step: 'say' }>

/** Something of the plan as it is now. `about`: the ids of the people it is about. */
export interface PlanThing<Body> {
  id: string
  thread: Thread
  about: readonly string[]
  body: Body
  /** YYYY-MM-DD: when it began. */
  began: string
}

export interface Ending {
  outcome?: (typeof goalOutcomes)[number]
  text?: string
  on: string
}
export interface PlanGoal extends PlanThing<GoalBody> {
  ended?: Ending
  actions: PlanAction[]
  conditions: Condition[]
  unsaid: boolean
}
export interface PlanAction extends PlanThing<ActionBody> {
  /** What was said last, after it was set or changed. */
  result?: { is: 'done' | 'not-done'; text?: string; on: string }
  effect?: { is: (typeof effects)[number]; text?: string; on: string }
  conditions: Condition[]
  /** Its writer said that something follows, and what was never said, as far as this reader reads. */
  unsaid: boolean
}
/** «If not, then …», said openly, and not over. */
export interface Condition {
  text: string
  follows: string
  /** It was ordered: what was said to follow is there, and holds until somebody writes that it is over. */
  ordered: boolean
}

export interface Plan {
  matters: PlanThing<MattersBody>[]
  goals: PlanGoal[]
  /** Steps of no goal that this reader reads. */
  loose: PlanAction[]
  strengths: PlanThing<StrengthBody>[]
  /** What mattered and what went well, and was taken out of the plan: still to be read. */
  over: PlanThing<MattersBody | StrengthBody>[]
}

/** The plan as these rows tell it: what one reader may read of one family. `aboutOf`: the people that a part is about. */
export function planOf(rows: readonly StepRow[], aboutOf: (partId: string) => readonly string[]): Plan {
  const byKind = Map.groupBy(threadsOf(rows), ({ kind }) => kind)
  const things = <Body>(kind: PlanKind): PlanThing<Body>[] =>
    (byKind.get(kind) ?? []).map((thread) => ({
      id: thread.id,
      thread,
      about: aboutOf(thread.partId),
      body: thread.shown.body as Body,
      began: thread.steps[0]?.occurredOn ?? thread.shown.occurredOn,
    }))
  const goes = <Body>(thing: PlanThing<Body>) => thing.thread.ended === undefined
  const standing = things<ConditionBody>('condition').filter(({ thread }) => stateIn(thread) !== 'over')
  const conditions = Map.groupBy(standing, ({ body }) => body.of)
  const hangsOn = (id: string): Condition[] =>
    (conditions.get(id) ?? []).map(({ thread, body: { text, follows } }) => ({
      text,
      follows,
      ordered: stateIn(thread) === 'ordered',
    }))
  const ever = new Set(things<ConditionBody>('condition').map(({ body }) => body.of))
  const openly = ({ id, body }: PlanThing<GoalBody | ActionBody>) => ({
    conditions: hangsOn(id),
    unsaid: body.follows === true && !ever.has(id),
  })
  const actions = things<ActionBody>('action').map((thing) => ({
    ...thing,
    ...wentOf(thing.thread),
    ...openly(thing),
  }))
  const ofGoal = Map.groupBy(actions, ({ body }) => body.goal)
  const goals = things<GoalBody>('goal').map((thing) => ({
    ...thing,
    ...(thing.thread.ended && { ended: endingOf(thing.thread.ended) }),
    actions: ofGoal.get(thing.id) ?? [],
    ...openly(thing),
  }))
  const known = new Set(goals.map(({ id }) => id))
  return {
    matters: things<MattersBody>('matters').filter(goes),
    goals,
    loose: actions.filter(({ body }) => body.goal === undefined || !known.has(body.goal)),
    strengths: things<StrengthBody>('strength').filter(goes),
    over: [...things<MattersBody>('matters'), ...things<StrengthBody>('strength')].filter((thing) => !goes(thing)),
  }
}

const endingOf = ({ body, occurredOn: on }: StepRow): Ending => {
  const { outcome, text } = body as Omit<Ending, 'on'>
  return { ...(outcome && { outcome }), ...(text && { text }), on }
}

/** What became of a step. A later version opens it again; whether it helped is kept. */
function wentOf({ steps, shown }: Thread): Pick<PlanAction, 'result' | 'effect'> {
  const said = steps.map((row) => ({ row, body: row.body as BodyOf<typeof action> }))
  const after = said.slice(steps.indexOf(shown) + 1)
  const last = after.findLast(({ body }) => body.step === 'done' || body.step === 'not-done')
  const effect = said.findLast(({ body }) => body.step === 'effect')
  return {
    ...(last && {
      result: { is: last.body.step as 'done' | 'not-done', ...textOf(last.body), on: last.row.occurredOn },
    }),
    ...(effect?.body.step === 'effect' && {
      effect: { is: effect.body.effect, ...textOf(effect.body), on: effect.row.occurredOn },
    }),
  }
}

const textOf = ({ text }: { text?: string }): { text?: string } => (text === undefined ? {} : { text })

/** What is about this person, alone or with others. `ids`: theirs, also as they were entered before. */
export function planAbout({ matters: said, goals, loose, strengths, over }: Plan, ids: readonly string[]): Plan {
  const theirs = ({ about }: { about: readonly string[] }) => about.some((id) => ids.includes(id))
  return {
    matters: said.filter(theirs),
    goals: goals.filter(theirs),
    loose: loose.filter(theirs),
    strengths: strengths.filter(theirs),
    over: over.filter(theirs),
  }
}

/** Everything of the plan that stands or stood there. */
export const thingsOf = ({ matters: said, goals, loose, strengths, over }: Plan): PlanThing<{ text: string }>[] => [
  ...said,
  ...goals,
  ...goals.flatMap(({ actions }) => actions),
  ...loose,
  ...strengths,
  ...over,
]
