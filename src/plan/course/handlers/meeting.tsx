import type { Access } from '../../../access/access.ts'
import { recordFirst } from '../../../dossier/handlers/record-item.ts'
import { meeting } from '../../../dossier/kinds/meeting.ts'
import { familyOf, type Visit } from '../../../http/visit.ts'
import { uuidv7 } from '../../../lib/uuid.ts'
import { onceFrom } from '../../../people/handlers/once.ts'
import { helpersOf } from '../../../people/helpers.ts'
import type { FieldErrors } from '../../../ui/form.tsx'
import { links } from '../../../ui/links.ts'
import { type MeetingInput, meetingBodyOf, meetingFaults, meetingFrom } from '../meeting-form.ts'
import { MeetingPage } from '../pages/meeting-page.tsx'
import { mayWriteAbout, membersOf, ofCourse, readCourse } from '../read-course.ts'

interface Given {
  input: MeetingInput
  errors: FieldErrors
  refused: boolean
}

export const showMeeting = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access: Access) => {
      const read = await readCourse(visit, access)
      const people = membersOf(read.opened)
      const about = people.filter(({ value }) => mayWriteAbout(read.opened, [value]))
      if (about.length === 0) return undefined
      const blank: MeetingInput = {
        about: [],
        family: [],
        helpers: [access.actor.id],
        others: '',
        withoutFamily: '',
        occurredOn: access.today,
        text: '',
        what: '',
        nothing: '',
      }
      return (
        <MeetingPage
          t={read.opened.t}
          chrome={visit.chrome}
          view={{
            familyId: familyOf(visit),
            familyName: read.opened.familyName,
            about,
            people,
            helpers: helpersOf(read.opened).map(({ capacity, name, organisation }) => ({
              value: capacity,
              label: `${name} (${organisation})`,
            })),
            id: uuidv7(),
            input: given?.input ?? blank,
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

/** Records a conversation; what follows is written down next, from the course of the plan. */
export async function handleMeeting(visit: Visit) {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const input = meetingFrom(form)
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const read = await readCourse(visit, access)
      const helpers = helpersOf(read.opened)
      const people = membersOf(read.opened).map(({ value }) => value)
      const errors = meetingFaults(input, { people, helpers, today: access.today, warned: form.one('warned') !== '' })
      return { helpers, errors, refused: !errors['about'] && !mayWriteAbout(read.opened, input.about) }
    },
    { ...ofCourse, as: 'shows' },
  )
  if (!looked.allowed) return visit.notFound()
  const { helpers, errors, refused } = looked.value
  if (refused || Object.keys(errors).length > 0) return showForm(visit, { input, errors, refused })
  const item = {
    familyId,
    id: onceFrom(form.one('id')),
    kind: meeting,
    body: meetingBodyOf(input, helpers),
    occurredOn: input.occurredOn,
  }
  const sent = await recordFirst(visit, item, input.about)
  return 'fault' in sent ? visit.notFound() : visit.goTo(`${links.planCourse(familyId)}#gesprekken`)
}
