import type { T } from '../ui/messages.ts'
import type { AnalysisFlag } from './current-analysis.ts'
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
