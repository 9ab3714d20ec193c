import { type Access, existingPart } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { append } from '../append.ts'
import { findThread, type ThreadRow } from '../find-entry.store.ts'
import { attachment } from '../kinds/attachment.ts'
import { source } from '../kinds/source.ts'
import { onlyPart } from '../only-part.ts'
import { ShareEntryPage, type ShareEntryView } from '../pages/share-entry-page.tsx'
import { presentOne } from '../present-entries.ts'
import { releaseOf } from '../record-note.ts'
import { readOpened } from './open-dossier.ts'
import { readPartReaders } from './part-readers.ts'
import { recordedBefore } from './sent.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  entryId: visit.c.req.param('verslag') ?? '',
})

interface Given {
  /** The files that were ticked. */
  chosen: string[]
  errors: ShareEntryView['errors']
}

/** The last look before the family reads it: the entry, or what was attached after it was shared. */
export const showShare = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const { familyId, entryId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const { t, family, familyName } = opened
      const found = await findShareable(access, entryId)
      const part = family.parts.get(found?.row.partId ?? '')?.part
      if (!found || !part || !access.may(familyId, part, 'share').allowed) return undefined
      const { row, beside, files } = found
      const entry = presentOne(opened, row, beside)
      if (!entry || (row.sharedAt !== null && files.length === 0)) return undefined
      const readers = (await readPartReaders(visit, opened, part)).filter(({ kind }) => kind === 'person')
      const rule = visit.rules.all.get('about-themself-jeugdwet')
      return (
        <ShareEntryPage
          t={t}
          chrome={visit.chrome}
          view={{
            familyId,
            familyName,
            entry,
            files: files.map(({ id, body }) => ({ value: id, label: (body as { name: string }).name })),
            filesOnly: row.sharedAt !== null,
            chosen: given?.chosen ?? files.map(({ id }) => id),
            readers,
            checked: false,
            errors: given?.errors ?? {},
            ...(rule && { law: { label: rule.law.article, url: rule.law.url } }),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

export async function handleShare(visit: Visit) {
  const { familyId, entryId } = place(visit)
  const form = await visit.form()
  const chosen = form.all('files')
  if (form.one('checked') === '') return showForm(visit, { chosen, errors: { checked: 'checkRequired' } })
  const found = await openEntry(visit, familyId, entryId)
  const files = found?.files.map(({ id }) => id) ?? []
  if (found && found.row.sharedAt !== null && files.length > 0) {
    const shared = files.filter((id) => chosen.includes(id))
    if (shared.length === 0) return showForm(visit, { chosen, errors: { files: 'filesRequired' } })
    return (await release(visit, found.row, shared, familyId))
      ? visit.goTo(`${links.family(familyId)}#entry-${found.row.id}`)
      : visit.notFound()
  }
  // The check was on what the page showed: what somebody attached meanwhile is shown first.
  const seen = form.all('seen')
  if (seen.length > 0 && files.some((id) => !seen.includes(id)))
    return showForm(visit, { chosen, errors: { checked: 'filesAdded' } })
  return (await share(visit, familyId, entryId, found?.row))
    ? visit.goTo(`${links.family(familyId)}#entry-${entryId}`)
    : visit.notFound()
}

/** Shares the entry, and what is attached to it: a release in the same part, after the check on third persons. Sharing twice shares once. */
export async function shareEntry(visit: Visit, familyId: string, entryId: string): Promise<boolean> {
  return share(visit, familyId, entryId, (await openEntry(visit, familyId, entryId))?.row)
}

async function share(visit: Visit, familyId: string, entryId: string, row: ThreadRow | undefined): Promise<boolean> {
  // An earlier version is not shared: the family reads the newest.
  const newest = row?.id === entryId ? row : undefined
  return newest?.sharedAt ? true : release(visit, newest, [entryId], familyId)
}

/** A release of each of these, in the part of `row`; without a row the look is refused, and logged. */
async function release(visit: Visit, row: ThreadRow | undefined, ids: string[], familyId: string): Promise<boolean> {
  const work = visit.open(
    [familyId],
    async (access) => {
      const partId = onlyPart(access, familyId)
      await append(
        access,
        ids.map((id) => releaseOf({ familyId, partId, id }, access.today)),
      )
    },
    { wanted: existingPart(row?.partId) },
  )
  const answer = await work.catch(recordedBefore)
  return answer === 'twice' || answer.allowed
}

/**
 * The newest version of the entry, if this reader may read it, with what stands beside it and the files that are not shared. Not one
 * that was destroyed or that tells a protected source: the family never reads who told something in confidence. An earlier version
 * leads here only to share its files.
 */
async function findShareable(access: Access, entryId: string) {
  const found = await findThread(access, entryId)
  const row = found?.versions[0]
  if (!found || !row || row.destroyed || row.kind === source.id) return undefined
  if (row.id !== entryId && row.sharedAt === null) return undefined
  const beside = found.beside.filter((one) => !one.destroyed)
  const files = beside.filter((one) => one.kind === attachment.id && one.answers === row.id && one.sharedAt === null)
  return { row, beside, files }
}

async function openEntry(visit: Visit, familyId: string, entryId: string) {
  const answer = await visit.open([familyId], (access) => findShareable(access, entryId), { as: 'shows' })
  return answer.allowed ? answer.value : undefined
}
