/** Life domains, by the codes of the open list of CORV (Leefgebieden). The words are `t.lifeDomains`. */
export const lifeDomains = {
  finances: '01',
  identity: '02',
  behaviour: '03',
  'work-and-school': '04',
  'spending-time': '05',
  housing: '06',
  relations: '07',
  'mental-health': '08',
  'physical-health': '09',
  addiction: '10',
  'social-network': '11',
  justice: '12',
} as const

export type LifeDomain = keyof typeof lifeDomains
export const lifeDomainIds = Object.keys(lifeDomains) as [LifeDomain, ...LifeDomain[]]
