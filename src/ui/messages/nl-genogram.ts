type Gender = 'M' | 'V' | 'O'
type Link = 'parent' | 'adoptive-parent' | 'foster-parent' | 'step-parent' | 'grandparent'

const parentWords: Record<Link | 'guardian', Record<Gender, string>> = {
  parent: { M: 'vader', V: 'moeder', O: 'ouder' },
  'adoptive-parent': { M: 'adoptievader', V: 'adoptiemoeder', O: 'adoptieouder' },
  'foster-parent': { M: 'pleegvader', V: 'pleegmoeder', O: 'pleegouder' },
  'step-parent': { M: 'stiefvader', V: 'stiefmoeder', O: 'stiefouder' },
  grandparent: { M: 'opa', V: 'oma', O: 'grootouder' },
  guardian: { M: 'voogd', V: 'voogd', O: 'voogd' },
}
const childWords: Record<Link, Record<Gender, string>> = {
  parent: { M: 'zoon', V: 'dochter', O: 'kind' },
  'adoptive-parent': { M: 'geadopteerde zoon', V: 'geadopteerde dochter', O: 'geadopteerd kind' },
  'foster-parent': { M: 'pleegzoon', V: 'pleegdochter', O: 'pleegkind' },
  'step-parent': { M: 'stiefzoon', V: 'stiefdochter', O: 'stiefkind' },
  grandparent: { M: 'kleinzoon', V: 'kleindochter', O: 'kleinkind' },
}
const period = (since?: string, until?: string): string => {
  if (since && until) return `, van ${since} tot ${until}`
  if (since) return `, sinds ${since}`
  return until ? `, tot ${until}` : ''
}

/** Dutch: the drawing of who belongs to whom, and the same in words. */
export const nlGenogram = {
  genogram: {
    name: 'Tekening: wie bij wie hoort',
    /** Describes the drawing to who cannot see it. */
    about: (people: number, rows: number) =>
      `${people === 1 ? '1 mens' : `${people} mensen`}, ${rows === 1 ? 'op één rij' : `op ${rows} rijen, ouders boven hun kinderen`}. Alles wat hier getekend staat, staat ook als tekst op deze pagina.`,
    wide: 'U kunt de tekening opzij schuiven.',
    region: 'Tekening, schuif opzij om alles te zien',
    empty: 'Hier komt een tekening van wie bij wie hoort. Zodra bekend is wie er bij het gezin horen, staan zij hier.',
    you: (name: string) => `${name} (u)`,
    focus: 'om wie de hulp gaat',
    deceased: 'overleden',
    ageUnknown: 'leeftijd onbekend',
    secret: 'geheim adres',
    nothingFurther: 'verder niets bekend',
    gender: { M: 'man', V: 'vrouw', O: '' } as Record<Gender, string>,
    together: 'wonen samen',
    togetherAgain: (name: string, letter: string) => `${name} (${letter})`,
    around: 'Om het gezin heen',
    network: 'bekende',
    /** Stands beside a line that is not that of a parent. */
    tags: {
      parent: '',
      'adoptive-parent': 'adoptie',
      'foster-parent': 'pleeg',
      'step-parent': 'stief',
      grandparent: 'kleinkind',
    } as Record<Link, string>,
    parentOf: (kind: Link | 'guardian', gender: Gender, names: string) => `${parentWords[kind][gender]} van ${names}`,
    parentsOf: (names: string) => `ouder van ${names}`,
    childOf: (kind: Link, gender: Gender, names: string) => `${childWords[kind][gender]} van ${names}`,
    partnerOf: (ended: boolean, names: string) => `${ended ? 'ex-partner' : 'partner'} van ${names}`,
    siblingOf: (gender: Gender, names: string) => `${{ M: 'broer', V: 'zus', O: 'broer of zus' }[gender]} van ${names}`,
    roleOf: (role: string, names: string) => `${role} van ${names}`,
    authority: {
      holds: (names: string) => `gezag: ${names}`,
      guardian: (names: string) => `voogd: ${names}`,
      none: 'gezag: nu niemand',
      undetermined: 'gezag: nog niet vastgesteld',
      stale: (words: string) => `${words} (vraag dit na)`,
    },
    legend: {
      title: 'Wat de tekens betekenen',
      M: 'man of jongen',
      V: 'vrouw of meisje',
      O: 'geslacht anders of niet bekend',
      deceased: 'overleden',
      you: 'dubbele rand: u',
      focus: 'kleur en dikke rand: om hen gaat de hulp',
      married: 'twee ringen: getrouwd',
      partners: 'één ring: partners',
      ended: 'twee strepen: uit elkaar',
      parents: 'samen ouders',
      parent: 'kind van',
      'adoptive-parent': 'geadopteerd',
      'foster-parent': 'pleegkind',
      'step-parent': 'stiefkind',
      grandparent: 'kleinkind',
      siblings: 'broers en zussen',
      household: 'wonen samen',
    },
    text: {
      people: 'Wie er zijn',
      homes: 'Wie samen wonen',
      couples: 'Partners',
      children: 'Ouders en kinderen',
      authority: 'Gezag',
      around: 'Om het gezin heen',
      helped: (names: string) => `De hulp gaat om ${names}.`,
      secretHome: (name: string) => `Het adres van ${name} is geheim. Deel het met niemand.`,
      yourSecretHome: 'Uw adres is geheim.',
      liveTogether: (names: string) => `${names} wonen samen`,
      couple: (names: string, married: boolean, past: boolean, since?: string, until?: string) =>
        `${names} ${past ? 'waren' : 'zijn'} ${married ? 'getrouwd' : 'partners'}${period(since, until)}.`,
      apart: 'Zij zijn uit elkaar.',
      child: (name: string, words: string) => `${name} is een ${words}.`,
      siblings: (names: string, genders: readonly Gender[]) => {
        const same = genders.every((g) => g === 'M') ? 'broers' : genders.every((g) => g === 'V') ? 'zussen' : undefined
        return `${names} zijn ${same ?? 'broers en zussen'}.`
      },
      is: (name: string) => `${name} is `,
      of: (names: string) => ` van ${names}`,
      holds: (names: string, many: boolean, child: string) =>
        `${names} ${many ? 'hebben' : 'heeft'} gezag over ${child}.`,
      guardian: (names: string, many: boolean, child: string) => `${names} ${many ? 'zijn' : 'is'} voogd van ${child}.`,
      none: (child: string) => `Nu heeft niemand gezag over ${child}.`,
      undetermined: (child: string) => `Het is nog niet vastgesteld wie gezag heeft over ${child}.`,
      stale: 'Dit kan veranderd zijn. Vraag het na.',
    },
  },
}
