import { sql } from 'kysely'
import { tieReason } from '../../dossier/kinds/involvement.ts'
import type { Visit } from '../../http/visit.ts'
import { helpsOnePerson } from '../../law/regimes.ts'
import { Bsn } from '../../lib/bsn.ts'
import { dayFrom, isDay } from '../../lib/day.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { bsnIndexes } from '../bsn-seal.ts'
import { helperRole } from '../helper-role.ts'
import { involvementWith, recordInvolvement } from '../join-family.ts'
import { type BeginTieField, BeginTiePage } from '../pages/begin-tie-page.tsx'
import { actorOf, mayJoin } from '../who-acts.ts'

const reasonKinds = {
  asked: 'family-asked',
  handover: 'taken-over',
  assigned: 'assigned',
  replacing: 'replacing',
  other: 'other',
} as const

/** A family id that no family has: a search that finds nobody leaves a look like any other. */
export const nobody = '00000000-0000-0000-0000-000000000000'

interface Given {
  values: { birth: string; reason: string; explanation: string }
  errors: FieldErrors<BeginTieField>
  notFound: boolean
}

const blank: Given = { values: { birth: '', reason: '', explanation: '' }, errors: {}, notFound: false }

export async function showBeginTie(visit: Visit, given: Given = blank) {
  const actor = await actorOf(visit)
  const view = {
    ...given,
    ...(given === blank && !mayJoin(visit.rules, actor) && { waits: true }),
    ...(helpsOnePerson(actor?.organisationKind ?? null) && { patient: true }),
  }
  return visit.render(
    <BeginTiePage t={messagesFor(visit.lang)} chrome={visit.chrome} view={view} />,
    given === blank ? 200 : 422,
  )
}

/** Somebody becomes involved: their own action, with a reason, and everybody it concerns reads who and why. */
export async function handleBeginTie(visit: Visit) {
  const form = await visit.form()
  const bsn = Bsn.parse(form.one('bsn').replaceAll(/[\s.]/g, ''))
  const values = {
    birth: dayFrom(form.one('birth')),
    reason: form.one('reason'),
    explanation: form.one('explanation').trim(),
  }
  const errors: FieldErrors<BeginTieField> = {}
  if (form.one('bsn') === '') errors.bsn = 'bsnRequired'
  else if (!bsn) errors.bsn = 'bsnInvalid'
  if (!isDay(values.birth)) errors.birth = 'birthRequired'
  if (!Object.hasOwn(reasonKinds, values.reason)) errors.reason = 'reasonRequired'
  if (!tieReason.safeParse(values.explanation).success) errors.explanation = 'explanationRequired'
  if (!bsn || Object.keys(errors).length > 0) return showBeginTie(visit, { values, errors, notFound: false })

  const found = await findFamily(visit, bsn, values.birth)
  const answer = await visit.open(
    [found?.family ?? nobody],
    async (access) => {
      const [familyId] = access.families.keys()
      if (!familyId) throw new Error('no family was opened')
      const role = helperRole(messagesFor('nl', access.today), access.actor.organisationKind)
      const reasonKind = reasonKinds[values.reason as keyof typeof reasonKinds]
      await recordInvolvement(access, familyId, { step: 'begin', role, reasonKind, reason: values.explanation })
      return familyId
    },
    { wanted: involvementWith(found?.person) },
  )
  if (!answer.allowed) return showBeginTie(visit, { values, errors, notFound: true })
  return visit.goTo(links.family(answer.value))
}

/** The family and person of a number and date of birth; counted, so that nobody finds families by trying. */
export async function findFamily(
  visit: Visit,
  bsn: Bsn,
  birth: string,
): Promise<{ family: string; person: string } | undefined> {
  const indexes = bsnIndexes(visit.tools.keys, bsn)
  const { rows } = await sql<{ family: string; person: string }>`
    select family_id as family, person_id as person from erbij.find_family(${visit.capacity.id}, ${indexes}::bytea[], ${birth})
  `.execute(visit.tools.db)
  return rows[0]
}
