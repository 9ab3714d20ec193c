import { enAnalysis, enAnalysisErrors } from './en-analysis.ts'
import { enCourse, enCourseErrors } from './en-course.ts'
import { enPlan, enPlanErrors } from './en-plan.ts'
import { enSafety, enSafetyErrors } from './en-safety.ts'

/** What a family and its helpers do together: the plan, how it comes about, safety, and what is going on. */
export const enTogether = { ...enPlan, ...enCourse, ...enSafety, ...enAnalysis }

export const enTogetherErrors = { ...enPlanErrors, ...enCourseErrors, ...enSafetyErrors, ...enAnalysisErrors }
