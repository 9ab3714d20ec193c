import { existingPart } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { request as requestKind } from '../../dossier/kinds/request.ts'
import type { Visit } from '../../http/visit.ts'
import { uuidOf } from '../../lib/uuid.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { mayTakeBack } from '../follow-ups.ts'
import { readRequests } from '../requests.store.ts'
import { TakeBackPage } from './take-back-page.tsx'

const place = ({ c }: Visit) => ({ familyId: c.req.param('gezin') ?? '', requestId: c.req.param('verzoek') ?? '' })

/** One's own request for destruction, while it can be taken back; asked or already done, it answers the same once more. */
const find = (visit: Visit, as: { as?: 'shows' }) =>
  visit.open(
    [place(visit).familyId],
    async (access) => {
      const request = (await readRequests(access)).find(({ id }) => id === place(visit).requestId)
      return request && mayTakeBack(request, access.today) ? request : undefined
    },
    { ...as, only: (part) => part.sort === requestKind.sort },
  )

export async function showTakeBack(visit: Visit) {
  const answer = await find(visit, {})
  if (!answer.allowed || !answer.value) return visit.notFound()
  const { familyId, id } = answer.value
  const view = { action: links.takeBack(familyId, id), back: links.myRequest(familyId, id) }
  return visit.render(<TakeBackPage t={messagesFor(visit.lang)} chrome={visit.chrome} view={view} />)
}

/** Takes it back: nothing is destroyed. It has one id, so that pressing twice does it once. */
export async function handleTakeBack(visit: Visit) {
  const looked = await find(visit, { as: 'shows' })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { familyId, partId, id } = looked.value
  const entry = { id: uuidOf(`take back ${id}`), kind: requestKind, familyId, partId, answers: id }
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await append(access, [{ ...entry, body: { step: 'withdraw' }, occurredOn: access.today }])
        return true
      },
      { wanted: existingPart(partId) },
    )
    .catch(recordedBefore)
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return visit.goTo(links.myRequest(familyId, id))
}
