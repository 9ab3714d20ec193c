import type { OrganisationKind, Power, Role } from '../src/law/roles.ts'

/** The organisations of the demonstration. Nobody of them exists. */
export const organisations = {
  team: ['Wijkteam Oost', 'local-team'],
  safety: ['Regionaal Veiligheidsteam', 'regional-safety-team'],
  housing: ['Gemeente, afdeling Wonen', 'other'],
  institution: ['Jeugdbescherming Oosterveen', 'certified-institution'],
  veiligThuis: ['Veilig Thuis Oosterveen', 'veilig-thuis'],
  ggz: ['GGZ Oosterveen', 'mental-health'],
  board: ['Raad voor de Kinderbescherming', 'child-protection-board'],
  lawyers: ['Visser Advocaten', 'other'],
  supporters: ['Cliëntondersteuning Oosterveen', 'other'],
  confidants: ['Vertrouwenspersonen Oosterveen', 'other'],
  inspectorate: ['Inspectie Jeugd', 'other'],
  complaints: ['Klachtencommissie Oosterveen', 'other'],
} as const satisfies Record<string, readonly [string, OrganisationKind]>

/** Who examines complaints about whom: the committee stands apart from the team. The others have none in Erbij. */
export const committees: readonly [about: keyof typeof organisations, committee: keyof typeof organisations][] = [
  ['team', 'complaints'],
]

export interface DemoProfessional {
  readonly name: string
  readonly at: keyof typeof organisations
  /** What they are, and what there is to see as them. */
  readonly title: string
  readonly role?: Role
  /** A power of the law, from and until so many days from now. */
  readonly power?: { readonly power: Power; readonly from: number; readonly until: number }
}

/** Who works here. A role or power is all that the steward gives them; what they read, somebody opened along the road. */
export const professionals = {
  yasmin: { name: 'Yasmin El Idrissi', at: 'team', title: 'Gezinswerker' },
  mira: { name: 'Mira Bos', at: 'team', title: 'Gezinswerker. Vervangt Yasmin in het gezin Meijer' },
  hanneke: {
    name: 'Hanneke Prins',
    at: 'team',
    title: 'Teamleider. Ziet waar haar team helpt, en niet wat er speelt',
    role: 'team-lead',
  },
  koen: { name: 'Koen Vermeer', at: 'safety', title: 'Veiligheidsdeskundige' },
  joris: { name: 'Joris Hendriks', at: 'housing', title: 'Adviseur wonen. Is bij geen gezin betrokken' },
  esra: {
    name: 'Esra Aydın',
    at: 'institution',
    title: 'Jeugdbeschermer, bevoegd. Voert de maatregel voor Elif uit',
    power: { power: 'child-protection', from: -300, until: 200 },
  },
  daan: {
    name: 'Daan Mulder',
    at: 'institution',
    title: 'Jeugdbeschermer. Zijn bevoegdheid is voorbij',
    power: { power: 'child-protection', from: -700, until: -61 },
  },
  noa: {
    name: 'Noa Lammers',
    at: 'veiligThuis',
    title: 'Onderzoeker, bevoegd. Kreeg de melding over het gezin van Elif',
    power: { power: 'veilig-thuis', from: -400, until: 100 },
  },
  femke: { name: 'Femke Dijkstra', at: 'ggz', title: 'Psychiater. Behandelt Anna, en leest alleen over haar' },
  pim: { name: 'Pim Schouten', at: 'board', title: 'Raadsonderzoeker. Kreeg één deel voor zijn onderzoek' },
  sanne: {
    name: 'Sanne Visser',
    at: 'lawyers',
    title: 'Advocaat. Murat vroeg haar om mee te kijken',
    role: 'lawyer',
  },
  ilse: {
    name: 'Ilse Brandsma',
    at: 'supporters',
    title: 'Cliëntondersteuner. Marvin en Wouter vroegen haar om mee te kijken',
    role: 'client-supporter',
  },
  rosa: {
    name: 'Rosa Martina',
    at: 'confidants',
    title: 'Vertrouwenspersoon. Sem (15) vroeg haar om mee te kijken',
    role: 'confidant',
  },
  willem: {
    name: 'Willem Hofstra',
    at: 'inspectorate',
    title: 'Inspecteur. Onderzoekt de hulp in één gezin',
    role: 'inspector',
  },
  greet: { name: 'Greet Nijland', at: 'inspectorate', title: 'Inspecteur, zonder onderzoek', role: 'inspector' },
  bas: {
    name: 'Bas Oomen',
    at: 'complaints',
    title: 'Lid van de commissie. Chantal diende een klacht in over het wijkteam',
    role: 'complaints-committee',
  },
} as const satisfies Record<string, DemoProfessional>
export type ProfessionalName = keyof typeof professionals
