import type { Access } from '../../../access/access.ts'
import { readPartReaders } from '../../../dossier/handlers/part-readers.ts'
import { recordFirst } from '../../../dossier/handlers/record-item.ts'
import { condition } from '../../../dossier/kinds/condition.ts'
import { sharedPart } from '../../../dossier/shared-part.ts'
import { threadsOf } from '../../../dossier/threads.ts'
import { familyOf, type Visit } from '../../../http/visit.ts'
import { coercionGroundIds, coercionGrounds } from '../../../law/measures.ts'
import { uuidv7 } from '../../../lib/uuid.ts'
import { onceFrom } from '../../../people/handlers/once.ts'
import type { Choice, FieldErrors } from '../../../ui/form.tsx'
import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { type ConditionInput, conditionFaults, conditionFrom, saidBodyOf } from '../condition-form.ts'
import { ConditionFormPage } from '../pages/condition-form-page.tsx'
import { ConfirmConditionPage } from '../pages/confirm-condition-page.tsx'
import { whom } from '../present-frame.ts'
import { mayWriteAbout, membersOf, type OpenedCourse, ofCourse, readCourse } from '../read-course.ts'

export const groundChoices = (t: T): Choice[] =>
  coercionGroundIds.map((value) => ({ value, label: `${t.coercionGrounds[value]} (${coercionGrounds[value]})` }))

/** The goal or step it hangs on, when this writer may read that. */
function hangsOn({ rows, opened }: OpenedCourse, thread: string) {
  const found = threadsOf(rows.filter(({ kind }) => kind === 'goal' || kind === 'action')).find(
    ({ id }) => id === thread,
  )
  const part = found && opened.family.parts.get(found.partId)?.part
  return found && part && { text: (found.shown.body as { text: string }).text, about: part.subjects }
}

interface Given {
  id: string
  input: ConditionInput
  errors: FieldErrors
  /** It cannot be written about these people together. */
  refused?: boolean
}

function formPage(visit: Visit, course: OpenedCourse, given?: Given) {
  const { opened } = course
  const of = given?.input.of ?? visit.c.req.query('van') ?? ''
  const hang = hangsOn(course, of)
  const people = membersOf(opened)
  const about = people.flatMap(({ value }) => (hang?.about.includes(value) ? [value] : []))
  const blank = { about, text: '', follows: '', ground: '', why: '', saidBy: '', of: hang ? of : '' }
  return (
    <ConditionFormPage
      t={opened.t}
      chrome={visit.chrome}
      view={{
        familyId: familyOf(visit),
        familyName: opened.familyName,
        id: given?.id ?? uuidv7(),
        ...(hang && { of: hang.text }),
        people: people.filter(({ value }) => mayWriteAbout(opened, [value])),
        grounds: groundChoices(opened.t),
        input: given?.input ?? blank,
        errors: given?.errors ?? {},
        refused: given?.refused ?? false,
      }}
    />
  )
}

export async function showSayCondition(visit: Visit) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const course = await readCourse(visit, access)
      const [any] = membersOf(course.opened).filter(({ value }) => mayWriteAbout(course.opened, [value]))
      return any && formPage(visit, course)
    },
    ofCourse,
  )
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}

/** Once more, in words: who will read this, and that it cannot be hidden. */
async function confirmPage(visit: Visit, { opened }: OpenedCourse, { id, input }: Given) {
  const part = sharedPart(opened.family.facts, 'family-plan', input.about)
  const readers = (await readPartReaders(visit, opened, part)).filter(({ isYou }) => !isYou)
  const named = (kind: 'person' | 'professional') =>
    readers.flatMap((one) => (one.kind === kind ? [one.role ? `${one.name} (${one.role})` : one.name] : []))
  return (
    <ConfirmConditionPage
      t={opened.t}
      chrome={visit.chrome}
      view={{
        familyId: familyOf(visit),
        familyName: opened.familyName,
        id,
        input,
        whom: whom(opened, input.about),
        ground: groundChoices(opened.t).find(({ value }) => value === input.ground)?.label ?? '',
        readers: [...named('person'), ...named('professional')],
      }}
    />
  )
}

/** Checks what was filled in, asks once more, and then records: from that moment the people it is about read it. */
export async function handleSayCondition(visit: Visit) {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const step = form.one('step')
  const given = { id: onceFrom(form.one('id')), input: conditionFrom(form), errors: {} }
  const work = async (access: Access) => {
    const course = await readCourse(visit, access)
    const people = membersOf(course.opened).map(({ value }) => value)
    if (!hangsOn(course, given.input.of)) given.input.of = ''
    if (step === 'change') return { page: formPage(visit, course, given), status: 200 as const }
    const errors = conditionFaults(given.input, people)
    const refused = errors['about'] === undefined && !mayWriteAbout(course.opened, given.input.about)
    if (refused || Object.keys(errors).length > 0)
      return { page: formPage(visit, course, { ...given, errors, refused }), status: 422 as const }
    if (step === 'say') return undefined
    return { page: await confirmPage(visit, course, given), status: 200 as const }
  }
  const looked = await visit.open([familyId], work, { ...ofCourse, as: 'shows' })
  if (!looked.allowed) return visit.notFound()
  if (looked.value) return visit.render(looked.value.page, looked.value.status)
  const item = { familyId, id: given.id, kind: condition, body: saidBodyOf(given.input) }
  const sent = await recordFirst(visit, item, given.input.about)
  return 'fault' in sent ? visit.notFound() : visit.goTo(links.saidCondition(familyId, sent.id))
}
