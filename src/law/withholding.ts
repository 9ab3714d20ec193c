/** On which ground an entry may be withheld from the person it concerns, and how long at most before it is looked at again. */
export const withholdingGrounds = ['serious-harm', 'privacy-of-another'] as const
export type WithholdingGround = (typeof withholdingGrounds)[number]

export const withholdingLaw: Record<WithholdingGround, { article: string; nl: string; en: string }> = {
  'serious-harm': {
    article: 'Jeugdwet 7.3.2(4)',
    nl: 'Het weten zou deze persoon nu duidelijk ernstig schaden.',
    en: 'Knowing it now would clearly do this person serious harm.',
  },
  'privacy-of-another': {
    article: 'Jeugdwet 7.3.10(1)',
    nl: 'Het zou iets tonen uit het privéleven van een ander.',
    en: 'It would show something of the private life of somebody else.',
  },
}

/** Months after which a withholding ends by itself unless renewed. Ours: the law says «as soon as the harm is gone», not when. */
export const withholdingMonths = 3
