import type { Regime } from '../../law/regimes.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { type Family, type FamilyMember, familyOf } from './families.ts'
import type { Identities, PersonNumber } from './identities.ts'
import type { StoredFamilies } from './stored-families.ts'

export interface MatchedFamily {
  readonly id: string
  readonly family: Family
  /** The law under which its common parts stand. */
  readonly regime: Regime
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
  familyOfMinor: (person: PersonNumber) => Family | undefined,
): Family {
  const present = new Set(family.members.map((member) => member.person))
  const added = former.filter((member) => !present.has(member.person))
  const elsewhere = added.flatMap(({ person }) => familyOfMinor(person) ?? [])
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

/** Of these families, one for each child who is in it, the one that stands there most; of equals the one made first. */
function sameFamily(families: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const shared = new Map<string, number>()
  for (const family of families) if (!taken.has(family)) shared.set(family, (shared.get(family) ?? 0) + 1)
  return [...shared].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))[0]?.[0]
}

/**
 * Gives each family of the file the dossier it already has, else a new one. A stored family that no group of minors
 * of the file belongs to any more (the youngest is eighteen, or two families became one) is brought up to date as it is.
 * A family around an adult has the dossier in which that adult was a child, or stands without children.
 */
export function* matchFamilies(
  found: Iterable<Family>,
  stored: StoredFamilies,
  identities: Identities,
  familyOfMinor: (person: PersonNumber) => Family | undefined,
): Generator<MatchedFamily> {
  const taken = new Set<string>()
  for (const family of found) {
    const { around } = family
    const ofChildren = family.members.flatMap(({ person, role }) =>
      role === 'child' && (around?.includes(person) ?? true) ? stored.ofChild(person) : [],
    )
    const ofAdults = (around ?? []).flatMap((person) => stored.ofAdult(person))
    const id = sameFamily(ofChildren, taken) ?? sameFamily(ofAdults, taken) ?? uuidv7()
    taken.add(id)
    const regime = stored.regimeOf(id) ?? (around ? 'wmo' : 'jeugdwet')
    yield { id, regime, family: withFormer(family, stored.membersOf(id), identities, familyOfMinor) }
  }
  for (const { id, members, regime } of stored.all()) {
    if (!taken.has(id)) yield { id, regime, family: withFormer(nobody, members, identities, familyOfMinor) }
  }
}
