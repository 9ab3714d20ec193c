import type { FamilyAccess } from '../../access/access.ts'
import { decideFor } from '../../access/audience.ts'
import type { PartFacts } from '../../access/facts.ts'
import type { ReaderFacts } from '../../access/looks.store.ts'
import { getKind } from '../../dossier/kinds/index.ts'
import { ownStatement } from '../../dossier/kinds/own-statement.ts'
import type { Rules } from '../../law/rules.ts'
import type { KnownPerson } from '../../people/circle.ts'
import type { CopyableRow } from './asked-copy.store.ts'
import { type Proposal, propose, type Why } from './propose.ts'

interface Law {
  rules: Rules
  family: FamilyAccess
  today: string
}

interface Circumstances extends Law {
  /** Who asked, under every id they have, and for whom. */
  whom: readonly string[]
  people: readonly KnownPerson[]
  asker: ReaderFacts
  /** Threads of entries that are withheld from them. */
  withheld: ReadonlySet<string>
}

/** What is proposed for each entry: from whom its part is shielded, from whom it is withheld, and who is named in it. */
export function proposals(given: Circumstances, rows: readonly CopyableRow[]): Map<string, Proposal> {
  const others = given.people
    .filter(({ id, aliases }) => ![id, ...aliases].some((one) => given.whom.includes(one)))
    .flatMap(namesOf)
  return new Map(rows.map((row) => [row.id, propose(getKind(row.kind).text(row.body), others, closedBy(given, row))]))
}

/**
 * Can whoever asks be given anything of this part today? They read it, or read what is about one of these people. What was open to
 * them when they asked may not be now: a child turned sixteen, or somebody ended what they had opened.
 */
export function concerns({ rules, family, today }: Law, asker: ReaderFacts, part: PartFacts): boolean {
  const reads = (reader: ReaderFacts, about: PartFacts) => decideFor(rules, reader, family.facts, about, today).allowed
  // A shield is shown to who decides, with why it stays closed.
  const self = { ...asker, openings: {}, shields: {} }
  return reads(asker, part) || part.subjects.some((id) => reads(self, { ...part, subjects: [id] }))
}

/** By which names somebody is written about: the first one, each of them, and the whole. A surname is shared, and names nobody. */
const namesOf = ({ name, alsoKnownAs }: KnownPerson): string[] =>
  [name, ...alsoKnownAs].flatMap((one) => [one, one.split(' ')[0] ?? '']).filter((one) => one.length > 1)

function closedBy(given: Circumstances, row: CopyableRow): Exclude<Why, 'nothing' | 'names'> | undefined {
  const { rules, family, today, whom, asker, withheld } = given
  if (withheld.has(row.threadId)) return 'withheld'
  const part = family.parts.get(row.partId)?.part
  const decision = part && decideFor(rules, asker, family.facts, part, today)
  // A part about several people is closed to each of them alone: that is why they ask. What names a shield stays closed.
  if (part && (asker.shields[part.id] || decision?.ruleId === 'secret-address')) return 'shield'
  // In a part of somebody's own words only they write.
  const theirs = row.byAsker || (part?.sort === ownStatement.sort && part.subjects.every((id) => whom.includes(id)))
  return row.kind === ownStatement.id && !theirs ? 'words-of-another' : undefined
}
