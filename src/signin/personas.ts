import type { T } from '../ui/messages.ts'
import { signInMessages } from './messages.ts'
import type { DevPersonasView } from './pages/dev-personas-page.tsx'
import type { Queries } from './session.ts'

/** One capacity of an invented person; somebody with two has two rows. Birth is a partial date. */
export interface Persona {
  subject: string
  name: string
  kind: 'professional' | 'person'
  title: string
  organisation: string | null
  familyId: string | null
  /** Surnames of the children of that family. */
  family: string | null
  role: 'child' | 'parent' | 'partner' | 'network' | null
  birth: string | null
}

/** The invented people of a development database: professionals first, then family by family. Empty in production. */
export async function findPersonas(db: Queries): Promise<Persona[]> {
  const { rows } = await db.query<Persona>(
    'select subject, name, kind, title, organisation, family_id as "familyId", family, role, birth from erbij.dev_personas()',
    [],
  )
  return rows
}

const newcomers = 'nieuw-'

/**
 * Somebody of whom the provider knows nothing but that they are somebody: nobody of Erbij yet, to try what they meet. Once tied to
 * a person they are one of the others, and there is a next one.
 */
export const newcomerBeside = (personas: readonly Persona[], name: string): Persona => ({
  subject: `${newcomers}${personas.filter(({ subject }) => subject.startsWith(newcomers)).length + 1}`,
  name,
  kind: 'person',
  title: '',
  organisation: null,
  familyId: null,
  family: null,
  role: null,
  birth: null,
})

function describe(persona: Persona, both: boolean, t: T): string {
  const words = signInMessages[t.lang].personas
  if (persona.kind === 'professional') return both ? `${persona.title}, ${words.ownFile}` : persona.title
  const role = persona.role ? words.roles[persona.role] : ''
  const born =
    persona.birth === null || persona.birth.startsWith('0000') ? '' : words.born(t.partialDate(persona.birth))
  return [[role, born].filter(Boolean).join(', '), persona.title].filter(Boolean).join('. ')
}

/** The page's groups: an organisation with its professionals, or a family; each person once, by their first capacity. */
export function groupPersonas(personas: readonly Persona[], t: T): DevPersonasView['groups'] {
  const words = signInMessages[t.lang].personas
  const headings = new Map<string, string>()
  const members = new Map<string, Persona[]>()
  const seen = new Map<string, number>()
  for (const persona of personas) {
    const times = seen.get(persona.subject) ?? 0
    seen.set(persona.subject, times + 1)
    if (times > 0) continue
    const key = persona.kind === 'professional' ? `organisation ${persona.organisation}` : `family ${persona.familyId}`
    const heading =
      persona.kind === 'professional'
        ? words.professionals(persona.organisation ?? '')
        : persona.family
          ? words.family(persona.family)
          : words.others
    headings.set(key, heading)
    members.set(key, [...(members.get(key) ?? []), persona])
  }
  return [...members].map(([key, group]) => ({
    heading: headings.get(key) ?? words.others,
    personas: group.map((persona) => ({
      id: persona.subject,
      name: persona.name,
      description: describe(persona, (seen.get(persona.subject) ?? 0) > 1, t),
    })),
  }))
}
