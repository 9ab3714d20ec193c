import type { z } from 'zod'
import type { factNatures } from '../src/dossier/kinds/fact.ts'
import type { involvementReasons } from '../src/dossier/kinds/involvement.ts'
import type { reach } from '../src/dossier/kinds/reach.ts'
import type { RelationKind } from '../src/dossier/kinds/relation.ts'
import type { WithholdingGround } from '../src/law/withholding.ts'

export const familyMembers = [
  'anna',
  'bram',
  'peter',
  'leyla',
  'murat',
  'chantal',
  'kevin',
  'glenn',
  'rachid',
  'wouter',
  'jayden',
  'shanaya',
  'marvin',
  'henk',
  'ria',
  'dennis',
  'patrick',
] as const
export type FamilyMemberName = (typeof familyMembers)[number]
export type ActorName = 'yasmin' | 'koen' | 'joris' | FamilyMemberName

/** What somebody of the family says beside an entry that was shared, the same evening. */
export interface Said {
  readonly by: ActorName
  readonly text: string
}

/** Something a professional writes about people, by BSN. `name`: what a later step calls it. */
interface Written {
  readonly about: readonly string[]
  readonly text: string
  readonly name?: string
  readonly shared?: boolean
  readonly answers?: readonly Said[]
}

/**
 * One thing that happened: so many days ago, at a time of that day. People are meant by their BSN in the region. Nobody does
 * two things of one sort in a family at the same moment: that is how an interrupted filling knows what happened.
 */
export type Step = {
  readonly daysAgo: number
  readonly at: string
  readonly by: ActorName
  /** BSN of somebody of the family. */
  readonly family: string
} & (
  | { readonly does: 'join'; readonly reasonKind: (typeof involvementReasons)[number]; readonly reason: string }
  | ({ readonly does: 'note' } & Written)
  | ({
      readonly does: 'fact'
      readonly nature: (typeof factNatures)[number]
      readonly statedBy?: string
      readonly source?: string
      readonly contestedBy?: string
      /** Who said so, when that is protected. */
      readonly origin?: string
    } & Written)
  | ({ readonly does: 'agreement'; readonly with?: string; readonly reviewInDays?: number } & Written)
  /** Another text in the place of a note, shared again. */
  | { readonly does: 'correct'; readonly of: string; readonly text: string }
  | {
      readonly does: 'relation'
      /** BSN of whom it is told of: they have this person as their grandparent, neighbour, … */
      readonly to: string
      readonly relation: RelationKind
      readonly given: string
      readonly surname: string
      readonly gender: 'M' | 'V'
      readonly source: string
      readonly hiddenFrom?: string
    }
  | { readonly does: 'reach'; readonly about: string; readonly body: z.infer<(typeof reach)['schema']> }
  | {
      readonly does: 'withhold'
      readonly name: string
      readonly of: string
      readonly from: string
      readonly ground: WithholdingGround
      readonly reason: string
      readonly days: number
    }
  /** A second professional confirms the withholding that this one proposed of that entry. */
  | { readonly does: 'confirm'; readonly of: string; readonly proposal: string }
  /** A file beside what a step wrote, or beside the answer at that place of it, which only its own writer does. */
  | {
      readonly does: 'attach'
      readonly to: string
      readonly answer?: number
      readonly file: string
      readonly bytes: () => Buffer
    }
  | { readonly does: 'look' }
)
