import type { Access, FamilyAccess } from '../access/access.ts'
import type { PartFacts } from '../access/facts.ts'
import { type FileTypeId, fileTypes } from '../files/file-type.ts'
import { links } from '../ui/links.ts'
import type { T } from '../ui/messages.ts'
import { paragraphsOf } from './kind.ts'
import { attachment } from './kinds/attachment.ts'
import { childAnswer } from './kinds/child-answer.ts'
import { getKind } from './kinds/index.ts'
import { isKept } from './only-for.ts'
import type { AttachmentView, EntryView } from './pages/entry.tsx'
import type { PartSort } from './part.ts'
import { aboutKind } from './present-kind.ts'
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

export const partName = (t: T, part: Pick<PartFacts, 'sort' | 'organisationId'>): string =>
  // Of no organisation alone: what everybody who helps told somebody.
  part.sort === 'contact' && part.organisationId === null ? t.words.explained : t.words.sorts[part.sort as PartSort]

/** The people a part is about, as far as this reader knows them. */
export const aboutNames = (names: ReadonlyMap<string, string>, part: Pick<PartFacts, 'subjects'>): string[] =>
  [...new Set(part.subjects.flatMap((id) => names.get(id) ?? []))].sort()

/**
 * The same, with «somebody» for whom this reader does not know by name: who reads along may have been given a part and not the names of its
 * people, and who is in a plan must see that somebody else is in it too, and reads it.
 */
export function aboutOf(t: T, names: ReadonlyMap<string, string>, part: Pick<PartFacts, 'subjects'>): string[] {
  const about = aboutNames(names, part)
  return part.subjects.every((id) => names.has(id)) ? about : [...about, t.words.somebody]
}

/** Entries as they were read, each with the answers beside it, the oldest answer first. */
export function threads(rows: readonly EntryRow[]): { row: EntryRow; answers: EntryRow[] }[] {
  const answers = Map.groupBy(rows, (row) => row.answers)
  return (answers.get(null) ?? []).map((row) => ({ row, answers: [...(answers.get(row.id) ?? [])].reverse() }))
}

/** The entries of a page, each with its answers and attachments beside it, and what this reader may do with it. */
export const presentEntries = (reader: Reader, rows: readonly EntryRow[]): EntryView[] =>
  rows.filter(({ answers }) => answers === null).flatMap((row) => presentOne(reader, row, rows) ?? [])

/** One entry with what stands beside it among these rows; undefined when this reader has not opened its part. */
export function presentOne(reader: Reader, row: EntryRow, rows: readonly EntryRow[]): EntryView | undefined {
  const part = reader.family.parts.get(row.partId)?.part
  if (!part) return undefined
  const beside = rows.filter(({ answers }) => answers === row.id).reverse()
  const files = beside.filter(({ kind }) => kind === attachment.id)
  const words = beside.filter(({ kind }) => kind !== attachment.id)
  return {
    ...presentEntry(reader, row, part),
    answers: words.flatMap((answer) => presentOne(reader, answer, rows) ?? []),
    ...(files.length > 0 && { attachments: files.map((file) => presentAttachment(reader, file, row)) }),
  }
}

function presentAttachment({ t, access, family }: Reader, row: EntryRow, beside: EntryRow): AttachmentView {
  const { name, size, type, mayTellPlace } = row.body as {
    name: string
    size: number
    type: FileTypeId
    mayTellPlace?: true
  }
  const part = family.parts.get(row.partId)?.part
  const { id } = family.facts
  // Only professionals read what is not shared; what was attached after sharing is shared by itself.
  const late = row.sharedAt === null && beside.sharedAt !== null
  return {
    name,
    size,
    typeName: fileTypes[type][t.lang],
    opens: fileTypes[type].inline,
    href: (access.actor.kind === 'professional' ? links.file : links.myFile)(id, row.id),
    ...(mayTellPlace && { mayTellPlace }),
    ...(late && { notShared: true }),
    ...(late && part && access.may(id, part, 'share').allowed && { share: links.shareEntry(id, beside.id) }),
  }
}

/** Words that are for some people alone say so wherever they are read. */
const keptNote = (t: T, row: EntryRow) => ({ notes: [...(aboutKind(t, row).notes ?? []), t.child.keptNote] })

function stateOf({ familyReads }: Reader, row: EntryRow): EntryView['state'] {
  if (row.sharedAt === null) return 'recorded'
  return familyReads?.(row.partId) === false ? 'released' : 'shared'
}

function presentEntry(reader: Reader, row: EntryRow, part: PartFacts): EntryView {
  const { t, access, family, names } = reader
  const kind = getKind(row.kind)
  const may = (action: 'share' | 'answer') => access.may(family.facts.id, part, action).allowed
  const page = access.actor.kind === 'professional' ? links.entry : links.myEntry
  return {
    id: row.id,
    familyId: family.facts.id,
    href: page(family.facts.id, row.id),
    kindName: kind.name[t.lang],
    // Null: its content was destroyed.
    body: row.body === null ? [] : paragraphsOf(kind.text(row.body)),
    ...aboutKind(t, row),
    ...(part.sort === 'statement' && isKept(family.facts.id, part) && keptNote(t, row)),
    ...(row.kind === childAnswer.id && { toChild: true }),
    occurredOn: row.occurredOn,
    recordedAt: row.recordedAt,
    author: {
      name: row.authorName,
      isYou: row.author === access.actor.id,
      ...(row.authorOrganisation && { organisation: row.authorOrganisation }),
    },
    partName: partName(t, part),
    partHref: (access.actor.kind === 'professional' ? links.audience : links.myAudience)(family.facts.id, part.id),
    about: aboutOf(t, names, part),
    state: stateOf(reader, row),
    corrected: row.replaces !== null,
    answers: [],
    // Who told something in confidence is not for the family, whenever.
    canShare: row.sharedAt === null && row.kind !== 'source' && may('share'),
    canAnswer: row.answers === null && may('answer'),
  }
}
