import { type Access, existingPart } from '../../access/access.ts'
import type { PartFacts } from '../../access/facts.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { partName } from '../../dossier/present-entries.ts'
import type { Visit } from '../../http/visit.ts'
import { type Outcome, outcomes } from '../../law/rights.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { TodayCard } from '../../people/pages/today-page.tsx'
import { dayOf } from '../../ui/dates.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import { extendFaults, extendFrom, mayExtend } from '../answer-form.ts'
import { textFault } from '../ask-form.ts'
import { letterOf } from '../letter.ts'
import { complainedOf, stateOf, teamWords } from '../present-request.ts'
import { type Ask, byUrgency, latestDue, type Request, type Step } from '../request.ts'
import { readRequests } from '../requests.store.ts'
import { takeStep } from '../take-step.ts'
import { ComplaintsPage } from './committee-page.tsx'
import { complaintFamilies } from './committees.store.ts'
import { JudgePage, type JudgeView } from './judge-page.tsx'

/**
 * What a member asks for: the complaints of their own committee and nothing else of the family; anybody else nothing at all. Asking
 * for more, and being refused, would stand in the log of that family: that a committee looked tells that somebody complained.
 */
const ownComplaints = (visit: Visit, families: readonly string[]) => (part: PartFacts) =>
  families.length > 0 && part.sort === 'request' && part.organisation === visit.capacity.organisation

/** The same, in the family of this address. */
const inThis = async (visit: Visit) =>
  ownComplaints(
    visit,
    (await complaintFamilies(visit)).filter((id) => id === place(visit).familyId),
  )

const complaints = async (access: Access): Promise<Request[]> =>
  (await readRequests(access)).filter(
    ({ right, organisationId }) => right === 'complaint' && organisationId === access.actor.organisationId,
  )

/** Who complains, as they were called when it was written down: the committee knows nobody of the family otherwise. */
const nameOf = (t: T, { ask }: Request): string =>
  ask.organisation === null ? ask.by : (ask.body.complaint?.from ?? t.words.somebody)

/** For «Vandaag» of a member of a committee: the way to its complaints. */
export async function complaintCards(visit: Visit): Promise<TodayCard[]> {
  if ((await complaintFamilies(visit)).length === 0) return []
  const { committee } = messagesFor(visit.lang).complaint
  return [
    { id: 'klachten', title: committee.card, lines: [{ href: links.complaints, label: committee.cardLine, meta: '' }] },
  ]
}

/** «Klachten»: what waits longest first. */
export async function showComplaints(visit: Visit) {
  const families = await complaintFamilies(visit)
  const answer = await visit.open(
    families,
    async (access) => ({ today: access.today, all: (await complaints(access)).sort(byUrgency) }),
    { only: ownComplaints(visit, families) },
  )
  const { today, all } = answer.allowed ? answer.value : { all: [] }
  const t = messagesFor(visit.lang, today)
  const rows = (waiting: boolean) =>
    all
      .filter(({ state }) => (state === 'waiting') === waiting)
      .map((one) => ({
        href: links.complaint(one.familyId, one.id),
        title: t.complaint.isAbout(complainedOf(t, one.ask.body)),
        meta: t.complaint.committee.from(nameOf(t, one), t.day(one.ask.body.receivedOn)),
        words: teamWords(t, one),
        state: stateOf(one),
      }))
  return visit.render(<ComplaintsPage t={t} chrome={visit.chrome} view={{ waiting: rows(true), over: rows(false) }} />)
}

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  complaintId: visit.c.req.param('klacht') ?? '',
})

/** What was filled in, by the name of its field, and what is wrong with it. */
interface Given {
  values: Record<string, string>
  errors: FieldErrors
  gone?: true
}

const openOne = (visit: Visit) => async (access: Access) => {
  const request = (await complaints(access)).find(({ id }) => id === place(visit).complaintId)
  const family = access.families.get(place(visit).familyId)
  return request && family && { access, request, facts: family.facts }
}
type Opened = NonNullable<Awaited<ReturnType<ReturnType<typeof openOne>>>>

export const showComplaint = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const answer = await visit.open([place(visit).familyId], openOne(visit), {
    only: await inThis(visit),
    ...(given && { as: 'shows' as const }),
  })
  if (!answer.allowed || !answer.value) return visit.notFound()
  const t = messagesFor(visit.lang, answer.value.access.today)
  return visit.render(
    <JudgePage t={t} chrome={visit.chrome} view={present(visit, t, answer.value, given)} />,
    given ? 422 : 200,
  )
}

function present(visit: Visit, t: T, { access, request, facts }: Opened, given: Given | undefined): JudgeView {
  const { ask, term, state, extended, withdrawn, familyId } = request
  const letter = letterOf(messagesFor(visit.lang), request, { part: () => undefined })
  // As far as whoever gave it may still give it.
  const opened = facts.parts.filter(
    (part) => part.openings.some(({ ground }) => ground === 'complaint') && access.may(familyId, part, 'read').allowed,
  )
  return {
    action: links.complaint(familyId, request.id),
    title: t.complaint.isAbout(complainedOf(t, ask.body)),
    name: nameOf(t, request),
    state: stateOf(request),
    due: teamWords(t, request),
    received: t.complaint.committee.receivedOn(t.day(ask.body.receivedOn)),
    onPaper: ask.body.onPaper === true,
    text: ask.body.text ?? '',
    opened: [...new Set(opened.map((part) => partName(t, part)))].sort((a, b) => a.localeCompare(b, 'nl')),
    ...(opened.length > 0 && { read: links.family(familyId) }),
    ...(extended && { putOffWhy: extended.body.reason }),
    ...(withdrawn && { withdrawnOn: t.day(dayOf(withdrawn.at)) }),
    ...(letter && { letter }),
    ...(given?.gone && { gone: true as const }),
    ...(state === 'waiting' && {
      outcomes: outcomes.map((value: Outcome) => ({ value, label: t.complaint.committee.outcomes[value] })),
    }),
    ...(state === 'waiting' &&
      mayExtend(request) && {
        latest: latestDue(term, ask.body.receivedOn),
        latestWords: t.day(latestDue(term, ask.body.receivedOn)),
      }),
    values: given?.values ?? {},
    errors: given?.errors ?? {},
  }
}

type Form = { one(name: string): string }
type Taken = { errors: FieldErrors } | { step: Exclude<Step, Ask> }

function taken(request: Request, form: Form): Taken {
  if (form.one('step') === 'extend') {
    const input = extendFrom(form)
    const errors = mayExtend(request) ? extendFaults(request, input) : { until: 'extendUntilTooFar' as const }
    if (Object.keys(errors).length > 0) return { errors }
    return { step: { step: 'extend', until: input.until, reason: input.extendReason } }
  }
  const text = fromTextArea(form.one('text'))
  const outcome = outcomes.find((one) => one === form.one('outcome'))
  const fault = textFault(text)
  const errors: FieldErrors = {
    ...(!outcome && { outcome: 'judgementRequired' as const }),
    ...(fault && { text: fault === 'required' ? ('answerTextRequired' as const) : fault }),
  }
  return outcome && !fault ? { step: { step: 'decide', outcome, text } } : { errors }
}

/** Judges or puts off; or gives the page back with what is wrong and what was filled in. */
export async function handleComplaint(visit: Visit) {
  const { familyId, complaintId } = place(visit)
  const form = await visit.form()
  const looked = await visit.open([familyId], openOne(visit), { only: await inThis(visit), as: 'shows' })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { request } = looked.value
  if (request.state !== 'waiting') return showForm(visit, { values: {}, errors: {}, gone: true })
  const given = taken(request, form)
  const values = Object.fromEntries(['outcome', 'text', 'until', 'extendReason'].map((name) => [name, form.one(name)]))
  if ('errors' in given) return showForm(visit, { values, errors: given.errors })
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await takeStep(access, request, given.step)
        return true
      },
      { wanted: existingPart(request.partId) },
    )
    .catch(recordedBefore)
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return visit.goTo(links.complaint(familyId, complaintId))
}
