import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { rightsOffered } from '../dossier/kinds/rights-offered.ts'
import { aboutNames } from '../dossier/present-entries.ts'
import { type AgeBand, ageBand } from '../law/ages.ts'
import type { Regime } from '../law/regimes.ts'
import type { KnownPerson } from '../people/circle.ts'
import { addressOf } from '../people/entries-page.ts'
import { links } from '../ui/links.ts'
import type { AheadView, PortalView } from './pages/portal-cards.tsx'

/** What the portal says of one family besides what was written: all from what this reader already read. */
export function presentPortal(opened: OpenedDossier): PortalView {
  const { t, rows, family } = opened
  const offered = rows.ahead
    .filter((row) => row.kind === rightsOffered.id && isAbout(opened, row.partId, family.facts.selves))
    .at(-1)
  return {
    ahead: aheadView(opened, () => true),
    decides: decidesWords(opened),
    frame: frameWords(opened),
    children: childrenOf(opened).map((child) => ({
      name: nameOf(opened, child),
      readHref: addressOf(links.myDossier, { person: child.id }, { gezin: family.facts.id }),
      ...(isYoung(opened, child) && { togetherHref: links.together(family.facts.id, child.id) }),
    })),
    ...(offered && { rightsOn: t.day(offered.on) }),
  }
}

/** What was agreed and is looked at again, the first day first. */
export const aheadView = (opened: OpenedDossier, which: (partId: string) => boolean): AheadView[] =>
  opened.rows.ahead
    .filter(({ kind, partId }) => kind === 'agreement' && which(partId))
    .map(({ id, on, text, with: others, partId }) => {
      const part = opened.family.parts.get(partId)?.part
      return {
        on,
        text: text ?? '',
        href: links.myEntry(opened.family.facts.id, id),
        ...(others && { with: others }),
        about: part ? aboutNames(opened.names, part) : [],
      }
    })

const isAbout = ({ family }: OpenedDossier, partId: string, people: readonly string[]): boolean =>
  family.parts.get(partId)?.part.subjects.every((id) => people.includes(id)) ?? false

const idsOf = (person: KnownPerson): string[] => [person.id, ...person.aliases]
const nameOf = ({ names }: OpenedDossier, person: KnownPerson): string => names.get(person.id) ?? ''
const bandOf = ({ access }: OpenedDossier, { birth, death }: KnownPerson): AgeBand =>
  ageBand(birth, death, access.today)
export const isYoung = (opened: OpenedDossier, child: KnownPerson): boolean => bandOf(opened, child) === 'under-12'

/** Living minors over whom this reader has authority, or whom they look after, and whose name they may know. */
export function childrenOf(opened: OpenedDossier): KnownPerson[] {
  const { authorityOver, carerOf } = opened.family.facts
  const theirs = new Set([...authorityOver, ...carerOf])
  return opened.people.filter((p) => idsOf(p).some((id) => theirs.has(id)) && minor.includes(bandOf(opened, p)))
}
const minor: readonly AgeBand[] = ['under-12', '12-15', '16-17']

/** Who decides about help: about oneself, and child by child (Jeugdwet 7.3.4, 7.3.5, 7.3.15). Only what follows from an age and from authority. */
function decidesWords(opened: OpenedDossier): string[] {
  const { t, people, family } = opened
  const { selves, authorityOver, undeterminedOver, parentOf } = family.facts
  const say = t.portal
  const me = people.find((p) => idsOf(p).some((id) => selves.includes(id)))
  const myBand = me && bandOf(opened, me)
  const own =
    myBand === 'adult' ? [say.self] : myBand === '12-15' ? [say.selfShared] : myBand === '16-17' ? [say.selfAlone] : []
  const of = (ids: readonly string[], p: KnownPerson) => idsOf(p).some((id) => ids.includes(id))
  const children = people.flatMap((child) => {
    const band = bandOf(opened, child)
    const name = nameOf(opened, child)
    if (!minor.includes(band) || name === '') return []
    if (of(authorityOver, child)) {
      if (band === '16-17') return [say.childAlone(name)]
      if (band === '12-15') return [say.childShared(name)]
      const others = people.filter((p) => p !== me && p.authorityOver.some((id) => idsOf(child).includes(id)))
      return [say.childYoung(name, t.list(others.map((p) => nameOf(opened, p))))]
    }
    if (of(undeterminedOver, child)) return [say.childUndetermined(name)]
    return of(parentOf, child) ? [say.childWithout(name)] : []
  })
  return [...own, ...children]
}

/** Organisation by organisation: is this help one's own choice, or did a court decide? From the law each part is kept under. */
function frameWords({ t, family, names }: OpenedDossier): string[] {
  const say = t.portal
  const parts = [...family.parts.values()].flatMap(({ part }) => (part.organisation ? [part] : []))
  const measured = parts.some(({ regime }) => regime === 'gi')
  const words: Record<Regime, (organisation: string, about: string) => string> = {
    gi: say.ordered,
    jeugdwet: measured ? say.beside : say.voluntary,
    wmo: measured ? say.beside : say.voluntary,
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
