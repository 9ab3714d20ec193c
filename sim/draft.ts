import type { Actor, FamilyFacts, WantedPart } from '../src/access/facts.ts'
import type { Kind } from '../src/dossier/kind.ts'
import { getKind } from '../src/dossier/kinds/index.ts'
import { personToldBy } from '../src/dossier/kinds/relation.ts'
import { type PartSort, partOf } from '../src/dossier/part.ts'
import type { Action } from '../src/law/actions.ts'
import { familyRegime, type Regime, writingRegime } from '../src/law/regimes.ts'
import type { Json } from '../src/lib/canonical.ts'
import { requestPart } from '../src/rights/ask.ts'
import { childDraft } from './draft-child.ts'
import { planDraft } from './draft-plan.ts'
import { calledNow, inDays, momentIn, present } from './draft-values.ts'
import type { Scene, Telling } from './happen.ts'
import { splitSurname } from './names.ts'
import { organisations, type ProfessionalName, professionals } from './professionals.ts'
import { askedIn, type PartMeant } from './story.ts'

/** What a step writes, and where. */
export interface Draft {
  readonly kind: Kind
  readonly action: Action
  /** `today` is the day it happens, YYYY-MM-DD. */
  body(today: string, family: FamilyFacts): Json
  /** The parts it goes in, its own before that of its protected source; absent: the part of the entry it stands `beside`. */
  readonly parts?: (actor: Actor, family: FamilyFacts) => WantedPart[]
  readonly beside?: string
  readonly answers?: string
  readonly replaces?: string
  readonly thread?: string
  readonly origin?: string | undefined
  readonly shared?: boolean | undefined
}

const writtenIn = { note: 'contact', diagnosis: 'health', parenthood: 'parenthood' } as const

/** The part of this sort about these people: of the writer's organisation, or everybody's who helps. */
const part =
  (sorts: readonly PartSort[], subjects: string[], whose: 'ours' | 'shared', shieldedFrom: string[] = []) =>
  (actor: Actor, family: FamilyFacts): WantedPart[] =>
    sorts.map((sort) =>
      partOf({
        familyId: family.id,
        sort,
        regime: whose === 'ours' ? writingRegime(actor.organisationKind, family.parts) : familyRegime(family.parts),
        subjects,
        shieldedFrom,
        organisationId: whose === 'ours' ? actor.organisationId : null,
      }),
    )

/** Parts that are there. Throws when the story means one that is not. */
const meant =
  ({ familyId, personId, organisationOf }: Scene, parts: readonly PartMeant[]) =>
  (family: FamilyFacts): WantedPart[] =>
    parts.map(({ sort, about, of }) => {
      const subjects = about.map(personId)
      const organisation = of === 'everybody' ? null : organisationOf(of)
      const found = family.parts.find(
        (x) =>
          x.sort === sort &&
          x.organisationId === organisation &&
          !x.secret &&
          x.subjects.length === subjects.length &&
          subjects.every((id) => x.subjects.includes(id)),
      )
      if (!found) throw new Error(`the story means a part of ${sort} that is not there`)
      return { ...found, familyId, shieldedFrom: [] }
    })

/** A decision about parts stands in a part of its own, and the rules judge each of the parts that it is about. */
const deciding = (
  scene: Scene,
  step: { about: readonly string[]; parts: readonly PartMeant[]; beside?: true; from?: string },
) => {
  const subjects = step.about.map(scene.personId)
  const shieldedFrom = step.from === undefined ? [] : [scene.personId(step.from)]
  return (actor: Actor, family: FamilyFacts): WantedPart[] => {
    const parts = meant(scene, step.parts)(family)
    const own = part(['access'], subjects, step.from === undefined ? 'shared' : 'ours', shieldedFrom)(actor, family)
    // What somebody lets their practitioner tell is decided under the law of the treatment, and not where everybody who helps reads.
    const there = parts.map(({ regime }) =>
      partOf({ familyId: family.id, sort: 'access', regime: regime as Regime, subjects }),
    )
    return [...(step.beside ? there.slice(0, 1) : own), ...parts]
  }
}

/** The entry that a step of the story makes. */
export function draftOf(scene: Scene, step: Telling): Draft {
  const { id, familyId, personId, named, capacityOf } = scene
  const write = { action: 'write' } as const
  if (step.does === 'child-says' || step.does === 'answer-child') return childDraft(scene, step)
  if (step.does === 'plan') return planDraft(scene, step)
  switch (step.does) {
    case 'note':
    case 'diagnosis':
    case 'parenthood':
      return {
        ...write,
        kind: getKind(step.does === 'note' ? 'contact-note' : step.does),
        parts: part([writtenIn[step.does]], step.about.map(personId), 'ours'),
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
            who: step.known === undefined ? personToldBy(familyId, id) : personId(step.known),
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
        action: step.by in professionals ? 'write' : 'answer',
        kind: getKind('reach'),
        parts: part(['reach'], [personId(step.about)], 'shared'),
        body: () => step.body,
      }
    case 'offer-rights':
      return {
        action: 'write',
        kind: getKind('rights-offered'),
        parts: part(['contact'], [personId(step.about)], 'shared'),
        body: () => ({ way: step.way }),
      }
    case 'delay-notice':
      return {
        action: 'write',
        kind: getKind('notice-delay'),
        parts: part(['contact'], [personId(step.about)], 'ours'),
        body: (today) => ({ reason: step.reason, until: inDays(today, step.days) }),
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
    case 'open': {
      const { ground, to, parts, reason, days, weighed } = step
      return {
        action: step.by in professionals ? 'disclose' : 'consent',
        kind: getKind('opening'),
        parts: deciding(scene, step),
        body: (today, family) => ({
          step: 'open',
          ground,
          parts: meant(scene, parts)(family).map((x) => x.id),
          ...(typeof to === 'string'
            ? { capacity: capacityOf(to), to: calledNow(to) }
            : { person: personId(to.person) }),
          reason,
          until: momentIn(today, days),
          ...weighed,
        }),
      }
    }
    case 'emergency':
      return {
        action: 'break-glass',
        kind: getKind('opening'),
        parts: (actor, family) => [
          ...part(['access'], step.about.map(personId), 'ours')(actor, family),
          ...meant(scene, step.parts)(family),
        ],
        body: (today, family) => ({
          step: 'open',
          ground: 'break-glass',
          parts: meant(scene, step.parts)(family).map((x) => x.id),
          capacity: capacityOf(step.by),
          to: calledNow(step.by as ProfessionalName),
          reason: step.reason,
          // Two hours after its own time at least, and less than four: in winter and in summer.
          until: `${today}T${String(Number(step.at.slice(0, 2)) + 1).padStart(2, '0')}:45:00Z`,
        }),
      }
    case 'ask':
      return {
        action: 'answer',
        kind: getKind('request'),
        parts: (_, family) => {
          const [, kind] = organisations[professionals[step.of].at]
          const to = { id: scene.organisationOf(step.of), regime: writingRegime(kind, family.parts) }
          return [requestPart(familyId, personId(step.self), to)]
        },
        body: (today) => present({ ...askedIn(step), receivedOn: today, look: scene.look }),
      }
    case 'settle': {
      const asked = named(step.of)
      return { ...write, kind: getKind('request'), beside: asked, answers: asked, body: () => step.as }
    }
    case 'mandate':
      return {
        action: 'consent',
        kind: getKind('mandate'),
        parts: part(['mandate'], [personId(step.self)], 'shared'),
        body: (today) => ({
          step: 'open',
          capacity: capacityOf(step.to),
          to: calledNow(step.to),
          until: momentIn(today, step.days),
        }),
      }
    case 'shield':
      return {
        action: 'disclose',
        kind: getKind('shield'),
        parts: deciding(scene, step),
        body: (_, family) => ({
          step: 'shield',
          ground: step.ground,
          parts: meant(scene, step.parts)(family).map((x) => x.id),
          person: personId(step.from),
          reason: step.reason,
        }),
      }
  }
}
