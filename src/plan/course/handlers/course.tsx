import { familyOf, type Visit } from '../../../http/visit.ts'
import { uuidv7 } from '../../../lib/uuid.ts'
import { CoursePage } from '../pages/course-page.tsx'
import { courseView } from '../present-course.ts'
import { ofCourse, readCourse } from '../read-course.ts'

/** How the plan comes about: the whole course, for who helps and for who it is about. */
export async function showCourse(visit: Visit) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const read = await readCourse(visit, access)
      return <CoursePage t={read.opened.t} chrome={visit.chrome} view={{ ...courseView(read), paperId: uuidv7() }} />
    },
    ofCourse,
  )
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}
