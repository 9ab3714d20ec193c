import type { Hindrance } from './competence.ts'

export interface Sentence {
  readonly nl: string
  readonly en: string
}

const of: Readonly<Record<Hindrance, { one: Sentence; all: Sentence }>> = {
  deceased: {
    one: { nl: 'overleden is', en: 'has died' },
    all: { nl: 'overleden zijn', en: 'have died' },
  },
  curatele: {
    one: { nl: 'onder curatele staat', en: 'is under curatele' },
    all: { nl: 'onder curatele staan', en: 'are under curatele' },
  },
  minor: {
    one: { nl: 'minderjarig is', en: 'is a minor' },
    all: { nl: 'minderjarig zijn', en: 'are minors' },
  },
}
/** The standard always names them in this order. */
const order: readonly Hindrance[] = ['deceased', 'curatele', 'minor']

/** Why nobody has authority for now. The standard calls a parent and partner «beide ouders» too. */
export function whyNobody(hindrances: readonly Hindrance[]): Sentence {
  const [first = 'deceased', second] = order.flatMap((one) => hindrances.filter((other) => other === one))
  const because = (nl: string, en: string) => ({
    nl: `Tijdelijk geen gezag omdat ${nl}.`,
    en: `Nobody has authority for now because ${en}.`,
  })
  if (!second) return because(`de ouder ${of[first].one.nl}`, `the parent ${of[first].one.en}`)
  if (first === second) return because(`beide ouders ${of[first].all.nl}`, `both parents ${of[first].all.en}`)
  return because(
    `een ouder ${of[first].one.nl} en de andere ouder ${of[second].one.nl}`,
    `one parent ${of[first].one.en} and the other ${of[second].one.en}`,
  )
}

/** A parent whom the register has no number for: it cannot tell whether they live and are competent. */
export const notRegistered = (number: 1 | 2): Sentence => ({
  nl: `Gezag kan niet worden bepaald omdat relevante gegevens ontbreken. Het gaat om de volgende gegevens: ouder${number} van bevraagde persoon is niet in BRP geregistreerd`,
  en: `Authority cannot be determined because relevant data are missing: parent ${number} of this person is not in the population register.`,
})
