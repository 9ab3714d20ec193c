import type { T } from '../../ui/messages.ts'
import { Alert, Link, P } from '../../ui/parts.tsx'
import type { AnalysisState } from '../current-analysis.ts'

export interface AnalysisFlagView {
  /** People of whom it is the same, by name. */
  lines: { names: string; ordered: boolean; state: AnalysisState }[]
  href: string
}

/** That a plan or a measure rests on no analysis, or on an old one: said beside it, never instead of it. */
export const AnalysisFlag = ({ t, view }: { t: T; view: AnalysisFlagView }) =>
  view.lines.length === 0 ? (
    <></>
  ) : (
    <Alert kind="warning">
      {view.lines.map(({ names, ordered, state }) => (
        <P>
          {state.is === 'old'
            ? t.analyses.flagOld(names, t.day(state.day), t.day(state.lookAgainOn))
            : (ordered ? t.analyses.flagNoneOrdered : t.analyses.flagNone)(names)}
        </P>
      ))}
      <Link href={view.href}>{t.analyses.flagLink}</Link>
    </Alert>
  )
