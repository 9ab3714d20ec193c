export const nlSafety = {
  safetyPhases: { immediate: 'Nu veilig', stable: 'Veilig blijven', recovery: 'Herstel' },
}

/** Why something of it cannot be kept as it is. */
export const nlSafetyErrors = {}
