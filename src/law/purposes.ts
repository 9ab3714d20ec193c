/** Why somebody looks: what a route declares, what the log keeps and what the family reads. */
export const purposes = [
  'help',
  'own-dossier',
  'copy',
  'legal-protection',
  'joining',
  'family-request',
  'handover',
  'emergency',
  'oversight',
] as const
export type Purpose = (typeof purposes)[number]
