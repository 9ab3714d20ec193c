import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import type { Owner } from '../dossier/kinds/plan-fields.ts'
import { safetyTopics } from '../dossier/kinds/safety-agreement.ts'
import { type Thread, versionsBefore } from '../dossier/threads.ts'
import { fromTextArea } from '../lib/text.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { onceFrom } from '../people/handlers/once.ts'
import { type Helper, helpersOf, helpsAll } from '../people/helpers.ts'
import { membersKnown } from '../people/members-known.ts'
import { idsOf } from '../portal/children.ts'
import type { Choice, FieldErrors } from '../ui/form.tsx'
import { found, lineFault, maybeFault, type Posted, wordsFault } from './form.ts'
import { asChoices } from './place.ts'
import { setOf, type Topic } from './present-plan.ts'

/** What was filled in, as it was filled in. */
export interface AgreementInput {
  id: string
  text: string
  signs: string
  /** `person:` or `helper:` and an id. */
  who: string[]
  /** Somebody by name. */
  other: string
  phone: string
  /** People of this family, when it is new. */
  about: string[]
  /** The versions that the writer had before them. */
  from: string[]
  /** Was asked whether a condition stands in it. */
  warned: boolean
}
export type AgreementErrors = FieldErrors<'text' | 'signs' | 'other' | 'phone' | 'about' | 'who'>

/** The topic of an address: its place, from 1. */
export const topicAt = (text: string): Topic | undefined => safetyTopics[Number(text) - 1]

export const agreementFrom = (form: Posted): AgreementInput => ({
  id: onceFrom(form.one('id')),
  text: fromTextArea(form.one('text')),
  signs: fromTextArea(form.one('signs')),
  who: form.all('who'),
  other: form.one('other').trim(),
  phone: form.one('phone').trim(),
  about: [...new Set(form.all('about'))],
  from: form.all('from'),
  warned: form.one('warned') !== '',
})

/** A new one; `about`: who is ticked beforehand. */
export const blankAgreement = (about: string[]): AgreementInput => ({
  id: uuidv7(),
  text: '',
  signs: '',
  who: [],
  other: '',
  phone: '',
  about,
  from: [],
  warned: false,
})

/** The form of what stands there now. */
export function agreementOf(thread: Thread): AgreementInput {
  const body = setOf(thread.shown)
  const who = body?.who ?? []
  const others = who.flatMap((one) => (one.is === 'other' ? [one.name] : []))
  return {
    ...blankAgreement([]),
    text: body?.text ?? '',
    signs: body?.signs ?? '',
    who: who.flatMap((one) =>
      one.is === 'person' ? [`person:${one.person}`] : one.is === 'professional' ? [`helper:${one.capacity}`] : [],
    ),
    other: others.join(', '),
    phone: body?.phone ?? '',
    from: versionsBefore(thread),
  }
}

interface Known {
  /** These people together are not for this writer. */
  closed: boolean
  about: readonly string[]
  /** Who helps and is not named already. */
  helpers: readonly Helper[]
}

/** The first thing that is wrong with each field. */
export const agreementFaults = (input: AgreementInput, { closed, about, helpers }: Known): AgreementErrors =>
  found({
    text: wordsFault(input.text, 'safetyTextRequired'),
    signs: maybeFault(input.signs),
    other: lineFault(input.other, 300),
    phone: lineFault(input.phone, 60),
    about: closed ? 'safetyAboutClosed' : undefined,
    who: helpers.some((one) => input.who.includes(`helper:${one.capacity}`) && !helpsAll(one, about))
      ? 'helperNotOfAll'
      : undefined,
  })

/** Whom a line can name: the people of the family, and who helps now. `kept`: whoever it named before stays to be chosen. */
export function owners(
  opened: OpenedDossier,
  kept: readonly Owner[] = [],
): Map<string, { choice: Choice; owner: Owner }> {
  const { names } = opened
  const all = new Map<string, { choice: Choice; owner: Owner }>()
  const add = (value: string, label: string, owner: Owner) => {
    if (!all.has(value) && label !== '') all.set(value, { choice: { value, label }, owner })
  }
  for (const { value, label } of asChoices(opened, membersKnown(opened)))
    add(`person:${value}`, label, { is: 'person', person: value })
  for (const { capacity, name, organisation } of helpersOf(opened))
    add(`helper:${capacity}`, `${name} (${organisation})`, { is: 'professional', capacity, name, organisation })
  for (const owner of kept) {
    if (owner.is === 'person') add(`person:${owner.person}`, names.get(owner.person) || opened.t.words.somebody, owner)
    if (owner.is === 'professional') add(`helper:${owner.capacity}`, owner.name, owner)
  }
  return all
}

/** What a checked form says. A danger names nobody: it is of the situation, never of a person. */
export function agreementBody(topic: Topic, input: AgreementInput, chosen: ReturnType<typeof owners>) {
  const who: Owner[] =
    topic === 'danger'
      ? []
      : [
          ...[...new Set(input.who)].flatMap((value) => chosen.get(value)?.owner ?? []),
          ...(input.other === '' ? [] : [{ is: 'other' as const, name: input.other }]),
        ]
  return {
    step: 'set' as const,
    from: input.from,
    topic,
    text: input.text,
    who: who.slice(0, 20),
    ...(input.phone !== '' && topic !== 'danger' && { phone: input.phone }),
    ...(input.signs.trim() !== '' && topic === 'danger' && { signs: input.signs }),
  }
}

/** Who is ticked beforehand: somebody of the family writes about themself first. */
export const tickedFor = (opened: OpenedDossier): string[] =>
  membersKnown(opened)
    .filter((person) => opened.family.facts.selves.some((id) => idsOf(person).includes(id)))
    .map(({ id }) => id)
