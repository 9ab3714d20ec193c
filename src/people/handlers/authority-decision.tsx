import { existingPart } from '../../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import { authorityDecision } from '../../dossier/kinds/authority-decision.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { links } from '../../ui/links.ts'
import {
  type DecisionBody,
  type DecisionInput,
  decisionBody,
  decisionFaults,
  decisionFrom,
  decisionInput,
  emptyDecision,
} from '../authority-view-form.ts'
import { AuthorityDecisionPage, type DecisionErrors } from '../pages/authority-decision-page.tsx'
import { openPeople, personOf } from '../people-page.ts'
import { ageOf } from '../present-people.ts'
import { onceFrom, refusalOf } from './once.ts'

type Given = { input: DecisionInput; errors: DecisionErrors; once: string }

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  childId: visit.c.req.param('persoon') ?? '',
  threadId: visit.c.req.param('uitspraak'),
})

/** A decision of a court on authority over one child: a new one, or a correction of what was entered. */
export const showAuthorityDecision = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, childId, threadId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await openPeople(visit, access, familyId)
      const { t, rows, familyName, people } = opened
      const child = personOf(opened, childId)
      const row = rows.outcomes.find((one) => one.threadId === threadId && one.childId === childId)
      if (!child || (threadId !== undefined && !row?.told)) return undefined
      const stands = row?.told ? decisionInput(row.told.body as unknown as DecisionBody) : emptyDecision
      const { input, errors, once } = given ?? { input: stands, errors: {}, once: row?.told?.entryId ?? uuidv7() }
      const adults = people.filter((p) => p.id !== child.id && !p.death && (ageOf(p, access.today) ?? 18) >= 18)
      return (
        <AuthorityDecisionPage
          t={t}
          chrome={visit.chrome}
          view={{
            familyId,
            familyName,
            childId,
            childName: opened.names.get(child.id) ?? child.name,
            ...(threadId !== undefined && { threadId }),
            people: adults.map((p) => ({ value: p.id, label: p.name })),
            today: access.today,
            input,
            errors,
            once,
          }}
        />
      )
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

const basicsOf =
  (childId: string) =>
  (_: Actor, family: FamilyFacts): WantedPart[] =>
    family.members.some((member) => member.id === childId) ? [sharedPart(family, 'basics', [childId])] : []

const back = (visit: Visit) => visit.goTo(`${links.people(place(visit).familyId)}#gezag`)

export async function handleAddDecision(visit: Visit) {
  const { familyId, childId } = place(visit)
  const form = await visit.form()
  const [input, once] = [decisionFrom(form), onceFrom(form.one('once'))]
  const errors = decisionFaults(input, await visit.today())
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors, once })
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        const [partId] = access.families.get(familyId)?.parts.keys() ?? []
        const body = decisionBody(input, childId)
        if (partId) {
          const occurredOn = input.decidedOn
          await append(access, [{ id: once, kind: authorityDecision, familyId, partId, body, occurredOn }])
        }
      },
      { wanted: basicsOf(childId) },
    )
    .catch(stranger)
  if (answer === 'stranger')
    return showForm(visit, { input: { ...input, holders: [] }, errors: { holders: 'holdersInvalid' }, once })
  if (typeof answer === 'string') return back(visit)
  return answer.allowed ? back(visit) : visit.notFound()
}

/** Somebody who is not of this family was named: erbij.check_entry refuses that as it refuses all it may not explain. */
function stranger(error: unknown): 'stranger' | ReturnType<typeof refusalOf> {
  return (error as { code?: unknown } | null)?.code === '42501' ? 'stranger' : refusalOf(error)
}

/** Corrects or withdraws a decision that was entered; what was derived counts again when it is withdrawn. */
export async function handleCorrectDecision(visit: Visit) {
  const { familyId, childId, threadId = '' } = place(visit)
  const form = await visit.form()
  const version = form.one('once')
  const withdrawn = form.one('step') === 'withdraw'
  const found = await visit.open(
    [familyId],
    async (access) => {
      const { rows } = await openPeople(visit, access, familyId)
      const row = rows.outcomes.find((one) => one.threadId === threadId && one.childId === childId)
      return (
        row?.told && { partId: row.partId, entryId: row.told.entryId, body: row.told.body as unknown as DecisionBody }
      )
    },
    { as: 'shows' },
  )
  const stands = found.allowed ? found.value : undefined
  if (!stands) return visit.notFound()
  const input = withdrawn ? decisionInput(stands.body) : decisionFrom(form)
  const errors = decisionFaults(input, await visit.today())
  if (!withdrawn && Object.keys(errors).length > 0) return showForm(visit, { input, errors, once: version })
  const overtaken = () => showForm(visit, { input, errors: { court: 'meanwhile' }, once: stands.entryId })
  if (version !== stands.entryId) return overtaken()
  const body = withdrawn ? { ...stands.body, withdrawn: true as const } : decisionBody(input, childId)
  const entry = { kind: authorityDecision, familyId, partId: stands.partId, body, occurredOn: input.decidedOn }
  const answer = await visit
    .open([familyId], (access) => append(access, [{ ...entry, replaces: stands.entryId, thread: threadId }]), {
      wanted: existingPart(stands.partId),
    })
    .catch(stranger)
  if (typeof answer === 'string') return overtaken()
  return answer.allowed ? back(visit) : visit.notFound()
}
