import type { Visit } from './http/visit.ts'
import { emergencyCards } from './openings/handlers/review-emergency.tsx'
import * as people from './people/handlers/today.tsx'
import { courseCards } from './plan/course/course-cards.ts'
import { complaintCards } from './rights/complaint/committee-handler.tsx'

/** «Vandaag», with what capabilities bring to the top of it. */
export const showToday = (visit: Visit) =>
  people.showToday(visit, {
    first: async () => [...(await emergencyCards(visit)), ...(await complaintCards(visit))],
    also: courseCards,
  })
