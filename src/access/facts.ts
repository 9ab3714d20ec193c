import type { Situation } from '../law/situation.ts'

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
  organisationId: string | null
  organisation: string | null
  organisationKind: Exclude<Situation['organisation'], 'none'> | null
}

export interface FamilyFacts {
  id: string
  tie: 'involved' | 'ended' | null
  /** The people of this family who the actor is: one, or several when somebody was entered twice; none for who only works here. */
  selves: string[]
  members: Member[]
  /** Ids of the children over whom the actor has authority today. */
  authorityOver: string[]
  parts: PartFacts[]
}

export interface Member {
  id: string
  /** YYYY-MM-DD; 00 where month or day is unknown. */
  birth: string
  death: string | null
  role: 'child' | 'parent' | 'partner' | 'network'
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
  shielded: boolean
  opening: Exclude<Situation['opening'], 'none'> | null
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
