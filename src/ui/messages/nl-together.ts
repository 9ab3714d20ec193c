import { nlAnalysis, nlAnalysisErrors } from './nl-analysis.ts'
import { nlCourse, nlCourseErrors } from './nl-course.ts'
import { nlPlan, nlPlanErrors } from './nl-plan.ts'
import { nlSafety, nlSafetyErrors } from './nl-safety.ts'

/** What a family and its helpers do together: the plan, how it comes about, safety, and what is going on. */
export const nlTogether = {
  familyTabs: {
    label: 'De bladen van dit gezin',
    dossier: 'Dossier',
    mine: 'Mijn dossier',
    plan: 'Ons plan',
    safety: 'Veiligheid',
    analysis: 'Wat er speelt',
    now: 'Nu hulp nodig',
  },
  ...nlPlan,
  ...nlCourse,
  ...nlSafety,
  ...nlAnalysis,
}

export const nlTogetherErrors = { ...nlPlanErrors, ...nlCourseErrors, ...nlSafetyErrors, ...nlAnalysisErrors }
