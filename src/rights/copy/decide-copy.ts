import type { Access } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { copiedEntry } from '../../dossier/kinds/copied-entry.ts'
import { getKind } from '../../dossier/kinds/index.ts'
import type { RefusalGround } from '../../law/rights.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import type { Request } from '../request.ts'
import { takeStep } from '../take-step.ts'
import type { CopyableRow } from './asked-copy.store.ts'
import { blackOut, type How } from './propose.ts'

/** What was filled in about one entry. */
export interface Choice {
  entry: string
  how: string
  black: number[]
}

export interface CopyInput {
  choices: Choice[]
  text: string
}

interface Posted {
  one(name: string): string
  all(name: string): string[]
}

/** What was filled in about these entries; those the form did not show have nothing filled in. */
export const copyFrom = (form: Posted, entries: readonly string[]): CopyInput => ({
  choices: entries.map((entry) => ({
    entry,
    how: form.one(`how-${entry}`),
    black: form.all(`black-${entry}`).map(Number).filter(Number.isSafeInteger),
  })),
  text: fromTextArea(form.one('text')),
})

/** The first thing that is wrong with each field. `closed`: entries that cannot be given. */
export function copyFaults(
  { choices, text }: CopyInput,
  grounds: readonly RefusalGround[],
  closed: ReadonlySet<string>,
): FieldErrors {
  const errors: FieldErrors = {}
  for (const { entry, how } of choices) {
    const can = how === 'give' ? !closed.has(entry) : grounds.some((ground) => ground === how)
    if (!can) errors[`how-${entry}`] = 'copyHowRequired'
  }
  if (!text.isWellFormed() || text.includes('\0')) errors['text'] = 'textInvalid'
  else if (text.trim() === '') errors['text'] = 'copyTextRequired'
  else if (text.length > 20_000) errors['text'] = 'textTooLong'
  return errors
}

/**
 * Gives the copy, in one transaction with the decision about it: each entry that is given as it is given, fixed; and of each entry what
 * was decided, on which ground. The decision ends the request, and has one id, so that pressing twice does it once.
 */
export async function decideCopy(
  access: Access,
  request: Request,
  rows: readonly CopyableRow[],
  { choices, text }: CopyInput,
): Promise<void> {
  const { id, familyId, partId } = request
  const beside = { familyId, partId, answers: id, occurredOn: access.today }
  const decided = rows.map((row) => ({ row, choice: choices.find(({ entry }) => entry === row.id) }))
  const pieces = decided.flatMap(({ row, choice }) => {
    if (choice?.how !== 'give') return []
    const words = getKind(row.kind).text(row.body)
    const given = blackOut(words, choice.black)
    const writtenBy = [row.authorName, row.authorOrganisation].filter(Boolean).join(', ')
    const black = given === words ? {} : { blackedOut: true as const }
    const body = { of: row.id, kind: row.kind, occurredOn: row.occurredOn, writtenBy, text: given, ...black }
    return [{ ...beside, kind: copiedEntry, body }]
  })
  const outcomes = decided.map(({ row, choice }) => outcomeOf(row.id, choice, pieces))
  // Nothing there to give is an answer too.
  const decision = outcomes.length > 0 ? { entries: outcomes } : { outcome: 'given' as const }
  if (pieces.length > 0) await append(access, pieces)
  await takeStep(access, request, { step: 'decide', ...decision, text })
}

function outcomeOf(
  entry: string,
  choice: Choice | undefined,
  pieces: readonly { body: { of: string; blackedOut?: true } }[],
) {
  const piece = pieces.find(({ body }) => body.of === entry)
  if (!piece)
    return {
      entry,
      outcome: 'refused' as const,
      ground: ((choice?.how as How) ?? 'privacy-of-another') as RefusalGround,
    }
  if (!piece.body.blackedOut) return { entry, outcome: 'given' as const }
  return { entry, outcome: 'partly' as const, ground: 'privacy-of-another' as const }
}
