/**
 * By which decision something is ordered: who decides, and the article. What is ordered names one of these; what names none is
 * voluntary. Source: Burgerlijk Wetboek Boek 1, Jeugdwet, Wet tijdelijk huisverbod, Wvggz, Wetboek van Strafrecht.
 */
export const measures = {
  'supervision-order': 'BW 1:255',
  'interim-supervision-order': 'BW 1:257',
  'written-instruction': 'BW 1:263',
  'out-of-home-placement': 'BW 1:265b',
  'guardianship-of-institution': 'BW 1:302',
  'closed-placement': 'Jeugdwet 6.1.2',
  'juvenile-probation': 'Sr 77hh',
  'home-ban': 'Wth 2',
  'crisis-measure': 'Wvggz 7:1',
  'care-authorisation': 'Wvggz 6:4',
} as const

export type Measure = keyof typeof measures
export const measureIds = Object.keys(measures) as [Measure, ...Measure[]]

/** On what ground somebody says openly that something follows if it does not work (`condition`): where that road leads, and its article. */
export const coercionGrounds = {
  'ask-board-to-investigate': 'Jeugdwet 2.4(1)',
  'report-to-veilig-thuis': 'Wmo 2015 5.2.6',
  'written-instruction': 'BW 1:263',
  'ask-out-of-home-placement': 'BW 1:265b',
  'home-ban': 'Wth 2',
  'care-authorisation': 'Wvggz 5:3',
  'other-by-law': 'Jeugdwet 4.1.1(3)',
} as const

export type CoercionGround = keyof typeof coercionGrounds
export const coercionGroundIds = Object.keys(coercionGrounds) as [CoercionGround, ...CoercionGround[]]
