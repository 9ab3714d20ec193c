import type { OrganisationKind, Power, Role } from '../law/roles.ts'
import type { Shield } from '../law/situation.ts'

/** What `erbij.enter()` answers: facts about one actor and some families, now. It never judges. */
export interface Facts {
  /** YYYY-MM-DD in Europe/Amsterdam, by the database's clock: the one clock there is. */
  today: string
  actor: Actor | null
  families: FamilyFacts[]
}

export interface Actor {
  id: string
  kind: 'professional' | 'person'
  name: string
  personId: string | null
  /** `none` for somebody of the family. */
  role: Role | 'none'
  /** The statutory powers that this professional holds today. */
  powers: Power[]
  organisationId: string | null
  organisation: string | null
  organisationKind: OrganisationKind | null
}

/** Who somebody is to the people of one family: ids, in whatever capacity they act. */
export interface Standing {
  /** The people of this family who they are: one, or several when somebody was entered twice; none for who only works here. */
  selves: string[]
  /** Children over whom they have authority today. */
  authorityOver: string[]
  /** Children of whom it is not determined whether they have authority. */
  undeterminedOver: string[]
  /** Children of whom they are a parent by law, whoever has authority. */
  parentOf: string[]
  /** Children to whom they are a foster or step parent. */
  carerOf: string[]
  /** Whom they represent, as a professional recorded: as partner, relative or by a written mandate; or because a court appointed them. */
  represents: string[]
  representsByLaw: string[]
}

export interface FamilyFacts extends Standing {
  id: string
  tie: 'involved' | 'replacing' | 'ended' | null
  /** The people whom the actor's living ties are about. */
  tiedTo: string[]
  /** Somebody of the actor's organisation is involved. */
  team: boolean
  members: Member[]
  parts: PartFacts[]
  /** Who asked the actor to look along, as they stand to this family, by person id. */
  clients: Record<string, Standing>
}

export interface Member {
  id: string
  /** YYYY-MM-DD; 00 where month or day is unknown. */
  birth: string
  death: string | null
  role: 'child' | 'parent' | 'partner' | 'network'
  /** A professional recorded that they cannot weigh their own interests; never computed. */
  incapable: boolean
}

/** A decision that opened a part to this actor. `client`: who of the family gave it; null: a professional. */
export interface OpeningFacts {
  ground: string
  client: string | null
}

export interface PartFacts {
  id: string
  sort: string
  regime: string
  subjects: string[]
  secret: boolean
  organisationId: string | null
  /** Who answers for it: the controller of this part (AVG 26). Null for what nobody's notes are in. */
  organisation: string | null
  /** Why it must not reach this actor. */
  shield: Exclude<Shield, 'none'> | null
  /** Whose shield covers it, of those who asked the actor to look along. */
  shieldedClients: string[]
  openings: OpeningFacts[]
}

/** A part that a write would open: made by the database only when the write is allowed. */
export interface WantedPart {
  id: string
  familyId: string
  sort: string
  regime: string
  subjects: string[]
  shieldedFrom: string[]
  organisationId: string | null
  secret: boolean
}

/** A part as it is when nothing was written in it yet. */
export const unborn = (part: WantedPart): PartFacts => ({
  ...part,
  organisation: null,
  shield: null,
  shieldedClients: [],
  openings: [],
})
