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
  'begin-tie': 'write',
  'end-tie': 'write',
} as const satisfies Record<string, 'read' | 'write'>

export type Action = keyof typeof actions
