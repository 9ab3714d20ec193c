import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { tieReason } from '../../dossier/kinds/involvement.ts'
import type { Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { involvementParts, recordInvolvement } from '../join-family.ts'
import { EndTiePage } from '../pages/end-tie-page.tsx'

export const showEndTie = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: string) {
  const familyId = visit.c.req.param('gezin') ?? ''
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const { t, familyName } = await readOpened(visit, access, familyId, 0)
      const errors = given === undefined ? {} : { reason: 'endReasonRequired' as const }
      return (
        <EndTiePage
          t={t}
          chrome={visit.chrome}
          view={{ familyId, familyName, values: { reason: given ?? '' }, errors }}
        />
      )
    },
    given === undefined ? {} : { as: 'shows' },
  )
  return answer.allowed ? visit.render(answer.value, given === undefined ? 200 : 422) : visit.notFound()
}

/** Ends one's own involvement; what was written stays, and the family reads why. */
export async function handleEndTie(visit: Visit) {
  const familyId = visit.c.req.param('gezin') ?? ''
  const reason = (await visit.form()).one('reason').trim()
  if (!tieReason.safeParse(reason).success) return showForm(visit, reason)
  const answer = await visit.open(
    [familyId],
    (access) => recordInvolvement(access, familyId, { step: 'end', role: '', reasonKind: 'other', reason }),
    { wanted: involvementParts },
  )
  return answer.allowed ? visit.goTo(links.families) : visit.notFound()
}
