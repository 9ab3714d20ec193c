import type { Access } from '../../access/access.ts'
import { existingPart } from '../../access/access.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import type { Visit } from '../../http/visit.ts'
import { fromTextArea } from '../../lib/text.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { textFault } from '../ask-form.ts'
import { followUps } from '../follow-ups.ts'
import { letterOf } from '../letter.ts'
import { MyRequestPage, type MyRequestView } from '../pages/my-request-page.tsx'
import { WithdrawPage } from '../pages/withdraw-page.tsx'
import { askedOn, stateOf, termWords } from '../present-request.ts'
import type { Request } from '../request.ts'
import { takeStep } from '../take-step.ts'
import { namesOf, type OpenedRights, openRights } from './open-rights.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  requestId: visit.c.req.param('verzoek') ?? '',
})

/** One request of this family that this reader may read. */
export async function openRequest(visit: Visit, access: Access, requestId: string) {
  const [opened] = await openRights(visit, access)
  const request = opened?.requests.find(({ id }) => id === requestId)
  return opened && request ? { opened, request } : undefined
}

/** One's own request: what was asked, until when the answer may take, and the answer. */
export async function showMyRequest(visit: Visit) {
  const { familyId, requestId } = place(visit)
  const answer = await visit.open([familyId], async (access) => {
    const found = await openRequest(visit, access, requestId)
    return (
      found && (
        <MyRequestPage
          t={found.opened.t}
          chrome={visit.chrome}
          view={{
            ...viewOf(visit, found.opened, found.request),
            followUps: await followUps(found.opened.t, access, found.request),
          }}
        />
      )
    )
  })
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}

function viewOf(visit: Visit, opened: OpenedRights, request: Request): Omit<MyRequestView, 'followUps'> {
  const { t, familyId, controllers } = opened
  const { ask, extended, routed, state, decided } = request
  const letter = letterOf(messagesFor(visit.lang), request, namesOf(opened))
  const to = routed && controllers.find(({ id }) => id === routed.body.organisation)
  return {
    title: request.right === 'complaint' ? t.complaint.question : t.rights.names[request.right],
    state: stateOf(request),
    asked: askedOn(t, request),
    ...(request.right === 'complaint' && {
      complaint:
        state === 'waiting'
          ? { href: links.complaintConsent(familyId, request.id), label: t.complaint.consent.link }
          : { href: links.myOpenings(familyId), label: t.complaint.consent.register },
    }),
    ...(ask.organisation !== null && { entered: t.rights.enteredFor(ask.by, ask.organisation) }),
    term: termWords(t, request),
    text: ask.body.text ?? '',
    ...(extended && { putOffWhy: extended.body.reason }),
    ...(routed && { passedOn: { to: to?.name ?? '', why: routed.body.text } }),
    ...(letter && { letter }),
    ...(state === 'waiting' && { withdrawHref: links.withdrawRequest(familyId, request.id) }),
    mayAddWords: request.right === 'correction' && decided !== undefined,
  }
}

/** Asks whether to withdraw it. */
export const showWithdraw = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: string | undefined) {
  const { familyId, requestId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const found = await waiting(visit, access)
      return found && { t: found.opened.t, complains: found.request.right === 'complaint' }
    },
    given === undefined ? {} : { as: 'shows' },
  )
  if (!answer.allowed || !answer.value) return visit.notFound()
  const { t, complains } = answer.value
  const fault = given === undefined ? undefined : textFault(given, true)
  return visit.render(
    <WithdrawPage
      t={t}
      chrome={visit.chrome}
      view={{
        action: links.withdrawRequest(familyId, requestId),
        back: links.myRequest(familyId, requestId),
        reason: given ?? '',
        errors: fault && fault !== 'required' ? { reason: fault } : {},
        complains,
      }}
    />,
    given === undefined ? 200 : 422,
  )
}

async function waiting(visit: Visit, access: Access) {
  const found = await openRequest(visit, access, place(visit).requestId)
  return found?.request.state === 'waiting' ? found : undefined
}

export async function handleWithdraw(visit: Visit) {
  const { familyId, requestId } = place(visit)
  const reason = fromTextArea((await visit.form()).one('reason'))
  if (textFault(reason, true)) return showForm(visit, reason)
  const looked = await visit.open(
    [familyId],
    async (access) => (await openRequest(visit, access, requestId))?.request,
    { as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const request = looked.value
  // Pressed twice, or answered meanwhile: the page of the request says how it stands.
  if (request.state !== 'waiting') return visit.goTo(links.myRequest(familyId, requestId))
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await takeStep(access, request, { step: 'withdraw', ...(reason.trim() !== '' && { reason }) })
        return true
      },
      { wanted: existingPart(request.partId) },
    )
    .catch(recordedBefore)
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return visit.goTo(links.myRequest(familyId, requestId))
}
