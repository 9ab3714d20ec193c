import { aboutOf } from '../dossier/present-entries.ts'
import type { KnownPerson } from '../people/circle.ts'
import { membersKnown } from '../people/members-known.ts'
import { presentInvolved } from '../people/present-people.ts'
import { idsOf } from '../portal/children.ts'
import { links } from '../ui/links.ts'
import type { PersonSafety, PhaseView, SafetyView } from './pages/safety-page.tsx'
import { phasesOf } from './phases.ts'
import { asChoices, mayAdd, partOfLook, writing } from './place.ts'
import { linesOf, setOf, strengthsOf } from './present-plan.ts'
import { latestOf, scalePart, seriesOf } from './present-scale.ts'
import type { Safety } from './read-safety.ts'

export function presentSafety(safety: Safety): SafetyView {
  const { place, opened } = safety
  const { familyName } = opened
  const lines = linesOf(safety)
  const { own, at, familyId } = place
  return {
    own,
    at,
    familyName,
    homeHref: own ? links.myDossier : links.family(familyId),
    crisisHref: own ? links.myCrisis(familyId) : links.crisis(familyId),
    phases: phaseViews(safety),
    ...(!own && mayAdd(place, opened) && { phaseHref: links.safetyPhase(at) }),
    adds: mayAdd(place, opened),
    strengthHref: links.addToPlan(own, familyId, 'sterk'),
    incidentsHref: links.incidents(at),
    lines: lines.filter(({ ended }) => !ended),
    ended: lines.filter(({ ended }) => ended),
    strengths: strengthsOf(safety),
    people: membersKnown(opened)
      .map((person) => ({ person, view: personView(safety, person) }))
      .filter(({ person, view }) => isShown(safety, view, person.isAround))
      .map(({ view }) => view)
      .sort((a, b) => Number(b.isYou) - Number(a.isYou)),
  }
}

/** Somebody of the family finds a name only where something stands with it, and who helps finds everybody but those around the family. */
function isShown({ place: { own } }: Safety, person: PersonSafety, isAround: boolean): boolean {
  if (person.said.length > 0 || person.does.length > 0) return true
  return !isAround && (!own || person.scaleHref !== undefined || person.helpers.length > 0)
}

export const phaseViews = ({ phases, opened }: Safety): PhaseView[] =>
  phasesOf(phases).flatMap((course) => {
    const part = partOfLook(opened, course.partId)
    return part ? [{ ...course, about: aboutOf(opened.t, opened.names, part) }] : []
  })

/** One person, apart from everybody else: how safe it is for them, with whom, what they do, and who helps them. */
function personView(safety: Safety, person: KnownPerson): PersonSafety {
  const { place, opened, scales } = safety
  const { t, rows, family, access, names } = opened
  const ids = idsOf(person)
  const [choice] = asChoices(opened, [person])
  const part = scalePart(family.facts, person.id)
  const series = seriesOf(opened, scales, ids)
  const scaled = series.length > 0 || access.may(place.familyId, part, writing(place)).allowed
  const does = safety.agreements.flatMap((thread) => {
    const body = setOf(thread.shown)
    const theirs = body?.who.some((one) => one.is === 'person' && ids.includes(one.person))
    return body && theirs && !thread.ended && body.topic !== 'call' ? [body.text] : []
  })
  const ties = rows.ties.filter(
    ({ partId, endedAt }) => endedAt === null && partOfLook(opened, partId)?.subjects.some((id) => ids.includes(id)),
  )
  return {
    id: person.id,
    name: choice?.label ?? '',
    isYou: family.facts.selves.some((id) => ids.includes(id)),
    said: latestOf(series).map(({ last, with: other, by }) => ({
      score: last.score,
      on: last.on,
      who: by === null ? t.safetyScale.themself(names.get(person.id) ?? '') : t.safetyScale.asSeenBy(by),
      with: other === null ? t.safetyScale.general : t.safetyScale.withOne(other),
    })),
    does,
    helpers: [...new Set(presentInvolved(ties, access.actor.id).map(({ name }) => name))],
    ...(scaled && { scaleHref: links.safetyScale(place.at, person.id) }),
  }
}
