import type { Regime } from '../../law/regimes.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { Choice, FieldErrors } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'
import type { Asked } from '../ask.ts'
import { textFault } from '../ask-form.ts'
import type { Controller } from '../contact-point.ts'
import type { Helper } from '../requests.store.ts'
import type { Committee } from './committees.store.ts'

/** Somebody can be complained of here: an organisation, or one of those who work there; and who examines it. */
export interface Complainable extends Choice {
  committee: { id: string; name: string }
  /** The law under which the organisation helps, and so the complaint is examined. */
  regime: Regime
  complaint: { organisation: string; person?: string }
}

/** What was filled in, as it was filled in. */
export interface ComplainInput {
  about: string
  text: string
}

export const complainFrom = (form: { one(name: string): string }): ComplainInput => ({
  about: form.one('about'),
  text: fromTextArea(form.one('text')),
})

/** Of whom this reader can complain here: only of who they know to help, and only where a committee examines it. */
export function complainables(
  t: T,
  controllers: readonly Controller[],
  helpers: readonly Helper[],
  committees: readonly Committee[],
): Complainable[] {
  return controllers.flatMap(({ id, name: organisation, regime }) => {
    const committee = committees.find(({ about }) => about === id)
    if (!committee) return []
    const people = new Map(
      helpers.flatMap((one): [string, string][] => (one.organisationId === id ? [[one.capacityId, one.name]] : [])),
    )
    const same = { committee: { id: committee.id, name: committee.name }, regime }
    return [
      { value: `o:${id}`, label: t.complaint.organisation(organisation), ...same, complaint: { organisation } },
      ...[...people].map(([capacity, person]) => ({
        value: `c:${capacity}`,
        label: t.complaint.person(person, organisation),
        ...same,
        complaint: { organisation, person },
      })),
    ]
  })
}

/** The first thing that is wrong with each field. Only what was offered can be chosen. */
export function complainFaults(input: ComplainInput, offered: readonly Choice[]): FieldErrors<keyof ComplainInput> {
  const errors: FieldErrors<keyof ComplainInput> = {}
  if (!offered.some(({ value }) => value === input.about)) errors.about = 'complaintAboutRequired'
  const fault = textFault(input.text)
  if (fault) errors.text = fault === 'required' ? 'complaintTextRequired' : fault
  return errors
}

/** The complaint as the committee gets it. */
export const complaintTo = (
  { committee, regime, complaint }: Omit<Complainable, keyof Choice>,
  receivedOn: string,
  text: string,
): Asked => ({
  to: { id: committee.id, regime },
  body: { step: 'ask', right: 'complaint', receivedOn, text, complaint },
})
