import type { StepRow, Thread } from '../dossier/threads.ts'
import type { Choice } from '../ui/form.tsx'
import { type AnalysisErrors, type AnalysisInput, carriedFields, type Stage, written } from './analysis-form.ts'
import type { WriteAnalysisView } from './pages/write-analysis-page.tsx'
import { aboutWhom } from './place.ts'
import { trailOf } from './present-analysis.ts'
import { versionIn } from './present-one.ts'
import { aboutOnly, type ReadAnalyses, textOf } from './read-analyses.ts'

interface Given {
  own: boolean
  action: string
  about: string[]
  stage: Stage
  input: AnalysisInput
  errors: AnalysisErrors
  more: string
  beside: readonly StepRow[]
  readers: string[]
}

/** A text as the label of a choice: all of it stands where it was written. */
const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text)
const choice = (value: string, text: string): Choice => ({ value, label: short(text) })

export function writeView(read: ReadAnalyses, given: Given): WriteAnalysisView {
  const { own, action, about, stage, input, errors, more, beside, readers } = given
  const { opened } = read
  const chosen = new Set([...input.entries, ...input.goals.map(({ goal }) => goal)])
  /** What is about nobody else, and what was chosen before. */
  const offered = (threads: ReadonlyMap<string, Thread>): Choice[] => {
    const ids = new Set(aboutOnly(read, threads, about).map(({ id }) => id))
    return [...threads.values()]
      .filter(({ id }) => ids.has(id) || chosen.has(id))
      .map((thread) => choice(thread.id, textOf(thread)))
      .filter(({ label }) => label !== '')
  }
  const entries = { facts: offered(read.facts), strengths: offered(read.strengths), goals: offered(read.goals) }
  const lines = (of: AnalysisInput['facts']) => written(of).map(({ id, text }) => choice(id, text))
  const causes: Record<Stage, () => Choice[]> = {
    facts: () => [],
    why: () => [
      ...lines(input.facts),
      ...lines(input.strengths),
      ...[...entries.facts, ...entries.strengths].filter(({ value }) => input.entries.includes(value)),
    ],
    needs: () => lines(input.explanations),
    goals: () => lines(input.needs),
  }
  const names = aboutWhom(opened, { subjects: about })
  return {
    ...trailOf(opened, own),
    action,
    about: names,
    stage,
    input,
    errors,
    more,
    carried: carriedFields(input, stage),
    entries,
    causes: causes[stage](),
    beside: beside.map((row) => versionIn(row).text),
    readers,
  }
}
