import type { Action } from '../law/actions.ts'
import { ageBand } from '../law/ages.ts'
import { openingClass } from '../law/openings.ts'
import { helpsOnePerson, powerFor, powerOf, type Regime } from '../law/regimes.ts'
import type { Rule, Rules } from '../law/rules.ts'
import type { Situation } from '../law/situation.ts'
import { unknownDate } from '../lib/partial-date.ts'
import type { Actor, FamilyFacts, OpeningFacts, PartFacts, Standing } from './facts.ts'

/** A decision is a reason, never a bare boolean. Without a rule the answer is no. */
export interface Decision {
  allowed: boolean
  ruleId: string
  rule: Rule | undefined
}

/** The rule id of «no rule speaks». */
export const noRule = 'no-rule'
/** The rule id of «the rules could not be evaluated». */
export const failedRule = 'rules-failed'

/** Who somebody is to one person, in the order in which the law looks: themself first, then whoever decides for them. */
function relationOf(to: Standing, subject: string): Situation['relation'] {
  if (to.selves.includes(subject)) return 'self'
  if (to.authorityOver.includes(subject)) return 'authority'
  if (to.representsByLaw.includes(subject)) return 'legal-representative'
  if (to.represents.includes(subject)) return 'representative'
  if (to.undeterminedOver.includes(subject)) return 'undetermined'
  if (to.parentOf.includes(subject)) return 'parent'
  return to.carerOf.includes(subject) ? 'carer' : 'none'
}

/** Who treats one patient is tied to that person alone; who helps a family, to everybody of it. */
function tieOf(actor: Actor, family: FamilyFacts, subject: string): Situation['tie'] {
  const tie = family.tie ?? 'none'
  return tie === 'ended' || !helpsOnePerson(actor.organisationKind) || family.tiedTo.includes(subject) ? tie : 'none'
}

type OfSubject = Pick<Situation, 'tie' | 'relation' | 'age' | 'incapable'>

/** What depends on the reader and one person alone is the same for every part about them: looked up once per look. */
const known = new WeakMap<FamilyFacts, { actor: Actor; today: string; kin: boolean; of: Map<string, OfSubject> }>()

function readerOf(actor: Actor, family: FamilyFacts, today: string) {
  const before = known.get(family)
  if (before?.actor === actor && before.today === today) return before
  const kin = family.members.some(({ id }) => family.selves.includes(id))
  const reader = { actor, today, kin, of: new Map<string, OfSubject>() }
  known.set(family, reader)
  return reader
}

function ofSubject(actor: Actor, family: FamilyFacts, subject: string, today: string): OfSubject {
  const member = family.members.find((m) => m.id === subject && m.birth !== unknownDate) ?? oneSelf(family, subject)
  return {
    tie: tieOf(actor, family, subject),
    relation: relationOf(family, subject),
    age: member ? ageBand(member.birth, member.death, today) : 'unknown',
    incapable: member?.incapable ?? false,
  }
}

/** One reader, one part, one of the people it is about and one of the openings (or none), as the rules see them. */
export function situationOf(
  actor: Actor,
  family: FamilyFacts,
  part: PartFacts,
  subject: string,
  today: string,
  opening: Situation['opening'] = 'none',
  client = false,
): Situation {
  const reader = readerOf(actor, family, today)
  const about = reader.of.get(subject) ?? ofSubject(actor, family, subject, today)
  reader.of.set(subject, about)
  const power = powerFor[part.regime as Regime] ?? powerOf(actor.organisationKind)
  return {
    reader: actor.kind,
    role: actor.role,
    tie: about.tie,
    organisation: actor.organisationKind ?? 'none',
    opening,
    relation: about.relation,
    age: about.age,
    sort: part.sort,
    regime: part.regime as Regime,
    shield: part.shield ?? 'none',
    own: part.subjects.some((id) => family.selves.includes(id)),
    kin: reader.kin,
    ours: part.organisationId !== null && part.organisationId === actor.organisationId,
    common: part.organisationId === null,
    secret: part.secret,
    incapable: about.incapable,
    empowered: power !== undefined && actor.powers.includes(power),
    team: family.team,
    client,
  }
}

/** Somebody entered twice has one date of birth, wherever it was written. */
const oneSelf = ({ members, selves }: FamilyFacts, subject: string): FamilyFacts['members'][number] | undefined =>
  members.find((m) => selves.includes(subject) && selves.includes(m.id) && m.birth !== unknownDate) ??
  members.find((m) => m.id === subject)

/** Whoever asked somebody to look along, as a reader of their own. */
const clientActor = (id: string): Actor => ({
  id: '',
  kind: 'person',
  name: '',
  personId: id,
  role: 'none',
  powers: [],
  organisationId: null,
  organisation: null,
  organisationKind: null,
})

/** What somebody of the family opened carries no further than they may go, now: it closes when their own right does. */
function clientMay(
  rules: Rules,
  family: FamilyFacts,
  part: PartFacts,
  client: string,
  action: Action,
  today: string,
): boolean {
  const standing = family.clients[client]
  if (!standing || part.shieldedClients.includes(client)) return false
  const theirs: FamilyFacts = { ...family, ...standing, tie: null, tiedTo: [], team: false, clients: {} }
  const seen: PartFacts = { ...part, shield: null, openings: [] }
  return decide(rules, clientActor(client), theirs, seen, action, today).allowed
}

/**
 * May this actor do this with this part? A reader needs a permit for every person the part is about: a note about two
 * children of two fathers is for neither father alone. An opening is one more way to see, tried after one's own standing; so
 * it never takes away what was there without it.
 */
export function decide(
  rules: Rules,
  actor: Actor,
  family: FamilyFacts,
  part: PartFacts,
  action: Action,
  today: string,
): Decision {
  const by = (opening?: Situation['opening'], client?: boolean): Decision => {
    let granted: Decision | undefined
    for (const subject of part.subjects) {
      const ruling = rules.judge(situationOf(actor, family, part, subject, today, opening, client), action)
      const ruleId = ruling.failed ? failedRule : (ruling.rule?.id ?? noRule)
      const decision = { allowed: ruling.allowed, ruleId, rule: ruling.rule }
      if (!decision.allowed) return decision
      granted ??= decision
    }
    return granted ?? { allowed: false, ruleId: noRule, rule: undefined }
  }
  const unopened = by()
  if (unopened.allowed) return unopened
  // Where an opening holds and something stays closed all the same, the reason is what closes it.
  let refused = unopened
  for (const { ground, client } of part.openings satisfies OpeningFacts[]) {
    const opening = openingClass(ground, today, actor.organisationKind)
    if (!opening) continue
    // Who asks somebody to look along must be able to read; who consents, to consent.
    const may =
      client === null
        ? opening !== 'mandate'
        : clientMay(rules, family, part, client, opening === 'mandate' ? action : 'consent', today)
    const opened = by(opening, may)
    if (opened.allowed) return opened
    if (opened.rule) refused = opened
  }
  return refused
}
