/** Dutch: the words of the domain: parts, relations, purposes, roles. */
export const nlWords = {
  sorts: {
    basics: 'Basisgegevens',
    address: 'Adres',
    involvement: 'Wie is erbij',
    contact: 'Contact',
    statement: 'Eigen woorden',
    facts: 'Feiten',
    plan: 'Afspraken',
    origin: 'Herkomst',
    network: 'Mensen om het gezin',
    reach: 'Veilig te bereiken',
  },
  /** Ends the sentence of a look: «Las Contact, om u te helpen.» */
  purposes: {
    help: 'om te helpen',
    'own-dossier': 'om het eigen dossier te lezen',
    'legal-protection': 'om te zien wie er keek',
    joining: 'om zich bij het gezin aan te sluiten',
    'family-request': 'voor een vraag of verzoek van het gezin',
    handover: 'om het over te dragen of over te nemen',
  },
  familyNamed: (surname: string) => `Gezin ${surname}`,
  familyUnnamed: 'Gezin zonder bekende naam',
  roles: {
    member: 'gezinslid',
    localTeam: 'hulpverlener van het lokale team',
    safetyTeam: 'hulpverlener van het veiligheidsteam',
  },
  relations: {
    parentOf: (gender: 'M' | 'V' | 'O', names: string) =>
      `${{ M: 'vader', V: 'moeder', O: 'ouder' }[gender]} van ${names}`,
    partnerOf: (names: string) => `partner van ${names}`,
    child: 'kind',
    authority: (names: string) => `heeft gezag over ${names}`,
    authorityUndetermined: (names: string) => `gezag over ${names}: nog niet vastgesteld`,
  },
  noRule: 'Er is geen regel die dit toestaat.',
  floor: 'Wie niet bij dit gezin hoort of ermee werkt, mag dit niet zien.',
  next: {
    whoLooked: { label: 'Kijk wie er keek', text: 'U ziet wie, wanneer, wat en waarom.' },
    myWords: { label: 'Zet er uw eigen woorden bij', text: 'Niemand verandert wat u schrijft.' },
  },
}
