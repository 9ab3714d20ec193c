/** The portal of somebody of a family, and what a professional records about it. */
export const nlPortal = {
  offer: {
    link: 'Leg vast dat rechten besproken zijn',
    title: 'Rechten besproken',
    lead: 'Vertel iedereen vanaf het begin wat hun rechten zijn en wie hen kan helpen. Leg vast dat u dat deed. Wie het betreft, leest het meteen.',
    page: 'De uitleg die u samen kunt lezen',
    about: 'Met wie hebt u het besproken?',
    aboutHint: 'Ieder leest dat het met henzelf is besproken. Wie over een kind mag lezen, leest het ook van dat kind.',
    occurredOn: 'Wanneer?',
    way: 'Hoe?',
    ways: {
      talk: 'In een gesprek',
      phone: 'Aan de telefoon',
      screen: 'Samen gelezen op een scherm',
      paper: 'Op papier meegegeven en uitgelegd',
    },
    interpreter: 'Er was een tolk bij',
    withInterpreter: 'Met een tolk erbij',
    record: 'Leg vast',
    reminderTitle: 'Rechten nog niet besproken',
    reminder: (names: string) => `Met ${names} zijn de rechten nog niet besproken.`,
  },
  portal: {
    ahead: 'Wat er nu komt',
    aheadEmpty:
      'Er is nog geen afspraak met een dag. U mag altijd vragen: wat gebeurt er nu, wie beslist dat, en wanneer?',
    aheadWith: 'Afgesproken met',
    aheadAbout: (names: string) => `Over ${names}`,
    aheadRead: 'Lees de afspraak',
    aheadLook: 'Samen terugkijken',
    decides: 'Wie beslist',
    decidesNote: 'Dat blijft zo, tenzij een rechter iets anders besluit. Wie u helpt, kan uw gezag niet van u afnemen.',
    self: 'Over uzelf beslist u.',
    selfShared: 'Over hulp voor jou beslis je samen met wie gezag over je heeft.',
    selfAlone: 'Over hulp voor jou beslis je zelf.',
    childYoung: (child: string, others: string) =>
      others === ''
        ? `Over hulp voor ${child} beslist u. Heeft nog iemand gezag? Dan beslist u samen.`
        : `Over hulp voor ${child} beslist u samen met ${others}.`,
    childShared: (child: string) =>
      `Over hulp voor ${child} beslist ${child} mee. Meestal mag het alleen als ${child} en u het allebei goed vinden.`,
    selfMeasured: 'De kinderrechter nam een besluit over jou. Vraag bij elke stap wie beslist, en zeg wat jij vindt.',
    childMeasured: (child: string) =>
      `De kinderrechter nam een besluit over ${child}. Vraag bij elke stap wie beslist. Uw gezag is er nog, tenzij de rechter dat besloot.`,
    childAlone: (child: string) => `Over hulp voor ${child} beslist ${child} zelf.`,
    childUndetermined: (child: string) =>
      `Of u gezag hebt over ${child}, staat niet vast. Vraag wie u helpt om dit uit te zoeken.`,
    childWithout: (child: string) => `U hebt geen gezag over ${child}. U mag wel vragen hoe het met ${child} gaat.`,
    frame: 'Wat vrijwillig is, en wat een rechter besloot',
    voluntary: (organisation: string) =>
      `De hulp van ${organisation} is vrijwillig. U mag nee zeggen, en u mag stoppen.`,
    considered: (organisation: string) =>
      `De hulp van ${organisation} is vrijwillig. U mag nee zeggen. Er is wel open gezegd wat er dan volgt: lees dat bij het plan.`,
    beside: (organisation: string) =>
      `${organisation} helpt ook. Vraag bij elke stap: moet dit van de rechter, of kies ik zelf?`,
    treatment: (organisation: string) =>
      `De behandeling bij ${organisation} kiest u zelf. Wat daar staat, blijft daar, tenzij u of de wet het laat delen.`,
    ordered: (organisation: string, names: string) =>
      `${organisation} doet wat de kinderrechter besloot over ${names}. Dat is niet vrijwillig. U mag wel zeggen wat u vindt, en u mag een advocaat vragen.`,
    examined: (organisation: string) =>
      `${organisation} kijkt naar een melding. Dat is geen besluit van een rechter. U mag vertellen hoe u het ziet.`,
    justice: (organisation: string) =>
      `Wat ${organisation} opschreef, hoort bij politie of justitie. Vraag daar wat uw rechten zijn.`,
    frameEmpty: 'Er staat hier niets van een rechter. Hulp is vrijwillig: u mag nee zeggen.',
    children: 'Per kind',
    childrenText: 'Ieder kind heeft een eigen verhaal. Lees hier wat over één kind gaat.',
    readChild: (child: string) => `Wat er over ${child} is opgeschreven`,
    together: (child: string) => `Bekijk het samen met ${child}`,
    offered: (day: string) => `Uw rechten zijn met u besproken op ${day}.`,
    notOffered: 'Zijn uw rechten nog niet met u besproken? Vraag erom.',
    ways: {
      firstContact: { label: 'Uw rechten in twee minuten', text: 'Wat u mag vragen, en wie u daarbij helpt.' },
      whoLooked: { label: 'Kijk wie er keek', text: 'U ziet wie, wanneer, wat en waarom.' },
      myWords: { label: 'Zet er uw eigen woorden bij', text: 'Niemand verandert wat u schrijft.' },
      reach: {
        label: 'Zeg hoe wij u veilig bereiken',
        text: 'Ook of u een tolk wilt, en waar wij nooit heen schrijven.',
      },
      requests: {
        label: 'Vraag iets over uw dossier',
        text: 'Meer lezen, verbeteren, vernietigen, of iemand anders die u helpt.',
      },
      openings: { label: 'Kijk wie er meeleest', text: 'Vraag iemand om mee te kijken, of stop daarmee.' },
      copy: { label: 'Bewaar een kopie', text: 'Alles wat u mag lezen, op papier of als bestand.' },
      sessions: {
        label: 'Kijk waar u bent ingelogd',
        text: 'Log een telefoon of computer uit die niet meer van u is.',
      },
    },
  },
  together: {
    title: (child: string) => `Samen met ${child}`,
    lead: (child: string) =>
      `Bekijk deze pagina samen met ${child}. Lees rustig. Stoppen mag altijd. U ziet hier niets wat u niet al mocht lezen.`,
    who: (child: string) => `Dit zijn de mensen van ${child}`,
    helpers: (child: string) => `Zij helpen ${child}`,
    helpersNone: 'Er is nu niemand die helpt.',
    next: 'Dit gaan we doen',
    nextNone: 'Er is nog niets afgesproken.',
    rights: 'Wat mag een kind?',
    rightsLink: 'Bekijk samen wat een kind mag',
  },
}

export const nlPortalErrors = {
  wayRequired: 'Kies hoe u het besprak',
}
