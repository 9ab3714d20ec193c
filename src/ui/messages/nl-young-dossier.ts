import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

/** What somebody under eighteen reads about the dossier itself: only the lines in which it says «u» to others. */
export const nlYoungDossier: Voice<Messages> = {
  entry: { byYou: 'Door jou', yourWords: 'Je eigen woorden', answer: 'Zet je eigen woorden erbij' },
  ownWords: {
    intro:
      'Hier staat wat je zelf zei. Niemand verandert je woorden. Wie leest waar je het bij zet, leest ook je woorden.',
    answering: 'Je schrijft hierbij',
    text: 'Wat wil je zeggen?',
    textHint: 'Schrijf zoals je praat. Ben je het ergens niet mee eens, of mist er iets? Zet het hier neer.',
    besideUnread: 'Bij iets wat je hier niet kunt lezen',
    readersAlone: 'Wie je helpt, leest dit. Je gezin niet.',
    yours: 'Wat je eerder schreef',
  },
  looks: {
    intro:
      'Hier staat wie voor zijn werk in jouw delen van het dossier keek of schreef. Ook wie het probeerde en niet mocht. Wat je zelf deed, is ingeklapt. Gezinsleden zien niet van elkaar wanneer zij kijken.',
    asked: { you: 'jij' },
    theFamily: 'je gezin',
    ownTitle: (n) => (n === 1 ? 'Dit was je zelf: 1 keer' : `Dit was je zelf: ${n} keer`),
    emptyText: 'Zodra iemand in jouw delen van het dossier kijkt, staat het hier. Je hoeft niets te doen.',
    rights: 'Jouw rechten',
    rightsText:
      'Je leest wat met je gedeeld is. Je kunt er je eigen woorden bij zetten. Wil je iets lezen wat nog niet gedeeld is? Of klopt er iets niet? Vraag het aan wie je helpt.',
  },
  entryPage: {
    isSaved: 'komt op je telefoon of computer te staan als je het opent',
    correctedByYou: (day) => `Verbeterd door jou op ${day}`,
    laterVersion: 'Je opende een eerdere versie. Hier staat eerst de nieuwste; wat je zocht staat eronder.',
    next: 'Wat je kunt doen',
    answer: 'Zet je eigen woorden erbij',
  },
  correct: {
    shared: 'Dit is al gedeeld. Jouw verbetering wordt meteen ook gedeeld.',
    overtakenTitle: 'Iemand was je voor',
    overtaken: (name) =>
      `${name} verbeterde dit terwijl je schreef. Je tekst is niet weg: hij staat nog in het formulier. Lees wat er nu staat en kijk wat je wilt bewaren.`,
    overtakenByYouTitle: 'Je verbeterde dit zelf al',
    overtakenByYou:
      'Dat deed je terwijl dit formulier openstond, misschien in een ander venster. Je tekst van nu is niet weg: hij staat nog in het formulier. Lees wat er nu staat en kijk wat je wilt bewaren.',
    wordsIntro: 'Alleen jij kunt je woorden veranderen. Wat er eerst stond, blijft te lezen.',
  },
  whoMay: {
    lead: 'Een dossier heeft delen. De wet zegt per deel wie het mag lezen. Hier staat bij elk deel dat je kunt lezen wie dat zijn, en waarom.',
    leadOwn:
      'Een dossier heeft delen. De wet zegt per deel wie het mag lezen. Hier staat bij elk deel dat je kunt lezen wie dat zijn, en waarom. Staat iemand er niet bij? Dan mag die persoon het niet lezen, of mogen wij het je niet zeggen.',
    you: 'jij',
    whyYou: 'Waarom zie je dit?',
    whyYouText: 'Je ziet dit deel door deze regel:',
    onlyYou: 'Alleen jij, voor zover je dat mag weten.',
    besidesYou: (n) => (n === 1 ? 'Naast jou 1 mens, op naam.' : `Naast jou ${n} mensen, op naam.`),
    noReason: 'Dit deel is voor jou opengezet. Waarom anderen het mogen lezen, hoort daar niet bij.',
    rolesAll: 'ja, alle delen die je ziet',
    rolesSome: (n, all) => `ja, ${n} van de ${all} delen die je ziet`,
    allParts: 'Alle delen die je ziet',
    roles: { 'own-lawyer': 'Een advocaat, cliëntondersteuner of vertrouwenspersoon, als je die vraagt mee te kijken' },
    unseenTitle: 'Wat zie je niet, en waarom?',
    unseenYou: 'Over jou',
    unseen: { 'secret-address': 'een geheim adres waar je niet woont', shared: 'wat voor jou niet is opengezet' },
  },
  filter: {
    title: 'Kies wat je wilt zien',
    manyMine: (n) => `Er is meer dan ${n} keer iets opgeschreven dat je kunt lezen. Het nieuwste staat bovenaan.`,
    count: (matching, total) => `Je ziet ${matching} van ${total} vermeldingen, het nieuwste bovenaan.`,
    empty: 'Er is niets opgeschreven dat bij je keuze past. Kies iets anders, of toon weer alles.',
    ignored: 'Een deel van je keuze kenden wij niet. Dat deel is niet gebruikt.',
    besideUnread: 'Waar je dit bij schreef, kun je nu niet lezen. Je eigen woorden blijven van jou.',
  },
  files: {
    intro: 'Alles wat bij een vermelding is gevoegd en wat je mag lezen.',
    mine: 'Jouw bestanden',
    empty: 'Er is nog niets bijgevoegd. Bij een vermelding kun je een bestand toevoegen.',
    emptyMine:
      'Er is nog niets bijgevoegd dat je kunt lezen. Wie je helpt kan een bestand met je delen. Bij je eigen woorden kun je zelf een bestand toevoegen.',
    byYou: (moment) => `Door jou, ${moment}`,
    savedMine:
      'Een bestand dat op je telefoon of computer komt te staan, blijft daar. Kan iemand anders erop kijken? Gooi het bestand weg als je het gelezen hebt.',
  },
  attach: {
    introMine: 'Het bestand komt bij je eigen woorden te staan. Wie jouw woorden mag lezen, mag het bestand ook lezen.',
    document: 'Let op: in dit bestand kan een plaats of een naam staan die je niet ziet.',
  },
}
