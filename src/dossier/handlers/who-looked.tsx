import type { Access } from '../../access/access.ts'
import { readLooks } from '../../access/looks.store.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { readNames } from '../../people/known-names.store.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import { type FoldedLook, foldLooks } from '../fold-looks.ts'
import type { LookView } from '../pages/who-looked-page.tsx'
import { aboutOf, partName } from '../present-entries.ts'
import { reasonOf } from '../present-reason.ts'

const looksPerPage = 200

/** One look as its reader may know it. `own`: by this reader. */
export interface ShownLook {
  familyId: string
  /** The looks that are folded into this one. */
  ids: string[]
  own: boolean
  /** The rule that opened it; null where that is not told. */
  rule: string | null
  view: LookView & { at: Date; until: Date; times: number; purposeWords: string }
}

/**
 * Who looked, for this one reader: lines about other parts do not reach this far, nor a verb that speaks of an entry which they may
 * not read (erbij.read_looks). `older`: where the next page begins;
 * `today` is absent when nothing opens for this reader.
 */
export async function openMyLooks(
  visit: Visit,
  before: string | null,
): Promise<{ looks: ShownLook[]; older?: string; today?: string }> {
  const answer = await visit.open(await myFamilies(visit), (access) => readMyLooks(visit, access, before))
  return answer.allowed ? answer.value : { looks: [] }
}

/** The same inside a look that is open. */
export async function readMyLooks(visit: Visit, access: Access, before: string | null) {
  const t = messagesFor(visit.lang, access.today)
  const lines = await readLooks(access, looksPerPage, before)
  const names = await readNames(access)
  const counted = new Set(lines.map((line) => `${line.familyId} ${line.id}`)).size
  const older = counted < looksPerPage ? undefined : lines.at(-1)?.cursor
  const looks = foldLooks(lines, access.actor.id).map(
    (look): ShownLook => ({
      familyId: look.familyId,
      ids: look.ids,
      rule: look.rule,
      // What a system asked about the reader, the reader did not do.
      own: look.mode !== 'evaluate' && look.actor === access.actor.id,
      view: {
        ...presentLook(visit, t, look, access.actor.id),
        parts: presentParts(t, access, look, names.get(look.familyId)),
      },
    }),
  )
  return { looks, today: access.today, ...(older && { older }) }
}

/** Which parts, and about whom, sort by sort. Of what was refused nothing is told: nothing of it was read. */
function presentParts(
  t: T,
  access: Access,
  look: FoldedLook,
  names: ReadonlyMap<string, string> = new Map(),
): LookView['parts'] {
  const opened = access.families.get(look.familyId)?.parts
  const parts = look.allowed ? look.parts.flatMap((id) => opened?.get(id)?.part ?? []) : []
  return [...Map.groupBy(parts, (part) => partName(t, part))]
    .map(([name, alike]) => {
      const subjects = [...new Set(alike.flatMap((part) => part.subjects))]
      return { name, about: aboutOf(t, names, { subjects }) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

function presentLook(visit: Visit, t: T, look: FoldedLook, reader: string): Omit<ShownLook['view'], 'parts'> {
  const { rule: ruleId } = look
  const reason = ruleId === null ? {} : reasonOf(t, { ruleId, rule: visit.rules.all.get(ruleId) })
  return {
    // Who was refused is named by organisation only: they did nothing they may be looked up for.
    ...(look.allowed && { name: look.actorName }),
    organisation: look.organisation ?? '',
    at: look.from,
    until: look.at,
    times: look.times,
    action: look.allowed ? look.action : 'tried',
    purposeWords: t.words.purposes[look.purpose],
    ...(look.mode === 'evaluate' && { askedBy: systemName(look.client), aboutReader: look.actor === reader }),
    ...reason,
  }
}

/** A system is known by its address on the web, or by the rest of its name. */
const systemName = (client: string | null): string => (client && URL.parse(client)?.host) || (client ?? '')
