import type { OpenedDossier } from '../../dossier/handlers/open-dossier.ts'
import { action } from '../../dossier/kinds/action.ts'
import { evaluation } from '../../dossier/kinds/evaluation.ts'
import { evaluationAnswer } from '../../dossier/kinds/evaluation-answer.ts'
import { goal } from '../../dossier/kinds/goal.ts'
import { type StepRow, type Thread, threadsOf } from '../../dossier/threads.ts'
import { ageBand } from '../../law/ages.ts'
import { coursesOf } from './course.ts'
import type { OpenedCourse } from './read-course.ts'
import type { AnswerBody } from './round-form.ts'

/** A round of looking back, as this reader may read it. */
export interface Round {
  thread: Thread
  about: readonly string[]
  open: boolean
  /** The rhythm of the same people, for when to look again. */
  everyWeeks?: number
}

export interface Answer {
  row: StepRow
  body: AnswerBody
  /** Whose answer it is. */
  person: string
}

export function roundOf({ opened, rows }: OpenedCourse, id: string): Round | undefined {
  const thread = threadsOf(rows.filter(({ kind }) => kind === evaluation.id)).find((one) => one.id === id)
  const part = thread && opened.family.parts.get(thread.partId)?.part
  if (!thread || !part) return undefined
  const weeks = coursesOf(rows, opened.family.parts).find(({ partId }) => partId === thread.partId)?.everyWeeks
  return { thread, about: part.subjects, open: thread.ended === undefined, ...(weeks && { everyWeeks: weeks }) }
}

/** Every answer of every round, in the order in which they were given: each of one person. */
export const answersOf = ({ opened, rows }: OpenedCourse): Answer[] =>
  rows.flatMap((row) => {
    const person = opened.family.parts.get(row.partId)?.part.subjects[0]
    return row.kind === evaluationAnswer.id && person
      ? [{ row, body: evaluationAnswer.schema.parse(row.body), person }]
      : []
  })

const inPlanOf = ({ opened, rows }: OpenedCourse, kind: string, people: readonly string[]): Thread[] =>
  threadsOf(rows.filter((row) => row.kind === kind)).filter(({ partId }) =>
    opened.family.parts.get(partId)?.part.subjects.some((id) => people.includes(id)),
  )

/** The goals that are asked about: still open, and this person is in them. */
export const goalsOf = (read: OpenedCourse, person: string): { id: string; text: string }[] =>
  inPlanOf(read, goal.id, [person])
    .filter(({ ended }) => ended === undefined)
    .map(({ id, shown }) => ({ id, text: (shown.body as { text: string }).text }))

/** What a goal is called now, also one that ended: an earlier score is of it. */
export const goalNames = ({ rows }: OpenedCourse): Map<string, string> =>
  new Map(
    threadsOf(rows.filter(({ kind }) => kind === goal.id)).map(({ id, shown }) => [
      id,
      (shown.body as { text: string }).text,
    ]),
  )

export type Effect = 'helped' | 'a-little' | 'not' | 'worse'

/** The steps of these people, each with whether it helped, as was said last. */
export const effectsOf = (read: OpenedCourse, people: readonly string[]) =>
  inPlanOf(read, action.id, people).map(({ id, shown, steps }) => {
    const last = steps.findLast(({ body }) => (body as { step?: string }).step === 'effect')
    const said = last?.body as { effect: Effect; text?: string } | undefined
    return { id, text: (shown.body as { text: string }).text, ...(said && { effect: said.effect, words: said.text }) }
  })

/**
 * Whose answer this writer can write down in a round: their own; of a child under twelve who is in it, together with that child, by who
 * stands for the child or helps.
 */
export function answerable({ access, people, names }: OpenedDossier, { about, open }: Round) {
  if (!open) return []
  const isTeam = access.actor.kind === 'professional'
  return people.flatMap((person) => {
    const ids = [person.id, ...person.aliases]
    const id = ids.find((one) => about.includes(one))
    if (!id) return []
    const isYou = !isTeam && access.actor.personId !== null && ids.includes(access.actor.personId)
    const young = ageBand(person.birth, person.death, access.today) === 'under-12'
    return isYou || young ? [{ id, ids, name: names.get(person.id) ?? '', isYou }] : []
  })
}
