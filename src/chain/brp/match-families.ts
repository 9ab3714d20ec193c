import { uuidv7 } from '../../lib/uuid.ts'
import type { Family, FamilyMember } from './families.ts'
import type { Identities, PersonNumber } from './identities.ts'
import type { StoredMember } from './import.store.ts'

export interface MatchedFamily {
  readonly id: string
  readonly family: Family
}

const nobody: Family = { members: [], meant: () => undefined }

/** The family with people who are in its dossier from before: who turned eighteen or left is kept up to date too. */
function withFormer(family: Family, former: readonly FamilyMember[], identities: Identities): Family {
  const present = new Set(family.members.map((member) => member.person))
  const added = former.filter((member) => !present.has(member.person))
  const formerly = new Set(added.map((member) => member.person))
  return {
    members: [...family.members, ...added],
    meant: (reference, owner) => {
      const number = family.meant(reference, owner) ?? identities.find(reference)
      return number !== undefined && (present.has(number) || formerly.has(number)) ? number : undefined
    },
  }
}

/** The stored family that has most of these children; of equals the one made first. */
function sameFamily(
  children: readonly string[],
  familiesOfChild: ReadonlyMap<string, string[]>,
  taken: ReadonlySet<string>,
): string | undefined {
  const shared = new Map<string, number>()
  for (const family of children.flatMap((child) => familiesOfChild.get(child) ?? [])) {
    if (!taken.has(family)) shared.set(family, (shared.get(family) ?? 0) + 1)
  }
  return [...shared].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))[0]?.[0]
}

/**
 * Gives each family of the file the dossier it already has, else a new one. A stored family that no group of minors
 * of the file belongs to any more (the youngest is eighteen, or two families became one) is brought up to date as it is.
 */
export function matchFamilies(
  found: readonly Family[],
  stored: readonly StoredMember[],
  ids: ReadonlyMap<PersonNumber, string>,
  identities: Identities,
): MatchedFamily[] {
  const numbers = new Map([...ids].map(([number, id]) => [id, number]))
  const familiesOfChild = new Map<string, string[]>()
  const members = new Map<string, FamilyMember[]>()
  for (const { family_id, person_id, role } of stored) {
    const person = numbers.get(person_id)
    if (role === 'child') familiesOfChild.set(person_id, [...(familiesOfChild.get(person_id) ?? []), family_id])
    if (person !== undefined)
      members.set(family_id, [...(members.get(family_id) ?? []), { person, role, mention: undefined }])
  }
  const taken = new Set<string>()
  const matched = found.map((family): MatchedFamily => {
    const children = family.members.flatMap(({ person, role }) => (role === 'child' ? (ids.get(person) ?? []) : []))
    const id = sameFamily(children, familiesOfChild, taken) ?? uuidv7()
    taken.add(id)
    return { id, family: withFormer(family, members.get(id) ?? [], identities) }
  })
  const others = [...members].flatMap(([id, former]) =>
    taken.has(id) ? [] : { id, family: withFormer(nobody, former, identities) },
  )
  return [...matched, ...others]
}
