import type { z } from 'zod'
import type { analysis } from '../dossier/kinds/analysis.ts'
import { type AnalysisInput, type Line, written } from './analysis-form.ts'

type Body = z.infer<typeof analysis.schema>
export type Version = Extract<Body, { step: 'set' }>
export type Contribution = Extract<Body, { step: 'add' }>

/** What this writer may choose from and read: threads of facts, of what goes well, of goals. */
export interface Known {
  facts: ReadonlySet<string>
  strengths: ReadonlySet<string>
  goals: ReadonlySet<string>
}

/**
 * What is kept. Whatever the version before it referred to and this writer may not read, stays as it was: nobody takes away what they
 * cannot see.
 */
export function versionOf(input: AnalysisInput, known: Known, before: Version | undefined): Version {
  const hidden = (before?.facts ?? []).filter(
    ({ entry, text }) => entry && text === undefined && !known.facts.has(entry) && !known.strengths.has(entry),
  )
  const own = (lines: readonly Line[], strength: boolean) =>
    written(lines).map(({ id, text }) => ({ id, strength, text }))
  const facts: Version['facts'] = [
    ...own(input.facts, false),
    ...own(input.strengths, true),
    ...input.entries
      .filter((entry) => known.facts.has(entry) || known.strengths.has(entry))
      .map((entry) => ({ id: entry, strength: known.strengths.has(entry), entry })),
    ...hidden,
  ]
  const unseen = new Set(hidden.map(({ id }) => id))
  const among = (because: readonly string[], lines: readonly { id: string }[]) =>
    [...new Set(because)].filter((id) => lines.some((line) => line.id === id))
  const explanations = written(input.explanations).map(({ id, text, because }) => {
    const kept = before?.explanations.find((one) => one.id === id)?.because.filter((of) => unseen.has(of)) ?? []
    return { id, text, because: among([...because, ...kept], facts) }
  })
  const needs = written(input.needs).map(({ id, text, because }) => ({
    id,
    text,
    because: among(because, explanations),
  }))
  const goals = [
    ...input.goals.filter(({ goal }) => known.goals.has(goal)),
    ...(before?.goals ?? []).filter(({ goal }) => !known.goals.has(goal)),
  ].map(({ goal, because }) => ({ goal, because: among(because, needs) }))
  const why = facts.some(({ strength }) => strength) ? '' : input.noStrength
  return {
    step: 'set',
    from: input.from,
    text: input.text,
    facts,
    ...(why !== '' && { noStrength: why }),
    explanations,
    needs,
    goals,
    lookAgainOn: input.lookAgainOn,
  }
}

/**
 * A version as a form to write the next one in. What this writer may not read where it stands is not in the form, not even as an id:
 * `versionOf` keeps it.
 */
export function inputOf(id: string, from: string[], version: Version, known: Known): AnalysisInput {
  const isKnown = (entry: string) => known.facts.has(entry) || known.strengths.has(entry)
  const entries = version.facts.flatMap(({ entry, text }) => (entry && text === undefined ? [entry] : []))
  const unseen = new Set(entries.filter((entry) => !isKnown(entry)))
  const lines = (of: readonly { id: string; text?: string; because?: string[] }[]): Line[] =>
    of.flatMap(({ id: line, text, because = [] }) =>
      text === undefined ? [] : [{ id: line, text, because: because.filter((one) => !unseen.has(one)) }],
    )
  return {
    id,
    about: [],
    from,
    facts: lines(version.facts.filter(({ strength }) => !strength)),
    strengths: lines(version.facts.filter(({ strength }) => strength)),
    entries: entries.filter(isKnown),
    noStrength: version.noStrength ?? '',
    explanations: lines(version.explanations),
    needs: lines(version.needs),
    goals: version.goals.filter(({ goal }) => known.goals.has(goal)),
    text: version.text,
    lookAgainOn: '',
  }
}
