import type { nlCourse, nlCourseErrors } from './nl-course.ts'

export const enCourse: typeof nlCourse = {
  measures: {
    'supervision-order': 'supervision order',
    'interim-supervision-order': 'interim supervision order',
    'written-instruction': 'written instruction',
    'out-of-home-placement': 'authorisation to place out of home',
    'guardianship-of-institution': 'guardianship of an institution',
    'closed-placement': 'closed placement',
    'juvenile-probation': 'juvenile probation',
    'home-ban': 'home ban',
    'crisis-measure': 'crisis measure',
    'care-authorisation': 'care authorisation',
  },
}

export const enCourseErrors: typeof nlCourseErrors = {}
