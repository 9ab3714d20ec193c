/**
 * What can be done with a part. `mode` is what the database opens for it: a look to read never lets anything be written,
 * a look to write never lets anything be read.
 */
export const actions = {
  read: 'read',
  list: 'read',
  'read-log': 'read',
  today: 'read',
  search: 'read',
  write: 'write',
  share: 'write',
  answer: 'write',
  correct: 'write',
  withhold: 'write',
  disclose: 'write',
  consent: 'write',
  'break-glass': 'write',
  oversee: 'read',
  review: 'write',
  'begin-tie': 'write',
  'end-tie': 'write',
} as const satisfies Record<string, 'read' | 'write'>

export type Action = keyof typeof actions

/**
 * What is done in an emergency, and to review it: by a floor of its own in the database (record_emergency), by somebody in person, in this
 * application. No other system asks whether somebody may.
 */
export const emergencyActions: readonly Action[] = ['break-glass', 'oversee', 'review']
