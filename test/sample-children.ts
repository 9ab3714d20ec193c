import type { ChildSays } from '../src/people/pages/children-say.tsx'

/** What each child of a family said last; of one there is nothing yet. */
export const childrenSay: ChildSays[] = [
  { name: 'Sem', href: '/gezinnen/1/kinderen/1' },
  {
    name: 'Noor',
    href: '/gezinnen/1/kinderen/2',
    last: { on: '2025-11-18', face: 2, body: ['Ik wil zelf kiezen wanneer ik bel.'], waits: true },
  },
]
