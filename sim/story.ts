import type { z } from 'zod'
import type { factNatures } from '../src/dossier/kinds/fact.ts'
import type { involvementReasons } from '../src/dossier/kinds/involvement.ts'
import type { opening } from '../src/dossier/kinds/opening.ts'
import type { reach } from '../src/dossier/kinds/reach.ts'
import type { RelationKind } from '../src/dossier/kinds/relation.ts'
import type { request } from '../src/dossier/kinds/request.ts'
import type { rightsWays } from '../src/dossier/kinds/rights-offered.ts'
import type { PartSort } from '../src/dossier/part.ts'
import type { PlanKind } from '../src/dossier/threads.store.ts'
import type { OpeningGroundId } from '../src/law/openings.ts'
import type { Right } from '../src/law/rights.ts'
import type { Shield } from '../src/law/situation.ts'
import type { WithholdingGround } from '../src/law/withholding.ts'
import type { Json } from '../src/lib/canonical.ts'
import type { ProfessionalName } from './professionals.ts'

type Opened = Extract<z.infer<(typeof opening)['schema']>, { step: 'open' }>

/** Who of the families signs in, and what there is to see as them. */
export const familyMembers = {
  anna: 'Gezag over Sem en Noor. Is in behandeling bij de GGZ',
  bram: 'Gezag over Noor. Leest niet over Sem, en niet over de behandeling van Anna',
  peter: 'Vader van Sem, zonder gezag',
  sem: 'Leest zelf, en vroeg een vertrouwenspersoon om mee te kijken',
  leyla: 'Woont met Elif op een geheim adres',
  murat: 'Gezag over Elif. Het adres en de school zijn voor hem afgeschermd',
  chantal: 'Moeder van vijf kinderen',
  kevin: 'Gezag over Jayden, die 16 is: Kevin leest niet meer mee',
  glenn: 'Vader van Shanaya, zonder gezag',
  rachid: 'Gezag over Yara',
  wouter: 'Gezag over Mees. Eén verslag wordt hem nu niet verstrekt',
  jayden: 'Is 16 en beslist zelf over de hulp',
  shanaya: 'Is 13 en leest zelf; haar moeder leest mee',
  marvin: 'Vroeg een cliëntondersteuner om mee te kijken',
  henk: 'Leest over zichzelf',
  ria: 'Leest over zichzelf',
  dennis: 'Leest over zichzelf',
  patrick: 'Leest over zichzelf',
  inge: 'Moeder van Milan en Fenna. Maakt met haar gezin een plan',
  stefan: 'Man van Inge, vader van Fenna. Werkt aan zijn eigen doelen',
  milan: 'Is 14. Heeft eigen doelen, en zegt zelf hoe veilig het is',
} as const
export type FamilyMemberName = keyof typeof familyMembers
export type ActorName = ProfessionalName | FamilyMemberName

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

/** What ends a request or puts it off. */
type Settled = Exclude<z.infer<(typeof request)['schema']>, { step: 'ask' }>

/** A part that is there already: of this sort, about exactly these people (by BSN), of whom this professional works for or of everybody. */
export interface PartMeant {
  readonly sort: PartSort
  readonly about: readonly string[]
  readonly of: ProfessionalName | 'everybody'
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
  | {
      readonly does: 'join'
      readonly reasonKind: (typeof involvementReasons)[number]
      readonly reason: string
      /** Whom they treat, by BSN: involved with this person alone. */
      readonly patient?: string
    }
  | ({ readonly does: 'note' | 'diagnosis' | 'parenthood' } & Written)
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
      /** BSN of somebody already of this family, who is named here for whoever reads this. */
      readonly known?: string
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
  /** Opens parts to somebody, in a part about these people that everybody who helps shares; or `beside` the first of those parts, under its law. */
  | {
      readonly does: 'open'
      readonly ground: OpeningGroundId
      /** Somebody at work, or somebody of the family by BSN. */
      readonly to: ProfessionalName | { readonly person: string }
      readonly parts: readonly PartMeant[]
      readonly beside?: true
      readonly about: readonly string[]
      readonly reason: string
      readonly days: number
      /** Of a disclosure: how it was weighed. */
      readonly weighed?: Pick<Opened, 'weighed' | 'consent'>
    }
  /** Somebody at work opens parts to themself, in the afternoon or evening, for a few hours. */
  | {
      readonly does: 'emergency'
      readonly parts: readonly PartMeant[]
      readonly about: readonly string[]
      readonly reason: string
    }
  /** Somebody of the family asks this professional to look along. */
  | { readonly does: 'mandate'; readonly self: string; readonly to: ProfessionalName; readonly days: number }
  /** Keeps parts from somebody of the family. It is told where these people read. */
  | {
      readonly does: 'shield'
      readonly ground: Exclude<Shield, 'none'>
      readonly from: string
      readonly parts: readonly PartMeant[]
      readonly about: readonly string[]
      readonly reason: string
    }
  /** Somebody (`self`, a BSN) asks the organisation of this professional for a right; `why`: why whoever looked last did. */
  | {
      readonly does: 'ask'
      readonly name: string
      readonly self: string
      readonly of: ProfessionalName
      readonly right: Right
      readonly text?: string
      readonly why?: ProfessionalName
      /** Of a complaint, to the committee of this professional: about whom. */
      readonly complaint?: { readonly organisation: string; readonly person?: string }
    }
  /** And this professional answers it. */
  | { readonly does: 'settle'; readonly of: string; readonly as: Settled }
  /** A file beside what a step wrote, or beside the answer at that place of it, which only its own writer does. */
  | {
      readonly does: 'attach'
      readonly to: string
      readonly answer?: number
      readonly file: string
      readonly bytes: () => Buffer
    }
  /** Tells somebody, by BSN, of their rights and of who can help them. */
  | { readonly does: 'offer-rights'; readonly about: string; readonly way: (typeof rightsWays)[number] }
  /** Does not tell somebody yet that something is written about them, until so many days later. */
  | { readonly does: 'delay-notice'; readonly about: string; readonly reason: string; readonly days: number }
  /** An adult keeps what a child (a BSN) says, together. */
  | {
      readonly does: 'child-says'
      readonly name?: string
      readonly child: string
      readonly face?: 1 | 2 | 3 | 4 | 5
      readonly text?: string
    }
  /** Whoever helps answers the child. */
  | { readonly does: 'answer-child'; readonly to: string; readonly text: string }
  /** Something of the plan, of safety or of the analysis, about these people (by BSN); or a further step of what has that name. */
  | {
      readonly does: 'plan'
      readonly kind: PlanKind
      readonly about: readonly string[]
      readonly name?: string
      readonly goesOn?: string
      readonly shared?: true
      readonly body: (who: PlanWords) => Json
    }
  | { readonly does: 'look' }
)

/** What the body of a step names: people, professionals, and entries of earlier steps. */
export interface PlanWords {
  readonly person: (bsn: string) => string
  readonly capacity: (by: ActorName) => string
  readonly named: (name: string) => string
  /** So many days after it happens, YYYY-MM-DD. */
  readonly inDays: (days: number) => string
}

/** What somebody asks for in their own words. */
export const askedIn = ({ right, text, complaint }: Extract<Step, { does: 'ask' }>) =>
  ({ step: 'ask', right, text, complaint }) as const
