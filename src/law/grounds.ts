/** On which ground something is written in a dossier. The article stands here and nowhere else. */
export const grounds = {
  'record-keeping': 'Jeugdwet 7.3.8(1)',
  'own-statement': 'Jeugdwet 7.3.8(2)',
  involvement: 'Jeugdwet 7.3.11(2)(a)',
  release: 'Jeugdwet 7.3.10',
  withholding: 'Jeugdwet 7.3.2(4), 7.3.10; Wmo 2015 5.3.1(3), 5.3.2(4); BW 7:448(4), 7:456',
  disclosure: 'Jeugdwet 7.3.11(1)',
  mandate: 'Jeugdwet 7.3.11(1)',
  shield: 'Jeugdwet 7.3.11(1), 7.3.11(3), 7.3.15(4)',
  rights: 'AVG 12(2), 12(3)',
  'rights-offered': 'Jeugdwet 2.5, 4.1.9',
  'notice-delay': 'Wmo 2015 5.3.1(2); UAVG 41(1)(i)',
  plan: 'Jeugdwet 4.1.2, 4.1.3; Wmo 2015 2.3.2(1)',
  'treatment-file': 'BW 7:454(1)',
} as const

export type Ground = keyof typeof grounds
