import type { Thread } from '../dossier/threads.ts'
import type { Contribution, Version } from './analysis-body.ts'
import type { Box, Figure } from './figure.ts'
import { type ReadAnalyses, textOf } from './read-analyses.ts'

export const versionIn = (row: Thread['shown']): Version => row.body as unknown as Version

/** One version as a drawing: an entry that stands elsewhere is in it for who may read it there, as it is now. */
export function figureOf(read: ReadAnalyses, version: Version): Figure {
  const words = ({ text, entry }: Version['facts'][number]) =>
    text ?? textOf(read.facts.get(entry ?? '') ?? read.strengths.get(entry ?? ''))
  const facts = version.facts
    .map((fact): Box => ({ id: fact.id, text: words(fact), tone: fact.strength ? 'strength' : 'fact' }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => Number(a.tone === 'strength') - Number(b.tone === 'strength'))
  const goals = version.goals
    .map(({ goal }): Box => ({ id: goal, text: textOf(read.goals.get(goal)), tone: 'goal' }))
    .filter(({ text }) => text !== '')
  const columns: Box[][] = [
    facts,
    version.explanations.map(({ id, text }) => ({ id, text, tone: 'explanation' })),
    version.needs.map(({ id, text }) => ({ id, text, tone: 'need' })),
    goals,
  ]
  const drawn = new Set(columns.flat().map(({ id }) => id))
  const lines = [
    ...version.explanations.map(({ id, because }) => ({ id, because })),
    ...version.needs.map(({ id, because }) => ({ id, because })),
    ...version.goals.map(({ goal, because }) => ({ id: goal, because })),
  ].flatMap(({ id, because }) => because.map((from) => ({ from, to: id })))
  return { columns, lines: lines.filter(({ from, to }) => drawn.has(from) && drawn.has(to)) }
}

/** What each discipline, and the family, added. */
export const contributionsIn = ({ steps }: Thread) =>
  steps.flatMap((row) => {
    const body = row.body as unknown as Contribution
    return body.step === 'add' ? [{ row, discipline: body.discipline, text: body.text }] : []
  })
