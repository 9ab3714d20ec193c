import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

/** What somebody under eighteen reads about complaining where it says «u» to others. */
export const nlYoungComplaint: Voice<Messages> = {
  complaint: {
    who: (committees) => `Je klacht gaat naar ${committees}. Alleen de leden van die commissie lezen je klacht.`,
    notWho: 'Wie je helpt, leest je klacht hier niet. Je ouders ook niet.',
    hears:
      'De commissie praat ook met de persoon over wie je klaagt. Dat doet zij zelf, buiten Erbij. Wil je dat niet? Praat dan eerst met een vertrouwenspersoon.',
    about: 'Over wie gaat je klacht?',
    textHint: 'Schrijf het in je eigen woorden. Zeg ook wat je wilt dat er gebeurt.',
    term: 'De commissie antwoordt binnen zes weken. Dat kan één keer vier weken later worden. Dan hoor je waarom.',
    law: (article) => `Je recht staat in de wet: ${article}.`,
    elsewhere: 'Waar kun je nog meer terecht?',
    help: 'Hulp bij je klacht is gratis. Een vertrouwenspersoon staat aan jouw kant.',
    notHere: (organisations) =>
      `Over ${organisations} kun je hier nog geen klacht indienen. Er wordt hier dan ook niets bewaard. Vraag hoe je daar een klacht indient, of bel een van deze mensen.`,
    nobodyHelps: 'Je ziet hier nu niemand die je helpt. Wil je klagen? Bel dan een van deze mensen.',
    late: (day) => `Het antwoord had er op ${day} moeten zijn. Het is te laat. Je kunt nu naar de Kinderombudsman.`,
    question: 'Je klacht',
    withdrawTitle: 'Je klacht intrekken',
    withdrawText:
      'Dan onderzoekt de commissie je klacht niet verder. Je klacht blijft bewaard. Je kunt later opnieuw klagen.',
    withdrawnOn: (day) => `Je trok deze klacht in op ${day}.`,
    sent: 'Je klacht is verstuurd.',
    consent: {
      lead: 'Dit hoeft niet. Kies je niets? Dan leest de commissie alleen je klacht.',
      hint: 'Je kunt dit altijd intrekken, bij Wie leest mee. Alleen jij en de commissie weten dat je dit openstelt.',
      none: 'Er is nu niets in het dossier waarover je dit kunt beslissen.',
    },
    letter: {
      title: 'Oordeel over je klacht',
      made: (day, whom) => `Je diende op ${day} een klacht in over ${whom}. Je schreef:`,
      decision: {
        given: 'Ons oordeel: je klacht is gegrond.',
        refused: 'Ons oordeel: je klacht is ongegrond.',
        partly: 'Ons oordeel: je klacht is voor een deel gegrond.',
      },
      organisation: (article) =>
        `De organisatie schrijft je binnen een maand wat zij met dit oordeel doet. Dit staat in ${article}.`,
      roads: 'Ben je het er niet mee eens, of wil je verder?',
    },
  },
}
