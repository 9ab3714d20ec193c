import type { involvementReasons } from '../src/dossier/kinds/involvement.ts'

export type ActorName = 'yasmin' | 'koen' | 'joris' | 'anna' | 'bram' | 'peter' | 'leyla' | 'murat'

/** One thing that happened: so many days ago, at a time of that day. People are meant by their BSN in the region. */
export type Step = {
  readonly daysAgo: number
  readonly at: string
  readonly by: ActorName
  /** BSN of somebody of the family. */
  readonly family: string
} & (
  | { readonly does: 'join'; readonly reasonKind: (typeof involvementReasons)[number]; readonly reason: string }
  | {
      readonly does: 'note'
      readonly about: readonly string[]
      readonly text: string
      readonly shared?: boolean
      /** What somebody of the family answers, the same evening; needs a shared note. */
      readonly answer?: { readonly by: ActorName; readonly text: string }
    }
  | { readonly does: 'look' }
)
