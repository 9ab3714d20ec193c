import { type Access, existingPart } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { childAnswer } from '../../dossier/kinds/child-answer.ts'
import { textFault } from '../../dossier/note-form.ts'
import type { Visit } from '../../http/visit.ts'
import { fromTextArea } from '../../lib/text.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom, refusalOf } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { aboutChildAlone, childView, placeOf, readChildPlace } from '../child-place.ts'
import { AnswerChildPage } from '../pages/child-page.tsx'
import { wordsParts } from '../present-said.ts'

interface Given {
  id: string
  text: string
  errors: FieldErrors<'text'>
}

/** What the child said that is answered, if this reader may answer it. */
async function findSaid(visit: Visit, access: Access) {
  const place = await readChildPlace(visit, access)
  const { entryId } = placeOf(visit)
  const said = place?.said.find(({ id, answerHref }) => id === entryId && answerHref !== undefined)
  const row = place?.opened.rows.said.find(({ id }) => id === entryId)
  const part = place && row && wordsParts(place.opened, place.child).get(row.partId)
  return place && said && part ? { place, said, part } : undefined
}

export const showAnswerChild = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, childId, entryId } = placeOf(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const found = await findSaid(visit, access)
      if (!found) return undefined
      const { place, said, part } = found
      const { answerHref: _answer, correctHref: _correct, drawingHref: _drawing, ...alone } = said
      const view = {
        ...childView(visit, place),
        said: alone,
        action: links.answerChild(familyId, childId, entryId),
        ...(given ?? { id: uuidv7(), text: '', errors: {} }),
        readers: place.readers(part).flatMap(({ name, isYou }) => (isYou ? [] : [name])),
      }
      return <AnswerChildPage t={place.opened.t} chrome={visit.chrome} view={view} />
    },
    { ...aboutChildAlone(visit), ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Puts the answer beside what the child said, for the same readers. */
export async function handleAnswerChild(visit: Visit) {
  const { familyId, childId, entryId } = placeOf(visit)
  const form = await visit.form()
  const id = onceFrom(form.one('id'))
  const text = fromTextArea(form.one('text'))
  const looked = await visit.open([familyId], async (access) => (await findSaid(visit, access))?.part.id, {
    ...aboutChildAlone(visit),
    as: 'shows',
  })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const partId = looked.value
  const fault = textFault(childAnswer.schema.safeParse({ text }))
  if (fault) {
    const error = fault === 'textRequired' ? 'childAnswerRequired' : fault
    return showForm(visit, { id, text, errors: { text: error } })
  }
  try {
    const answer = await visit.open(
      [familyId],
      (access) =>
        append(access, [
          { id, kind: childAnswer, familyId, partId, body: { text }, occurredOn: access.today, answers: entryId },
        ]),
      { wanted: existingPart(partId) },
    )
    if (!answer.allowed) return visit.notFound()
  } catch (error) {
    if (refusalOf(error) !== 'twice') throw error
  }
  return visit.goTo(`${links.child(familyId, childId)}#gezegd-${entryId}`)
}
