import type { Access } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import type { KnownPerson } from '../../people/circle.ts'
import { presentInvolved } from '../../people/present-people.ts'
import { links } from '../../ui/links.ts'
import { type ChildPlace, formView, readChildPlace } from '../child-place.ts'
import type { WordsErrors, WordsInput } from '../child-words-form.ts'
import { TogetherPage, type TogetherView } from '../pages/together-page.tsx'
import { aheadView } from '../present-portal.ts'

/**
 * A page for a child who does not read for themself yet, to look at with an adult who stands for them or looks after them. It shows
 * less than that adult may read, and nothing else: only what is about this child alone.
 */
export async function renderTogether(visit: Visit, access: Access, given?: { input: WordsInput; errors: WordsErrors }) {
  const place = await readChildPlace(visit, access)
  if (!place) return undefined
  const view = { ...present(place), said: place.said, ...formOf(visit, place, given) }
  return <TogetherPage t={place.opened.t} chrome={visit.chrome} view={view} />
}

const formOf = (visit: Visit, place: ChildPlace, given?: { input: WordsInput; errors: WordsErrors }) =>
  place.mayKeep ? { form: formView(visit, place, given) } : {}

function present({ opened, child, mayKeep }: ChildPlace): Omit<TogetherView, 'said' | 'form'> {
  const { t, access, rows, people, names, family } = opened
  const ids = [child.id, ...child.aliases]
  const alone = new Set(
    [...family.parts.values()].flatMap(({ part }) => (part.subjects.every((id) => ids.includes(id)) ? [part.id] : [])),
  )
  const parents = people.filter((p) => p.parentOf.some((id) => ids.includes(id)))
  const siblings = people.filter((p) => p !== child && parents.some((parent) => parent.parentOf.includes(p.id)))
  const shown = (p: KnownPerson, grown: boolean) => ({ name: names.get(p.id) ?? '', grown })
  const living = (all: KnownPerson[]) => all.filter((p) => p.death === null)
  return {
    child: names.get(child.id) ?? '',
    people: [
      ...living(parents).map((p) => shown(p, true)),
      shown(child, false),
      ...living(siblings).map((p) => shown(p, false)),
    ],
    helpers: presentInvolved(
      rows.ties.filter(({ partId, endedAt }) => alone.has(partId) && endedAt === null),
      access.actor.id,
    ).map(({ name, role }) => ({ name, role })),
    ahead: aheadView(opened, (partId) => alone.has(partId)).map(({ on, text }) => ({ on: t.day(on), text })),
    backHref: links.myDossier,
    planHref: links.planOf(true, family.facts.id, child.id),
    ...(mayKeep && { safeHref: links.safetyScale(links.mySafety(family.facts.id), child.id) }),
  }
}
