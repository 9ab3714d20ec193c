import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

export const nlYoungSafety: Voice<Messages> = {}
