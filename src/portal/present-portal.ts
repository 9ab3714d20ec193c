import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { rightsOffered } from '../dossier/kinds/rights-offered.ts'
import { aboutNames } from '../dossier/present-entries.ts'
import type { StepRow } from '../dossier/threads.ts'
import { addressOf } from '../people/entries-page.ts'
import { looksAhead } from '../plan/course/plan-ahead.ts'
import { frameOf, frameView } from '../plan/course/present-frame.ts'
import { links } from '../ui/links.ts'
import { childrenOf, isYoung, nameOf } from './children.ts'
import type { AheadView, PortalView } from './pages/portal-cards.tsx'
import { whatIsVoluntary, whoDecides } from './who-decides.ts'

/** What the portal says of one family besides what was written: all from what this reader already read. `steps`: of the plan. */
export function presentPortal(opened: OpenedDossier, steps: readonly StepRow[] = []): PortalView {
  const { t, rows, family } = opened
  const offered = rows.ahead
    .filter((row) => row.kind === rightsOffered.id && isAbout(opened, row.partId, family.facts.selves))
    .at(-1)
  return {
    ahead: [...aheadView(opened, () => true), ...looksAhead(opened, steps)].sort((a, b) => a.on.localeCompare(b.on)),
    decides: whoDecides(opened),
    frame: framed(opened, steps),
    children: childrenOf(opened).map((child) => ({
      name: nameOf(opened, child),
      readHref: addressOf(links.myDossier, { person: child.id }, { gezin: family.facts.id }),
      ...(isYoung(opened, child) && { togetherHref: links.together(family.facts.id, child.id) }),
    })),
    ...(offered && { rightsOn: t.day(offered.on) }),
  }
}

/** First what the plan says: that something follows, or is ordered; then organisation by organisation. */
function framed(opened: OpenedDossier, steps: readonly StepRow[]): string[] {
  const { t, family } = opened
  const { is, sentence } = frameView(opened, steps)
  const lines = whatIsVoluntary(opened, frameOf(opened, steps))
  const toldBelow = [...family.parts.values()].some(({ part }) => part.regime === 'gi' && part.organisation)
  return is === 'voluntary' || toldBelow ? lines : [`${t.legalFrame.words[is]}. ${sentence}`, ...lines]
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
