import { readEntryPage } from '../../dossier/handlers/entry.tsx'
import { EntryPage } from '../../dossier/pages/entry-page.tsx'
import type { Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { onHold } from '../request.ts'
import { readRequests } from '../requests.store.ts'

/** One entry, with whether it is on hold and where this person asks to have it corrected. */
export async function showEntry(visit: Visit) {
  const familyId = visit.c.req.param('gezin') ?? ''
  const entryId = visit.c.req.param('vermelding') ?? ''
  const answer = await visit.open([familyId], async (access) => {
    const found = await readEntryPage(visit, access, familyId, entryId)
    if (!found) return undefined
    const { t, view, versions } = found
    const held = onHold(await readRequests(access), versions)
    // One's own words one corrects oneself, without asking.
    const asks = view.own && !view.entry.author.isYou && !view.destroyed
    const actions = {
      ...view.actions,
      ...(asks && {
        askCorrection: links.askAbout(familyId, 'correction', entryId),
        askRestriction: links.askAbout(familyId, 'restriction', entryId),
      }),
    }
    return <EntryPage t={t} chrome={visit.chrome} view={{ ...view, actions, onHold: held }} />
  })
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}
