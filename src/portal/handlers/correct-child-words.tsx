import type { Access } from '../../access/access.ts'
import { existingPart } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { childWords } from '../../dossier/kinds/child-words.ts'
import { forAll } from '../../dossier/only-for.ts'
import { isPerson, type Visit } from '../../http/visit.ts'
import { canonical, type Json } from '../../lib/canonical.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { refusalOf } from '../../people/handlers/once.ts'
import { links } from '../../ui/links.ts'
import { aboutChildAlone, childView, formView, placeOf, readChildPlace } from '../child-place.ts'
import { bodyOf, type WordsErrors, type WordsInput, wordsFaults, wordsFrom, wordsOf } from '../child-words-form.ts'
import { CorrectWordsPage } from '../pages/child-page.tsx'
import { wordsParts } from '../present-said.ts'

/** The newest version of what this writer themself kept with the child, while they may keep words with the child. */
async function findMine(visit: Visit, access: Access, entryId: string) {
  const place = await readChildPlace(visit, access)
  if (!place?.mayKeep) return undefined
  const parts = wordsParts(place.opened, place.child)
  const row = place.opened.rows.said.find(({ id }) => id === entryId)
  return row?.kind === childWords.id && row.author === access.actor.id && parts.has(row.partId)
    ? { place, row }
    : undefined
}

export const showCorrectWords = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: { input: WordsInput; errors: WordsErrors }) {
  const { familyId, childId, entryId } = placeOf(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const found = await findMine(visit, access, entryId)
      if (!found) return undefined
      const { place, row } = found
      const { only: _, ...form } = formView(visit, place, given ?? { input: wordsOf(uuidv7(), row.body), errors: {} })
      const own = isPerson(visit)
      const view = {
        ...childView(visit, place),
        form: {
          ...form,
          action: (own ? links.togetherWords : links.childsWords)(familyId, childId, entryId),
          correcting: (own ? links.together : links.child)(familyId, childId),
        },
      }
      return <CorrectWordsPage t={place.opened.t} chrome={visit.chrome} view={view} />
    },
    { ...aboutChildAlone(visit), ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Another version in the place of what was written down wrongly; what stood there stays. PostgreSQL lets nobody but its writer. */
export async function handleCorrectWords(visit: Visit) {
  const { familyId, childId, entryId } = placeOf(visit)
  const input = { ...wordsFrom(await visit.form()), only: forAll }
  const back = visit.goTo(`${(isPerson(visit) ? links.together : links.child)(familyId, childId)}#gezegd-${input.id}`)
  const looked = await visit.open(
    [familyId],
    async (access) => {
      // Pressed twice: it stands there already.
      if (await findMine(visit, access, input.id)) return 'twice'
      return (await findMine(visit, access, entryId))?.row
    },
    { ...aboutChildAlone(visit), as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  if (looked.value === 'twice') return back
  const row = looked.value
  const errors = wordsFaults(input, [forAll])
  const body: Json = bodyOf(input)
  if (Object.keys(errors).length === 0 && canonical(body) === canonical(row.body)) errors.text = 'nothingChanged'
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  const entry = { id: input.id, kind: childWords, familyId, partId: row.partId, body, occurredOn: row.occurredOn }
  try {
    const answer = await visit.open(
      [familyId],
      (access) => append(access, [{ ...entry, replaces: row.id, thread: row.thread }]),
      { wanted: existingPart(row.partId) },
    )
    if (!answer.allowed) return visit.notFound()
  } catch (error) {
    if (refusalOf(error) === 'rule') throw error
  }
  return back
}
