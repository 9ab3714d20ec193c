import type { Access } from '../../access/access.ts'
import type { FamilyFacts } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import { recordedBefore, type Sent, sentBefore } from '../../dossier/handlers/sent.ts'
import { childWords } from '../../dossier/kinds/child-words.ts'
import { forAll, keptFrom } from '../../dossier/only-for.ts'
import { onlyPart } from '../../dossier/only-part.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { isPerson, type Visit } from '../../http/visit.ts'
import { canonical } from '../../lib/canonical.ts'
import { uuidOf } from '../../lib/uuid.ts'
import { links } from '../../ui/links.ts'
import { aboutChildAlone, keptFor, pageView, placeOf, readChildPlace } from '../child-place.ts'
import { bodyOf, type WordsErrors, type WordsInput, wordsFaults, wordsFrom } from '../child-words-form.ts'
import { ChildPage } from '../pages/child-page.tsx'
import { renderTogether } from './together.tsx'

interface Given {
  input: WordsInput
  errors: WordsErrors
}

/** «Samen met Noor» for somebody of the family, and Noor's own place for who helps: what she said, and a form to say more. */
export const showChildPlace = (visit: Visit) => showPlace(visit)

async function showPlace(visit: Visit, given?: Given) {
  const answer = await visit.open(
    [placeOf(visit).familyId],
    (access) => (isPerson(visit) ? renderTogether(visit, access, given) : renderChild(visit, access, given)),
    { ...aboutChildAlone(visit), ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

async function renderChild(visit: Visit, access: Access, given?: Given) {
  const place = await readChildPlace(visit, access)
  return place && <ChildPage t={place.opened.t} chrome={visit.chrome} view={pageView(visit, place, given)} />
}

/** Keeps what the child said, or gives the form back filled in; of a drawing, on to where its photo is added. */
export async function handleChildWords(visit: Visit) {
  const { familyId, childId } = placeOf(visit)
  const own = isPerson(visit)
  const input = wordsFrom(await visit.form())
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const place = await readChildPlace(visit, access)
      if (!place?.mayKeep) return undefined
      const choices = place.only.length > 0 ? place.only.map(({ value }) => value) : [forAll]
      return { errors: wordsFaults(input, choices), keep: keptFor(place, input.only) }
    },
    { ...aboutChildAlone(visit), as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { errors, keep } = looked.value
  if (Object.keys(errors).length > 0) return showPlace(visit, { input, errors })
  let sent = await keepWords(visit, input, keep)
  // Back at a page that was sent, with something else in it: that is another entry.
  if ('fault' in sent && sent.fault === 'taken')
    sent = await keepWords(visit, { ...input, id: uuidOf(input.id + canonical({ ...input })) }, keep)
  if ('fault' in sent) return visit.notFound()
  if (input.drawing) return visit.goTo(own ? links.attachMine(sent.id) : links.attach(familyId, sent.id))
  return visit.goTo(`${(own ? links.together : links.child)(familyId, childId)}#gezegd-${sent.id}`)
}

/** In the part of this child's own words: everybody's, or one that is kept from the others of the family. */
async function keepWords(visit: Visit, input: WordsInput, keep: readonly string[]): Promise<Sent> {
  const { familyId, childId } = placeOf(visit)
  const body = bodyOf(input)
  const part = (family: FamilyFacts) =>
    sharedPart(family, 'statement', [childId], input.only === forAll ? [] : keptFrom(family, keep))
  const answer = await visit
    .open(
      [familyId],
      (access) =>
        append(access, [
          {
            id: input.id,
            kind: childWords,
            familyId,
            partId: onlyPart(access, familyId),
            body,
            occurredOn: access.today,
          },
        ]),
      { wanted: (_, family) => [part(family)] },
    )
    .catch(recordedBefore)
  if (answer !== 'twice') return answer.allowed ? { id: input.id } : { fault: 'refused' }
  return sentBefore(visit, { familyId, id: input.id }, (row, { families }) => {
    const facts = families.get(familyId)?.facts
    const here = facts !== undefined && row.partId === part(facts).id
    return here && row.kind === childWords.id && canonical(row.body) === canonical(body)
  })
}
