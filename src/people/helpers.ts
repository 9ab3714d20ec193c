import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'

/** Somebody who helps now, as this reader knows them. */
export interface Helper {
  capacity: string
  name: string
  organisation: string
  /** Whom they help. */
  of: readonly string[]
}

/** Who helps now, each once. */
export const helpersOf = ({ rows, family }: Pick<OpenedDossier, 'rows' | 'family'>): Helper[] =>
  [
    ...Map.groupBy(
      rows.ties.filter(({ endedAt }) => endedAt === null),
      ({ capacityId }) => capacityId,
    ),
  ].flatMap(([capacity, ties]) => {
    const of = ties.flatMap(({ partId }) => family.parts.get(partId)?.part.subjects ?? [])
    return ties.slice(0, 1).map(({ name, organisation }) => ({ capacity, name, organisation, of }))
  })

/** Who helps one of these people only is not told to the others: that somebody has a lawyer or a shelter is theirs to tell. */
export const helpsAll = ({ of }: Pick<Helper, 'of'>, about: readonly string[]): boolean =>
  about.every((id) => of.includes(id))
