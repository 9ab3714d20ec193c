import type { Visit } from '../../http/visit.ts'
import { PartAudiencePage, type ReaderView } from '../pages/part-audience-page.tsx'
import { aboutOf, partName } from '../present-entries.ts'
import { reasonOf } from '../present-reason.ts'
import { presentRolesOf } from '../present-who-may-see.ts'
import { rowOf } from '../who-may-see.ts'
import { readNamedReaders } from './named-readers.ts'
import { readOpened } from './open-dossier.ts'

/** «Waarom zie ik dit» and «wie mag dit lezen»: everybody this reader may know of, each with the rule that says yes or no. */
export async function showAudience(visit: Visit) {
  const { gezin: familyId = '', deel: partId = '' } = visit.c.req.param() as Record<string, string>
  const answer = await visit.open([familyId], async (access) => {
    const opened = await readOpened(visit, access, familyId, 0)
    const { t, family, names, familyName } = opened
    const part = family.parts.get(partId)
    if (!part) return undefined
    const readers = await readNamedReaders(opened)
    const row = rowOf({ rules: visit.rules, actor: access.actor, family, today: access.today }, part, readers)
    const those = (told: 'yes' | 'no'): ReaderView[] =>
      row.people.flatMap((cell, index) => {
        const reader = readers[index]
        if (!reader || cell.told !== told) return []
        const reason = cell.decision ? reasonOf(t, cell.decision) : { sentence: t.whoMay.noReason }
        return [{ name: reader.name, role: reader.role, ...reason }]
      })
    return (
      <PartAudiencePage
        t={t}
        chrome={visit.chrome}
        view={{
          familyId,
          familyName,
          partName: partName(t, part.part),
          about: aboutOf(t, names, part.part),
          own: reasonOf(t, row.own),
          may: those('yes'),
          mayNot: those('no'),
          roles: presentRolesOf(t, row),
        }}
      />
    )
  })
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}
