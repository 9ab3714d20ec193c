import type { z } from 'zod'
import type { meeting } from '../../dossier/kinds/meeting.ts'
import type { Owner } from '../../dossier/kinds/plan-fields.ts'
import { dayFrom } from '../../lib/day.ts'
import { fromTextArea } from '../../lib/text.ts'
import { type Helper, helpsAll } from '../../people/helpers.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { hiddenCondition } from '../condition-words.ts'
import { faultsOf, pastFault, textFault } from './condition-form.ts'

/** What was filled in. `family`, `helpers`: ids of who was there; `others`: names, one a line. */
export interface MeetingInput {
  about: string[]
  family: string[]
  helpers: string[]
  others: string
  withoutFamily: string
  occurredOn: string
  text: string
  what: string
  nothing: string
}

export const meetingFrom = (form: { one(name: string): string; all(name: string): string[] }): MeetingInput => ({
  about: form.all('about'),
  family: [...new Set(form.all('family'))],
  helpers: form.all('helpers'),
  others: fromTextArea(form.one('others')),
  withoutFamily: fromTextArea(form.one('withoutFamily')),
  occurredOn: dayFrom(form.one('occurredOn')),
  text: fromTextArea(form.one('text')),
  what: form.one('what'),
  nothing: fromTextArea(form.one('nothing')),
})

interface Known {
  people: readonly string[]
  helpers: readonly Helper[]
  today: string
  /** Was asked whether a condition stands in it. */
  warned: boolean
}

const namesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** More than come together in one room. */
const most = 30

/** Without the family it says why; without a follow-up as well. */
export function meetingFaults(input: MeetingInput, { people, helpers, today, warned }: Known): FieldErrors {
  const capacities = helpers.map(({ capacity }) => capacity)
  const known = input.family.every((id) => people.includes(id)) && input.helpers.every((id) => capacities.includes(id))
  const others = namesOf(input.others)
  const somebody = input.family.length + input.helpers.length + others.length > 0
  const tooMuch = others.length > most || others.some((name) => name.length > 300)
  const ofAll = helpers.every((one) => !input.helpers.includes(one.capacity) || helpsAll(one, input.about))
  return faultsOf({
    about: input.about.length > 0 && input.about.every((id) => people.includes(id)) ? undefined : 'aboutRequired',
    family: known && somebody ? undefined : 'presentRequired',
    helpers: ofAll ? undefined : 'helperNotOfAll',
    others: tooMuch ? 'textTooLong' : textFault(input.others),
    withoutFamily: textFault(input.withoutFamily, input.family.length === 0 ? 'withoutFamilyRequired' : undefined),
    occurredOn: pastFault(input.occurredOn, today),
    text:
      textFault(input.text, 'meetingTextRequired') ??
      hiddenCondition([input.text, input.nothing, input.withoutFamily], warned),
    what: input.what === 'follows' || input.what === 'nothing' ? undefined : 'followRequired',
    nothing: textFault(input.nothing, input.what === 'nothing' ? 'nothingFollowsRequired' : undefined),
  })
}

export function meetingBodyOf(input: MeetingInput, helpers: readonly Helper[]): z.infer<typeof meeting.schema> {
  const present: Owner[] = [
    ...input.family.map((person) => ({ is: 'person' as const, person })),
    ...helpers
      .filter(({ capacity }) => input.helpers.includes(capacity))
      .map(({ capacity, name, organisation }) => ({
        is: 'professional' as const,
        capacity,
        name,
        ...(organisation && { organisation }),
      })),
    ...namesOf(input.others).map((name) => ({ is: 'other' as const, name })),
  ]
  return {
    text: input.text,
    present,
    ...(input.family.length === 0 && { withoutFamily: input.withoutFamily }),
    ...(input.what === 'nothing' && { nothingFollows: input.nothing }),
  }
}
