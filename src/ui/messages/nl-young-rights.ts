import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

/** What somebody under eighteen reads when they ask about their dossier, where it says «u» to others: the letter with the answer too. */
export const nlYoungRights: Voice<Messages> = {
  rights: {
    lead: 'Je mag veel vragen over je dossier. Hier zie je wat je vroeg, en voor welke dag je antwoord krijgt.',
    none: 'Je hebt nog niets gevraagd.',
    canNote: 'Vragen kost niets. Niemand mag je er minder om helpen. Hulp bij het vragen mag altijd.',
    paper:
      'Liever op papier of in een gesprek? Dat mag ook. Een hulpverlener schrijft het dan voor je op. De dag waarop je het vroeg, telt.',
    contactNone: 'Nu is er niemand die je helpt. Vraag het op papier aan de organisatie die je hielp.',
    nothingTitle: 'Hier komen je vragen over je dossier',
    nothing:
      'Voor jou staat er nu geen dossier open. Ben je nog geen 12? Dan vragen je ouders of voogd het voor je. Een hulpverlener helpt je verder.',
    explain: {
      complaint:
        'Gaat het niet zoals het hoort? Een commissie die je niet helpt, kijkt ernaar. De hulp wordt er niet slechter van.',
      access: 'Je leest hier al wat met je is gedeeld. Met deze vraag hoor je ook wat er verder over je wordt bewaard.',
      copy: 'Een kopie van wat je hier leest, kun je zelf bewaren. Met deze vraag krijg je ook een kopie van wat er verder over je staat.',
      restriction:
        'Ben je het niet eens met iets wat er staat? Dan kan het stilstaan zolang dat wordt uitgezocht. Niemand gebruikt het dan om iets te beslissen.',
      objection: 'Wil je niet dat iets over jou wordt gebruikt? Vertel waarom het voor jou niet goed is.',
      destruction:
        'Wat je laat vernietigen, is voorgoed weg. Soms kan dat niet: als het voor een ander heel belangrijk is, of als een wet het verbiedt.',
      'another-helper': 'Klikt het niet met wie je helpt? Je mag om iemand anders vragen.',
      information:
        'Heb je geen gezag over je kind? Je mag vragen hoe het met je kind gaat: over de gezondheid, school of de hulp. Je krijgt antwoord in woorden. Het dossier van je kind lees je niet.',
      'why-looked': 'Iemand keek in je dossier. Je mag vragen waarom. Wie keek, of een collega, legt het je uit.',
    },
    askText: {
      access: 'Wat wil je weten?',
      copy: 'Waarvan wil je een kopie?',
      objection: 'Waartegen maak je bezwaar, en waarom?',
      'another-helper': 'Wat gaat er niet goed, en wat helpt jou?',
      information: 'Wat wil je weten, en over welk kind?',
      'why-looked': 'Wil je er iets bij zeggen?',
    },
    mayStayEmpty: 'Je hoeft hier niets in te vullen.',
    askPartsHint: 'Kruis je niets aan? Dan gaat het over alles.',
    aboutEntry: 'Je vraag gaat over',
    whoAnswers: (organisations) => `Je vraag gaat naar ${organisations}. Anderen die helpen lezen je vraag niet.`,
    whoAnswersParts: 'Je vraag gaat naar de organisatie die het bewaart. Anderen die helpen lezen je vraag niet.',
    within: (months) =>
      months === 1 ? 'Je krijgt binnen een maand antwoord.' : `Je krijgt binnen ${months} maanden antwoord.`,
    law: (article) => `Jouw recht staat in de wet: ${article}.`,
    nobody: 'Er is nu niemand die dit hier kan beantwoorden. Vraag het op papier aan de organisatie die je hielp.',
    enteredFor: (name, organisation) => `${name} van ${organisation} schreef dit voor je op.`,
    answerBefore: (day) => `Je krijgt uiterlijk op ${day} antwoord. Dat is je recht.`,
    putOff: (day) => `Het duurt langer. Je krijgt uiterlijk op ${day} antwoord.`,
    late: (day) =>
      `Het antwoord had er op ${day} moeten zijn. Het is te laat. Je mag nu een klacht indienen, of de rechter vragen om te beslissen.`,
    passedOn: (organisation) => `Doorgestuurd naar ${organisation}. Die antwoordt jou.`,
    withdrawTitle: 'Je vraag intrekken',
    withdrawText:
      'Wil je geen antwoord meer? Dan trek je je vraag in. Je vraag blijft staan, met de dag waarop je hem introk. Je mag later opnieuw vragen.',
    withdrawnOn: (day) => `Je trok deze vraag in op ${day}.`,
    question: 'Je vraag',
    noWords: 'Je schreef er niets bij.',
    next: 'Wat kun je nu doen?',
    addOwnWords: 'Zet er je eigen woorden bij',
    sent: 'Je vraag is verstuurd.',
    whyAsked: (day) => `Je vroeg waarom. Je krijgt uiterlijk op ${day} antwoord.`,
    whyLate: (day) => `Je vroeg waarom. Het antwoord had er op ${day} moeten zijn.`,
    onHoldMine:
      'Stilgezet, omdat je dat vroeg. Niemand gebruikt dit om iets te beslissen, tot is uitgezocht of het klopt.',
    toQuestion: 'Naar je vraag',
    letter: {
      title: (what) => `Antwoord op je vraag: ${what}`,
      asked: (day) => `Je vroeg dit op ${day}. Je schreef:`,
      askedPlain: (day) => `Je vroeg dit op ${day}.`,
      notGiven: 'Wat je niet krijgt',
      entry: 'wat je aanwees',
      remedy: 'Ben je het er niet mee eens?',
      ownWords: 'Je mag er altijd je eigen woorden bij zetten. Niemand verandert die.',
    },
  },
  copy: {
    lead: 'Hieronder staat alles wat je nu mag lezen. Bewaar het waar niemand anders bij kan.',
    how: 'Zo kun je het bewaren',
    jsonNote: 'Wil je het zelf lezen? Dan is de pdf beter. JSON is voor een ander programma op een computer.',
    print: 'Printen kan met de knop «Afdrukken» van je browser. De menu’s komen niet op papier.',
    careful: 'Is dit niet je eigen telefoon of computer? Bewaar het daar dan niet.',
    what: [
      'Dit is wat je op de dag hierboven in het dossier mocht lezen. Iemand anders van het gezin kan een andere kopie krijgen. De wet zegt per deel wie het mag lezen.',
      'Van wat is verbeterd staat hier de nieuwste versie. Wat er eerder stond, lees je in het dossier zelf.',
      'Mis je iets, of klopt er iets niet? Je mag vragen om meer te lezen, of om iets te verbeteren of te vernietigen. Je mag er altijd je eigen woorden bij zetten.',
    ],
    partsTitle: 'De delen, en waarom je ze leest',
    part: { why: 'Waarom je het leest' },
    noEntries: 'Er is nog niets met je gedeeld.',
    answerByYou: 'Je eigen woorden',
    asked: {
      title: 'De kopie waar je om vroeg',
      intro: (day, article) => `Je vroeg hierom op ${day} (${article}).`,
      blackNote:
        'Waar [zwart gemaakt] staat, stond iets over iemand anders. Hoe lang dat was, kun je er niet aan zien.',
      leftOutTitle: 'Wat je niet krijgt, en waarom',
      remedyTitle: 'Wat je kunt doen',
    },
  },
  destruction: {
    will: (day) =>
      `Wat weg mag, wordt vernietigd op ${day} of kort erna. Tot die dag kun je nog zeggen dat het moet blijven.`,
    takeBackText: 'Dan wordt niets van deze vraag vernietigd. Je kunt later opnieuw vragen om iets te vernietigen.',
  },
  retention: {
    ownNote: 'Je hoeft daar niet op te wachten. Je kunt nu al vragen om iets te vernietigen.',
  },
}
