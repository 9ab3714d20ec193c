import type { OrganisationKind } from './roles.ts'

/** What an opening is to the rules. A ground (below) is of one class. */
export const openingClasses = [
  'consent',
  'disclosure',
  'justice',
  'mandate',
  'advice',
  'counter-check',
  'inspection',
  'complaint',
  'break-glass',
] as const
export type OpeningClass = (typeof openingClasses)[number]

/** On which ground a part is opened to somebody. The article, and from and until when it holds, stand here and nowhere else. */
export interface OpeningGround {
  class: OpeningClass
  law: string
  nl: string
  en: string
  /** The only kinds of organisation that the ground gives to; absent: whoever the decision names. */
  to?: readonly OrganisationKind[]
  /** The only kinds of organisation that may give on it; absent: any that the rules let decide. PostgreSQL holds the same. */
  by?: readonly OrganisationKind[]
  /** YYYY-MM-DD; absent: in force as long as Erbij knows. */
  from?: string
  until?: string
  /** Not in force: it opens nothing anywhere. A region that joins an experiment names itself in `regions`, with a date. */
  inForce?: false
  regions?: Readonly<Record<string, { from: string; until: string }>>
}

export const openingGrounds = {
  consent: {
    class: 'consent',
    law: 'Jeugdwet 7.3.11(1)',
    nl: 'Met toestemming van wie het aangaat.',
    en: 'With the consent of the person concerned.',
  },
  'supervision-order': {
    class: 'disclosure',
    law: 'Jeugdwet 7.3.11(4)',
    nl: 'De gecertificeerde instelling heeft dit nodig om de ondertoezichtstelling uit te voeren.',
    en: 'The certified institution needs this to carry out the supervision order.',
    to: ['certified-institution'],
  },
  'report-right': {
    class: 'disclosure',
    law: 'Wmo 2015 5.2.6',
    nl: 'Veilig Thuis heeft dit nodig om huiselijk geweld of kindermishandeling te stoppen of te onderzoeken.',
    en: 'Veilig Thuis needs this to end or investigate domestic violence or child abuse.',
    to: ['veilig-thuis'],
  },
  'board-needs': {
    class: 'disclosure',
    law: 'BW 1:240',
    nl: 'De Raad voor de Kinderbescherming heeft dit nodig voor een onderzoek.',
    en: 'The Child Protection Board needs this for an investigation.',
    to: ['child-protection-board'],
  },
  'legal-duty': {
    class: 'disclosure',
    law: 'Jeugdwet 7.3.11(1)',
    nl: 'Een wet verplicht om dit te geven.',
    en: 'A law obliges to give this.',
  },
  'safety-team-informs': {
    class: 'disclosure',
    law: 'Wmo 2015 4.1.1(2)(d)',
    nl: 'Het veiligheidsteam vertelt het lokale team wat nodig is om te helpen.',
    en: 'The safety team tells the local team what is needed to help.',
    to: ['local-team'],
    by: ['regional-safety-team'],
  },
  'vital-interest': {
    class: 'disclosure',
    law: 'AVG 6(1)(d), 9(2)(c)',
    nl: 'Nodig om een leven of de gezondheid van iemand te beschermen.',
    en: 'Needed to protect the life or health of somebody.',
  },
  'conflict-of-duties': {
    class: 'disclosure',
    law: 'BW 7:453',
    nl: 'Een behandelaar verbreekt het beroepsgeheim omdat zwijgen iemand ernstig zou schaden.',
    en: 'A practitioner breaks professional secrecy because silence would seriously harm somebody.',
    by: ['mental-health'],
  },
  'police-data': {
    class: 'justice',
    law: 'Besluit politiegegevens 4:2(1)(i), (j)',
    nl: 'Politiegegevens, gegeven aan wie het Besluit politiegegevens noemt, voor diens eigen taak.',
    en: 'Police data, given to those whom the Police Data Decree names, for a task of their own.',
    to: ['certified-institution', 'veilig-thuis', 'child-protection-board'],
  },
  'judicial-data': {
    class: 'justice',
    law: 'Wjsg 39f(1)(f)',
    nl: 'Justitiële gegevens, verstrekt op een eigen grond van de Wet justitiële en strafvorderlijke gegevens.',
    en: 'Judicial data, provided on a ground of its own of the Judicial Data Act.',
    inForce: false,
  },
  mandate: {
    class: 'mandate',
    law: 'Jeugdwet 7.3.11(1)',
    nl: 'Iemand van het gezin heeft deze persoon gevraagd om mee te kijken.',
    en: 'Somebody of the family asked this person to look along.',
  },
  advice: {
    class: 'advice',
    law: 'Jeugdwet 7.3.11(1)',
    nl: 'Een deskundige denkt mee over een vraag zonder namen.',
    en: 'An expert helps with a question without names.',
  },
  'counter-check': {
    class: 'counter-check',
    law: 'Jeugdwet 7.3.11(1)',
    nl: 'Iemand van een ander veiligheidsteam kijkt tegen, met toestemming.',
    en: 'Somebody of another safety team checks, with consent.',
  },
  inspection: {
    class: 'inspection',
    law: 'Jeugdwet 9.2(3)',
    nl: 'De inspectie onderzoekt of de hulp goed is.',
    en: 'The inspectorate examines whether the help is good.',
  },
  complaint: {
    class: 'complaint',
    law: 'Jeugdwet 4.2.1(2)',
    nl: 'De klachtencommissie onderzoekt een klacht, met toestemming van wie klaagt.',
    en: 'The complaints committee examines a complaint, with the consent of whoever complains.',
  },
  'break-glass': {
    class: 'break-glass',
    law: 'AVG 6(1)(d), 9(2)(c)',
    nl: 'Nood: iemand kan niet wachten. Achteraf kijkt een ander dit na.',
    en: 'Emergency: somebody cannot wait. Somebody else reviews it afterwards.',
  },
  wams: {
    class: 'disclosure',
    law: 'Wams',
    nl: 'Wet aanpak meervoudige problematiek sociaal domein: nog geen wet.',
    en: 'Act on multiple problems in the social domain: not law yet.',
    inForce: false,
  },
  'safety-team-statute': {
    class: 'disclosure',
    law: 'Wet regionale veiligheidsteams',
    nl: 'Een eigen wet voor veiligheidsteams: die is er nog niet.',
    en: 'A statute for safety teams: there is none yet.',
    inForce: false,
  },
  experiment: {
    class: 'disclosure',
    law: 'Experimenteerwet',
    nl: 'Een proef in deze regio die de wet toestaat: die is er nog niet.',
    en: 'An experiment in this region that a law allows: there is none yet.',
    inForce: false,
  },
} as const satisfies Record<string, OpeningGround>

export type OpeningGroundId = keyof typeof openingGrounds

/** Hours that a broken glass stays broken. Ours: long enough for a night, too short for a habit. */
export const breakGlassHours = 4

/** Working days within which somebody else reviews an emergency. Ours: soon enough to remember, long enough for a weekend and leave. */
export const reviewWithin = 5

/** The day before which an emergency of `day` must have been reviewed (YYYY-MM-DD). Weekends do not count; public holidays do. */
export function reviewBy(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  for (let left = reviewWithin; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() % 6 !== 0) left -= 1
  }
  return date.toISOString().slice(0, 10)
}

/** The grounds on which somebody of one kind of organisation may disclose to somebody of another, today. */
export function disclosureGrounds(by: OrganisationKind | null, to: OrganisationKind, today: string): OpeningGroundId[] {
  const grounds: readonly [string, OpeningGround][] = Object.entries(openingGrounds)
  return grounds
    .filter(([, ground]) => !ground.by || (by !== null && ground.by.includes(by)))
    .flatMap(([id]) => (openingClass(id, today, to) === 'disclosure' ? [id as OpeningGroundId] : []))
}

/**
 * The class of a ground that holds for this organisation on `today` (YYYY-MM-DD) in this region; undefined when it does not hold,
 * or is not known.
 */
export function openingClass(
  ground: string,
  today: string,
  organisation: OrganisationKind | null = null,
  region = '',
  grounds: Readonly<Record<string, OpeningGround>> = openingGrounds,
): OpeningClass | undefined {
  const known = grounds[ground]
  if (!known || (known.to && !(organisation && known.to.includes(organisation)))) return undefined
  const here = known.inForce === false ? known.regions?.[region] : known
  if (!here) return undefined
  const { from = '0000', until = '9999' } = here
  return from <= today && today < until ? known.class : undefined
}
