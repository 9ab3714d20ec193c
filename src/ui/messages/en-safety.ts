import type { nlSafety, nlSafetyErrors } from './nl-safety.ts'

export const enSafety: typeof nlSafety = {
  safetyPhases: { immediate: 'Safe now', stable: 'Staying safe', recovery: 'Recovery' },
}

export const enSafetyErrors: typeof nlSafetyErrors = {}
