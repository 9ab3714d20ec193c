import type { Visit } from '../../http/visit.ts'
import { SafetyPage } from '../pages/safety-page.tsx'
import { ofSafety, safetyPlace } from '../place.ts'
import { presentSafety } from '../present-safety.ts'
import { readSafety } from '../read-safety.ts'

const told: readonly string[] = ['basics', 'family-plan', 'statement']

/** Safety in one family, as this reader may know it. */
export async function showSafety(visit: Visit) {
  const answer = await visit.open(
    [safetyPlace(visit).familyId],
    async (access) => {
      const safety = await readSafety(visit, access)
      // Whoever leads a team sees who helps, and nothing of this.
      if (![...safety.opened.family.parts.values()].some(({ part }) => told.includes(part.sort))) return undefined
      return <SafetyPage t={safety.opened.t} chrome={visit.chrome} view={presentSafety(safety)} />
    },
    ofSafety,
  )
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}
