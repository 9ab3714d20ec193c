import { type Access, existingPart } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { append } from '../append.ts'
import { findEntry, findThread } from '../find-entry.store.ts'
import { source } from '../kinds/source.ts'
import { onlyPart } from '../only-part.ts'
import { ShareEntryPage } from '../pages/share-entry-page.tsx'
import { presentEntries } from '../present-entries.ts'
import type { EntryRow } from '../read-dossier.store.ts'
import { releaseOf } from '../record-note.ts'
import { readOpened } from './open-dossier.ts'
import { readPartReaders } from './part-readers.ts'
import { recordedBefore } from './sent.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  entryId: visit.c.req.param('verslag') ?? '',
})

/** The last look before the family reads it. */
export const showShare = (visit: Visit) => showForm(visit, false)

async function showForm(visit: Visit, forgotten: boolean) {
  const { familyId, entryId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const { t, family, familyName } = opened
      const found = (await shareable(access, entryId)) ? ((await findEntry(access, entryId))?.rows ?? []) : []
      const [entry] = presentEntries(opened, found)
      const part = family.parts.get(found[0]?.partId ?? '')?.part
      if (!entry?.canShare || !part) return undefined
      const readers = (await readPartReaders(visit, opened, part)).filter(({ kind }) => kind === 'person')
      const rule = visit.rules.all.get('adult-about-themself')
      return (
        <ShareEntryPage
          t={t}
          chrome={visit.chrome}
          view={{
            familyId,
            familyName,
            entry,
            readers,
            checked: false,
            errors: forgotten ? { checked: 'checkRequired' } : {},
            ...(rule && { law: { label: rule.law.article, url: rule.law.url } }),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, forgotten ? 422 : 200) : visit.notFound()
}

export async function handleShare(visit: Visit) {
  const { familyId, entryId } = place(visit)
  const form = await visit.form()
  if (form.one('checked') === '') return showForm(visit, true)
  return (await shareEntry(visit, familyId, entryId))
    ? visit.goTo(`${links.family(familyId)}#entry-${entryId}`)
    : visit.notFound()
}

/** Shares the entry: a release in the same part, after the check on third persons. Sharing twice shares once. */
export async function shareEntry(visit: Visit, familyId: string, entryId: string): Promise<boolean> {
  const found = await openEntry(visit, familyId, entryId)
  if (found?.sharedAt) return true
  const work = visit.open(
    [familyId],
    async (access) => {
      const partId = onlyPart(access, familyId)
      await append(access, [releaseOf({ familyId, partId, id: entryId }, access.today)])
    },
    { wanted: existingPart(found?.partId) },
  )
  const answer = await work.catch(recordedBefore)
  return answer === 'twice' || answer.allowed
}

/**
 * The entry, if this reader may read it: in which part it stands, and whether it is shared. Not one that was corrected or that
 * tells a protected source: the family reads the newest version, and never who told something in confidence.
 */
async function openEntry(visit: Visit, familyId: string, entryId: string): Promise<EntryRow | undefined> {
  const answer = await visit.open([familyId], async (access) => shareable(access, entryId), { as: 'shows' })
  return answer.allowed ? answer.value : undefined
}

async function shareable(access: Access, entryId: string): Promise<EntryRow | undefined> {
  const newest = (await findThread(access, entryId))?.versions[0]
  return newest?.id === entryId && !newest.destroyed && newest.kind !== source.id ? newest : undefined
}
