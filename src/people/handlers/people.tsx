import type { Visit } from '../../http/visit.ts'
import { PeoplePage } from '../pages/people-page.tsx'
import { openPeople } from '../people-page.ts'
import { presentCircle } from '../present-circle.ts'

/** Everybody of a family and around it, for somebody who is involved. */
export const showPeople = (visit: Visit) => show(visit, false)

/** The same for a member of the family: what each of them may know, no two the same. */
export const showMyPeople = (visit: Visit) => show(visit, true)

async function show(visit: Visit, own: boolean) {
  const familyId = visit.c.req.param('gezin') ?? ''
  const answer = await visit.open([familyId], async (access) => {
    const opened = await openPeople(visit, access, familyId)
    return <PeoplePage t={opened.t} chrome={visit.chrome} view={presentCircle(opened, own)} />
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}
