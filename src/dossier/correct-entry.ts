import type { Access } from '../access/access.ts'
import { canonical, type Json } from '../lib/canonical.ts'
import { append, type NewEntry } from './append.ts'
import type { ThreadRow } from './find-entry.store.ts'
import { getKind } from './kinds/index.ts'
import { ownStatement } from './kinds/own-statement.ts'
import { source } from './kinds/source.ts'
import {
  emptyInput,
  faultsOf,
  inputOf,
  recordingOf,
  textFault,
  type WriteErrors,
  type WriteInput,
} from './note-form.ts'
import { releaseOf } from './record-note.ts'

/** What takes the place of an entry. */
export interface Correction {
  id: string
  body: Json
  /** YYYY-MM-DD */
  occurredOn: string
}

/** Entries of which the text alone is corrected: the day stays what it was. */
const textOnly: readonly string[] = [ownStatement.id, source.id]

/** May this reader, with this action, correct this kind of entry? People correct their own words alone; professionals what is not theirs. */
export const correctable = (row: ThreadRow, reader: { id: string; kind: 'professional' | 'person' }): boolean =>
  row.destroyed === null &&
  (reader.kind === 'person'
    ? row.kind === ownStatement.id && row.author === reader.id
    : row.kind === source.id || inputOf(row) !== undefined)

/** The form as it stands now. */
export const presentInput = (row: ThreadRow): WriteInput =>
  inputOf(row) ?? { ...emptyInput('contact-note', row.occurredOn), text: getKind(row.kind).text(row.body) }

/** Is the source of this fact kept elsewhere? Then a correction neither asks nor changes it. */
export const keepsSource = (row: ThreadRow): boolean => presentInput(row).sourceProtected

/** What was filled in, as this entry can take it: its kind, its people and whether its source is protected stay what they are. */
function taken(row: ThreadRow, input: WriteInput): WriteInput {
  const { kind, sourceProtected } = presentInput(row)
  const hidden = sourceProtected ? { statedBy: '', source: '' } : {}
  return { ...input, ...hidden, kind, sourceProtected, together: false }
}

export function correctionFaults(row: ThreadRow, input: WriteInput, today: string): WriteErrors {
  const errors: WriteErrors = {}
  if (textOnly.includes(row.kind)) {
    const fault = textFault(getKind(row.kind).schema.safeParse(bodyOf(row, input)))
    if (fault) errors.text = row.kind === ownStatement.id && fault === 'textRequired' ? 'wordsRequired' : fault
  } else Object.assign(errors, faultsOf(taken(row, input), today, true))
  if (row.sharedAt !== null && !getKind(row.kind).sharedAtOnce && !input.checked) errors.checked = 'checkRequired'
  if (Object.keys(errors).length === 0 && isSame(row, correctionOf(row, input, ''))) errors.text = 'nothingChanged'
  return errors
}

/** The correction that a checked form makes of this entry. */
export function correctionOf(row: ThreadRow, input: WriteInput, id: string): Correction {
  const occurredOn = textOnly.includes(row.kind) ? row.occurredOn : input.occurredOn
  return { id, occurredOn, body: bodyOf(row, input) }
}

const bodyOf = (row: ThreadRow, input: WriteInput): Json =>
  textOnly.includes(row.kind)
    ? { ...(row.body as Record<string, Json>), text: input.text }
    : recordingOf(taken(row, input)).body

/** Do an entry and a correction say the same? */
export const isSame = (row: ThreadRow, correction: Correction): boolean =>
  row.occurredOn === correction.occurredOn && canonical(row.body) === canonical(correction.body)

/** Writes the correction in the part of what it corrects, in the same thread; of what was shared, shared in the same go. */
export async function correctEntry(access: Access, familyId: string, row: ThreadRow, made: Correction): Promise<void> {
  const kind = getKind(row.kind)
  const entry = { ...made, kind, familyId, partId: row.partId }
  const replacing = { replaces: row.id, thread: row.threadId, ...(row.answers && { answers: row.answers }) }
  const entries: NewEntry[] = [{ ...entry, ...replacing }]
  if (row.sharedAt !== null && !kind.sharedAtOnce) entries.push(releaseOf(entry, access.today))
  await append(access, entries)
}
