import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

export const nlYoungAnalysis: Voice<Messages> = {}
