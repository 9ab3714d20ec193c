import type { Day } from '../../ui/dates.ts'

/** Somebody in the drawing, as the one reader it is made for knows them. */
export interface GenogramPerson {
  id: string
  /** Short: a first name, or more where two people share one. */
  name: string
  /** Whole years. Absent when the birth is not known well enough, or when there is no age to tell. */
  age?: number
  /** False: the drawing says in words that the age is not known. */
  birthKnown: boolean
  gender: 'M' | 'V' | 'O'
  deceased: boolean
  /** The reader. */
  isYou?: boolean
  /** One of those the help is about. */
  isFocus?: boolean
  /** Lives at a secret address (Wet BRP 2.59), and this reader may know that it is secret. */
  secretHome?: boolean
  /** The dossier itself knows nothing more about this person. Never set it for what is merely hidden from this reader. */
  unknownFurther?: boolean
}

/** `from` is the parent of `to`; so too the other kinds that have a direction. Those between equals have none. */
export const relationKinds = [
  'parent',
  'adoptive-parent',
  'foster-parent',
  'step-parent',
  'grandparent',
  'partner',
  'ex-partner',
  'sibling',
  'guardian',
  'network',
] as const
export type RelationKind = (typeof relationKinds)[number]

export interface GenogramRelation {
  kind: RelationKind
  from: string
  to: string
  /** Of partners: married or registered. */
  marriage?: boolean
  /** Partial dates (`1985-00-00`) are fine. */
  since?: Day
  until?: Day
  /** Of `network`: who that is to the other, as recorded: «juf», «buurvrouw», «JIM». */
  role?: string
}

/** People who live together, as far as this reader may know. */
export interface Household {
  ids: readonly string[]
  /** How the family calls it, as recorded: «bij oma». */
  name?: string
}

export type AuthorityOutcome =
  | 'joint-parents'
  | 'one-parent'
  | 'parent-and-other'
  | 'guardianship'
  | 'temporarily-none'
  | 'undetermined'

export interface AuthorityOver {
  childId: string
  holders: readonly string[]
  outcome: AuthorityOutcome
  /** What this rests on may have changed since. */
  stale?: boolean
  /** Why it is so, in the language of the page. */
  explanation?: string
}

/** All that is drawn. Everything that names somebody who is not among `people` is left out, without a trace. */
export interface Genogram {
  people: readonly GenogramPerson[]
  relations: readonly GenogramRelation[]
  households: readonly Household[]
  authority: readonly AuthorityOver[]
}

/** A genogram in which these people do not occur and never did. */
export function without(genogram: Genogram, ids: readonly string[]): Genogram {
  const gone = new Set(ids)
  const stays = (id: string): boolean => !gone.has(id)
  return {
    people: genogram.people.filter((p) => stays(p.id)),
    relations: genogram.relations.filter((r) => stays(r.from) && stays(r.to)),
    households: genogram.households.map((h) => ({ ...h, ids: h.ids.filter(stays) })),
    authority: genogram.authority
      .filter((a) => stays(a.childId))
      .map((a) => {
        if (a.holders.every(stays)) return a
        // An explanation tells about everybody who holds it.
        const { explanation: _, ...rest } = a
        return { ...rest, holders: a.holders.filter(stays) }
      }),
  }
}
