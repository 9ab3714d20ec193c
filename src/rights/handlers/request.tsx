import { type Access, existingPart } from '../../access/access.ts'
import type { WantedPart } from '../../access/facts.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import type { Visit } from '../../http/visit.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import {
  decideFaults,
  decideFrom,
  decisionOf,
  extendFaults,
  extendFrom,
  mayExtend,
  routeFaults,
  routeFrom,
} from '../answer-form.ts'
import { requestPart } from '../ask.ts'
import { textFault } from '../ask-form.ts'
import { RequestPage } from '../pages/request-page.tsx'
import type { Ask, Step } from '../request.ts'
import { passOn, takeStep } from '../take-step.ts'
import { type Case, openCase } from './open-case.ts'
import { presentCase } from './present-case.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  requestId: visit.c.req.param('verzoek') ?? '',
})

/** What was filled in, by the name of its field, and what is wrong with it. */
export interface Given {
  values: Record<string, string>
  errors: FieldErrors
  gone?: true
}

export const showRequest = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const { familyId, requestId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const found = await openCase(visit, access, requestId)
      return found && <RequestPage t={found.opened.t} chrome={visit.chrome} view={presentCase(found, given)} />
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

type Form = Awaited<ReturnType<Visit['form']>>
/** The step that a form asks for; or what is wrong with what was filled in. */
type Taken = { errors: FieldErrors } | { step: Exclude<Step, Ask>; to?: Case['others'][number] }

function decide({ request, parts, mayDecide }: Case, form: Form): Taken {
  if (!mayDecide) return { errors: { outcome: 'decidedByColleague' } }
  const input = decideFrom(
    form,
    parts.map(({ id }) => id),
  )
  const errors = decideFaults(request, input)
  return Object.keys(errors).length > 0 ? { errors } : { step: decisionOf(request, input) }
}

function explain(_: Case, form: Form): Taken {
  const text = fromTextArea(form.one('text'))
  const fault = textFault(text)
  if (fault) return { errors: { text: fault === 'required' ? 'answerTextRequired' : fault } }
  return { step: { step: 'answered', text } }
}

function extend({ request }: Case, form: Form): Taken {
  const input = extendFrom(form)
  const errors = mayExtend(request) ? extendFaults(request, input) : { until: 'extendUntilTooFar' as const }
  if (Object.keys(errors).length > 0) return { errors }
  return { step: { step: 'extend', until: input.until, reason: input.extendReason } }
}

function route({ others }: Case, form: Form): Taken {
  const input = routeFrom(form)
  const to = others.find(({ id }) => id === input.organisation)
  const errors = routeFaults(
    input,
    others.map(({ id }) => id),
  )
  if (!to || Object.keys(errors).length > 0) return { errors }
  return { step: { step: 'route', organisation: to.id, text: input.routeReason }, to }
}

function taken(found: Case, form: Form): Taken {
  switch (form.one('step')) {
    case 'extend':
      return extend(found, form)
    case 'route':
      return route(found, form)
    default:
      return found.request.right === 'why-looked' ? explain(found, form) : decide(found, form)
  }
}

/** Decides, answers, puts off or passes on; or gives the page back with what is wrong and what was filled in. */
export async function handleRequest(visit: Visit) {
  const { familyId, requestId } = place(visit)
  const form = await visit.form()
  const looked = await visit.open([familyId], (access) => openCase(visit, access, requestId), { as: 'shows' })
  if (!looked.allowed || !looked.value?.mayAnswer) return visit.notFound()
  const found = looked.value
  const values = Object.fromEntries(fieldsOf(found).map((name) => [name, form.one(name)]))
  if (found.request.state !== 'waiting') return showForm(visit, { values, errors: {}, gone: true })
  const given = taken(found, form)
  if ('errors' in given) return showForm(visit, { values, errors: given.errors })
  const answer = await write(visit, found, given).catch(recordedBefore)
  if (answer === 'twice') return visit.goTo(links.request(familyId, requestId))
  return answer.allowed ? visit.goTo(links.request(familyId, requestId)) : visit.notFound()
}

const fieldsOf = ({ parts }: Case): string[] => [
  'outcome',
  'ground',
  'text',
  'until',
  'extendReason',
  'organisation',
  'routeReason',
  ...parts.flatMap(({ id }) => [`outcome-${id}`, `ground-${id}`, `reason-${id}`]),
]

const write = (visit: Visit, { request }: Case, { step, to }: Extract<Taken, { step: unknown }>) =>
  visit.open(
    [request.familyId],
    async (access: Access) => {
      await takeStep(access, request, step)
      if (to) await passOn(access, request, to)
      return true
    },
    {
      wanted: (actor, family): WantedPart[] => [
        ...existingPart(request.partId)(actor, family),
        ...(to ? [requestPart(family.id, request.asker, to)] : []),
      ],
    },
  )
