/** On which ground something is written in a dossier. The article stands here and nowhere else. */
export const grounds = {
  'record-keeping': 'Jeugdwet 7.3.8(1)',
  'own-statement': 'Jeugdwet 7.3.8(2)',
  involvement: 'Jeugdwet 7.3.11(2)(a)',
  release: 'Jeugdwet 7.3.10(1)',
  withholding: 'Jeugdwet 7.3.2(4), 7.3.10(1)',
} as const

export type Ground = keyof typeof grounds
