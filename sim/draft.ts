import type { Actor, FamilyFacts, WantedPart } from '../src/access/facts.ts'
import type { Kind } from '../src/dossier/kind.ts'
import { getKind } from '../src/dossier/kinds/index.ts'
import { personToldBy } from '../src/dossier/kinds/relation.ts'
import { type PartSort, partOf } from '../src/dossier/part.ts'
import type { Action } from '../src/law/actions.ts'
import type { Json } from '../src/lib/canonical.ts'
import type { Scene, Telling } from './happen.ts'
import { splitSurname } from './names.ts'

/** What a step writes, and where. */
export interface Draft {
  readonly kind: Kind
  readonly action: Action
  /** `today` is the day it happens, YYYY-MM-DD. */
  body(today: string): Json
  /** The parts it goes in, its own before that of its protected source; absent: the part of the entry it stands `beside`. */
  readonly parts?: (actor: Actor, family: FamilyFacts) => WantedPart[]
  readonly beside?: string
  readonly answers?: string
  readonly replaces?: string
  readonly thread?: string
  readonly origin?: string | undefined
  readonly shared?: boolean | undefined
}

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Only what is there: a body has no empty fields. */
const present = (body: Readonly<Record<string, Json | undefined>>): Json =>
  Object.fromEntries(Object.entries(body).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

/** The part of this sort about these people: of the writer's organisation, or everybody's who helps. */
const part =
  (sorts: readonly PartSort[], subjects: string[], whose: 'ours' | 'shared', shieldedFrom: string[] = []) =>
  (actor: Actor, family: FamilyFacts): WantedPart[] =>
    sorts.map((sort) =>
      partOf({
        familyId: family.id,
        sort,
        regime: 'jeugdwet',
        subjects,
        shieldedFrom,
        organisationId: whose === 'ours' ? actor.organisationId : null,
      }),
    )

/** The entry that a step of the story makes. */
export function draftOf({ id, familyId, personId, named }: Scene, step: Telling): Draft {
  const write = { action: 'write' } as const
  switch (step.does) {
    case 'note':
      return {
        ...write,
        kind: getKind('contact-note'),
        parts: part(['contact'], step.about.map(personId), 'ours'),
        body: () => ({ text: step.text }),
        shared: step.shared,
      }
    case 'fact': {
      const { text, nature, statedBy, source, contestedBy, origin } = step
      return {
        ...write,
        kind: getKind('fact'),
        parts: part(origin === undefined ? ['facts'] : ['facts', 'origin'], step.about.map(personId), 'ours'),
        body: () =>
          present({
            text,
            nature,
            statedBy,
            source,
            contestedBy,
            ...(origin !== undefined && { sourceProtected: true }),
          }),
        origin,
        shared: step.shared,
      }
    }
    case 'agreement':
      return {
        ...write,
        kind: getKind('agreement'),
        parts: part(['plan'], step.about.map(personId), 'ours'),
        body: (today) =>
          present({
            text: step.text,
            with: step.with,
            reviewOn: step.reviewInDays === undefined ? undefined : inDays(today, step.reviewInDays),
          }),
        shared: step.shared,
      }
    case 'correct': {
      const corrected = named(step.of)
      return {
        action: 'correct',
        kind: getKind('contact-note'),
        beside: corrected,
        replaces: corrected,
        thread: corrected,
        body: () => ({ text: step.text }),
        shared: true,
      }
    }
    case 'relation': {
      const { given, gender, relation, source } = step
      const { prefix, surname } = splitSurname(step.surname)
      const to = personId(step.to)
      return {
        ...write,
        kind: getKind('relation'),
        parts: part(['network'], [to], 'shared', step.hiddenFrom === undefined ? [] : [personId(step.hiddenFrom)]),
        body: () =>
          present({
            who: personToldBy(familyId, id),
            to,
            relation,
            givenNames: given,
            prefix: prefix === '' ? undefined : prefix,
            surname,
            gender,
            source,
          }),
      }
    }
    case 'reach':
      return {
        // Professionals write it, and so does the person themself.
        action: step.by === 'yasmin' || step.by === 'koen' ? 'write' : 'answer',
        kind: getKind('reach'),
        parts: part(['reach'], [personId(step.about)], 'shared'),
        body: () => step.body,
      }
    case 'withhold': {
      const { ground, reason, days } = step
      const kept = named(step.of)
      const person = personId(step.from)
      return {
        action: 'withhold',
        kind: getKind('withholding'),
        beside: kept,
        answers: kept,
        body: (today) => ({ step: 'propose', person, ground, reason, until: inDays(today, days) }),
      }
    }
    case 'confirm': {
      const kept = named(step.of)
      return {
        action: 'withhold',
        kind: getKind('withholding'),
        beside: kept,
        answers: kept,
        thread: named(step.proposal),
        body: () => ({ step: 'confirm' }),
      }
    }
  }
}
