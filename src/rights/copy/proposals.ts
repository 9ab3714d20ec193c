import type { FamilyAccess } from '../../access/access.ts'
import { decideFor } from '../../access/audience.ts'
import type { ReaderFacts } from '../../access/looks.store.ts'
import { getKind } from '../../dossier/kinds/index.ts'
import { ownStatement } from '../../dossier/kinds/own-statement.ts'
import type { Rules } from '../../law/rules.ts'
import type { KnownPerson } from '../../people/circle.ts'
import type { CopyableRow } from './asked-copy.store.ts'
import { type Proposal, propose, type Why } from './propose.ts'

interface Circumstances {
  rules: Rules
  family: FamilyAccess
  today: string
  /** Who asked, under every id they have, and for whom. */
  whom: readonly string[]
  people: readonly KnownPerson[]
  readers: readonly ReaderFacts[]
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

/** By which names somebody is written about: the first one, each of them, and the whole. A surname is shared, and names nobody. */
const namesOf = ({ name, alsoKnownAs }: KnownPerson): string[] =>
  [name, ...alsoKnownAs].flatMap((one) => [one, one.split(' ')[0] ?? '']).filter((one) => one.length > 1)

function closedBy(given: Circumstances, row: CopyableRow): Exclude<Why, 'nothing' | 'names'> | undefined {
  const { rules, family, today, whom, readers, withheld } = given
  if (withheld.has(row.threadId)) return 'withheld'
  const part = family.parts.get(row.partId)?.part
  const asker = readers.find(({ kind, personId }) => kind === 'person' && personId !== null && whom.includes(personId))
  const decision = part && asker && decideFor(rules, asker, family.facts, part, today)
  // A part about several people is closed to each of them alone: that is why they ask. What names a shield stays closed.
  if (part && asker && (asker.shields[part.id] || decision?.ruleId === 'secret-address')) return 'shield'
  // In a part of somebody's own words only they write.
  const theirs = row.byAsker || (part?.sort === ownStatement.sort && part.subjects.every((id) => whom.includes(id)))
  return row.kind === ownStatement.id && !theirs ? 'words-of-another' : undefined
}
