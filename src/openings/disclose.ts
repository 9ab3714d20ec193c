import type { OpeningGroundId } from '../law/openings.ts'
import type { Json } from '../lib/canonical.ts'
import { dayFrom } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import type { Choice, FieldErrors } from '../ui/form.tsx'
import { textFault } from './give-consent.ts'
import { endOfDay, untilFault } from './until.ts'

/** Why it is needed, why no less, and why not in another way. */
export const weighing = ['necessity', 'proportionality', 'subsidiarity'] as const
/** The steps of who is caught between silence and harm. */
export const dutySteps = ['tried', 'harm', 'noOtherWay', 'leastDamage', 'consulted'] as const
export const askedFor = ['given', 'refused', 'not-asked'] as const

type TextField = (typeof weighing)[number] | (typeof dutySteps)[number] | 'consentWords'

/** What was filled in, as it was filled in. */
export interface DiscloseInput extends Record<TextField, string> {
  organisation: string
  to: string
  ground: string
  parts: string[]
  consent: string
  until: string
}
export type DiscloseField = keyof DiscloseInput

const texts: readonly TextField[] = ['consentWords', ...weighing, ...dutySteps]

export const discloseFrom = (form: { one(name: string): string; all(name: string): string[] }): DiscloseInput => ({
  organisation: form.one('organisation'),
  to: form.one('to'),
  ground: form.one('ground'),
  parts: [...new Set(form.all('parts'))],
  consent: form.one('consent'),
  until: dayFrom(form.one('until')),
  ...(Object.fromEntries(texts.map((name) => [name, fromTextArea(form.one(name)).trim()])) as Record<
    TextField,
    string
  >),
})

/** Breaking secrecy asks for its own steps; every other ground does without. */
export const breaksSecrecy = (ground: string): boolean => ground === 'conflict-of-duties'

export interface Offered {
  organisations: readonly Choice[]
  to: readonly Choice[]
  grounds: readonly OpeningGroundId[]
  parts: readonly Choice[]
  today: string
}

/** The first thing that is wrong with each field, in the order of the form. Only what was offered can be chosen. */
export function discloseFaults(input: DiscloseInput, offered: Offered): FieldErrors<DiscloseField> {
  const errors: FieldErrors<DiscloseField> = {}
  const among = (choices: readonly Choice[], value: string) => choices.some((choice) => choice.value === value)
  if (!among(offered.organisations, input.organisation)) errors.organisation = 'openOrganisationRequired'
  if (!among(offered.to, input.to)) errors.to = 'openWhoRequired'
  if (!offered.grounds.some((ground) => ground === input.ground)) errors.ground = 'openGroundRequired'
  if (input.parts.length === 0 || !input.parts.every((id) => among(offered.parts, id)))
    errors.parts = 'openPartsRequired'
  if (!askedFor.some((answer) => answer === input.consent)) errors.consent = 'openConsentRequired'
  // With consent it is for the person to open it: then it closes when they say so.
  if (input.consent === 'given') errors.consent = 'openConsentGiven'
  for (const name of texts) {
    const needed = breaksSecrecy(input.ground) || !dutySteps.some((step) => step === name)
    const fault = textFault(input[name]) ?? (needed && input[name] === '' ? 'openTextRequired' : undefined)
    if (fault) errors[name] = fault
  }
  const until = untilFault(input.until, offered.today)
  if (until) errors.until = until
  return errors
}

/** The decision as it is kept. */
export const disclosureBody = (
  input: DiscloseInput,
  to: { name: string; organisation: string },
): Record<string, Json> => ({
  ground: input.ground,
  capacity: input.to,
  to: { name: to.name, organisation: to.organisation },
  reason: input.necessity,
  weighed: Object.fromEntries(weighing.map((name) => [name, input[name]])),
  consent: { asked: input.consent, words: input.consentWords },
  ...(breaksSecrecy(input.ground) && { duties: Object.fromEntries(dutySteps.map((name) => [name, input[name]])) }),
  until: endOfDay(input.until),
})
