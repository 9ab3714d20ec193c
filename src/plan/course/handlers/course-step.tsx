import type { Access } from '../../../access/access.ts'
import { recordFirst, recordStep } from '../../../dossier/handlers/record-item.ts'
import { evaluation } from '../../../dossier/kinds/evaluation.ts'
import { planCourse } from '../../../dossier/kinds/plan-course.ts'
import { familyOf, isPerson, type Visit } from '../../../http/visit.ts'
import { uuidv7 } from '../../../lib/uuid.ts'
import { onceFrom } from '../../../people/handlers/once.ts'
import type { Choice, FieldErrors } from '../../../ui/form.tsx'
import { links } from '../../../ui/links.ts'
import { hiddenCondition } from '../../condition-words.ts'
import { type Course, coursesOf } from '../course.ts'
import {
  blankCourse,
  type CourseInput,
  courseBodyOf,
  courseFaults,
  courseFrom,
  type FormStep,
  familySteps,
  fieldsOf,
  stepAt,
} from '../course-form.ts'
import { CourseStepPage } from '../pages/course-step-page.tsx'
import { whom } from '../present-frame.ts'
import { mayWriteAbout, membersOf, type OpenedCourse, ofCourse, readCourse } from '../read-course.ts'

const stepOf = (visit: Visit): FormStep | undefined => {
  const step = stepAt(visit.c.req.param('stap') ?? '')
  return step && isPerson(visit) && !familySteps.includes(step) ? undefined : step
}

/** What this writer is asked: somebody of the family speaks for themself, and now. */
const asked = (visit: Visit, step: FormStep) =>
  isPerson(visit) ? fieldsOf[step].filter((name) => name === 'text') : fieldsOf[step]

/** The course that the step goes on in: the one asked for; none when that is not theirs to write in. */
function courseAt({ opened, rows }: OpenedCourse, id: string): Course | undefined {
  const course = coursesOf(rows, opened.family.parts).find((one) => one.id === id)
  const part = course && opened.family.parts.get(course.partId)?.part
  const action = opened.access.actor.kind === 'professional' ? 'write' : 'answer'
  return part && opened.access.may(opened.family.facts.id, part, action).allowed ? course : undefined
}

const aboutOf = ({ opened }: OpenedCourse, course: Course) =>
  opened.family.parts.get(course.partId)?.part.subjects ?? []

interface Given {
  input: CourseInput
  errors: FieldErrors
  refused?: boolean
}

export const showCourseStep = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given, from = visit.c.req.query('van') ?? '') {
  const step = stepOf(visit)
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const read = await readCourse(visit, access)
      const { opened } = read
      const course = courseAt(read, from)
      const people = choices(read)
      if (!step || (!course && people.length === 0 && !mayWriteAbout(opened, withSelf(read, [])))) return undefined
      return (
        <CourseStepPage
          t={opened.t}
          chrome={visit.chrome}
          view={{
            isTeam: !isPerson(visit),
            familyId: familyOf(visit),
            familyName: opened.familyName,
            step,
            fields: asked(visit, step),
            ...(course ? { course: { id: course.id, whom: whom(opened, aboutOf(read, course)) } } : { people }),
            id: uuidv7(),
            input: given?.input ?? blankCourse(access.today),
            errors: given?.errors ?? {},
            refused: given?.refused ?? false,
            today: access.today,
          }}
        />
      )
    },
    { ...ofCourse, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Whom a writer chooses among: besides themself, for somebody of the family. */
function choices(read: OpenedCourse): Choice[] {
  const { access, family } = read.opened
  const selves = access.actor.kind === 'person' ? family.facts.selves : []
  return membersOf(read.opened).filter(
    ({ value }) => !selves.includes(value) && mayWriteAbout(read.opened, withSelf(read, [value])),
  )
}

/** Somebody of the family writes about themself, with whom they choose. */
function withSelf({ opened }: OpenedCourse, about: readonly string[]): string[] {
  if (opened.access.actor.kind === 'professional') return [...about]
  return [...new Set([...opened.family.facts.selves.slice(0, 1), ...about])]
}

/** Records the step in its course, or begins one; or gives the form back with what is wrong and what was filled in. */
export async function handleCourseStep(visit: Visit) {
  const familyId = familyOf(visit)
  const step = stepOf(visit)
  const form = await visit.form()
  if (!step) return visit.notFound()
  const fields = asked(visit, step)
  const input = courseFrom(form)
  const from = form.one('van')
  const work = async (access: Access) => {
    const read = await readCourse(visit, access)
    const course = courseAt(read, from)
    const about = course ? aboutOf(read, course) : withSelf(read, input.about)
    const known = choices(read).map(({ value }) => value)
    const chosen = course !== undefined || (about.length > 0 && input.about.every((id) => known.includes(id)))
    const errors: FieldErrors = {
      ...(!chosen && { about: 'aboutRequired' as const }),
      ...courseFaults(step, fields, input, access.today),
    }
    // What a family plans itself is in its own words.
    if (!isPerson(visit) && step !== 'own-plan' && !errors['text']) {
      const text = hiddenCondition([input.text], form.one('warned') !== '')
      if (text) errors['text'] = text
    }
    return { course, about, errors, refused: chosen && !course && !mayWriteAbout(read.opened, about) }
  }
  const looked = await visit.open([familyId], work, { ...ofCourse, as: 'shows' })
  if (!looked.allowed) return visit.notFound()
  const { course, about, errors, refused } = looked.value
  if (refused || Object.keys(errors).length > 0) return showForm(visit, { input, errors, refused }, from)
  const on = fields.includes('occurredOn') ? { occurredOn: input.occurredOn } : {}
  const id = onceFrom(form.one('id'))
  if (step === 'round') {
    const text = input.text.trim() !== '' && { text: input.text }
    const item = { familyId, id, kind: evaluation, body: { step: 'open', ...text } }
    const sent = await recordFirst(visit, item, about)
    if ('fault' in sent) return visit.notFound()
    return visit.goTo((isPerson(visit) ? links.myRound : links.round)(familyId, sent.id))
  }
  const item = { familyId, id, kind: planCourse, body: courseBodyOf(step, input), ...on }
  const sent = await (course ? recordStep(visit, item, course) : recordFirst(visit, item, about))
  if ('fault' in sent) return visit.notFound()
  return visit.goTo((isPerson(visit) ? links.myPlanCourse : links.planCourse)(familyId))
}
