export const nlAnalysis = {}

/** Why something of it cannot be kept as it is. */
export const nlAnalysisErrors = {}
