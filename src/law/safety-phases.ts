/** The phases of working on safety, in order: first safe now, then safe for good, then mending what was hurt. The words are `t.safetyPhases`. */
export const safetyPhases = ['immediate', 'stable', 'recovery'] as const
export type SafetyPhase = (typeof safetyPhases)[number]
