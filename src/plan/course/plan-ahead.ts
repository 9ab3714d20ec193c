import type { OpenedDossier } from '../../dossier/handlers/open-dossier.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { links } from '../../ui/links.ts'
import { nextLook } from './course.ts'

/** When the people of each plan look back on it again, from today on, for «what happens next» of who is in it. */
export function looksAhead({ access, family, names, t }: OpenedDossier, rows: readonly StepRow[]) {
  return [...new Set(rows.map(({ partId }) => partId))].flatMap((partId) => {
    const on = nextLook(rows, partId)
    const part = family.parts.get(partId)?.part
    if (!on || on < access.today || !part) return []
    const about = [...new Set(part.subjects.flatMap((id) => names.get(id) ?? []))].sort()
    return [{ on, text: t.course.aheadText, href: links.myPlanCourse(family.facts.id), about }]
  })
}
