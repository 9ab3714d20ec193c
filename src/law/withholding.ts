import type { Regime } from './regimes.ts'

/** On which ground an entry may be withheld from the person it concerns, and how long at most before it is looked at again. */
export const withholdingGrounds = ['serious-harm', 'privacy-of-another', 'violence'] as const
export type WithholdingGround = (typeof withholdingGrounds)[number]

interface Ground {
  /** The article that gives this ground, by the law the part stands under; no article: that law does not know it. */
  articles: Partial<Record<Regime, string>>
  nl: string
  en: string
}

export const withholdingLaw: Record<WithholdingGround, Ground> = {
  'serious-harm': {
    articles: { jeugdwet: 'Jeugdwet 7.3.2(4)', gi: 'Jeugdwet 7.3.2(4)', wgbo: 'BW 7:448(4)' },
    nl: 'Het weten zou deze persoon nu duidelijk ernstig schaden.',
    en: 'Knowing it now would clearly do this person serious harm.',
  },
  'privacy-of-another': {
    articles: {
      jeugdwet: 'Jeugdwet 7.3.10',
      gi: 'Jeugdwet 7.3.10',
      wgbo: 'BW 7:456',
      wmo: 'Wmo 2015 5.3.2(4)',
      'veilig-thuis': 'Wmo 2015 5.3.2(4)',
      justice: 'UAVG 41(1)',
    },
    nl: 'Het zou iets tonen uit het privéleven van een ander.',
    en: 'It would show something of the private life of somebody else.',
  },
  violence: {
    articles: { wmo: 'Wmo 2015 5.3.2(4)', 'veilig-thuis': 'Wmo 2015 5.3.1(3), 5.3.2(4)' },
    nl: 'Het is nodig om huiselijk geweld of kindermishandeling te stoppen of te onderzoeken.',
    en: 'It is needed to end or investigate domestic violence or child abuse.',
  },
}

/** The grounds that the law of this part knows. */
export const withholdingGroundsOf = (regime: string): WithholdingGround[] =>
  withholdingGrounds.filter((ground) => withholdingLaw[ground].articles[regime as Regime] !== undefined)

/** Months after which a withholding ends by itself unless renewed. Ours: the law says «as soon as the harm is gone», not when. */
export const withholdingMonths = 3

/** So many days somebody has to confirm what was withheld together with a disclosure; PostgreSQL holds the same. Ours. */
export const withholdingAtOnce = 3

/** So many days before it ends by itself somebody looks whether it is still needed, and may decide anew. Ours. */
export const withholdingLookAgain = 14
