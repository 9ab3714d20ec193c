import type { z } from 'zod'
import type { FamilyFacts, WantedPart } from '../access/facts.ts'
import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import type { PartReader } from '../dossier/handlers/part-readers.ts'
import { safetyScale } from '../dossier/kinds/safety-scale.ts'
import { isKept } from '../dossier/only-for.ts'
import { sharedPart } from '../dossier/shared-part.ts'
import type { StepRow } from '../dossier/threads.ts'
import { dayOf } from '../ui/dates.ts'
import { partOfLook } from './place.ts'

type Body = z.infer<(typeof safetyScale)['schema']>

/** What somebody answered at one time. */
export interface Answered {
  id: string
  /** YYYY-MM-DD */
  on: string
  score: number
  text: string
  higher: string
  /** Who wrote it down. */
  writtenBy: string
  partId: string
}

/** Answers of one person about one relation: a line of its own. A child's and a mother's answers are never one line, nor is any average. */
export interface Series {
  key: string
  /** Whose view: null is of the person it is about. */
  by: string | null
  /** With whom, as this reader may know them; null is in general. */
  with: string | null
  answers: Answered[]
}

/** The part in which it stands how safe somebody is: of their own words. `kept`: from whom (src/dossier/only-for.ts). */
export const scalePart = (family: FamilyFacts, personId: string, kept: string[] = []): WantedPart =>
  sharedPart(family, 'statement', [personId], kept)

/** Of one person, who goes by these ids: in general first, their own answers before what others see. */
export function seriesOf(opened: OpenedDossier, rows: readonly StepRow[], ids: readonly string[]): Series[] {
  const { names, t } = opened
  const theirs = rows.filter(({ partId }) => partOfLook(opened, partId)?.subjects.every((id) => ids.includes(id)))
  const said = theirs.map((row) => ({ row, body: safetyScale.schema.parse(row.body) as Body }))
  const named = (id: string) => names.get(id) || t.words.somebody
  const grouped = Map.groupBy(said, ({ row, body }) =>
    [body.with === undefined ? '' : named(body.with), body.by === 'themself' ? '' : row.author].join('\n'),
  )
  return [...grouped]
    .flatMap(([key, all]): Series[] => {
      const [first] = all
      if (!first) return []
      const { with: other, by } = first.body
      return [
        {
          key,
          by: by === 'themself' ? null : first.row.authorName,
          with: other === undefined ? null : named(other),
          answers: all.map(({ row, body }) => ({
            id: row.id,
            on: dayOf(row.recordedAt),
            score: body.score,
            text: body.text ?? '',
            higher: body.higher ?? '',
            writtenBy: row.authorName,
            partId: row.partId,
          })),
        },
      ]
    })
    .sort((a, b) => a.key.localeCompare(b.key, 'nl'))
}

/** The last answer of each line: beside each other, not together. */
export const latestOf = (series: readonly Series[]) =>
  series.flatMap((one) => {
    const last = one.answers.at(-1)
    return last ? [{ ...one, last }] : []
  })

/** For whom an answer is, when it is not for everybody who may read about this person: their names, besides the reader's. */
export function onlyForOf(
  opened: OpenedDossier,
  { partId }: Answered,
  readers: (part: NonNullable<ReturnType<typeof partOfLook>>) => PartReader[],
): string[] | undefined {
  const part = partOfLook(opened, partId)
  if (!part || !isKept(opened.family.facts.id, part)) return undefined
  return readers(part).flatMap(({ isYou, name }) => (isYou ? [] : [name]))
}
