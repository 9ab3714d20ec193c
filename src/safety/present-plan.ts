import type { z } from 'zod'
import { paragraphsOf } from '../dossier/kind.ts'
import type { Owner } from '../dossier/kinds/plan-fields.ts'
import { safetyAgreement, type safetyTopics } from '../dossier/kinds/safety-agreement.ts'
import { strength } from '../dossier/kinds/strength.ts'
import { aboutOf } from '../dossier/present-entries.ts'
import type { StepRow, Thread } from '../dossier/threads.ts'
import { dayOf } from '../ui/dates.ts'
import { links } from '../ui/links.ts'
import { mayWriteIn, partOfLook, type Reading, type SafetyPlace } from './place.ts'
import type { Safety } from './read-safety.ts'

export type Topic = (typeof safetyTopics)[number]
type Agreed = Extract<z.infer<(typeof safetyAgreement)['schema']>, { step: 'set' }>

/** What one person wrote at one time. */
export interface SaidView {
  text: string[]
  signs: string[]
  /** Who keeps it, who acts, or whom to call. */
  who: string[]
  phone?: string
  by: string
  /** YYYY-MM-DD */
  on: string
}

export interface EndView {
  why: string
  by: string
  on: string
}

/** A line of the safety plan as it is now. */
export interface LineView extends SaidView {
  id: string
  topic: Topic
  about: string[]
  /** What was written beside it by somebody who had not seen this: nothing is lost. */
  beside: SaidView[]
  earlier: SaidView[]
  /** It was stopped, and taken up again: perhaps by somebody who did not know. */
  stops: EndView[]
  ended?: EndView
  changeHref?: string
  endHref?: string
}

export interface StrengthView {
  id: string
  text: string[]
  about: string[]
  by: string
  on: string
}

export const setOf = (row: StepRow): Agreed | undefined => {
  const body = safetyAgreement.schema.parse(row.body)
  return body.step === 'set' ? body : undefined
}

/** Who does it, as this reader may know them; whoever they may not know is «iemand», once. */
export const ownersOf = ({ names, t }: Reading, who: readonly Owner[]): string[] => [
  ...new Set(
    who.map((one) =>
      one.is === 'person'
        ? names.get(one.person) || t.words.somebody
        : one.is === 'professional' && one.organisation
          ? `${one.name} (${one.organisation})`
          : one.name,
    ),
  ),
]

function saidIn(opened: Reading, row: StepRow): SaidView[] {
  const body = setOf(row)
  if (!body) return []
  return [
    {
      text: paragraphsOf(body.text),
      signs: paragraphsOf(body.signs ?? ''),
      who: ownersOf(opened, body.who),
      ...(body.phone && { phone: body.phone }),
      by: row.authorName,
      on: dayOf(row.recordedAt),
    },
  ]
}

/** The agreements as lines, each with how it was before and what stands beside it. */
export function linesOf({
  place,
  opened,
  agreements,
}: {
  place: SafetyPlace
  opened: Reading
  agreements: readonly Thread[]
}): LineView[] {
  return agreements.flatMap((thread): LineView[] => {
    const [now] = saidIn(opened, thread.shown)
    const topic = setOf(thread.shown)?.topic
    const part = partOfLook(opened, thread.partId)
    if (!now || !topic || !part) return []
    const latest = [thread.shown, ...thread.beside]
    const changes = mayWriteIn(place, opened, part)
    return [
      {
        ...now,
        id: thread.id,
        topic,
        about: aboutOf(opened.t, opened.names, part),
        beside: thread.beside.flatMap((row) => saidIn(opened, row)),
        earlier: thread.steps
          .filter((row) => !latest.includes(row))
          .flatMap((row) => saidIn(opened, row))
          .reverse(),
        stops: thread.steps.filter((row) => !setOf(row) && row !== thread.ended).map(endOf),
        ...(thread.ended && { ended: endOf(thread.ended) }),
        ...(changes && { changeHref: links.safetyAgreement(place.at, thread.id) }),
        ...(changes && !thread.ended && { endHref: links.endSafetyAgreement(place.at, thread.id) }),
      },
    ]
  })
}

const endOf = (row: StepRow): EndView => ({
  why: (row.body as { text?: string }).text ?? '',
  by: row.authorName,
  on: dayOf(row.recordedAt),
})

/** What goes well, as it stands now. */
export const strengthsOf = ({ opened, strengths }: Safety): StrengthView[] =>
  strengths
    .filter((thread) => !thread.ended)
    .flatMap((thread: Thread) =>
      [thread.shown, ...thread.beside].flatMap((row) => {
        const part = partOfLook(opened, row.partId)
        const text = paragraphsOf(strength.text(strength.schema.parse(row.body)))
        return part && text.length > 0
          ? [
              {
                id: row.id,
                text,
                about: aboutOf(opened.t, opened.names, part),
                by: row.authorName,
                on: dayOf(row.recordedAt),
              },
            ]
          : []
      }),
    )
