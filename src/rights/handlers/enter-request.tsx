import type { Access } from '../../access/access.ts'
import type { Actor, FamilyFacts } from '../../access/facts.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import type { Visit } from '../../http/visit.ts'
import { helpsOnePerson, type Regime, writingRegime } from '../../law/regimes.ts'
import type { Right } from '../../law/rights.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import { presentPeople } from '../../people/present-people.ts'
import type { Choice, FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { askAll, askId, requestPart } from '../ask.ts'
import { readCommittees } from '../complaint/committees.store.ts'
import { EnterRequestPage } from '../pages/enter-request-page.tsx'
import { onPaper, type PaperInput, paperFaults, paperFrom } from '../paper-form.ts'
import { aroundRequests, type OpenedRights, openRights } from './open-rights.ts'

interface Given {
  id: string
  input: PaperInput
  errors: FieldErrors
}

const place = (visit: Visit) => ({ familyId: visit.c.req.param('gezin') ?? '' })

/** This professional's organisation, as who answers. */
const own = (actor: Actor, family: FamilyFacts) => ({
  id: actor.organisationId ?? '',
  regime: writingRegime(actor.organisationKind, family.parts),
})

/** For whom this professional can write something down: whom they know, and may answer. */
function askersOf({ t, access, family, familyId, people }: OpenedRights): Choice[] {
  const { actor, today } = access
  const to = own(actor, family.facts)
  const alone = helpsOnePerson(actor.organisationKind)
  return presentPeople(t, people, today, null)
    .filter(({ id, deceased }) => !deceased && (!alone || family.facts.tiedTo.includes(id)))
    .filter(({ id }) => access.may(familyId, requestPart(familyId, id, to), 'write').allowed)
    .map(({ id, name }) => ({ value: id, label: name }))
}

export const showEnterRequest = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const { familyId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const [opened] = await openRights(visit, access)
      return opened && page(visit, opened, given)
    },
    { only: aroundRequests, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

const page = (visit: Visit, opened: OpenedRights, given: Given | undefined) => (
  <EnterRequestPage
    t={opened.t}
    chrome={visit.chrome}
    view={{
      familyId: opened.familyId,
      familyName: opened.familyName,
      id: given?.id ?? uuidv7(),
      askers: askersOf(opened),
      rights: onPaper.map((value) => ({ value, label: opened.t.rights.team.names[value] })),
      input: given?.input ?? { asker: '', right: '', receivedOn: opened.access.today, text: '' },
      today: opened.access.today,
      errors: given?.errors ?? {},
    }}
  />
)

/** Writes down what somebody asked on paper, with the day on which it first came in. */
export async function handleEnterRequest(visit: Visit) {
  const { familyId } = place(visit)
  const form = await visit.form()
  const input = paperFrom(form)
  const id = onceFrom(form.one('id'))
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const [opened] = await openRights(visit, access)
      const askers = opened ? askersOf(opened).map(({ value }) => value) : []
      return {
        errors: paperFaults(input, { askers, today: access.today }),
        to: opened && (await recipient(opened, input)),
      }
    },
    { only: aroundRequests, as: 'shows' },
  )
  if (!looked.allowed) return visit.notFound()
  const { errors, to } = looked.value
  if (to === 'nobody') return showForm(visit, { id, input, errors: { ...errors, right: 'noCommittee' } })
  if (!to || Object.keys(errors).length > 0) return showForm(visit, { id, input, errors })
  const answer = await visit
    .open([familyId], (access) => record(access, familyId, id, input, to), {
      wanted: (_, family) => [requestPart(family.id, input.asker, to)],
    })
    .catch(recordedBefore)
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  // What was passed on to a committee, whoever wrote it down does not read any more.
  return visit.goTo(to.complaint ? `${links.requests}?klacht` : links.request(familyId, askId(id, to)))
}

interface Recipient {
  id: string
  regime: Regime
  complaint?: { organisation: string; from: string }
}

/** Who answers: this organisation; of a complaint about it the committee for that, and `nobody` where there is none. */
async function recipient(opened: OpenedRights, { right, asker }: PaperInput): Promise<Recipient | 'nobody'> {
  const { actor } = opened.access
  const mine = own(actor, opened.family.facts)
  if (right !== 'complaint') return mine
  const committee = (await readCommittees(opened.access, opened.familyId)).find(({ about }) => about === mine.id)
  const from = opened.people.find(({ id }) => id === asker)?.name ?? opened.t.words.somebody
  return committee
    ? { ...mine, id: committee.id, complaint: { organisation: actor.organisation ?? '', from } }
    : 'nobody'
}

async function record(
  access: Access,
  familyId: string,
  id: string,
  input: PaperInput,
  { complaint, ...to }: Recipient,
) {
  const { asker, right, receivedOn, text } = input
  const body = {
    step: 'ask',
    right: right as Right,
    receivedOn,
    onPaper: true,
    text,
    ...(complaint && { complaint }),
  } as const
  await askAll(access, familyId, asker, id, [{ to, body }])
  return true
}
