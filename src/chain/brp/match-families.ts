import { uuidv7 } from '../../lib/uuid.ts'
import { type Family, type FamilyMember, familyOf } from './families.ts'
import type { Identities, PersonNumber } from './identities.ts'
import type { StoredMember } from './import.store.ts'

export interface MatchedFamily {
  readonly id: string
  readonly family: Family
}

const nobody = familyOf({ members: [], candidates: [], witnesses: [], known: () => undefined })

/**
 * The family with people who are in its dossier from before: who turned eighteen or left is kept up to date too. Over a
 * child who now belongs to another family, that family's people tell who has authority.
 */
function withFormer(
  family: Family,
  former: readonly FamilyMember[],
  identities: Identities,
  familyOfMinor: ReadonlyMap<PersonNumber, Family>,
): Family {
  const present = new Set(family.members.map((member) => member.person))
  const added = former.filter((member) => !present.has(member.person))
  const elsewhere = [...new Set(added.flatMap(({ person }) => familyOfMinor.get(person) ?? []))]
  const tell = elsewhere.flatMap(({ members, candidates, witnesses }) => [
    ...[...members, ...candidates].map(({ person }) => person),
    ...witnesses,
  ])
  return familyOf({
    ...family,
    members: [...family.members, ...added],
    candidates: family.candidates.filter(({ person }) => !added.some((member) => member.person === person)),
    witnesses: [...new Set([...family.witnesses, ...tell])],
    known: (reference, owner) => {
      const here = family.known(reference, owner) ?? identities.find(reference)
      if (here !== undefined) return here
      return elsewhere.flatMap((one) => one.known(reference, owner) ?? [])[0]
    },
  })
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
 * A family around an adult has the dossier in which that adult was a child, or stands without children.
 */
export function matchFamilies(
  found: readonly Family[],
  stored: readonly StoredMember[],
  ids: ReadonlyMap<PersonNumber, string>,
  identities: Identities,
): MatchedFamily[] {
  const numbers = new Map([...ids].map(([number, id]) => [id, number]))
  const familiesOfChild = new Map<string, string[]>()
  const familiesOfAdult = new Map<string, string[]>()
  const withChildren = new Set(stored.flatMap(({ family_id, role }) => (role === 'child' ? family_id : [])))
  const members = new Map<string, FamilyMember[]>()
  for (const { family_id, person_id, role } of stored) {
    const person = numbers.get(person_id)
    if (role === 'child') familiesOfChild.set(person_id, [...(familiesOfChild.get(person_id) ?? []), family_id])
    if (role === 'parent' && !withChildren.has(family_id))
      familiesOfAdult.set(person_id, [...(familiesOfAdult.get(person_id) ?? []), family_id])
    if (person !== undefined)
      members.set(family_id, [...(members.get(family_id) ?? []), { person, role, mention: undefined }])
  }
  const familyOfMinor = new Map(
    found.flatMap((family) =>
      family.around
        ? []
        : family.members.flatMap(({ person, role }) => (role === 'child' ? [[person, family] as const] : [])),
    ),
  )
  const taken = new Set<string>()
  const matched = found.map((family): MatchedFamily => {
    const { around } = family
    const children = family.members.flatMap(({ person, role }) =>
      role === 'child' && (around?.includes(person) ?? true) ? (ids.get(person) ?? []) : [],
    )
    const adults = around?.flatMap((person) => ids.get(person) ?? []) ?? []
    const id = sameFamily(children, familiesOfChild, taken) ?? sameFamily(adults, familiesOfAdult, taken) ?? uuidv7()
    taken.add(id)
    return { id, family: withFormer(family, members.get(id) ?? [], identities, familyOfMinor) }
  })
  const others = [...members].flatMap(([id, former]) =>
    taken.has(id) ? [] : { id, family: withFormer(nobody, former, identities, familyOfMinor) },
  )
  return [...matched, ...others]
}
