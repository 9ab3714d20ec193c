import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

export const nlYoungPlan: Voice<Messages> = {
  plan: {
    domainsNone: 'Hierover staat nog niets in wat je leest',
    lead: 'Dit is het plan van jou en je gezin. Staat het over jou erin? Dan lees en schrijf je mee.',
    mattersMine: 'Wat voor jou belangrijk is',
    mattersEmptyTitle: 'Hier komt wat belangrijk is',
    mattersEmpty: 'In je eigen woorden. Jij mag beginnen.',
    goalsMine: 'Jouw doelen',
    goalsEmpty: 'Er zijn nog geen doelen. Jij kunt er een maken, of samen met wie je helpt.',
    readingEmpty: 'In wat je mag lezen, staat nog geen plan.',
    strengthsEmpty: 'Nog niets opgeschreven. Wat gaat er goed, en wie is er voor je?',
    printLead: 'Dit is het plan zoals jij het mag lezen. Iemand anders leest misschien iets anders.',
    printNote: 'Printen kan ook: kies in je browser voor afdrukken.',
    careful: 'Bewaar het op een veilige plek. Er staat in wat van jou en je gezin is.',
    whoYou: 'Jij doet dit',
    treatmentYou: 'Je volgt een behandeling. Dat is een kracht.',
    clockYou: {
      grown: (then, now) => `Je was ${then} toen dit doel begon, en bent nu ${now}.`,
      same: (now) => `Je bent ${now}, en was dat ook toen dit doel begon.`,
      today: (now) => `Je bent ${now}. Dit doel begint vandaag.`,
    },
    lives: { you: 'jouw leven' },
  },
  planForm: {
    aboutHint:
      'Wie je kiest en 12 jaar of ouder is, leest dit en mag het veranderen. Wie helpt, leest mee. Gaat het alleen over jou, en ben je nog geen 16? Dan leest ook een ouder met gezag mee.',
    text: {
      doel: 'Wat wil je dat er zo is?',
      stap: 'Wat ga je doen, of wat doet iemand anders?',
      sterk: 'Wat gaat er goed, of wie staat naast je?',
    },
    textHint: {
      doel: 'Bijvoorbeeld: ik slaap de hele nacht. Of: ik kan weer naar voetbal.',
      stap: 'Klein en duidelijk. Bijvoorbeeld: ik bel maandag met mijn mentor.',
    },
    domainsHint: 'Je mag er meer kiezen, of geen.',
    sounds: 'In je tekst lijkt een voorwaarde te staan. Lees hem nog eens, en kies opnieuw.',
    merge: 'Maak er samen één van. Wat je hier opschrijft, komt in de plaats van beide.',
  },
  planItem: {
    why: 'Wil je er iets bij zeggen? (mag leeg blijven)',
    effectWhy: 'Wat merkte je? (mag leeg blijven)',
    endWhy: 'Wil je er iets bij zeggen? (mag leeg blijven)',
  },
  errors: {
    planTogether: 'Over deze mensen samen kun je niets opschrijven. Kies jezelf erbij, of kies anders',
    planSounds: 'In je tekst lijkt een voorwaarde te staan. Kies opnieuw of er iets volgt',
  },
}
