import { dayParts, harmForms, incident, incidentRoles } from '../dossier/kinds/incident.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import { onceFrom } from '../people/handlers/once.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { found, lineFault, maybeFault, type Posted, wordsFault } from './form.ts'

/** What was filled in, as it was filled in. */
export interface IncidentInput {
  id: string
  text: string
  occurredOn: string
  dayPart: string
  forms: string[]
  /** The role that somebody had then, by person id; empty: they have nothing to do with it. */
  roles: Record<string, string>
  toldBy: string
  before: string
  done: string
}
export type IncidentErrors = FieldErrors<
  'text' | 'occurredOn' | 'dayPart' | 'forms' | 'roles' | 'toldBy' | 'before' | 'done' | 'checked'
>

export const roleField = (personId: string) => `rol-${personId}`

export const incidentFrom = (form: Posted, people: readonly string[]): IncidentInput => ({
  id: onceFrom(form.one('id')),
  text: fromTextArea(form.one('text')),
  occurredOn: dayFrom(form.one('occurredOn')),
  dayPart: form.one('dayPart'),
  forms: form.all('forms'),
  roles: Object.fromEntries(people.map((id) => [id, form.one(roleField(id))])),
  toldBy: form.one('toldBy').trim(),
  before: fromTextArea(form.one('before')),
  done: fromTextArea(form.one('done')),
})

export const blankIncident = (today: string): IncidentInput => ({
  id: onceFrom(''),
  text: '',
  occurredOn: today,
  dayPart: '',
  forms: [],
  roles: {},
  toldBy: '',
  before: '',
  done: '',
})

/** The form of what stands there now. */
export function incidentOf(row: { body: unknown; occurredOn: string }): IncidentInput {
  const { text, dayPart, forms, roles, toldBy, before = '', done = '' } = incident.schema.parse(row.body)
  return {
    ...blankIncident(row.occurredOn),
    text,
    dayPart,
    forms,
    toldBy,
    before,
    done,
    roles: Object.fromEntries(roles.map(({ person, role }) => [person, role])),
  }
}

/** Who had a role then, and which. */
export const rolesOf = ({ roles }: IncidentInput) =>
  Object.entries(roles).flatMap(([person, text]) => {
    const role = incidentRoles.find((one) => one === text)
    return role ? [{ person, role }] : []
  })

/** The first thing that is wrong with each field. */
export const incidentFaults = (input: IncidentInput, today: string): IncidentErrors =>
  found({
    text: wordsFault(input.text, 'textRequired'),
    occurredOn: dayFault(input.occurredOn, today),
    dayPart: dayParts.some((one) => one === input.dayPart) ? undefined : 'dayPartRequired',
    forms: input.forms.some((one) => harmForms.some((form) => form === one)) ? undefined : 'harmFormRequired',
    roles: rolesOf(input).length > 0 ? undefined : 'rolesRequired',
    toldBy: input.toldBy === '' ? 'incidentToldByRequired' : lineFault(input.toldBy, 300),
    before: maybeFault(input.before),
    done: maybeFault(input.done),
  })

function dayFault(day: string, today: string) {
  if (day === '') return 'dateRequired'
  if (!isDay(day) || day < '0002') return 'dateInvalid'
  return day > today ? 'dateInFuture' : undefined
}

/** What a checked form says. */
export const incidentBody = (input: IncidentInput) =>
  incident.schema.parse({
    text: input.text,
    forms: harmForms.filter((form) => input.forms.includes(form)),
    dayPart: input.dayPart,
    roles: rolesOf(input),
    toldBy: input.toldBy,
    ...(input.before.trim() !== '' && { before: input.before }),
    ...(input.done.trim() !== '' && { done: input.done }),
  })
