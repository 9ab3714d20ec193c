import type { AgeBand } from './ages.ts'
import type { Regime } from './regimes.ts'

/** Who must consent to help: the person, those with authority over them, both, or (a measure, an investigation) nobody. */
export type Consent = 'self' | 'authority' | 'both' | 'none'

/** What a law says of the parts that are kept under it. Articles: `law`|BWB number|version, as rules have them. */
export interface RegimeRules {
  /** Completes «Dit deel valt onder …». */
  nl: string
  en: string
  /** Where the right to read what is about oneself stands. */
  access: string
  /** Kept so many years from the last change; a longer time is a person's decision. Null: as long as whoever gave it says. */
  retention: { years: number; article: string } | null
  /** On request; null: this law gives no such right. `months`: within, where the law says so. */
  destruction: { article: string; months?: number } | null
  /** Per age, who consents to this help. A professional decides and records the exceptions. */
  consent: { article: string; of: Readonly<Partial<Record<AgeBand, Consent>>> } | null
}

const byAge = { 'under-12': 'authority', '12-15': 'both', '16-17': 'self', adult: 'self' } as const

export const regimeRules: Record<Regime, RegimeRules> = {
  jeugdwet: {
    nl: 'de Jeugdwet: hulp aan een kind of jongere en de ouders',
    en: 'the Youth Act: help to a child or young person and the parents',
    access: 'Jeugdwet 7.3.10|BWBR0034925|2026-01-01',
    retention: { years: 20, article: 'Jeugdwet 7.3.8(3)|BWBR0034925|2026-01-01' },
    destruction: { article: 'Jeugdwet 7.3.9(1)|BWBR0034925|2026-01-01' },
    consent: { article: 'Jeugdwet 7.3.4, 7.3.5, 7.3.15|BWBR0034925|2026-01-01', of: byAge },
  },
  gi: {
    nl: 'de Jeugdwet: een maatregel van de kinderrechter',
    en: 'the Youth Act: a measure of the juvenile court',
    access: 'Jeugdwet 7.3.10|BWBR0034925|2026-01-01',
    retention: { years: 20, article: 'Jeugdwet 7.3.8(3)|BWBR0034925|2026-01-01' },
    destruction: { article: 'Jeugdwet 7.3.9(1)|BWBR0034925|2026-01-01' },
    // Jeugdwet 7.3.1(1) leaves 7.3.4 and 7.3.5 out: a measure asks nobody's consent.
    consent: {
      article: 'Jeugdwet 7.3.1(1)|BWBR0034925|2026-01-01',
      of: { 'under-12': 'none', '12-15': 'none', '16-17': 'none', adult: 'none' },
    },
  },
  wmo: {
    nl: 'de Wet maatschappelijke ondersteuning: hulp vanuit de gemeente',
    en: 'the Social Support Act: help by the municipality',
    access: 'Wmo 2015 5.3.2(1)|BWBR0035362|2026-07-01',
    retention: { years: 15, article: 'Wmo 2015 5.3.4|BWBR0035362|2026-07-01' },
    destruction: { article: 'Wmo 2015 5.3.5|BWBR0035362|2026-07-01', months: 3 },
    consent: null,
  },
  'veilig-thuis': {
    nl: 'de Wet maatschappelijke ondersteuning: Veilig Thuis na een melding',
    en: 'the Social Support Act: Veilig Thuis after a report',
    access: 'Wmo 2015 5.3.2(1)|BWBR0035362|2026-07-01',
    retention: { years: 20, article: 'Wmo 2015 5.3.4|BWBR0035362|2026-07-01' },
    destruction: { article: 'Wmo 2015 5.3.5|BWBR0035362|2026-07-01', months: 3 },
    consent: null,
  },
  wgbo: {
    nl: 'de Wet op de geneeskundige behandelingsovereenkomst: een behandeling',
    en: 'the Medical Treatment Contracts Act: a treatment',
    access: 'BW 7:456|BWBR0005290|2026-07-01',
    retention: { years: 20, article: 'BW 7:454(3)|BWBR0005290|2026-07-01' },
    destruction: { article: 'BW 7:455(1)|BWBR0005290|2026-07-01' },
    consent: { article: 'BW 7:447, 7:450, 7:465|BWBR0005290|2026-07-01', of: byAge },
  },
  justice: {
    nl: 'de wetten voor gegevens van politie en justitie',
    en: 'the acts on data of police and justice',
    access: 'UAVG 31|BWBR0040940|2026-09-01',
    retention: null,
    destruction: null,
    consent: null,
  },
}
