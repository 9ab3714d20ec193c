import type { Access } from '../../../access/access.ts'
import { recordStep } from '../../../dossier/handlers/record-item.ts'
import { condition } from '../../../dossier/kinds/condition.ts'
import { familyOf, isPerson, type Visit } from '../../../http/visit.ts'
import { uuidv7 } from '../../../lib/uuid.ts'
import { onceFrom } from '../../../people/handlers/once.ts'
import type { FieldErrors } from '../../../ui/form.tsx'
import { links } from '../../../ui/links.ts'
import {
  type EndInput,
  endBodyOf,
  endFaults,
  endFrom,
  type TellInput,
  tellFaults,
  tellFrom,
  toldBodyOf,
} from '../condition-form.ts'
import { conditionsOf, outcomesFrom } from '../conditions.ts'
import { ConditionPage } from '../pages/condition-page.tsx'
import { MyConditionPage } from '../pages/my-condition-page.tsx'
import { TellPage } from '../pages/tell-condition-page.tsx'
import { conditionView, myConditionView } from '../present-condition.ts'
import { ofCourse, readCourse } from '../read-course.ts'

const place = ({ c }: Visit) => ({ id: c.req.param('voorwaarde') ?? '', person: c.req.param('persoon') ?? '' })

/** One condition, as this reader may know it. */
async function readCondition(visit: Visit, access: Access) {
  const course = await readCourse(visit, access)
  const found = conditionsOf(course.rows, course.opened.family.parts).find(
    ({ thread }) => thread.id === place(visit).id,
  )
  const part = course.opened.family.parts.get(found?.thread.partId ?? '')?.part
  return found && part && { ...course, condition: found, part }
}
type Read = NonNullable<Awaited<ReturnType<typeof readCondition>>>

const mayWrite = ({ opened, part }: Read) =>
  opened.access.actor.kind === 'professional' && opened.access.may(opened.family.facts.id, part, 'write').allowed

interface GivenEnd {
  input: EndInput
  errors: FieldErrors
}

/** One condition: for who it is about in their own words, for who helps with what must still be done. */
export const showCondition = (visit: Visit) => showPage(visit)

async function showPage(visit: Visit, given?: GivenEnd) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const read = await readCondition(visit, access)
      if (!read) return undefined
      const { t } = read.opened
      if (isPerson(visit))
        return (
          <MyConditionPage
            t={t}
            chrome={visit.chrome}
            view={{ ...myConditionView(read), region: visit.tools.region }}
          />
        )
      const end = mayWrite(read) && {
        id: uuidv7(),
        input: given?.input ?? { outcome: '', text: '' },
        errors: given?.errors ?? {},
        outcomes: outcomesFrom[read.condition.state].map((value) => ({ value, label: t.condition.outcomes[value] })),
      }
      const view = { ...conditionView(read, mayWrite(read)), ...(end && end.outcomes.length > 0 && { end }) }
      return <ConditionPage t={t} chrome={visit.chrome} view={view} />
    },
    { ...ofCourse, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** What became of it: recorded in its thread, where everybody whom it is about reads it. */
export async function handleCondition(visit: Visit) {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const input = endFrom(form)
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const read = await readCondition(visit, access)
      return read && mayWrite(read) ? read.condition : undefined
    },
    { ...ofCourse, as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { thread, state, ended } = looked.value
  const id = onceFrom(form.one('id'))
  // Pressed twice: it stands there already.
  if (ended?.row.id === id) return visit.goTo(links.saidCondition(familyId, thread.id))
  const errors = endFaults(input, outcomesFrom[state])
  if (Object.keys(errors).length > 0) return showPage(visit, { input, errors })
  const item = { familyId, id, kind: condition, body: endBodyOf(input) }
  const sent = await recordStep(visit, item, thread)
  return 'fault' in sent ? visit.notFound() : visit.goTo(links.saidCondition(familyId, thread.id))
}

interface GivenTell {
  input: TellInput
  errors: FieldErrors
}

export const showTell = (visit: Visit) => showTellForm(visit)

async function showTellForm(visit: Visit, given?: GivenTell) {
  const { person } = place(visit)
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const read = await readCondition(visit, access)
      if (!read || !mayWrite(read) || !read.condition.about.includes(person)) return undefined
      const { opened, condition: one } = read
      const blank = { way: '', occurredOn: access.today, given: [], interpreter: false }
      const view = {
        familyId: familyOf(visit),
        familyName: opened.familyName,
        conditionId: one.thread.id,
        personId: person,
        name: opened.names.get(person) ?? opened.t.legalFrame.somebody,
        id: uuidv7(),
        input: given?.input ?? blank,
        errors: given?.errors ?? {},
        today: access.today,
      }
      return <TellPage t={opened.t} chrome={visit.chrome} view={view} />
    },
    { ...ofCourse, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** That somebody was told, with legal aid, client support and their rights. */
export async function handleTell(visit: Visit) {
  const familyId = familyOf(visit)
  const { person } = place(visit)
  const form = await visit.form()
  const input = tellFrom(form)
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const read = await readCondition(visit, access)
      if (!read || !mayWrite(read) || !read.condition.about.includes(person)) return undefined
      return { thread: read.condition.thread, today: access.today }
    },
    { ...ofCourse, as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { thread, today } = looked.value
  const errors = tellFaults(input, today)
  if (Object.keys(errors).length > 0) return showTellForm(visit, { input, errors })
  const item = {
    familyId,
    id: onceFrom(form.one('id')),
    kind: condition,
    body: toldBodyOf(input, person),
    occurredOn: input.occurredOn,
  }
  const sent = await recordStep(visit, item, thread)
  return 'fault' in sent ? visit.notFound() : visit.goTo(links.saidCondition(familyId, thread.id))
}
