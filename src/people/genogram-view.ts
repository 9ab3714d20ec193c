import type { AuthorityOutcome } from '../dossier/kinds/authority-decision.ts'
import type { RelationKind } from '../dossier/kinds/relation.ts'
import type { AuthorityView } from './authority-view.ts'
import type { KnownPerson } from './circle.ts'
import type { AuthorityOutcome as Drawn, Genogram, GenogramRelation, Household } from './genogram/genogram.ts'
import { ageOf, shortNames } from './present-people.ts'
import type { KnownRelation } from './relations.ts'

/** Who lives together as this reader may know it: at one known address, or because somebody said so. Two people at least. */
export function householdsOf(people: readonly KnownPerson[], relations: readonly KnownRelation[]): string[][] {
  const homes = [
    ...Map.groupBy(
      people.filter((p) => p.address && !p.death),
      (p) => homeOf(p.address?.lines ?? []),
    ),
  ].map(([, group]) => new Set(group.map((p) => p.id)))
  for (const { kind, who, to, ended } of relations) {
    if (kind !== 'lives-with' || ended) continue
    const [one, other] = [homes.find((home) => home.has(who)), homes.find((home) => home.has(to))]
    // Who has no address of their own joins the other; two who have one each live together somewhere else as well.
    if (one && !other) one.add(to)
    else if (other && !one) other.add(who)
    else if (one !== other || !one) homes.push(new Set([who, to]))
  }
  return homes.map((home) => [...home]).filter((ids) => ids.length > 1)
}

const homeOf = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .toLowerCase()
    .replaceAll(/[\s,.]+/g, ' ')
    .trim()

const linkKinds = {
  parent: 'parent',
  'adoptive-parent': 'adoptive-parent',
  'foster-parent': 'foster-parent',
  'step-parent': 'step-parent',
  grandparent: 'grandparent',
  guardian: 'guardian',
  sibling: 'sibling',
} as const satisfies Partial<Record<RelationKind, GenogramRelation['kind']>>

const drawnOutcome: Record<AuthorityOutcome, Drawn> = {
  'joint-parental': 'joint-parents',
  'sole-parental': 'one-parent',
  'joint-with-third': 'parent-and-other',
  guardianship: 'guardianship',
  'temporarily-none': 'temporarily-none',
  undetermined: 'undetermined',
}

export interface GenogramSource {
  people: readonly KnownPerson[]
  relations: readonly KnownRelation[]
  households: readonly (readonly string[])[]
  authority: readonly AuthorityView[]
  /** Who reads, as one of these people. */
  you: string | null
  today: string
  /** Who somebody is to another, in Dutch: the drawing marks it as Dutch. */
  role: (kind: RelationKind, gender: KnownPerson['gender']) => string
}

/** What of these people is drawn: only what this reader was given. */
export function genogramOf({ people, relations, households, authority, you, today, role }: GenogramSource): Genogram {
  const names = shortNames(people)
  const gender = new Map(people.map((p) => [p.id, p.gender]))
  return {
    people: people.map((p) => {
      const age = ageOf(p, today)
      return {
        id: p.id,
        name: names.get(p.id) ?? p.name,
        ...(age !== undefined && { age }),
        birthKnown: p.birth !== '0000-00-00',
        gender: p.gender,
        deceased: p.death !== null,
        isYou: p.id === you,
        secretHome: p.address?.secret ?? false,
      }
    }),
    relations: relations.flatMap((r) => relationOf(r, role(r.kind, gender.get(r.who) ?? 'O'))),
    households: households.map((ids): Household => ({ ids })),
    authority: authority.flatMap((view) => {
      const { childId, holders, outcome, undetermined, stale } = view
      const drawn = outcome ? drawnOutcome[outcome] : looseOutcome(holders, undetermined)
      return drawn ? [{ childId, holders, outcome: drawn, ...(stale && { stale: true }) }] : []
    }),
  }
}

/** Without an outcome: who is known to have it, or that it cannot be told. */
function looseOutcome(holders: readonly string[], undetermined: readonly string[]): Drawn | undefined {
  if (holders.length > 0) return holders.length > 1 ? 'joint-parents' : 'one-parent'
  return undetermined.length > 0 ? 'undetermined' : undefined
}

function relationOf(relation: KnownRelation, role: string): GenogramRelation[] {
  const { kind, who: from, to, since, until, ended } = relation
  const period = { ...(since && { since }), ...(until && { until }) }
  if (kind === 'partner') return [{ kind: ended ? 'ex-partner' : 'partner', from, to, ...period }]
  // Living together is drawn as a household.
  if (ended || kind === 'lives-with') return []
  if (kind in linkKinds) return [{ kind: linkKinds[kind as keyof typeof linkKinds], from, to, ...period }]
  return [{ kind: 'network', from, to, role, ...period }]
}
