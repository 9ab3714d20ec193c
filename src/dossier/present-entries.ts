import type { Access, FamilyAccess } from '../access/access.ts'
import type { PartFacts } from '../access/facts.ts'
import type { T } from '../ui/messages.ts'
import { paragraphsOf } from './kind.ts'
import { getKind } from './kinds/index.ts'
import type { EntryView } from './pages/entry.tsx'
import type { PartSort } from './part.ts'
import type { EntryRow } from './read-dossier.store.ts'

/** What pages need to speak about the parts of one family: names by person id, as this reader knows them. */
export interface Reader {
  t: T
  access: Access
  family: FamilyAccess
  names: ReadonlyMap<string, string>
  /** Can anybody of the family read this part online? Absent where the reader is of the family. */
  familyReads?: (partId: string) => boolean
}

export const partName = (t: T, part: Pick<PartFacts, 'sort'>): string => t.words.sorts[part.sort as PartSort]

/** The people a part is about, as far as this reader knows them. */
export const aboutNames = (names: ReadonlyMap<string, string>, part: Pick<PartFacts, 'subjects'>): string[] =>
  part.subjects.flatMap((id) => names.get(id) ?? []).sort()

/** Entries as they were read, each with its answers beside it, the oldest answer first. */
export function threads(rows: readonly EntryRow[]): { row: EntryRow; answers: EntryRow[] }[] {
  const answers = Map.groupBy(rows, (row) => row.answers)
  return (answers.get(null) ?? []).map((row) => ({ row, answers: [...(answers.get(row.id) ?? [])].reverse() }))
}

/** The entries of a page, each with its answers beside it, and what this reader may do with it. */
export function presentEntries(reader: Reader, rows: readonly EntryRow[]): EntryView[] {
  const view = (row: EntryRow, beside: EntryRow[]): EntryView[] => {
    const part = reader.family.parts.get(row.partId)?.part
    return part
      ? [
          presentEntry(
            reader,
            row,
            part,
            beside.flatMap((answer) => view(answer, [])),
          ),
        ]
      : []
  }
  return threads(rows).flatMap(({ row, answers }) => view(row, answers))
}

function stateOf({ familyReads }: Reader, row: EntryRow): EntryView['state'] {
  if (row.sharedAt === null) return 'recorded'
  return familyReads?.(row.partId) === false ? 'released' : 'shared'
}

function presentEntry(reader: Reader, row: EntryRow, part: PartFacts, answers: EntryView[]): EntryView {
  const { t, access, family, names } = reader
  const kind = getKind(row.kind)
  const may = (action: 'share' | 'answer') => access.may(family.facts.id, part, action).allowed
  return {
    id: row.id,
    familyId: family.facts.id,
    kindName: kind.name[t.lang],
    body: paragraphsOf(kind.text(row.body)),
    occurredOn: row.occurredOn,
    recordedAt: row.recordedAt,
    author: {
      name: row.authorName,
      isYou: row.author === access.actor.id,
      ...(row.authorOrganisation && { organisation: row.authorOrganisation }),
    },
    partName: partName(t, part),
    about: aboutNames(names, part),
    state: stateOf(reader, row),
    answers,
    canShare: row.sharedAt === null && may('share'),
    canAnswer: row.answers === null && may('answer'),
  }
}
