import { helpLaws } from '../dossier/kinds/action.ts'
import type { Frame, Owner } from '../dossier/kinds/plan-fields.ts'
import { textFault } from '../dossier/note-form.ts'
import { lifeDomainIds } from '../law/life-domains.ts'
import { measureIds } from '../law/measures.ts'
import type { Json } from '../lib/canonical.ts'
import { dayFrom, isDay } from '../lib/day.ts'
import { fromTextArea } from '../lib/text.ts'
import { onceFrom } from '../people/handlers/once.ts'
import { helpsAll } from '../people/helpers.ts'
import type { Choice, FieldErrors } from '../ui/form.tsx'
import { soundsLikeCondition } from './condition-words.ts'
import type { ActionBody, GoalBody } from './plan.ts'
import { madeKinds, type Slug } from './slugs.ts'

/** What was filled in, as it was filled in. */
export interface PlanInput {
  id: string
  about: string[]
  text: string
  domains: string[]
  /** `voluntary`, or by which measure. */
  frame: string
  until: string
  recovery: boolean
  by: string
  /** The value of one of the choices, `other` with a name, or nothing. */
  owner: string
  ownerName: string
  law: string
  child: string
  treatment: boolean
  /** The goal a step is for. */
  goal: string
  /** The conversation it came from. */
  meeting: string
  /** Does something follow if it does not work? `no`, `yes` or nothing yet. */
  follows: string
  /** Was asked to read the text once more, since it sounds like a condition. */
  warned: boolean
  /** The versions that the writer had before them. */
  from: string[]
}
export type PlanField = keyof PlanInput
export type PlanErrors = FieldErrors<PlanField>

/** Who can do a step: a choice, and what is written down of it. `of`: whom a professional helps. */
export interface OwnerChoice extends Choice {
  owner: Owner
  of?: readonly string[]
}
/** What a form offers to this writer. */
export interface Offered {
  slug: Slug
  /** Absent where it is fixed: a change, and a step of a goal. */
  about?: Choice[]
  /** The people it is about when that is fixed. */
  fixed: readonly string[]
  owners: OwnerChoice[]
  children: Choice[]
  /** Under eighteen: not asked about laws and measures. */
  young: boolean
  /** Who helps says whether something follows. */
  asksFollows: boolean
  /** What stands there now, for a change. */
  stands?: Json
}

export const emptyPlanInput = (id: string): PlanInput => ({
  id,
  about: [],
  text: '',
  domains: [],
  frame: 'voluntary',
  until: '',
  recovery: false,
  by: '',
  owner: '',
  ownerName: '',
  law: '',
  child: '',
  treatment: false,
  goal: '',
  meeting: '',
  follows: '',
  warned: false,
  from: [],
})

export function planInputFrom(form: { one(name: string): string; all(name: string): string[] }): PlanInput {
  return {
    id: onceFrom(form.one('id')),
    about: [...new Set(form.all('about'))],
    text: fromTextArea(form.one('text')),
    domains: [...new Set(form.all('domains'))],
    frame: form.one('frame'),
    until: dayFrom(form.one('until')),
    recovery: form.one('recovery') !== '',
    by: dayFrom(form.one('by')),
    owner: form.one('owner'),
    ownerName: form.one('ownerName'),
    law: form.one('law'),
    child: form.one('child'),
    treatment: form.one('treatment') !== '',
    goal: form.one('goal'),
    meeting: form.one('meeting'),
    follows: form.one('follows'),
    warned: form.one('warned') !== '',
    from: form.all('from'),
  }
}

type Stands = Partial<GoalBody & ActionBody>

/** The form of what stands there: what a change starts from. */
export function planInputOf(id: string, body: Json, offered: Offered): PlanInput {
  const {
    text = '',
    domains = [],
    frame,
    recovery,
    by = '',
    owner,
    law = '',
    supportOfChild,
    treatment,
  } = body as Stands
  return {
    ...emptyPlanInput(id),
    text,
    domains: [...domains],
    frame: frame?.is === 'ordered' ? frame.measure : 'voluntary',
    until: frame?.is === 'ordered' ? (frame.until ?? '') : '',
    recovery: recovery === true,
    by,
    owner: owner?.is === 'other' ? 'other' : (offered.owners.find((one) => sameOwner(one.owner, owner))?.value ?? ''),
    ownerName: owner?.is === 'other' ? owner.name : '',
    law,
    child: supportOfChild ?? '',
    treatment: treatment === true,
  }
}

export const sameOwner = (one: Owner, other: Owner | undefined): boolean =>
  one.is === other?.is &&
  ((one.is === 'person' && other.is === 'person' && one.person === other.person) ||
    (one.is === 'professional' && other.is === 'professional' && one.capacity === other.capacity))

const asksFrame = ({ slug, young }: Offered): boolean => !young && (slug === 'doel' || slug === 'stap')

function frameFrom({ frame, until }: PlanInput): Frame {
  const measure = measureIds.find((one) => one === frame)
  return measure ? { is: 'ordered', measure, ...(until !== '' && { until }) } : { is: 'voluntary' }
}

const ownerFrom = ({ owner, ownerName }: PlanInput, { owners }: Offered): Owner | undefined =>
  owner === 'other' ? { is: 'other', name: ownerName } : owners.find(({ value }) => value === owner)?.owner

/** What a checked form records. What was not asked of this writer stays as it stands. */
export function planBodyOf(input: PlanInput, offered: Offered): Json {
  const { slug, young } = offered
  const stands = (offered.stands ?? {}) as Stands
  const said = { step: 'set', from: input.from, text: input.text }
  const domains = lifeDomainIds.filter((one) => input.domains.includes(one))
  const frame = asksFrame(offered) ? frameFrom(input) : (stands.frame ?? { is: 'voluntary' as const })
  const by = input.by !== '' && { by: input.by }
  const follows = input.follows === 'yes' && { follows: true as const }
  if (slug === 'belangrijk') return said
  if (slug === 'sterk') return { ...said, domains }
  if (slug === 'doel') {
    const recovery = young ? stands.recovery === true : input.recovery
    return { ...said, domains, frame, ...follows, ...(recovery && { recovery }), ...by }
  }
  const goal = stands.goal ?? input.goal
  const meeting = stands.meeting ?? input.meeting
  const law = young ? stands.law : helpLaws.find((one) => one === input.law)
  const child = young ? stands.supportOfChild : input.child
  const treatment = young ? stands.treatment === true : input.treatment
  return {
    ...said,
    owner: ownerFrom(input, offered) as Json,
    frame,
    ...follows,
    ...(goal && { goal }),
    ...(meeting && { meeting }),
    ...by,
    ...(law && { law }),
    ...(child && { supportOfChild: child }),
    ...(treatment && { treatment }),
  }
}

const dayFault = (text: string) => (text !== '' && !isDay(text) ? ('dateInvalid' as const) : undefined)

/** The first thing that is wrong with each field; empty when it can be recorded. */
export function planFaults(input: PlanInput, offered: Offered): PlanErrors {
  const { slug, young } = offered
  const errors: PlanErrors = {}
  if (offered.about) {
    const choices = new Set(offered.about.map(({ value }) => value))
    if (input.about.length === 0 || !input.about.every((id) => choices.has(id))) errors.about = 'planAboutRequired'
  }
  const text = textFault(madeKinds.belangrijk.schema.safeParse({ step: 'set', from: [], text: input.text }))
  if (text)
    errors.text = text === 'textRequired' ? 'planTextRequired' : text === 'textTooLong' ? 'planTextTooLong' : text
  if (slug === 'belangrijk' || slug === 'sterk') return errors
  const by = dayFault(input.by)
  if (by) errors.by = by
  if (asksFrame(offered)) {
    if (!['voluntary', ...measureIds].includes(input.frame)) errors.frame = 'planFrameRequired'
    const until = dayFault(input.until)
    if (until) errors.until = until
  }
  if (slug === 'stap') Object.assign(errors, ownerFaults(input, offered), young ? {} : childFaults(input, offered))
  if (offered.asksFollows) {
    if (!['no', 'yes'].includes(input.follows)) errors.follows = 'planFollowsRequired'
    else if (input.follows === 'no' && !input.warned && soundsLikeCondition(input.text)) errors.follows = 'planSounds'
  }
  return errors
}

function ownerFaults(input: PlanInput, offered: Offered): PlanErrors {
  if (input.owner === 'other') {
    const fault = textFault(ownerNameSchema(input.ownerName))
    if (!fault) return {}
    return {
      ownerName:
        fault === 'textRequired' ? 'planOwnerNameRequired' : fault === 'textTooLong' ? 'planTextTooLong' : fault,
    }
  }
  const chosen = offered.owners.find(({ value }) => value === input.owner)
  if (!chosen) return { owner: 'planOwnerRequired' }
  const about = offered.about ? input.about : offered.fixed
  return chosen.of && !helpsAll({ of: chosen.of }, about) ? { owner: 'planOwnerNotOfAll' } : {}
}

const ownerNameSchema = (name: string) =>
  madeKinds.stap.schema.safeParse({
    step: 'set',
    from: [],
    text: 'x',
    frame: { is: 'voluntary' },
    owner: { is: 'other', name },
  })

const childFaults = ({ child }: PlanInput, { children }: Offered): PlanErrors =>
  child === '' || children.some(({ value }) => value === child) ? {} : { child: 'planAboutRequired' }
