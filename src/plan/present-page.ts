import { isMinor } from '../law/ages.ts'
import { membersKnown } from '../people/members-known.ts'
import { links } from '../ui/links.ts'
import { type AlikeView, alikeOf } from './alike.ts'
import { mayBeginIn, type OpenedPlan, selvesOf } from './open-plan.ts'
import { type Plan, planAbout, thingsOf } from './plan.ts'
import {
  type ActionView,
  type GoalView,
  presentAction,
  presentGoal,
  presentThing,
  type ThingView,
  treatmentOf,
} from './present-plan.ts'

/** What the plan says of one person, or of people together. */
export interface GroupView {
  names: string[]
  /** Of this reader alone. */
  mine: boolean
  goals: GoalView[]
  ended: GoalView[]
  loose: ActionView[]
  strengths: ThingView[]
  /** That somebody follows a treatment. */
  treatments: string[]
}
export interface PlanView {
  familyId: string
  familyName: string
  own: boolean
  /** Everything that one person is in; otherwise the plan of all. */
  person?: { name: string; isYou: boolean }
  persons: { name: string; href: string; here: boolean }[]
  /** Children of whom nothing stands in the plan yet: no child is hidden behind the others. */
  silent: { name: string; href: string }[]
  matters: ThingView[]
  groups: GroupView[]
  /** Of a child, for who helps: whether both parents were asked and heard. */
  alike?: AlikeView
  /** Where this reader adds something; absent for who only reads. */
  add?: Record<'belangrijk' | 'doel' | 'stap' | 'sterk', string>
}

/** The plan of everybody, or everything that one person is in. Undefined for somebody this reader does not know. */
export function presentPage(opened: OpenedPlan, personId?: string): PlanView | undefined {
  const { own, familyId, familyName } = opened
  const members = membersKnown(opened)
  const person = members.find(({ id, aliases }) => personId !== undefined && [id, ...aliases].includes(personId))
  if (personId !== undefined && !person) return undefined
  const selves = selvesOf(opened)
  const plan = person ? planAbout(opened.plan, person.aliases) : opened.plan
  const groups = presentGroups(opened, plan)
  const isMine = ({ about }: { about: readonly string[] }) => own && about.every((id) => selves.includes(id))
  const matters = plan.matters
    .toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)))
    .map((thing) => presentThing(opened, thing))
  const spokenOf = new Set(thingsOf(plan).flatMap(({ about }) => about))
  const silent = members.filter(
    ({ birth, aliases }) => isMinor(birth, opened.access.today) && !aliases.some((id) => spokenOf.has(id)),
  )
  const add = (slug: string) => `${links.addToPlan(own, familyId, slug)}${person ? `?over=${person.id}` : ''}`
  const alike = person && !own ? alikeOf(opened, person.id) : undefined
  const ownFirst = (id: string) => Number(!(own && selves.includes(id)))
  return {
    familyId,
    familyName,
    own,
    ...(person && { person: { name: person.name, isYou: selves.includes(person.id) } }),
    persons: members
      .toSorted((a, b) => ownFirst(a.id) - ownFirst(b.id))
      .map(({ id, name }) => ({
        name,
        href: links.planOf(own, familyId, id),
        here: id === person?.id,
      })),
    silent: person ? [] : silent.map(({ id, name }) => ({ name, href: links.planOf(own, familyId, id) })),
    matters,
    groups,
    ...(alike && { alike }),
    ...(mayBeginIn(opened) && {
      add: { belangrijk: add('belangrijk'), doel: add('doel'), stap: add('stap'), sterk: add('sterk') },
    }),
  }
}

/**
 * Per person, oldest first, and then of people together; for somebody of the family their own first. People whom this reader does not
 * know are not named or counted: what is about them stands with whoever is known.
 */
export function presentGroups(opened: OpenedPlan, plan: Plan): GroupView[] {
  const selves = selvesOf(opened)
  const found = new Map<string, GroupView>()
  const groupOf = (thing: ThingView, ids: readonly string[]): GroupView => {
    const mine = opened.own && ids.length > 0 && ids.every((id) => selves.includes(id))
    const key = `${mine}\n${thing.about.join('\n')}`
    const group = found.get(key) ?? {
      names: thing.about,
      mine,
      goals: [],
      ended: [],
      loose: [],
      strengths: [],
      treatments: [],
    }
    found.set(key, group)
    return group
  }
  for (const goal of plan.goals) {
    const view = presentGoal(opened, goal)
    const group = groupOf(view, goal.about)
    ;(view.ended ? group.ended : group.goals).push(view)
  }
  for (const action of plan.loose) {
    const view = presentAction(opened, action)
    groupOf(view, action.about).loose.push(view)
  }
  for (const thing of plan.strengths) {
    const view = presentThing(opened, thing)
    groupOf(view, thing.about).strengths.push(view)
  }
  for (const action of [...plan.goals.flatMap(({ actions }) => actions), ...plan.loose]) {
    if (!action.body.treatment || action.result?.is === 'not-done') continue
    const { treatments } = groupOf(presentThing(opened, action), action.about)
    const said = treatmentOf(opened, action.body)
    if (!treatments.includes(said)) treatments.push(said)
  }
  const order = [...new Set(opened.people.flatMap(({ id }) => opened.names.get(id) ?? []))]
  const rank = ({ mine, names }: GroupView) =>
    mine ? -1 : names.length > 1 ? 1_000 + names.length : order.indexOf(names[0] ?? '')
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.names.join().localeCompare(b.names.join(), 'nl'))
}
