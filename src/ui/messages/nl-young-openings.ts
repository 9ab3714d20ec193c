import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

/** What somebody under eighteen reads about who reads along and where they are signed in, where it says «u» to others. */
export const nlYoungOpenings: Voice<Messages> = {
  openings: {
    lead: 'Hier staat wie er extra meeleest. Je zette dat zelf open, of iemand van je gezin, of wie je helpt. Wie je helpt, leest ook mee. Die mensen staan bij Mijn dossier.',
    note: 'Je ziet alleen wat over delen gaat die je zelf mag lezen.',
    kinds: { mandate: 'kijkt met je mee' },
    everything: 'Alles wat je zelf mag lezen',
    you: 'jou',
    endMandate: (name) => `${name} kijkt daarna niet meer met je mee. Dat geldt meteen. Een reden is niet nodig.`,
    gone: 'Dit kun je niet (meer) stoppen. Hieronder staat hoe het nu is.',
    refused: 'Dit kon niet worden vastgelegd. Er is niets opengezet. Kijk na wat je koos en probeer het nog eens.',
    untilHint: (day) => `Daarna stopt het vanzelf. Kies een dag tot en met ${day}. Later kun je het opnieuw doen.`,
    consent: {
      lead: 'Je kiest welke delen je openzet, voor wie, en tot wanneer. Je kunt dit altijd stoppen.',
      parts: 'Welke delen zet je open?',
      partsHint: 'Alleen delen waarover jij beslist, staan hier.',
      whoHint: 'Dit zijn mensen van je gezin, en wie je uit dit dossier kent.',
      noneTitle: 'Je kunt hier nu niets openzetten',
      none: 'Er is hier geen deel waarover jij beslist. Vanaf 12 jaar beslist iemand zelf wie over hem of haar meeleest.',
      nobody: 'Je kent nog niemand uit dit dossier.',
      professionalReads:
        'Ook wat er later bij komt. En ook wat een hulpverlener al opschreef, maar nog niet met je deelde.',
      knowing: (names) => `Deze mensen kunnen lezen dat je dit openzet: ${names}.`,
      knowingNone: 'Voor zover je mag weten, leest niemand anders dat je dit openzet.',
      anyTime: 'Je kunt dit altijd stoppen, zonder reden. Dat geldt meteen.',
    },
    ask: {
      link: 'Vraag iemand om met je mee te kijken',
      title: 'Iemand die met je meekijkt',
      lead: 'Een advocaat, cliëntondersteuner of vertrouwenspersoon kijkt met je mee. Die leest wat je zelf mag lezen, en niet meer. Een cliëntondersteuner en een vertrouwenspersoon zijn gratis.',
      who: 'Wie vraag je?',
      none: 'In deze regio is nog niemand met zo’n rol aangemeld. Vraag het aan wie je helpt.',
      confirm: (name, day) =>
        `${name} kijkt tot en met ${day} met je mee. Die leest alles wat je zelf mag lezen, ook wat er later bij komt. Mag je iets niet meer lezen? Dan deze persoon ook niet.`,
      private: 'Niemand anders leest dat je dit vroeg: je gezin niet, en wie je helpt ook niet.',
    },
  },
  mySessions: {
    title: 'Waar je bent ingelogd',
    link: 'Waar je bent ingelogd',
    intro: 'Dit zijn de telefoons en computers waarop je nu bent ingelogd. Alleen jij ziet deze lijst.',
    ended: (n) =>
      n === 0
        ? 'Dat was al voorbij. Kijk of de lijst nu klopt.'
        : n === 1
          ? 'Daar ben je nu uitgelogd.'
          : `Je bent op ${n} plaatsen uitgelogd.`,
    only: 'Je bent alleen hier ingelogd.',
    unknownOne:
      'Staat hier iets wat je niet kent? Log daar uit. Verander dan ook het wachtwoord waarmee je inlogt, en vertel het aan wie je helpt.',
  },
  bindAccount: {
    title: 'Vul je code in',
    intro: 'Heb je een briefje met een code gekregen? Dan kun je voortaan zelf inloggen.',
    belongs: (name) => `Je bent ingelogd als ${name}. Bij deze inlog hoort al iemand. Er kan niemand bij.`,
  },
}
