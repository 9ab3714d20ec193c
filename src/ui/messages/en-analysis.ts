import type { nlAnalysis, nlAnalysisErrors } from './nl-analysis.ts'

export const enAnalysis: typeof nlAnalysis = {}

export const enAnalysisErrors: typeof nlAnalysisErrors = {}
