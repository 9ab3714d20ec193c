import { existingPart } from '../../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import { samePerson } from '../../dossier/kinds/same-person.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import type { Visit } from '../../http/visit.ts'
import { fromTextArea } from '../../lib/text.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { dayOf } from '../../ui/dates.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { fullName } from '../circle.ts'
import { type SameField, SamePersonPage } from '../pages/same-person-page.tsx'
import { type OpenedPeople, openPeople } from '../people-page.ts'
import { onceFrom, refusalOf } from './once.ts'

interface Given {
  values: { person: string; sameAs: string; reason: string }
  errors: FieldErrors<SameField>
  once: string
  /** The decision that was to be undone, and why. */
  split?: { threadId: string; reason: string }
}

const familyOf = (visit: Visit) => visit.c.req.param('gezin') ?? ''

export const showSamePerson = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const opened = await openPeople(visit, access, familyOf(visit))
      const { t, familyId, familyName, rows } = opened
      const blank: Given = { values: { person: '', sameAs: '', reason: '' }, errors: {}, once: uuidv7() }
      const people = opened.people.map((p) => ({ value: p.id, label: p.name }))
      const decisions = rows.same.toReversed().map((row) => ({
        threadId: row.threadId,
        one: enteredAs(opened, row.personId),
        other: enteredAs(opened, row.sameAs),
        reason: row.reason ?? '',
        by: row.decidedName,
        on: dayOf(row.decidedAt),
        ...(row.endedAt !== null && { ended: { by: row.endedName ?? '', on: dayOf(row.endedAt) } }),
      }))
      const view = { familyId, familyName, people, decisions, ...(given ?? blank) }
      return <SamePersonPage t={t} chrome={visit.chrome} view={view} />
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** As this one of the two was entered, before anybody decided they are one. */
const enteredAs = ({ rows }: OpenedPeople, id: string): string => {
  const row = rows.people.find((one) => one.id === id)
  return row ? fullName(row) : ''
}

const samePart =
  (person: string, sameAs: string) =>
  (_: Actor, family: FamilyFacts): WantedPart[] => {
    const members = new Set(family.members.map((member) => member.id))
    return members.has(person) && members.has(sameAs) ? [sharedPart(family, 'basics', [person, sameAs])] : []
  }

/** Decides that two are one, or undoes that. */
export async function handleSamePerson(visit: Visit) {
  const form = await visit.form()
  const once = onceFrom(form.one('once'))
  if (form.one('step') === 'split') {
    const threadId = form.one('decision')
    return split(visit, { threadId, reason: fromTextArea(form.one(`reason-${threadId}`)).trim() }, once)
  }
  const reason = fromTextArea(form.one('reason')).trim()
  const values = { person: form.one('person'), sameAs: form.one('sameAs'), reason }
  const errors: FieldErrors<SameField> = {}
  if (values.person === '') errors.person = 'whoRequired'
  if (values.sameAs === '') errors.sameAs = 'whoRequired'
  else if (values.sameAs === values.person) errors.sameAs = 'notThemself'
  const fault = reasonFault(reason)
  if (fault) errors.reason = fault
  if (Object.keys(errors).length > 0) return showForm(visit, { values, errors, once })
  const familyId = familyOf(visit)
  const wanted = samePart(values.person, values.sameAs)
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        const [partId] = access.families.get(familyId)?.parts.keys() ?? []
        const body = { step: 'merge' as const, ...values }
        if (partId)
          await append(access, [{ id: once, kind: samePerson, familyId, partId, body, occurredOn: access.today }])
      },
      { wanted },
    )
    .catch(refusalOf)
  if (answer === 'rule') return showForm(visit, { values, errors: { sameAs: 'mergeNumbers' }, once })
  if (typeof answer === 'string' || answer.allowed) return visit.goTo(links.samePerson(familyId))
  return showForm(visit, { values: { ...values, person: '', sameAs: '' }, errors: { person: 'whoRequired' }, once })
}

function reasonFault(reason: string): 'mergeReasonRequired' | 'textInvalid' | 'tooLong' | undefined {
  if (reason === '') return 'mergeReasonRequired'
  if (!reason.isWellFormed() || reason.includes('\0')) return 'textInvalid'
  return reason.length > 2_000 ? 'tooLong' : undefined
}

async function split(visit: Visit, asked: { threadId: string; reason: string }, once: string) {
  const familyId = familyOf(visit)
  const values = { person: '', sameAs: '', reason: '' }
  const fault = reasonFault(asked.reason)
  if (fault) {
    const error = fault === 'mergeReasonRequired' ? 'splitReasonRequired' : fault
    return showForm(visit, {
      values,
      errors: { [`reason-${asked.threadId}` as const]: error } as FieldErrors<SameField>,
      once,
      split: asked,
    })
  }
  const found = await visit.open(
    [familyId],
    async (access) => (await openPeople(visit, access, familyId)).rows.same.find((r) => r.threadId === asked.threadId),
    { as: 'shows' },
  )
  const row = found.allowed ? found.value : undefined
  if (!row) return visit.notFound()
  const body = { step: 'split' as const, person: row.personId, sameAs: row.sameAs, reason: asked.reason }
  const answer = await visit
    .open(
      [familyId],
      (access) =>
        append(access, [
          {
            id: once,
            kind: samePerson,
            familyId,
            partId: row.partId,
            body,
            occurredOn: access.today,
            thread: row.threadId,
          },
        ]),
      { wanted: existingPart(row.partId) },
    )
    .catch(refusalOf)
  return typeof answer === 'string' || answer.allowed ? visit.goTo(links.samePerson(familyId)) : visit.notFound()
}
