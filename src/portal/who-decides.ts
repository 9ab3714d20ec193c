import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { aboutNames } from '../dossier/present-entries.ts'
import type { Regime } from '../law/regimes.ts'
import type { KnownPerson } from '../people/circle.ts'
import type { LegalFrame } from '../plan/course/legal-frame.ts'
import { bandOf, idsOf, isMinor, nameOf } from './children.ts'

/**
 * Who decides about help: about oneself, and child by child (Jeugdwet 7.3.4, 7.3.5, 7.3.15). Only what follows from an age and from
 * authority; of whom somebody judged that they cannot weigh their own interests, nothing is said.
 */
export const whoDecides = (opened: OpenedDossier): string[] => [
  ...ownWords(opened),
  ...opened.people.flatMap((person) => (isMinor(opened, person) ? childWords(opened, person) : [])),
]

const has = (ids: readonly string[], person: KnownPerson): boolean => idsOf(person).some((id) => ids.includes(id))

function ownWords(opened: OpenedDossier): string[] {
  const { selves } = opened.family.facts
  const say = opened.t.portal
  const me = opened.people.find((person) => has(selves, person))
  if (!me || has(incapable(opened), me)) return []
  if (isMinor(opened, me) && has(measured(opened), me)) return [say.selfMeasured]
  const band = bandOf(opened, me)
  if (band === '12-15') return [say.selfShared]
  if (band === '16-17') return [say.selfAlone]
  return band === 'adult' ? [say.self] : []
}

function childWords(opened: OpenedDossier, child: KnownPerson): string[] {
  const { t, people, family } = opened
  const { selves, authorityOver, undeterminedOver, parentOf } = family.facts
  const say = t.portal
  const name = nameOf(opened, child)
  if (name === '' || has(incapable(opened), child)) return []
  if (!has(authorityOver, child)) {
    if (has(undeterminedOver, child)) return [say.childUndetermined(name)]
    return has(parentOf, child) ? [say.childWithout(name)] : []
  }
  if (has(measured(opened), child)) return [say.childMeasured(name)]
  const band = bandOf(opened, child)
  if (band === '16-17') return [say.childAlone(name)]
  if (band === '12-15') return [say.childShared(name)]
  // Whom this reader does not know stays unsaid, and so does that there is nobody else.
  const others = people.filter((p) => !has(selves, p) && p.authorityOver.some((id) => idsOf(child).includes(id)))
  return [say.childYoung(name, t.list(others.map((p) => nameOf(opened, p))))]
}

const incapable = ({ family }: OpenedDossier): string[] =>
  family.facts.members.flatMap((member) => (member.incapable ? member.id : []))

/** About whom a decision of the juvenile court is carried out, as far as this reader may know: other rules hold then (Jeugdwet 7.3.1). */
const measured = ({ family }: OpenedDossier): string[] =>
  [...family.parts.values()].flatMap(({ part }) => (part.regime === 'gi' ? part.subjects : []))

/**
 * Organisation by organisation: is this help one's own choice, or did a court decide? From the law each part is kept under, and from what
 * the plan says (`frame`), so that nowhere «voluntary» stands without what was said to follow, or beside what is ordered.
 */
export function whatIsVoluntary({ t, family, names }: OpenedDossier, { is }: LegalFrame): string[] {
  const say = t.portal
  const parts = [...family.parts.values()].flatMap(({ part }) => (part.organisation ? [part] : []))
  const measured = is === 'ordered'
  const voluntary = is === 'considered' ? say.considered : say.voluntary
  const words: Record<Regime, (organisation: string, about: string) => string> = {
    gi: say.ordered,
    jeugdwet: measured ? say.beside : voluntary,
    wmo: measured ? say.beside : voluntary,
    wgbo: say.treatment,
    'veilig-thuis': say.examined,
    justice: say.justice,
  }
  const by = Map.groupBy(parts, ({ organisation, regime }) => `${organisation} ${regime}`)
  return [...by.values()].flatMap((group) => {
    const [first] = group
    if (!first?.organisation) return []
    const about = new Set(group.flatMap((part) => aboutNames(names, part)))
    return words[first.regime as Regime](first.organisation, t.list([...about]))
  })
}
