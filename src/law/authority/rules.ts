/** A rule of derivation: the articles it rests on and the reason as people read it. */
export interface Rule {
  readonly law: readonly string[]
  /** Where the standard words its explanation (toelichting), exactly that. */
  readonly nl: string
  readonly en: string
}

const missing = 'Gezag kan niet worden bepaald omdat relevante gegevens ontbreken. Het gaat om de volgende gegevens: '
const missingEn = 'Authority cannot be determined because relevant data are missing: '

/**
 * Every rule by which authority is derived. BW 1 is Burgerlijk Wetboek Boek 1 (BWBR0002656) as in force on 2025-07-05;
 * HKV 1996 is the Hague Child Protection Convention.
 */
export const rules = {
  // No minor, so no authority.
  'of-age': { law: ['BW 1:233', 'BW 1:245(1)'], nl: 'De persoon is meerderjarig.', en: 'The person is of age.' },
  'age-unknown': {
    law: ['BW 1:233', 'BW 1:245(1)'],
    nl: 'Het geboortejaar is onbekend: het staat niet vast dat de persoon minderjarig is.',
    en: 'The year of birth is unknown: it is not certain that the person is a minor.',
  },
  deceased: { law: ['BW 1:245(1)'], nl: 'De persoon is overleden.', en: 'The person has died.' },

  // Where the minor lives.
  'lives-abroad': {
    law: ['HKV 1996 16'],
    nl: 'Gezag kan niet worden bepaald omdat minderjarige niet in Nederland woont.',
    en: 'Authority cannot be determined because the minor does not live in the Netherlands.',
  },
  'residence-unknown': {
    law: ['HKV 1996 16'],
    nl: `${missing}gemeente van inschrijving van bevraagde persoon`,
    en: `${missingEn}the municipality where the minor is registered.`,
  },

  // What the court decided, or noted in the register of authority.
  'court-both-parents': {
    law: ['BW 1:244', 'BW 1:252(1)', 'BW 1:253c', 'BW 1:277'],
    nl: 'Volgens het gezagsregister hebben beide ouders het gezag.',
    en: 'According to the register of authority both parents have authority.',
  },
  'court-one-parent': {
    law: ['BW 1:244', 'BW 1:251a', 'BW 1:253c', 'BW 1:253n'],
    nl: 'Volgens het gezagsregister heeft één ouder het gezag.',
    en: 'According to the register of authority one parent has authority.',
  },
  'court-parent-and-third': {
    law: ['BW 1:244', 'BW 1:253t'],
    nl: 'Volgens het gezagsregister heeft een ouder het gezag samen met iemand anders.',
    en: 'According to the register of authority a parent has authority together with somebody else.',
  },
  'court-guardian': {
    law: ['BW 1:244', 'BW 1:280', 'BW 1:295'],
    nl: 'Volgens het gezagsregister heeft een voogd het gezag.',
    en: 'According to the register of authority a guardian has authority.',
  },
  'court-undated': {
    law: ['BW 1:244'],
    nl: `${missing}ingangsdatum geldigheid van gezagsverhouding`,
    en: `${missingEn}the day from which the register of authority holds.`,
  },
  'court-unclear': {
    law: ['BW 1:244', 'BW 1:245(3)'],
    nl: 'Gezag kan niet worden bepaald omdat niet vaststaat wat in het gezagsregister is aangetekend.',
    en: 'Authority cannot be determined because it is not clear what the register of authority says.',
  },

  // Two legal parents.
  'parents-related': {
    law: ['BW 1:251', 'BW 1:253aa', 'BW 1:253(1)', 'BW 1:77(2)(a)'],
    nl: 'De ouders zijn na de geboorte met elkaar getrouwd of geregistreerd partner (geweest).',
    en: 'The parents are, or were after the birth, married to each other or registered partners.',
  },
  adopted: {
    law: ['BW 1:229(4)'],
    nl: 'De ouders hebben het kind geadopteerd, of een van hen het kind van de ander.',
    en: 'The parents adopted the child, or one of them the child of the other.',
  },
  'acknowledged-with-authority': {
    law: ['BW 1:251b(1)'],
    nl: 'Het kind is erkend op of na 1 januari 2023.',
    en: 'The child was acknowledged on or after 1 January 2023.',
  },
  'birth-mother-alone': {
    law: ['BW 1:253b(1)'],
    nl: 'De ouders zijn na de geboorte niet met elkaar getrouwd of geregistreerd partner geweest en het kind is erkend vóór 1 januari 2023. De moeder uit wie het kind is geboren, heeft het gezag.',
    en: 'The parents were not married to each other or registered partners after the birth and the child was acknowledged before 1 January 2023. The mother who bore the child has authority.',
  },
  'partner-keeps-authority': {
    law: ['BW 1:253sa(1)', 'BW 1:251b(1)(c)', 'BW 1:253y'],
    nl: 'Het kind is geboren tijdens een huwelijk of partnerschap van de moeder en pas daarna door iemand anders erkend. De moeder en haar partner houden het gezag.',
    en: 'The child was born during a marriage or partnership of the mother and acknowledged only afterwards by somebody else. The mother and her partner keep authority.',
  },
  'birth-mother-unknown': {
    law: ['BW 1:253b(1)', 'BW 1:198(1)(a)'],
    nl: 'Gezag kan niet worden bepaald omdat niet kan worden vastgesteld welke ouder de geboortemoeder is.',
    en: 'Authority cannot be determined because it cannot be established which parent bore the child.',
  },
  'acknowledgement-undated': {
    law: ['BW 1:251b(1)', 'BW 1:253b(1)'],
    nl: `${missing}datum ingang familierechtelijke betrekking van ouder`,
    en: `${missingEn}since when the parent is the parent.`,
  },
  'relation-unknown': {
    law: ['BW 1:251', 'BW 1:253sa(1)'],
    nl: `${missing}huwelijk of geregistreerd partnerschap van ouder`,
    en: `${missingEn}a marriage or registered partnership of a parent.`,
  },

  // One legal parent, or none.
  'one-legal-parent': {
    law: ['BW 1:253b(1)', 'BW 1:245(3)'],
    nl: 'Het kind heeft één juridische ouder en is niet geboren tijdens een huwelijk of partnerschap van die ouder.',
    en: 'The child has one legal parent and was not born during a marriage or partnership of that parent.',
  },
  'born-in-relation': {
    law: ['BW 1:253sa(1)'],
    nl: 'Het kind heeft één juridische ouder en is geboren tijdens een huwelijk of partnerschap van die ouder.',
    en: 'The child has one legal parent and was born during a marriage or partnership of that parent.',
  },
  'no-legal-parent': {
    law: ['BW 1:295', 'BW 1:241(1)'],
    nl: 'Tijdelijk geen gezag omdat beide ouders onbekend zijn.',
    en: 'Nobody has authority for now because both parents are unknown.',
  },
  'parent-unknown': {
    law: ['BW 1:253b(1)'],
    nl: 'Gezag kan niet worden bepaald omdat één of meer ouders van minderjarige onbekend zijn.',
    en: 'Authority cannot be determined because one or more parents of the minor are unknown.',
  },

  // Authority that may have come along from another country.
  'born-abroad': {
    law: ['HKV 1996 16'],
    nl: 'Gezag kan niet worden bepaald omdat minderjarige in het buitenland is geboren.',
    en: 'Authority cannot be determined because the minor was born abroad.',
  },
  'lived-abroad': {
    law: ['HKV 1996 16'],
    nl: 'Gezag kan niet worden bepaald omdat minderjarige buiten Nederland heeft verbleven.',
    en: 'Authority cannot be determined because the minor has lived outside the Netherlands.',
  },
  'birth-country-unknown': {
    law: ['HKV 1996 16'],
    nl: `${missing}geboorteland van bevraagde persoon`,
    en: `${missingEn}the country where the minor was born.`,
  },

  // Who is left when somebody died or is not competent.
  'other-parent-died': {
    law: ['BW 1:253f'],
    nl: 'De andere ouder is overleden.',
    en: 'The other parent has died.',
  },
  'other-parent-incompetent': {
    law: ['BW 1:253q(1)', 'BW 1:246'],
    nl: 'De andere ouder is nu niet bevoegd tot het gezag.',
    en: 'The other parent is not competent to have authority now.',
  },
  'partner-died': {
    law: ['BW 1:253f', 'BW 1:253sa(2)'],
    nl: 'De partner van de ouder is overleden.',
    en: 'The parent’s partner has died.',
  },
  'partner-incompetent': {
    law: ['BW 1:253q(1)', 'BW 1:253sa(2)', 'BW 1:253v(1)', 'BW 1:246'],
    nl: 'De partner van de ouder is nu niet bevoegd tot het gezag.',
    en: 'The parent’s partner is not competent to have authority now.',
  },
  'parent-died-third-remains': {
    law: ['BW 1:253x(1)'],
    nl: 'De ouder is overleden. Wie samen met die ouder het gezag had, is nu voogd.',
    en: 'The parent has died. Who had authority together with that parent is the guardian now.',
  },
  'parent-incompetent-third-remains': {
    law: ['BW 1:253v(1)', 'BW 1:253q(1)', 'BW 1:246'],
    nl: 'De ouder is nu niet bevoegd tot het gezag. Wie samen met die ouder het gezag had, heeft het nu alleen.',
    en: 'The parent is not competent to have authority now. Who had it together with that parent has it alone.',
  },
  'nobody-left': {
    law: ['BW 1:246', 'BW 1:253g(1)', 'BW 1:253q(2)', 'BW 1:253q(3)'],
    nl: 'Tijdelijk geen gezag.',
    en: 'Nobody has authority for now.',
  },
  'parent-not-registered': {
    law: ['BW 1:245(3)'],
    nl: missing.trim(),
    en: missingEn.trim(),
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
