import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import type { StepRow } from '../dossier/threads.ts'
import { links } from '../ui/links.ts'
import type { T } from '../ui/messages.ts'
import { type AnalysisFlag, analysisFlags } from './current-analysis.ts'
import type { AnalysisFlagView } from './pages/analysis-flag.tsx'

interface Given {
  t: T
  /** Names by id, as this reader knows them. */
  names: ReadonlyMap<string, string>
  /** Where the analyses are. */
  href: string
}

const keyOf = ({ ordered, state }: AnalysisFlag): string =>
  `${ordered} ${state.is === 'old' ? `${state.day} ${state.lookAgainOn}` : state.is}`

/**
 * The flags as sentences, people of whom it is the same together; nobody whose name this reader does not know. `own`: for somebody of the
 * family, who is told of an analysis they read and never that one is missing.
 */
export function presentFlags(
  { t, names, href }: Given,
  flags: readonly AnalysisFlag[],
  own: boolean,
): AnalysisFlagView {
  const told = flags.filter(({ person, state }) => names.has(person) && (!own || state.is === 'old'))
  const lines = [...Map.groupBy(told, keyOf).values()].flatMap((same) => {
    const [first] = same
    return first
      ? [
          {
            names: t.list([...new Set(same.map(({ person }) => names.get(person) ?? ''))]),
            state: first.state,
            ordered: first.ordered,
          },
        ]
      : []
  })
  return { lines, href }
}

/** The kinds that `flagView` needs the rows of. */
export const flagKinds = ['analysis', 'goal', 'action'] as const

/** The flags of an opened family, for who looks. */
export function flagView(opened: OpenedDossier, rows: readonly StepRow[]): AnalysisFlagView {
  const { t, names, access, family } = opened
  const own = access.actor.kind === 'person'
  const subjectsOf = (partId: string) => family.parts.get(partId)?.part.subjects ?? []
  const wanted = rows.filter(({ kind }) => (flagKinds as readonly string[]).includes(kind))
  const href = (own ? links.myAnalysis : links.analysis)(family.facts.id)
  return presentFlags({ t, names, href }, analysisFlags({ rows: wanted, subjectsOf, today: access.today }), own)
}
