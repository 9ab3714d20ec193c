import type { Json } from '../lib/canonical.ts'
import type { T } from '../ui/messages.ts'
import { condition } from './kinds/condition.ts'
import { evaluation } from './kinds/evaluation.ts'
import { evaluationAnswer } from './kinds/evaluation-answer.ts'
import { meeting } from './kinds/meeting.ts'
import { planCourse } from './kinds/plan-course.ts'

/** What an entry of these kinds says besides its text, in sentences. */
export const courseNotes: Readonly<Record<string, (t: T, body: Json) => string[]>> = {
  [condition.id]: (t, body) => {
    const said = condition.schema.parse(body)
    if (said.step === 'say') return [t.condition.note(t.coercionGrounds[said.ground])]
    // Not who was told: others that it is about read this entry too.
    return [
      said.step === 'told' ? t.condition.noteTold(t.condition.ways[said.way]) : t.condition.outcomes[said.outcome],
    ]
  },
  [planCourse.id]: (t, body) => [courseWords(t, body)],
  [evaluation.id]: (t, body) => {
    const step = evaluation.schema.parse(body)
    return step.step === 'close' && step.next ? [t.round.next(t.day(step.next))] : []
  },
  [evaluationAnswer.id]: (t, body) =>
    // The goals that the others are of may stand where this reader does not read.
    evaluationAnswer.schema
      .parse(body)
      .scores.flatMap(({ goal, score }) => (goal === undefined ? [t.round.answeredNote(score)] : [])),
  [meeting.id]: (t, body) => {
    const { withoutFamily, nothingFollows } = meeting.schema.parse(body)
    return [
      ...(withoutFamily ? [t.meeting.without(withoutFamily)] : []),
      ...(nothingFollows ? [t.meeting.nothingFollows(nothingFollows)] : []),
    ]
  },
}

/** A step of the course of a plan, in words. */
export function courseWords(t: T, body: Json): string {
  const step = planCourse.schema.parse(body)
  const say = t.course.steps
  switch (step.step) {
    case 'offered':
      return say.offered(t.day(step.until))
    case 'waived':
      return say.waived(t.course.reasons[step.reason])
    case 'look-again':
      return say['look-again'](t.day(step.on), step.everyWeeks)
    case 'wants-in-writing':
      return step.who ? say['wants-for'](step.who) : say['wants-in-writing']
    default:
      return say[step.step]
  }
}
