import { enAnalysis, enAnalysisErrors } from './en-analysis.ts'
import { enCourse, enCourseErrors } from './en-course.ts'
import { enPlan, enPlanErrors } from './en-plan.ts'
import { enSafety, enSafetyErrors } from './en-safety.ts'

/** What a family and its helpers do together: the plan, how it comes about, safety, and what is going on. */
export const enTogether = {
  familyTabs: {
    label: 'The pages of this family',
    dossier: 'Dossier',
    mine: 'My dossier',
    plan: 'Our plan',
    safety: 'Safety',
    analysis: 'What is going on',
    now: 'Help now',
  },
  ...enPlan,
  ...enCourse,
  ...enSafety,
  ...enAnalysis,
}

export const enTogetherErrors = { ...enPlanErrors, ...enCourseErrors, ...enSafetyErrors, ...enAnalysisErrors }
