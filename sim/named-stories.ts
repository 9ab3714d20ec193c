import { hamsterHouse } from './drawn-files.ts'
import type { NamedFamilies } from './named-families.ts'
import type { Step } from './story.ts'
import { meijer } from './story-meijer.ts'
import { terhorst } from './story-terhorst.ts'

/** A few months in the families that the demonstration tells about. */
export const namedStories = (named: NamedFamilies): Step[] => [
  ...deWit(named),
  ...kaya(named),
  ...meijer(named),
  ...terhorst(named),
]

function deWit({ anna, bram, sem, noor }: NamedFamilies): Step[] {
  const family = noor.bsn
  const look = (by: 'yasmin' | 'koen' | 'joris', daysAgo: number, at: string): Step => ({
    does: 'look',
    by,
    family,
    daysAgo,
    at,
  })
  return [
    {
      does: 'join',
      by: 'yasmin',
      family,
      daysAgo: 96,
      at: '10:05',
      reasonKind: 'family-asked',
      reason: 'Er is om hulp gevraagd: meer rust thuis na de scheiding.',
    },
    {
      does: 'note',
      by: 'yasmin',
      family,
      daysAgo: 95,
      at: '16:20',
      about: [anna.bsn],
      shared: true,
      text: 'Kennismaking thuis met Anna\n\nAnna vertelt dat de avonden druk zijn. Zij wil dat de kinderen op tijd slapen. Wij spraken af dat ik elke twee weken langskom.',
    },
    {
      does: 'join',
      by: 'koen',
      family,
      daysAgo: 80,
      at: '09:30',
      reasonKind: 'other',
      reason: 'Ik denk mee over rust in de weekenden. Het vaste gezicht blijft hetzelfde.',
    },
    {
      does: 'note',
      by: 'koen',
      family,
      daysAgo: 76,
      at: '14:00',
      about: [bram.bsn],
      shared: true,
      text: 'Gesprek met Bram\n\nBram wil Noor elk weekend zien. Hij vindt het moeilijk dat het brengen en halen vaak ruzie geeft. Hij wil meedoen aan een gesprek over vaste tijden.',
    },
    {
      does: 'note',
      by: 'yasmin',
      family,
      daysAgo: 61,
      at: '15:45',
      about: [sem.bsn],
      text: 'Sem gesproken op school\n\nSem voetbalt drie keer per week. Hij wil graag een keer praten zonder zijn ouders erbij. Hij is 14: dat mag. Wij zien elkaar volgende maand.',
    },
    {
      does: 'note',
      by: 'yasmin',
      family,
      daysAgo: 40,
      at: '11:10',
      about: [noor.bsn],
      shared: true,
      text: 'Gebeld met de juf van Noor\n\nNoor was in oktober zes dagen niet op school. De juf ziet dat Noor moe is op maandag. Op andere dagen doet zij goed mee.',
      answers: [{ by: 'bram', text: 'Ik hoorde dit nu pas. Ik wil dat de school ook mij belt als Noor er niet is.' }],
    },
    look('koen', 33, '09:05'),
    look('yasmin', 19, '08:50'),
    {
      does: 'note',
      by: 'koen',
      family,
      daysAgo: 18,
      at: '13:30',
      about: [noor.bsn],
      shared: true,
      text: 'Afspraak over de weekenden\n\nNoor gaat om het weekend naar Bram, van vrijdag na school tot zondag vier uur. Brengen en halen gebeurt bij oma Truus.',
    },
    look('joris', 9, '11:20'),
    look('koen', 5, '09:05'),
    {
      does: 'note',
      by: 'yasmin',
      family,
      daysAgo: 4,
      at: '14:10',
      name: 'hamster',
      about: [anna.bsn, noor.bsn],
      shared: true,
      text: 'Gesprek thuis met Anna en Noor\n\nNoor slaapt sinds twee weken weer door. Anna vertelt dat de afspraak over het weekend helpt. Noor laat haar tekening van het nieuwe huisje voor de hamster zien.',
      answers: [
        {
          by: 'anna',
          text: 'Het klopt dat Noor beter slaapt. Maar ik vind het nog spannend als Bram haar op zondag terugbrengt.',
        },
      ],
    },
    {
      does: 'attach',
      by: 'yasmin',
      family,
      daysAgo: 4,
      at: '14:20',
      to: 'hamster',
      file: 'tekening van Noor.png',
      bytes: hamsterHouse,
    },
    look('yasmin', 4, '14:32'),
  ]
}

function kaya({ leyla, elif }: NamedFamilies): Step[] {
  const family = elif.bsn
  return [
    {
      does: 'join',
      by: 'koen',
      family,
      daysAgo: 71,
      at: '17:15',
      reasonKind: 'assigned',
      reason: 'Het veiligheidsteam helpt dit gezin om veilig contact mogelijk te maken.',
    },
    {
      does: 'join',
      by: 'yasmin',
      family,
      daysAgo: 70,
      at: '09:10',
      reasonKind: 'other',
      reason: 'Ik help mee naast het veiligheidsteam. Ik let vooral op hoe het met de kinderen gaat.',
    },
    {
      does: 'note',
      by: 'koen',
      family,
      daysAgo: 69,
      at: '10:30',
      about: [leyla.bsn],
      shared: true,
      text: 'Gesprek met Leyla\n\nLeyla slaapt slecht en is vaak bang. Wij spraken af hoe zij ons dag en nacht bereikt. Wij schrijven haar niet; wij bellen tussen negen en drie uur.',
    },
    {
      does: 'reach',
      by: 'koen',
      family,
      daysAgo: 69,
      at: '11:15',
      about: leyla.bsn,
      body: {
        phone: {
          number: '06 00000012',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          from: '09:00',
          until: '15:00',
          message: false,
        },
        post: 'never',
        note: 'Zeg dat u van de bibliotheek bent. Nooit een brief sturen.',
      },
    },
    {
      does: 'note',
      by: 'yasmin',
      family,
      daysAgo: 47,
      at: '15:00',
      about: [leyla.bsn, elif.bsn],
      shared: true,
      text: 'Bij Leyla en Elif\n\nElif begint weer te vertellen over vroeger. Leyla vindt het fijn dat dat mag. Wij lazen samen een boek over twee huizen.',
    },
    {
      does: 'note',
      by: 'yasmin',
      family,
      daysAgo: 24,
      at: '13:15',
      about: [elif.bsn],
      shared: true,
      text: 'Met Elif getekend\n\nElif tekende haar familie en een poes. Zij zegt dat zij papa mist, en dat zij soms boos is. Zij wil hem een kaart sturen. Dat regelt Koen.',
    },
    { does: 'look', by: 'koen', family, daysAgo: 23, at: '10:40' },
  ]
}
