import type { Access } from '../../../access/access.ts'
import { recordStep } from '../../../dossier/handlers/record-item.ts'
import { evaluation } from '../../../dossier/kinds/evaluation.ts'
import { familyOf, type Visit } from '../../../http/visit.ts'
import { weeksLater } from '../../../lib/day.ts'
import { uuidOf } from '../../../lib/uuid.ts'
import type { FieldErrors } from '../../../ui/form.tsx'
import { links } from '../../../ui/links.ts'
import { RoundPage } from '../pages/round-page.tsx'
import { mayAnswer, roundView } from '../present-round.ts'
import { ofCourse, readCourse } from '../read-course.ts'
import { type CloseInput, closeFaults, closeFrom } from '../round-form.ts'
import { roundOf } from '../rounds.ts'

const idOf = ({ c }: Visit) => c.req.param('ronde') ?? ''

export async function readRound(visit: Visit, access: Access) {
  const read = await readCourse(visit, access)
  const round = roundOf(read, idOf(visit))
  return round && { ...read, round }
}
type Read = NonNullable<Awaited<ReturnType<typeof readRound>>>

/** Who helps closes it, with what was concluded together. */
function mayClose({ opened, round }: Read): boolean {
  const part = opened.family.parts.get(round.thread.partId)?.part
  const { actor } = opened.access
  return (
    round.open &&
    actor.kind === 'professional' &&
    part !== undefined &&
    opened.access.may(opened.family.facts.id, part, 'write').allowed
  )
}

/** A round of looking back: what each told, side by side, and which steps helped. */
export const showRound = (visit: Visit) => showPage(visit)

async function showPage(visit: Visit, given?: { input: CloseInput; errors: FieldErrors }) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const read = await readRound(visit, access)
      if (!read) return undefined
      const { everyWeeks } = read.round
      const blank = { text: '', next: everyWeeks ? weeksLater(access.today, everyWeeks) : '' }
      const close = { input: given?.input ?? blank, errors: given?.errors ?? {} }
      const view = { ...roundView(read, mayAnswer(read)), ...(mayClose(read) && { close }) }
      return <RoundPage t={read.opened.t} chrome={visit.chrome} view={view} />
    },
    { ...ofCourse, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Closes the round: once, however often it is pressed. */
export async function handleRound(visit: Visit) {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const input = closeFrom(form)
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const read = await readRound(visit, access)
      return read && { thread: read.round.thread, may: mayClose(read), today: access.today }
    },
    { ...ofCourse, as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { thread, may, today } = looked.value
  if (thread.ended) return visit.goTo(links.round(familyId, thread.id))
  if (!may) return visit.notFound()
  const errors = closeFaults(input, today, form.one('warned') !== '')
  if (Object.keys(errors).length > 0) return showPage(visit, { input, errors })
  const body = { step: 'close', text: input.text, ...(input.next && { next: input.next }) }
  const item = { familyId, id: uuidOf(`close ${thread.id}`), kind: evaluation, body }
  const sent = await recordStep(visit, item, thread)
  return 'fault' in sent ? visit.notFound() : visit.goTo(links.round(familyId, thread.id))
}
