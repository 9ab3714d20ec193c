import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

/** What somebody under eighteen reads in the portal where it says «u» to others. */
export const nlYoungPortal: Voice<Messages> = {
  firstContact: {
    nav: 'Jouw rechten',
    nobody: 'Er zijn hier nog geen namen en nummers ingevuld. Vraag ze aan wie je helpt.',
  },
  portal: {
    aheadEmpty:
      'Er is nog geen afspraak met een dag. Je mag altijd vragen: wat gebeurt er nu, wie beslist dat, en wanneer?',
    decidesNote: 'Dat blijft zo, tenzij een rechter iets anders besluit.',
    childUndetermined: (child) =>
      `Of je gezag hebt over ${child}, staat niet vast. Vraag wie je helpt om dit uit te zoeken.`,
    childWithout: (child) => `Je hebt geen gezag over ${child}. Je mag wel vragen hoe het met ${child} gaat.`,
    voluntary: (organisation) => `De hulp van ${organisation} is vrijwillig. Je mag zeggen dat je het niet wilt.`,
    considered: (organisation) =>
      `De hulp van ${organisation} is vrijwillig. Je mag zeggen dat je het niet wilt. Er is wel open gezegd wat er dan volgt: lees dat bij het plan.`,
    treatment: (organisation) =>
      `De behandeling bij ${organisation} is voor jou. Vraag daar wie kan lezen wat er staat.`,
    ordered: (organisation, names) =>
      `${organisation} doet wat de kinderrechter besloot over ${names}. Dat is niet vrijwillig. Je mag wel zeggen wat je vindt, en je mag een advocaat vragen.`,
    examined: (organisation) =>
      `${organisation} kijkt naar een melding. Dat is geen besluit van een rechter. Je mag vertellen hoe jij het ziet.`,
    justice: (organisation) =>
      `Wat ${organisation} opschreef, hoort bij politie of justitie. Vraag daar wat je rechten zijn.`,
    frameEmpty: 'Er staat hier niets van een rechter. Hulp is vrijwillig: je mag nee zeggen.',
    offered: (day) => `Je rechten zijn met je besproken op ${day}.`,
    notOffered: 'Zijn je rechten nog niet met je besproken? Vraag erom.',
    ways: {
      firstContact: { label: 'Jouw rechten in twee minuten', text: 'Wat je mag vragen, en wie je daarbij helpt.' },
      whoLooked: { text: 'Je ziet wie, wanneer, wat en waarom.' },
      myWords: { label: 'Zet er je eigen woorden bij', text: 'Niemand verandert wat je schrijft.' },
      reach: {
        label: 'Zeg hoe wij jou veilig bereiken',
        text: 'Ook of je een tolk wilt, en waar wij nooit heen schrijven.',
      },
      requests: {
        label: 'Vraag iets over je dossier',
        text: 'Meer lezen, verbeteren, vernietigen, of iemand anders die je helpt.',
      },
      copy: { text: 'Alles wat je mag lezen, op papier of als bestand.' },
      sessions: {
        label: 'Kijk waar je bent ingelogd',
        text: 'Log een telefoon of computer uit die niet meer van jou is.',
      },
    },
  },
  together: {
    lead: (child) =>
      `Bekijk deze pagina samen met ${child}. Lees rustig. Stoppen mag altijd. Je ziet hier niets wat je niet al mocht lezen.`,
  },
  accessibility: {
    tests: [
      'Elke soort pagina is met de computer gekeurd (axe), in het Nederlands en Engels. Er bleef geen fout over.',
      'De pagina’s voor gezinnen zijn alleen met het toetsenbord gebruikt.',
      'De pagina’s voor gezinnen zijn bekeken op een scherm van 320 punten breed. Dat is hetzelfde als 400 procent vergroot.',
      'Alle kleuren zijn nagerekend: letters en achtergrond verschillen genoeg. Ook als je telefoon donkere kleuren gebruikt.',
      'Alles werkt zonder JavaScript. Voorlezen niet: dat doet je telefoon of computer.',
      'De bladspiegel is van rechts naar links bekeken, voor een taal die zo leest.',
      'De zinnen voor gezinnen zijn nageteld: hoe lang ze zijn, en of er moeilijke woorden in staan.',
    ],
    faults: [
      'De stamboom is op een klein scherm breder dan het scherm. Je kunt schuiven, of kiezen voor «Lees als tekst».',
      'De knop «Lees voor» staat er niet altijd. Je telefoon moet zelf een stem hebben in deze taal.',
      'Een bestand dat iemand erbij doet, is soms niet goed te lezen voor een schermlezer. Vraag wie je helpt om het voor te lezen.',
      'Wat mensen schrijven, is niet altijd makkelijk te lezen. Dat meten wij niet.',
    ],
    gaps: [
      'Samen met mensen die elke dag een schermlezer, een braille-regel of hun stem gebruiken.',
      'Of kinderen en ouders de woorden en tekeningen begrijpen.',
      'De pagina’s voor hulpverleners op 400 procent vergroot.',
      'De pagina waar je inlogt bij DigiD. Die is niet van ons.',
    ],
    report: 'Werkt iets niet voor jou?',
    reportHow: 'Bel of laat iemand voor je bellen. Zeg welke pagina het is en wat er misgaat.',
    reportNobody: 'Zeg het tegen wie je helpt.',
    complaint:
      'Hoor je niets, of helpt het antwoord niet? Dan kun je klagen bij de Nationale ombudsman of de Kinderombudsman.',
  },
}
