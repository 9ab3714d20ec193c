import type { Visit } from '../../http/visit.ts'
import { letterOf } from '../letter.ts'
import { RequestLetterPage } from '../pages/request-letter-page.tsx'
import { openCase } from './open-case.ts'
import { namesOf, wordsTo } from './open-rights.ts'

/** The answer as a letter to print; refused, with why, when somebody did not say that post is safe. */
export async function showRequestLetter(visit: Visit) {
  const familyId = visit.c.req.param('gezin') ?? ''
  const requestId = visit.c.req.param('verzoek') ?? ''
  const answer = await visit.open([familyId], async (access) => {
    const found = await openCase(visit, access, requestId)
    // On paper it is Dutch, whatever language the page around it speaks.
    const letter =
      found && letterOf(wordsTo(found.opened, found.request.asker, 'nl'), found.request, namesOf(found.opened))
    return found && letter && { ...found, words: letter }
  })
  if (!answer.allowed || !answer.value) return visit.notFound()
  const { opened, request, letter, words } = answer.value
  const to = letter.ok && letter.how !== 'home' ? letter.how : undefined
  return visit.render(
    <RequestLetterPage
      t={opened.t}
      chrome={visit.chrome}
      view={{
        familyId,
        requestId,
        name: opened.people.find(({ id }) => id === request.asker)?.name ?? '',
        ...(letter.ok && { letter: words }),
        ...(to && { to }),
      }}
    />,
  )
}
