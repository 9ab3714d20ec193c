import type { OpenedDossier } from '../../dossier/handlers/open-dossier.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { links } from '../../ui/links.ts'
import { type LegalFrame, legalFrame } from './legal-frame.ts'
import type { FrameView } from './pages/frame-line.tsx'

/** The kinds that `frameView` needs the rows of. */
export const frameKinds = ['condition', 'goal', 'action'] as const

/** The legal frame of an opened family, for who looks. A measure counts as soon as they may read what is written in it, opened or not. */
export function frameOf({ access, family }: OpenedDossier, steps: readonly StepRow[]): LegalFrame {
  const { id, parts } = family.facts
  const measured = parts.filter((part) => part.regime === 'gi' && access.may(id, part, 'read').allowed)
  return legalFrame(steps, { parts: family.parts, measured, today: access.today })
}

/** The legal frame of an opened family in a sentence, for who looks. `steps`: the rows of `readSteps` (at least of `frameKinds`). */
export function frameView(opened: OpenedDossier, steps: readonly StepRow[]): FrameView {
  const { access, family } = opened
  const frame = frameOf(opened, steps)
  const isTeam = access.actor.kind === 'professional'
  const href = (isTeam ? links.planCourse : links.myPlanCourse)(family.facts.id)
  const said = frame.is === 'considered' || (frame.is === 'ordered' && frame.considered !== undefined)
  return { is: frame.is, sentence: sentenceOf(opened, frame, isTeam), ...(said && { href: `${href}#open-gezegd` }) }
}

function sentenceOf(opened: OpenedDossier, frame: LegalFrame, isTeam: boolean): string {
  const { t } = opened
  const say = t.legalFrame
  if (frame.is === 'voluntary') return isTeam ? say.voluntaryTeam : say.voluntary
  if (frame.is === 'considered') return say.considered(t.day(frame.since), whom(opened, frame.about))
  const what = frame.by.map(({ measure, about }) =>
    say.one(measure ? t.measures[measure] : say.measure, whom(opened, about)),
  )
  const besides = frame.considered && say.besides(t.day(frame.considered.since), whom(opened, frame.considered.about))
  return [say.ordered(capital(what.join('; '))), besides].filter(Boolean).join(' ')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** By name whom this reader may know; oneself as «you»; the others as «somebody», once. */
export function whom({ t, names, family, access }: OpenedDossier, about: readonly string[]): string {
  const { you, somebody } = t.legalFrame
  const selves = access.actor.kind === 'person' ? family.facts.selves : []
  const called = new Set(about.map((id) => (selves.includes(id) ? you : (names.get(id) ?? somebody))))
  const last = called.delete(somebody) ? [somebody] : []
  const first = called.delete(you) ? [you] : []
  return t.list([...first, ...[...called].sort((a, b) => a.localeCompare(b, 'nl')), ...last])
}
