import type { Access } from '../../access/access.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import { rightArticle, termOf } from '../../law/rights.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { type Asked, askAll, askedOtherwise, askId, requestPart } from '../ask.ts'
import { aroundRequests, openRights } from '../handlers/open-rights.ts'
import { readCommittees } from './committees.store.ts'
import { type ComplainInput, complainables, complainFaults, complainFrom, complaintTo } from './complain.ts'
import { ComplainPage } from './complain-page.tsx'

interface Given {
  id: string
  input: ComplainInput
  errors: FieldErrors
}

/** Of whom this person can complain here, and of whom they cannot. */
async function openDesk(visit: Visit, access: Access) {
  const [opened] = await openRights(visit, access)
  if (!opened) return undefined
  const { t, controllers, helpers, familyId } = opened
  const committees = await readCommittees(access, familyId)
  const offered = complainables(t, controllers, helpers, committees)
  const not = controllers.filter(({ id }) => !committees.some(({ about }) => about === id))
  return { t, today: access.today, offered, not: not.map(({ name }) => name) }
}

/** The form to complain; and whom else somebody can turn to, which is all there is where no committee examines it. */
export const showComplain = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const answer = await visit.open([familyOf(visit)], (access) => openDesk(visit, access), {
    only: aroundRequests,
    ...(given && { as: 'shows' as const }),
  })
  if (!answer.allowed || !answer.value) return visit.notFound()
  const { t, offered, not } = answer.value
  const [first] = offered
  const term = first && termOf('complaint', first.regime)
  return visit.render(
    <ComplainPage
      t={t}
      chrome={visit.chrome}
      view={{
        action: links.complain(familyOf(visit)),
        id: given?.id ?? uuidv7(),
        about: offered.map(({ value, label }) => ({ value, label })),
        committees: [...new Set(offered.map(({ committee }) => committee.name))],
        not,
        input: given?.input ?? { about: '', text: '' },
        errors: given?.errors ?? {},
        law: first ? rightArticle('complaint', first.regime) : '',
        termIsOurs: term?.article === null,
        region: visit.tools.region,
      }}
    />,
    given ? 422 : 200,
  )
}

/** Sends it to the committee, and then asks whether that may read something besides. Nothing is kept where there is none. */
export async function handleComplain(visit: Visit) {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const input = complainFrom(form)
  const id = onceFrom(form.one('id'))
  const looked = await visit.open([familyId], (access) => openDesk(visit, access), {
    only: aroundRequests,
    as: 'shows',
  })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { offered, today } = looked.value
  const errors = complainFaults(input, offered)
  const chosen = offered.find(({ value }) => value === input.about)
  if (!chosen || Object.keys(errors).length > 0) return showForm(visit, { id, input, errors })
  return send(visit, id, complaintTo(chosen, today, input.text))
}

async function send(visit: Visit, id: string, asked: Asked): Promise<Response> {
  const familyId = familyOf(visit)
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await askAll(access, familyId, access.actor.personId ?? '', id, [asked])
        return true
      },
      { wanted: ({ personId }, family) => (personId ? [requestPart(family.id, personId, asked.to)] : []) },
    )
    .catch(recordedBefore)
  if (answer === 'twice' && (await askedOtherwise(visit, familyId, id, asked))) return send(visit, uuidv7(), asked)
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return visit.goTo(`${links.complaintConsent(familyId, askId(id, asked.to))}?verstuurd`)
}
