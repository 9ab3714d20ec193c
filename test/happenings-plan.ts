import { entryIn, freshPart, type Happening, hiddenOf, membersOf, on } from './beyond.ts'
import { bodyOf, plannedKinds } from './random-dossier.ts'

/** What is planned, agreed, considered and told where somebody may not read. */
export const inPlan = {
  planned: (at, change) =>
    on(hiddenOf(at, 'family-plan'), at, (part) => ({
      ...change,
      entries: plannedKinds.map((kind) => entryIn(at, part.id, kind, bodyOf(kind, at.word))),
    })),
  // Others make a plan of their own, of which this reader is no part.
  planOfOthers: (at, change) => {
    const part = freshPart(at, 'family-plan', { subjects: at.throws.some(membersOf(at), 3) })
    if (!part) return undefined
    const goal = entryIn(at, part.id, 'goal', bodyOf('goal', at.word))
    const said = entryIn(at, part.id, 'condition', bodyOf('condition', at.word))
    return {
      ...change,
      parts: [part],
      entries: [
        goal,
        entryIn(at, part.id, 'goal', bodyOf('goal', `${at.word} anders`), { thread: goal.id }),
        entryIn(at, part.id, 'goal', { step: 'end', outcome: 'reached' }, { thread: goal.id }),
        said,
      ],
    }
  },
  saidHowSafe: (at, change) =>
    on(hiddenOf(at, 'statement'), at, ({ id }) => ({
      ...change,
      entries: [entryIn(at, id, 'safety-scale', { ...(bodyOf('safety-scale', at.word) as object), score: 1 })],
    })),
  happened: (at, change) =>
    on(hiddenOf(at, 'safety'), at, ({ id }) => {
      const entry = entryIn(at, id, 'incident', bodyOf('incident', at.word))
      return {
        ...change,
        entries: [entry, entryIn(at, id, 'release', { thirdPersonsChecked: true }, { answers: entry.id })],
      }
    }),
  analysed: (at, change) =>
    on(hiddenOf(at, 'analysis'), at, ({ id }) => {
      const entry = entryIn(at, id, 'analysis', bodyOf('analysis', at.word))
      return {
        ...change,
        entries: [entry, entryIn(at, id, 'release', { thirdPersonsChecked: true }, { answers: entry.id })],
      }
    }),
} as const satisfies Record<string, Happening>
