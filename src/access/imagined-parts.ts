import { familyRegime, type Regime, writingRegime } from '../law/regimes.ts'
import type { OrganisationKind } from '../law/roles.ts'
import type { Rules } from '../law/rules.ts'
import { type Decision, decide } from './decide.ts'
import type { Actor, FamilyFacts, PartFacts } from './facts.ts'

interface Imagined {
  sort: string
  regime: Regime
  secret?: boolean
  /** Of no organisation: everybody who helps shares it. */
  common?: true
}

/** What could be written about somebody, by some organisation: whether it is, is not asked. */
const aboutSomebody = {
  help: { sort: 'contact', regime: 'jeugdwet' },
  measure: { sort: 'contact', regime: 'gi' },
  support: { sort: 'contact', regime: 'wmo' },
  report: { sort: 'contact', regime: 'veilig-thuis' },
  treatment: { sort: 'contact', regime: 'wgbo' },
  reach: { sort: 'reach', regime: 'jeugdwet', common: true },
  'secret-address': { sort: 'address', regime: 'jeugdwet', secret: true, common: true },
  'asked-for-help': { sort: 'mandate', regime: 'jeugdwet', common: true },
  origin: { sort: 'origin', regime: 'jeugdwet' },
  justice: { sort: 'contact', regime: 'justice' },
} as const satisfies Record<string, Imagined>

export type ImaginedPart = keyof typeof aboutSomebody | 'written' | 'diagnosis' | 'shared'

/** What somebody may not read, and the rule that says so. */
export interface Unseen {
  id: ImaginedPart
  decision: Decision
}

const partOf = (
  { sort, regime, secret = false, common }: Imagined,
  subject: string,
  organisationId = 'another',
): PartFacts => ({
  id: 'imagined',
  sort,
  regime,
  subjects: [subject],
  secret,
  organisationId: common ? null : organisationId,
  organisation: null,
  shield: null,
  shieldedClients: [],
  openings: [],
})

type Reader = { actor: Actor; family: FamilyFacts }

function refusedOf(
  rules: Rules,
  { actor, family }: Reader,
  asked: [ImaginedPart, PartFacts][],
  today: string,
): Unseen[] {
  return asked
    .map(([id, part]) => ({ id, decision: decide(rules, actor, family, part, 'read', today) }))
    .filter(({ decision }) => !decision.allowed)
}

/**
 * What somebody of the family does not see about this person, and why: asked about parts that were made up, never about those
 * that are there. So the answer is the rule, and the same whether or not anything was written.
 */
export const unseenAbout = (rules: Rules, reader: Reader, subject: string, today: string): Unseen[] =>
  refusedOf(
    rules,
    reader,
    Object.entries(aboutSomebody).map(([id, part]) => [id as ImaginedPart, partOf(part, subject)]),
    today,
  )

/**
 * What somebody who works does not see of what this organisation writes. `parts`: those that the reader opened, which say under
 * which law the help is.
 */
export function unseenOfOrganisation(
  rules: Rules,
  reader: Reader,
  organisation: { id: string; kind: OrganisationKind | null },
  parts: readonly PartFacts[],
  today: string,
): Unseen[] {
  const regime = writingRegime(organisation.kind, parts)
  const asked: [ImaginedPart, Imagined][] = [
    ['written', { sort: 'contact', regime }],
    ['origin', { sort: 'origin', regime }],
    ...(regime === 'wgbo' ? [['diagnosis', { sort: 'health', regime }] as [ImaginedPart, Imagined]] : []),
  ]
  return refusedOf(
    rules,
    reader,
    asked.map(([id, part]) => [id, partOf(part, subjectOf(reader.family), organisation.id)]),
    today,
  )
}

/** What somebody who works does not see of the family itself. */
export function unseenOfFamily(rules: Rules, reader: Reader, parts: readonly PartFacts[], today: string): Unseen[] {
  const regime = familyRegime(parts)
  const asked: [ImaginedPart, Imagined][] = [
    ['shared', { sort: 'contact', regime, common: true }],
    ['asked-for-help', aboutSomebody['asked-for-help']],
    ['justice', aboutSomebody.justice],
  ]
  return refusedOf(
    rules,
    reader,
    asked.map(([id, part]) => [id, partOf(part, subjectOf(reader.family))]),
    today,
  )
}

/** Somebody the reader works with: who treats one patient asks about that patient. */
const subjectOf = ({ tiedTo }: FamilyFacts): string => tiedTo[0] ?? 'somebody'
