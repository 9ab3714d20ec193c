import type { Json } from '../lib/canonical.ts'
import type { T } from '../ui/messages.ts'
import { analysis } from './kinds/analysis.ts'
import { instrumentAnswers } from './kinds/instrument-answers.ts'

/** What an entry of these kinds says besides its text, in sentences. */
export const analysisNotes: Readonly<Record<string, (t: T, body: Json) => string[]>> = {
  [analysis.id](t, body) {
    const said = analysis.schema.parse(body)
    return said.step === 'set'
      ? [t.analyses.lookedAgainOn(t.day(said.lookAgainOn))]
      : [t.analyses.disciplines[said.discipline]]
  },
  [instrumentAnswers.id](t, body) {
    const { version, score } = instrumentAnswers.schema.parse(body)
    return [
      t.instruments.versionOf(version),
      ...(score === undefined ? [] : [t.instruments.scored(score.toLocaleString(t.lang))]),
    ]
  },
}
