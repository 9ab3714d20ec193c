import type { nlAnalysis, nlAnalysisErrors } from './nl-analysis.ts'

export const enAnalysis: typeof nlAnalysis = {}

export const enAnalysisErrors: typeof nlAnalysisErrors = {
  answerRequired: 'Give an answer here',
  answerTooLong: 'This answer is too long. Make it shorter',
  answerTooMany: 'These are too many answers. Choose the most important ones',
  answerOther: 'Write what you mean by something else',
  answerChoice: 'Choose one of the answers that are there',
  answerWhole: 'Write a whole number',
  answerNumber: 'Write a number',
  answerBounds: 'This is outside what was asked',
}
