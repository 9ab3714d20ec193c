import { nlAccessibility } from './nl-accessibility.ts'
import { nlChild, nlChildErrors } from './nl-child.ts'
import { nlComplaint, nlComplaintErrors } from './nl-complaint.ts'
import { nlCopy, nlCopyErrors } from './nl-copy.ts'
import { nlDossier } from './nl-dossier.ts'
import { nlEntry, nlEntryErrors } from './nl-entry.ts'
import { nlFirstContact } from './nl-first-contact.ts'
import { nlGenogram } from './nl-genogram.ts'
import { nlLaw } from './nl-law.ts'
import { nlNotice, nlNoticeErrors } from './nl-notice.ts'
import { nlOpenings, nlOpeningsErrors } from './nl-openings.ts'
import { nlPeople, nlPeopleErrors } from './nl-people.ts'
import { nlPortal, nlPortalErrors } from './nl-portal.ts'
import { nlReading, nlReadingErrors } from './nl-reading.ts'
import { nlRights, nlRightsErrors } from './nl-rights.ts'
import { nlSignin, nlSigninErrors } from './nl-signin.ts'
import { nlTogether, nlTogetherErrors } from './nl-together.ts'
import { nlWords } from './nl-words.ts'

const times = (count: number): string => (count === 1 ? '1 keer' : `${count} keer`)

/**
 * Every sentence of the pages in Dutch: the source. `en.ts` must have the same shape.
 * Tone: "u", B1, the name before the role, no exclamation marks. Errors say what happened, that nothing is lost, and what to do.
 */
export const nl = {
  ...nlDossier,
  ...nlEntry,
  ...nlGenogram,
  ...nlLaw,
  notice: nlNotice,
  ...nlOpenings,
  ...nlChild,
  ...nlTogether,
  ...nlCopy,
  ...nlPeople,
  ...nlPortal,
  ...nlFirstContact,
  accessibility: nlAccessibility,
  ...nlReading,
  ...nlRights,
  ...nlComplaint,
  ...nlSignin,
  words: nlWords,
  site: {
    name: 'Erbij',
    logo: 'erbij',
    skip: 'Ga naar de inhoud',
    foot: 'Erbij: één gezin, één plan, één dossier',
    youAreHere: 'Waar u bent',
    homeLabel: 'Erbij, naar het begin',
  },
  nav: {
    main: 'Hoofdmenu',
    today: 'Vandaag',
    families: 'Mijn gezinnen',
    search: 'Zoeken',
    beginTie: 'Betrokken worden',
    myDossier: 'Mijn dossier',
    whoLooked: 'Wie keek',
    myWords: 'Mijn woorden',
    myRights: 'Mijn vragen',
    requests: 'Vragen',
  },
  account: {
    toAccount: (name: string) => `${name}: uw gegevens en uitloggen`,
    signOut: 'Uitloggen',
    switchCapacity: 'Wissel van rol',
    signedInAs: 'Ingelogd als',
  },
  quickExit: { label: 'Snel weg', hint: 'Of druk twee keer op Escape' },
  dates: { unknownBirth: 'geboortedatum onbekend', from: 'van', until: 'tot' },
  people: {
    age: (years: number) => (years < 1 ? 'nog geen jaar' : `${years} jaar`),
    deceased: 'overleden',
    you: 'U',
    since: (day: string) => `sinds ${day}`,
    fromUntil: (from: string, until: string) => `van ${from} tot ${until}`,
    stopped: 'Gestopt:',
    earlier: (n: number) => `Eerder waren er ${n} mensen bij`,
    secretAddress: 'Geheim adres. Deel dit met niemand.',
    yourSecretAddress: 'Uw adres is geheim.',
    theirSecretAddress: 'Dit adres is geheim.',
  },
  form: {
    unsent: 'Wat u net schreef',
    unsentText: 'Dit is niet verstuurd. Kopieer wat u wilt bewaren.',
    errorTitle: (title: string) => `Er is nog iets nodig: ${title}`,
    summary: 'Er is nog iets nodig',
    summaryText: 'Wat u hebt ingevuld staat er nog. Kijk naar:',
    choose: 'Maak een keuze',
    cancel: 'Terug',
  },
  errors: {
    ...nlReadingErrors,
    ...nlRightsErrors,
    ...nlComplaintErrors,
    ...nlEntryErrors,
    ...nlOpeningsErrors,
    ...nlNoticeErrors,
    ...nlPeopleErrors,
    ...nlChildErrors,
    ...nlTogetherErrors,
    ...nlCopyErrors,
    ...nlPortalErrors,
    ...nlSigninErrors,
    aboutRequired: 'Kies over wie dit gaat',
    textRequired: 'Schrijf op wat er gebeurde',
    factRequired: 'Schrijf op wat er is vastgesteld',
    agreementRequired: 'Schrijf op wat er is afgesproken',
    textTooLong: 'Deze tekst is te lang. Maak hem korter, of verdeel hem over twee verslagen',
    textInvalid: 'In de tekst staat een teken dat we niet kunnen bewaren. Haal het weg',
    dateRequired: 'Vul in wanneer het was',
    dateInvalid: 'Deze datum bestaat niet. Schrijf dag, maand en jaar',
    dateInFuture: 'Deze datum moet nog komen. Vul een dag in tot en met vandaag',
    checkRequired: 'Zet eerst een vinkje: kijk of er iets in staat over anderen',
    wordsRequired: 'Schrijf wat u wilt zeggen',
    bsnRequired: 'Vul het burgerservicenummer in',
    bsnInvalid: 'Dit is geen burgerservicenummer. Kijk of alle negen cijfers kloppen',
    birthRequired: 'Vul de geboortedatum in',
    reasonRequired: 'Kies waarom u betrokken wordt',
    explanationRequired: 'Schrijf in één of twee zinnen waarom',
    endReasonRequired: 'Schrijf waarom u stopt',
  },
  families: {
    title: 'Mijn gezinnen',
    count: (n: number) =>
      n === 1
        ? 'U bent betrokken bij 1 gezin.'
        : `U bent betrokken bij ${n} gezinnen. Met wie u het laatst contact had, staat bovenaan.`,
    lastEntry: (day: string) => `Laatste verslag: ${day}`,
    noEntry: 'Nog geen verslag',
    since: (role: string, day: string) => `Uw rol: ${role}, sinds ${day}`,
    children: 'Kinderen',
    emptyTitle: 'Hier komen de gezinnen waar u bij betrokken bent',
    empty: 'Nu zijn dat er geen. U begint zelf, met een reden. Het gezin kan lezen wie u bent en waarom u erbij komt.',
    start: 'Word betrokken bij een gezin',
    reading: 'U leest mee: iemand stelde dit voor u open.',
    reads: (n: number) => (n === 1 ? 'U leest mee bij 1 gezin.' : `U leest mee bij ${n} gezinnen.`),
    leads: (n: number) =>
      n === 1
        ? 'Uw team helpt 1 gezin. U ziet wie er helpt, niet wat er speelt.'
        : `Uw team helpt ${n} gezinnen. U ziet wie er helpt, niet wat er speelt.`,
    helpedBy: (names: string) => `Gezin bij ${names}`,
    helperSince: (name: string, day: string) => `${name}, sinds ${day}`,
    waitTitle: 'Er is nu niets voor u opengesteld',
    wait: 'U leest mee zodra iemand u dat vraagt. Dan staat het gezin hier. U hoeft zelf niets te doen.',
  },
  family: {
    people: 'Mensen',
    involved: 'Wie is erbij',
    reading: {
      opened: 'U leest mee in wat voor u is opengesteld. Het gezin ziet wanneer u kijkt. U schrijft hier niets op.',
      asked:
        'U leest mee omdat iemand van het gezin u dat vroeg: wat die persoon mag lezen, en niet meer. U schrijft hier niets op.',
    },
    leading: 'U ziet wie van uw team helpt. Wat er speelt, leest u niet.',
    timelineEmptyReading: 'In wat u mag lezen, staat nog niets.',
    involvedEmpty: 'Er is nu niemand bij dit gezin betrokken.',
    involvedNote: 'Het gezin ziet deze namen en redenen ook.',
    parts: 'Delen van het dossier',
    audienceCount: (n: number) => (n === 1 ? '1 mens ziet dit' : `${n} mensen zien dit`),
    whoMay: (part: string) => `Wie mag ${part} lezen?`,
    timeline: 'Tijdlijn',
    timelineCount: (n: number) =>
      n === 1 ? '1 keer iets opgeschreven' : `${n} keer iets opgeschreven, het nieuwste bovenaan`,
    timelineEmptyTitle: 'Hier komt wat er is opgeschreven',
    timelineEmpty: 'Er is nog niets opgeschreven. U kunt beginnen, in uw eigen woorden.',
    older: 'Lees verder terug',
    newest: 'Naar het nieuwste',
    write: 'Schrijf een verslag',
    drafts: 'Nog niet af',
    draft: 'Concept',
    draftSaved: (moment: string) => `bewaard op ${moment}`,
    draftNote: 'Alleen u ziet uw concepten.',
    continueDraft: 'Schrijf verder',
    endTie: 'Stop uw betrokkenheid',
    address: 'Woont op',
  },
  tie: {
    title: 'Betrokken worden bij een gezin',
    intro: 'U komt alleen in een dossier als u bij het gezin betrokken bent. Dat begint hier, met een reden.',
    seenTitle: 'Het gezin ziet dit',
    seen: 'Zodra u erbij staat, kan iedereen van dit gezin uw naam, uw organisatie en uw reden lezen. Ook een ex-partner die ergens anders woont. Zij zien ook wanneer u kijkt.',
    bsn: 'Burgerservicenummer van één gezinslid',
    bsnHint: 'Negen cijfers. We bewaren niet wat u hier invult en laten het niet nog eens zien.',
    birth: 'Geboortedatum van dit gezinslid',
    reason: 'Waarom wordt u betrokken?',
    reasons: {
      asked: 'Het gezin vroeg zelf om hulp',
      handover: 'Ik neem het over van een collega',
      assigned: 'De gemeente wees mij aan',
      replacing: 'Ik vervang een collega',
      other: 'Een andere reden',
    },
    explanation: 'Vertel er iets over',
    explanationHint:
      'Eén of twee zinnen. Iedereen van dit gezin kan ze lezen, ook een ex-partner. Noem dus niemand bij naam, en zeg niet wie om hulp vroeg.',
    submit: 'Word betrokken',
    waitTitle: 'U sluit zich niet zelf aan',
    wait: 'In uw rol leest u mee zodra iemand u dat vraagt. Dan staat het gezin bij Mijn gezinnen.',
    bsnPatient: 'Burgerservicenummer van uw patiënt',
    birthPatient: 'Geboortedatum van uw patiënt',
    explanationHintPatient: 'Eén of twee zinnen. Uw patiënt leest ze.',
    seenPatientTitle: 'Uw patiënt ziet dit',
    seenPatient:
      'U wordt betrokken bij deze persoon, en niet bij de andere mensen van het gezin. Uw patiënt kan uw naam, uw organisatie en uw reden lezen, en ziet wanneer u kijkt. Anderen lezen niet dat u deze persoon behandelt.',
    notFoundTitle: 'Dit lukt niet',
    notFound:
      'Wij kunnen u met deze gegevens niet bij een gezin zetten. Uw reden staat er nog. Kijk of het nummer en de geboortedatum kloppen. Kloppen ze? Vraag het aan uw teamleider.',
    endTitle: (family: string) => `Stop uw betrokkenheid bij ${family}`,
    endIntro:
      'Daarna kunt u dit dossier niet meer openen. Wat u opschreef, blijft staan. Het gezin ziet dat u gestopt bent, en waarom.',
    endReason: 'Waarom stopt u?',
    endReasonHint:
      'Bijvoorbeeld: de hulp is klaar, of een collega neemt het over. Iedereen van dit gezin kan dit lezen, ook een ex-partner. Noem dus niemand bij naam.',
    endSubmit: 'Stop mijn betrokkenheid',
  },
  myDossier: {
    title: 'Mijn dossier',
    greeting: (name: string) => `Dag ${name}`,
    intro: 'Hier leest u wat over u en uw gezin is opgeschreven. U kunt overal uw eigen woorden bij zetten.',
    next: 'Wat u kunt doen',
    people: 'Uw gezin',
    peopleNote: 'Zo staat u in dit dossier. Klopt er iets niet? Zeg het tegen wie u helpt.',
    involved: 'Wie u helpt',
    involvedEmpty: 'Er is nu niemand bij u betrokken.',
    entries: 'Wat er is opgeschreven',
    entriesCount: (n: number) =>
      n === 1
        ? 'Er is 1 keer iets opgeschreven dat u kunt lezen.'
        : `Er is ${n} keer iets opgeschreven dat u kunt lezen. Het nieuwste staat bovenaan.`,
    entriesOlder: (n: number) => `Er is ${n} keer iets opgeschreven dat u kunt lezen. Hier leest u verder terug.`,
    entriesEmptyTitle: 'Hier komt wat met u gedeeld is',
    entriesEmpty: 'Er is nog niets. Wie u helpt, schrijft een verslag en deelt het met u.',
    nothingTitle: 'U kunt hier nu nog niets lezen',
    nothing:
      'Wilt u weten wat er over u is opgeschreven? Of klopt het niet dat u hier niets ziet? Vraag het aan wie u helpt.',
    parts: 'Uw delen van het dossier',
    partsNote: 'Een dossier heeft delen. Per deel staat vast wie het mag lezen.',
  },
  signIn: {
    title: 'Inloggen',
    intro: 'U logt in bij uw eigen organisatie of met uw eigen inlogmiddel. Erbij krijgt uw wachtwoord niet te zien.',
    start: 'Ga verder met inloggen',
    development: 'Dit is een oefenomgeving met verzonnen mensen. U kiest zo wie u bent.',
    lost: 'Lukt inloggen niet? Vraag het aan wie u helpt, of aan de helpdesk van uw organisatie.',
  },
  personas: {
    nobody: 'Er is nog niemand',
    nobodyText: 'Vul de oefenomgeving met: npx erbij seed',
    title: 'Wie bent u vandaag?',
    intro: 'Dit is de oefenomgeving. De mensen zijn verzonnen. Kies iemand en kijk wat die persoon ziet.',
    choose: (name: string) => `Ga verder als ${name}`,
  },
  capacity: {
    title: 'In welke rol werkt u nu?',
    intro: 'U hebt meer dan één rol. Wat u mag zien, hangt af van uw rol. Kies er één; u kunt later wisselen.',
    asPerson: 'Voor uzelf en uw gezin',
  },
  notFound: {
    title: 'Deze pagina is er niet, of is niet voor u',
    intro: 'Wij zeggen niet welke van de twee. Zo blijft privé wat privé is. Er is niets misgegaan en niets verloren.',
    next: 'Wat u kunt doen',
    checkAddress: 'Kijk of het adres van de pagina klopt.',
    askProfessional:
      'Denkt u dat u dit moet kunnen zien? Vraag het aan het gezin of aan het vaste gezicht van dit gezin.',
    askFamily: 'Denkt u dat u dit moet kunnen zien? Vraag het aan wie u helpt.',
    home: 'Ga naar het begin',
  },
  error: {
    title: 'Er ging iets mis bij ons',
    intro: 'Dat ligt niet aan u. Wat eerder is vastgelegd of als concept is bewaard, is er nog.',
    retry: 'Ga terug en probeer het over een paar minuten nog een keer.',
    stays: 'Was u aan het schrijven? Ga terug in uw browser: uw tekst staat er meestal nog.',
    number: 'Nummer voor de helpdesk',
    home: 'Ga naar het begin',
  },
  signedOut: {
    title: 'U bent uitgelogd',
    intro:
      'Niemand kan op dit apparaat verder in uw dossier. Op een computer van iemand anders sluit u ook het venster.',
    again: 'Log weer in',
  },
  start: {
    title: 'Wij blijven erbij',
    intro:
      'Erbij is één dossier voor een gezin en iedereen die helpt. Per deel staat vast wie het mag lezen, en het gezin ziet wie er keek. Zo hoeft niemand steeds opnieuw hetzelfde verhaal te vertellen.',
    signIn: 'Inloggen',
    drawing: 'Tekening: mensen rond een tafel',
    demo: 'Dit is een oefenomgeving met verzonnen mensen.',
  },
  times,
}

/** The shape of all messages; `en.ts` is checked against it. */
export type Messages = typeof nl
