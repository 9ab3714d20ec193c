import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

export const nlYoungCourse: Voice<Messages> = {
  legalFrame: {
    you: 'jou',
    voluntary: 'Wat je hier leest, is eigen keuze. Hulp is vrijwillig: je mag nee zeggen.',
  },
  condition: {
    mine: {
      lead: 'Iemand die helpt, zegt dat er iets volgt als het niet lukt. Dat mag niet stiekem. Daarom lees je het hier.',
      ordered: 'Er is een besluit genomen. Vraag wie het nam, en wat jij ertegen kunt doen.',
      over: 'Dit is voorbij. Het blijft staan, zodat je kunt teruglezen wat er is gezegd.',
      can: 'Wat je nu kunt doen',
      told: (day) => `Op ${day} is dit met je besproken.`,
      notTold: 'Heeft nog niemand dit met je besproken? Bel wie je helpt. Je hebt er recht op.',
      disagree: 'Zeg wat jij ervan vindt',
      disagreeText: 'Ben je het er niet mee eens? Dan mag dat hier staan, in je eigen woorden.',
      said: (day) => `Je schreef hier op ${day} iets over.`,
      helpers: 'Wie naast je kan staan',
      nobody: 'Vraag wie je helpt om een advocaat en om iemand die met je meegaat.',
      clientSupport: 'Een cliëntondersteuner gaat met je mee naar gesprekken. Dat kost niets.',
      confidant: 'Een vertrouwenspersoon luistert, en vertelt niets door zonder dat jij dat wilt.',
      complaint: 'Vind je dat het niet goed gaat? Dan mag je een klacht indienen.',
      rights: 'Lees je rechten',
    },
  },
  course: {
    next2: 'Wat je nu kunt doen',
    emptyMine: 'Je mag eerst zelf een plan maken, met mensen om je heen.',
    mine: {
      ownPlan: 'Schrijf je eigen plan op',
      ownPlanLead: 'Schrijf op wat jullie samen besloten, met familie, vrienden of buren.',
      ownPlanField: 'Wat is jullie plan?',
    },
    wantPaperText: 'Wil je het plan op papier? Je hoeft niet te zeggen waarom.',
    wanted: (day) => `Je vroeg op ${day} om het plan op papier.`,
    form: { aboutHint: 'Wie je kiest en 12 jaar of ouder is, leest dit. Die kan er ook aan meeschrijven.' },
  },
  round: {
    text: 'Wil je nog iets zeggen?',
    mine: 'Jouw antwoord',
    mineText: 'Er is geen goed of fout. Niemand rekent jouw cijfer bij dat van een ander op.',
    answersNote: 'Ieder antwoord staat op zichzelf. Je ziet alleen wat je mag lezen.',
    none: 'Hier staat nog geen antwoord dat je mag lezen.',
    isClosed: 'Dit terugkijken is afgesloten. Je kunt alles nog lezen.',
  },
}
