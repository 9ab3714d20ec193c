import type { evaluationAnswer } from '../dossier/kinds/evaluation-answer.ts'
import type { meeting } from '../dossier/kinds/meeting.ts'
import { type StepRow, threadsOf } from '../dossier/threads.ts'
import type { KnownPerson } from '../people/circle.ts'
import { membersKnown } from '../people/members-known.ts'
import type { OpenedPlan } from './open-plan.ts'

/** What this reader knows of one parent with authority: whether they were asked and heard, and nothing of what they said. */
export interface ParentAlike {
  name: string
  wrote: boolean
  met: boolean
  /** Absent while nobody looked back at the plan. */
  answered?: boolean
}
export interface AlikeView {
  parents: ParentAlike[]
  /** Of two, one was asked and the other was not. */
  notes: { asked: string; other: string }[]
}

type Meeting = ReturnType<typeof meeting.schema.parse>
type Answer = ReturnType<typeof evaluationAnswer.schema.parse>
const idsOf = ({ id, aliases }: Pick<KnownPerson, 'id' | 'aliases'>): string[] => [id, ...aliases]

/** Of a child, its parents with authority beside each other. Undefined when this reader knows of fewer than two. */
export function alikeOf(opened: OpenedPlan, childId: string): AlikeView | undefined {
  const { people, names, steps, family } = opened
  const child = people.find((person) => idsOf(person).includes(childId))
  if (!child) return undefined
  const members = new Set(membersKnown(opened).flatMap(({ aliases }) => aliases))
  const holders = people.filter(
    (person) => members.has(person.id) && person.authorityOver.some((id) => idsOf(child).includes(id)),
  )
  if (holders.length < 2) return undefined
  const aboutOf = ({ partId }: { partId: string }) => family.parts.get(partId)?.part.subjects ?? []
  const ofChild = (row: { partId: string }) => aboutOf(row).some((id) => idsOf(child).includes(id))
  const meetings = steps.filter((row) => row.kind === 'meeting' && ofChild(row)).map(({ body }) => body as Meeting)
  const evaluation = threadsOf(steps.filter(({ kind }) => kind === 'evaluation')).findLast(ofChild)
  const answers = steps.filter(
    ({ kind, body }) => kind === 'evaluation-answer' && (body as Answer).evaluation === evaluation?.id,
  )
  const parents = holders.map((person) => {
    const ids = idsOf(person)
    const met = meetings.some(({ present }) => present.some((one) => one.is === 'person' && ids.includes(one.person)))
    const said: ParentAlike = {
      name: names.get(person.id) ?? '',
      wrote: steps.some((row) => ofChild(row) && wroteIt(row, person, people)),
      met,
      ...(evaluation && { answered: answers.some((row) => aboutOf(row).every((id) => ids.includes(id))) }),
    }
    return { said, asked: met || (evaluation !== undefined && aboutOf(evaluation).some((id) => ids.includes(id))) }
  })
  return {
    parents: parents.map(({ said }) => said),
    notes: parents.flatMap((one) =>
      parents.flatMap((other) => (one.asked && !other.asked ? [{ asked: one.said.name, other: other.said.name }] : [])),
    ),
  }
}

/** By somebody of the family under this person's name, which nobody else of it bears. */
const wroteIt = (row: StepRow, { name }: KnownPerson, people: readonly KnownPerson[]): boolean =>
  row.authorOrganisation === null &&
  row.authorName === name &&
  people.filter((person) => person.name === name).length === 1
