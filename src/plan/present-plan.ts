import { paragraphsOf } from '../dossier/kind.ts'
import type { Owner } from '../dossier/kinds/plan-fields.ts'
import { aboutOf } from '../dossier/present-entries.ts'
import { frameWords } from '../dossier/present-plan-kinds.ts'
import type { StepRow } from '../dossier/threads.ts'
import { measures } from '../law/measures.ts'
import type { Day } from '../ui/dates.ts'
import { links } from '../ui/links.ts'
import type { T } from '../ui/messages.ts'
import { type AgeClock, ageClock } from './age-clock.ts'
import type { OpenedPlan } from './open-plan.ts'
import type { ActionBody, Condition, GoalBody, PlanAction, PlanGoal, PlanThing } from './plan.ts'

export interface AuthorView {
  name: string
  organisation?: string
  isYou: boolean
}
export interface ThingView {
  id: string
  href: string
  /** The text when it is short; otherwise how it begins, and then `text` holds all of it. */
  title: string
  text: string[]
  about: string[]
  by: AuthorView
  /** It was changed by two at once. */
  conflict: boolean
  /** What follows if it does not work, said openly. */
  follows: string[]
  /** May be changed by this reader. */
  open: boolean
}
export interface FrameView {
  is: 'voluntary' | 'conditional' | 'ordered'
  words: string
  law?: string
}
export interface ActionView extends ThingView {
  who: string
  law?: string
  due?: Day
  frame: FrameView
  state: { is: 'open' | 'late' | 'done' | 'not-done'; words: string; text?: string }
  effect?: { words: string; text?: string }
  notes: string[]
}
export interface GoalView extends ThingView {
  domains: string[]
  frame: FrameView
  recovery: boolean
  due?: Day
  began: Day
  clocks: string[]
  actions: ActionView[]
  addStepHref?: string
  ended?: { words: string; text: string[] }
}

const shortest = 140
/** A short text is its own heading; of a long one, how it begins. */
export function titleOf(text: string): { title: string; text: string[] } {
  const line = text.trim().split('\n')[0] ?? ''
  if (line === text.trim() && line.length <= shortest) return { title: line, text: [] }
  const words = line.slice(0, shortest / 2).replace(/\s+\S*$/u, '')
  return { title: `${(words || line.slice(0, shortest / 2)).toWellFormed()} …`, text: paragraphsOf(text) }
}

export const authorOf = (
  { authorName, authorOrganisation, author }: Pick<StepRow, 'author' | 'authorName' | 'authorOrganisation'>,
  actorId: string,
): AuthorView => ({
  name: authorName,
  ...(authorOrganisation && { organisation: authorOrganisation }),
  isYou: author === actorId,
})

/** Ordered by which decision, voluntary, or neither: what is done under a condition is not called voluntary. */
export function frameOf(t: T, frame: GoalBody['frame'], conditions: readonly Condition[], unsaid = false): FrameView {
  if (frame.is === 'ordered') return { is: 'ordered', words: frameWords(t, frame), law: measures[frame.measure] }
  if (conditions.some(({ ordered }) => ordered)) return { is: 'ordered', words: t.plan.orderedSome }
  if (conditions.length > 0) return { is: 'conditional', words: t.plan.conditional }
  if (unsaid) return { is: 'conditional', words: t.plan.unsaid }
  return { is: 'voluntary', words: t.plan.voluntary }
}

/** Who helps sees that it was left unsaid. A condition that is not about somebody is not told to them by its absence either. */
const unsaidHere = ({ own }: Pick<OpenedPlan, 'own'>, { unsaid }: { unsaid: boolean }): boolean => !own && unsaid

/** What was said openly to follow, and did not yet. */
export const followsOf = (t: T, conditions: readonly Condition[]): string[] =>
  conditions.flatMap(({ text, follows, ordered }) =>
    ordered ? [] : [t.plan.follows(text.replace(/[\s.]+$/, ''), follows)],
  )

export function presentThing(opened: OpenedPlan, thing: PlanThing<{ text: string }>): ThingView {
  const { access, own, familyId } = opened
  const { shown, beside, partId } = thing.thread
  return {
    id: thing.id,
    href: links.planItem(own, familyId, thing.id),
    ...titleOf(thing.body.text),
    about: aboutOf(opened.t, opened.names, { subjects: [...thing.about] }),
    by: authorOf(shown, access.actor.id),
    conflict: beside.length > 0,
    follows: [],
    open: opened.mayWrite({ id: partId }),
  }
}

export function presentGoal(opened: OpenedPlan, goal: PlanGoal): GoalView {
  const { t, own, familyId } = opened
  const { body, ended } = goal
  const thing = presentThing(opened, goal)
  return {
    ...thing,
    follows: followsOf(t, goal.conditions),
    domains: body.domains.map((domain) => t.lifeDomains[domain]),
    frame: frameOf(t, body.frame, goal.conditions, unsaidHere(opened, goal)),
    recovery: body.recovery === true,
    ...(body.by && { due: body.by }),
    began: goal.began,
    clocks: ended ? [] : clocksOf(opened, goal),
    actions: goal.actions.map((action) => presentAction(opened, action)),
    ...(thing.open && !ended && { addStepHref: `${links.addToPlan(own, familyId, 'stap')}?bij=${goal.id}` }),
    ...(ended && {
      ended: {
        words: ended.outcome ? t.plan.endedOn(t.plan.outcomes[ended.outcome], t.day(ended.on)) : t.day(ended.on),
        text: ended.text ? paragraphsOf(ended.text) : [],
      },
    }),
  }
}

/** Who does it, as this reader knows them. */
export function ownerName({ t, names }: Pick<OpenedPlan, 't' | 'names'>, owner: Owner): string {
  if (owner.is === 'person') return names.get(owner.person) ?? t.words.somebody
  return owner.is === 'professional' && owner.organisation ? `${owner.name} (${owner.organisation})` : owner.name
}

const isYours = ({ family, access }: OpenedPlan, owner: Owner): boolean =>
  owner.is === 'person'
    ? family.facts.selves.includes(owner.person)
    : owner.is === 'professional' && owner.capacity === access.actor.id

/** «Anna doet dit», «U doet dit». */
export const whoDoes = (opened: OpenedPlan, owner: Owner): string =>
  isYours(opened, owner) ? opened.t.plan.whoYou : opened.t.plan.who(ownerName(opened, owner))

export function presentAction(opened: OpenedPlan, action: PlanAction): ActionView {
  const { t, access, names } = opened
  const { body, result, effect } = action
  const is = result?.is ?? (body.by && body.by < access.today ? 'late' : 'open')
  const notes = [
    ...(body.supportOfChild ? [t.plan.support(names.get(body.supportOfChild) ?? t.words.somebody)] : []),
    ...(body.treatment ? [treatmentOf(opened, body)] : []),
  ]
  return {
    ...presentThing(opened, action),
    follows: followsOf(t, action.conditions),
    who: whoDoes(opened, body.owner),
    ...(body.law && { law: t.plan.underLaw(t.plan.laws[body.law]) }),
    ...(body.by && { due: body.by }),
    frame: frameOf(t, body.frame, action.conditions, unsaidHere(opened, action)),
    state: { is, words: t.plan.state[is], ...(result?.text && { text: result.text }) },
    ...(effect && { effect: { words: t.plan.effects[effect.is], ...(effect.text && { text: effect.text }) } }),
    notes,
  }
}

/** Somebody who follows a treatment does something hard; it is said as a strength, and never with a diagnosis (nothing here holds one). */
export const treatmentOf = (opened: OpenedPlan, { owner }: Pick<ActionBody, 'owner'>): string =>
  isYours(opened, owner) ? opened.t.plan.treatmentYou : opened.t.plan.treatmentOf(ownerName(opened, owner))

const agesOf = (t: T, [min, max]: [number, number]): string =>
  min === max ? t.people.age(min) : t.plan.eitherAge(String(min), t.people.age(max))

/** Beside a goal about somebody under eighteen: what its time means in a life so young. */
export function clocksOf(opened: OpenedPlan, { about, began }: Pick<PlanGoal, 'about' | 'began'>): string[] {
  const { t, people, access, names, family } = opened
  return people
    .filter((person) => [person.id, ...person.aliases].some((id) => about.includes(id)))
    .flatMap((person) => {
      const clock = ageClock(person.birth, began, access.today)
      const isYou = [person.id, ...person.aliases].some((id) => family.facts.selves.includes(id))
      const unborn = began < person.birth
      return clock
        ? [clockWords(t, clock, { name: names.get(person.id) ?? '', gender: person.gender, isYou, unborn })]
        : []
    })
}

function clockWords(
  t: T,
  clock: AgeClock,
  { name, gender, isYou, unborn }: { name: string; gender: 'M' | 'V' | 'O'; isYou: boolean; unborn: boolean },
): string {
  const [then, now] = [agesOf(t, clock.atStart), agesOf(t, clock.now)]
  const { unit, n } = clock.since
  const you = t.plan.clockYou
  if (n === 0 && unit === 'days') return isYou ? you.today(now) : t.plan.clockNew(name, now)
  const ages = () => {
    if (unborn) return t.plan.clockUnborn(name)
    if (then === now) return isYou ? you.same(now) : t.plan.clockSame(name, now)
    return isYou ? you.grown(then, now) : t.plan.clockThen(name, then, now)
  }
  const life = t.plan.lives[isYou ? 'you' : gender]
  return `${ages()} ${t.plan.clockSince(t.plan.since[unit](n), t.plan.shares[clock.share](life))}`
}
