import type { Access } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { citedGround } from '../../law/destruction.ts'
import { links } from '../../ui/links.ts'
import { correctable } from '../correct-entry.ts'
import { findThread, type Thread, type ThreadRow } from '../find-entry.store.ts'
import { attachment } from '../kinds/attachment.ts'
import { childWords } from '../kinds/child-words.ts'
import { ownStatement } from '../kinds/own-statement.ts'
import type { EntryPageView } from '../pages/entry-page.tsx'
import { presentOne } from '../present-entries.ts'
import { presentWithholding } from '../present-withholding.ts'
import { readWithholdings } from '../withhold-entry.store.ts'
import { type OpenedDossier, readOpened } from './open-dossier.ts'
import { readPartReaders } from './part-readers.ts'

/** One entry as its page shows it, and the ids of all its versions. */
export interface OpenedEntry {
  t: OpenedDossier['t']
  view: EntryPageView
  versions: string[]
}

/**
 * One entry with all that belongs to it: its earlier versions, what stands beside it, and for professionals from whom it is kept;
 * inside a look. Undefined when this reader may not read it.
 */
export async function readEntryPage(
  visit: Visit,
  access: Access,
  familyId: string,
  entryId: string,
): Promise<OpenedEntry | undefined> {
  const opened = await readOpened(visit, access, familyId, 0)
  const thread = await findThread(access, entryId)
  // A file is read beside what it is attached to.
  if (!thread || thread.asked.kind === attachment.id) return undefined
  const view = await present(visit, access, opened, thread)
  return view && { t: opened.t, view, versions: thread.versions.map(({ id }) => id) }
}

async function present(
  visit: Visit,
  access: Access,
  opened: OpenedDossier,
  thread: Thread,
): Promise<EntryPageView | undefined> {
  const { t, family, names, familyName } = opened
  const { actor, today } = access
  const [newest, ...earlier] = thread.versions
  const part = family.parts.get(newest.partId)?.part
  if (!part) return undefined
  const own = actor.kind === 'person'
  // Somebody of the family is not told who else reads online.
  const readers = own ? [] : await readPartReaders(visit, opened, part)
  const reader = own ? opened : { ...opened, familyReads: () => readers.some(({ kind }) => kind === 'person') }
  const entry = presentOne(
    reader,
    newest,
    thread.beside.filter((row) => !row.destroyed),
  )
  if (!entry) return undefined
  const version = (row: ThreadRow, next: ThreadRow | undefined) => {
    const view = presentOne(reader, row, [])
    const by = next && { name: next.authorName, isYou: next.author === actor.id, at: next.recordedAt }
    return view ? [{ entry: view, ...(by && { corrected: by }), ...destroyedView(row, own) }] : []
  }
  const decisions = await readWithholdings(access, family.facts.id, newest)
  const may = (action: 'correct' | 'answer' | 'withhold' | 'write') => access.may(family.facts.id, part, action).allowed
  const id = family.facts.id
  const attach =
    own || newest.kind === childWords.id
      ? [ownStatement.id, childWords.id].includes(newest.kind) &&
        newest.author === actor.id &&
        may(own ? 'answer' : 'write')
      : newest.answers === null && newest.kind !== ownStatement.id && may('write')
  const correct = correctable(newest, actor) && may(own ? 'answer' : 'correct')
  return {
    familyId: id,
    familyName,
    own,
    entry,
    askedEarlier: thread.asked.id !== newest.id,
    ...destroyedView(newest, own),
    earlier: earlier.flatMap((row, index) => version(row, thread.versions[index])),
    // For who decides on it, not for who only reads along.
    decisions: (may('withhold') ? decisions : []).map((one) =>
      presentWithholding(t, one, {
        names,
        today,
        actorId: actor.id,
        regime: part.regime,
        recordedAt: newest.recordedAt,
      }),
    ),
    actions: {
      audience: (own ? links.myAudience : links.audience)(id, part.id),
      ...(correct && { correct: own ? links.correctWords(newest.id) : links.correctEntry(id, newest.id) }),
      ...(!own && may('withhold') && { withhold: links.withholdEntry(id, newest.id) }),
      ...(attach && !newest.destroyed && { attach: own ? links.attachMine(newest.id) : links.attach(id, newest.id) }),
      ...(entry.canShare && { share: links.shareEntry(id, newest.id) }),
      ...(entry.canAnswer && { answer: links.answer(newest.id) }),
      // What it stands beside may have been withheld from this reader: then no link tells that it is there.
      ...(newest.answers &&
        (await findThread(access, newest.answers)) && {
          beside: (own ? links.myEntry : links.entry)(id, newest.answers),
        }),
    },
  }
}

/** When, and on which article; what else was typed as its ground is for professionals, and why is for neither. */
function destroyedView({ destroyed }: ThreadRow, own: boolean): Pick<EntryPageView, 'destroyed'> {
  if (!destroyed) return {}
  const ground = own ? citedGround(destroyed.ground) : destroyed.ground
  return { destroyed: { at: destroyed.at, ...(ground && { ground }) } }
}
