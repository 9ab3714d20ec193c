import type { OpeningGroundId } from '../law/openings.ts'
import type { OrganisationKind, Role } from '../law/roles.ts'
import type { Rules } from '../law/rules.ts'
import { type Decision, decide } from './decide.ts'
import type { Actor, FamilyFacts, PartFacts, Standing } from './facts.ts'

/** Nobody in particular, in a role. What makes them who they are is made up; the rules that answer are the same. */
interface Made {
  role: Role
  organisation?: OrganisationKind
  /** Works for the organisation whose part it is. */
  ours?: true
  involved?: true
  leads?: true
  ground?: OpeningGroundId
  /** Asked by the reader of the page, on behalf of themself. */
  askedByReader?: true
}

const made = {
  colleague: { role: 'worker', ours: true },
  'other-organisation': { role: 'worker', involved: true },
  'team-lead': { role: 'team-lead', ours: true, leads: true },
  expert: { role: 'expert', organisation: 'expertise-platform' },
  'own-lawyer': { role: 'lawyer', ground: 'mandate', askedByReader: true },
  lawyer: { role: 'lawyer' },
  inspector: { role: 'inspector' },
  'inspector-investigating': { role: 'inspector', ground: 'inspection' },
  'complaints-committee': { role: 'complaints-committee' },
  researcher: { role: 'researcher' },
  judge: { role: 'judge' },
} as const satisfies Record<string, Made>

export type AskedRole = keyof typeof made

/** Of which roles a reader is told: only somebody of the family can ask a lawyer to look along. */
export const askedRoles = ({ kind }: Pick<Actor, 'kind'>): AskedRole[] =>
  (Object.keys(made) as AskedRole[]).filter((role) => role !== (kind === 'person' ? 'lawyer' : 'own-lawyer'))

/** Nobody to anybody. */
export const stranger: Standing = {
  selves: [],
  authorityOver: [],
  undeterminedOver: [],
  parentOf: [],
  carerOf: [],
  represents: [],
  representsByLaw: [],
}

// No id of an organisation: no part is theirs.
const elsewhere = 'elsewhere'

/**
 * May somebody in this role read this part? Asked of the same rules, with nothing of the family but what `part` says, and what
 * `reader` (who asks) may read when a mandate would be theirs: so it tells a reader nothing about anybody else.
 */
export function decideAsRole(
  rules: Rules,
  asked: AskedRole,
  reader: { actor: Actor; family: FamilyFacts },
  part: PartFacts,
  today: string,
): Decision {
  const { role, organisation = 'other', ours, involved, leads, ground, askedByReader }: Made = made[asked]
  const client = askedByReader ? reader.actor.personId : null
  const actor: Actor = {
    id: '',
    kind: 'professional',
    name: '',
    personId: null,
    role,
    powers: [],
    organisationId: (ours && part.organisationId) || elsewhere,
    organisation: null,
    organisationKind: organisation,
  }
  const family: FamilyFacts = {
    ...reader.family,
    ...stranger,
    tie: involved ? 'involved' : null,
    tiedTo: involved ? [...part.subjects] : [],
    team: leads ?? false,
    clients: client === null ? {} : { [client]: standingOf(reader.family) },
  }
  const seen: PartFacts = { ...part, shield: null, shieldedClients: [], openings: ground ? [{ ground, client }] : [] }
  return decide(rules, actor, family, seen, 'read', today)
}

const standingOf = (f: FamilyFacts): Standing => ({
  selves: f.selves,
  authorityOver: f.authorityOver,
  undeterminedOver: f.undeterminedOver,
  parentOf: f.parentOf,
  carerOf: f.carerOf,
  represents: f.represents,
  representsByLaw: f.representsByLaw,
})
