import type { NamedFamilies } from './named-families.ts'
import type { Step } from './story.ts'

/** Jayden and Shanaya, who decide more by themselves; and their fathers, who hear what they want to tell. */
export function grownUp({ chantal, jayden, shanaya, kevin, glenn }: NamedFamilies): Step[] {
  const at = (by: 'yasmin' | 'jayden' | 'glenn', daysAgo: number, time: string) =>
    ({ by, family: chantal.bsn, daysAgo, at: time }) as const
  return [
    { ...at('yasmin', 105, '10:00'), does: 'offer-rights', about: jayden.bsn, way: 'screen' },
    { ...at('yasmin', 105, '10:20'), does: 'offer-rights', about: shanaya.bsn, way: 'talk' },
    {
      ...at('yasmin', 98, '15:30'),
      does: 'note',
      about: [kevin.bsn],
      shared: true,
      text: 'Kevin gesproken\n\nKevin wil vaker horen hoe het met Jayden gaat. Jayden is 16 en bepaalt zelf wat wij zijn vader vertellen. Dat hebben wij Kevin uitgelegd.',
      answers: [{ by: 'kevin', text: 'Ik snap het, maar ik vind het moeilijk. Ik vraag het Jayden zelf.' }],
    },
    {
      ...at('yasmin', 97, '09:40'),
      does: 'reach',
      about: glenn.bsn,
      body: {
        phone: { number: '06 00000034', days: ['tue', 'wed', 'thu'], from: '12:00', until: '13:00', message: false },
        post: 'never',
        note: 'Schrijf hier nooit: Glenn deelt zijn brievenbus met anderen. Bel in de pauze van zijn werk.',
      },
    },
    {
      ...at('yasmin', 96, '12:20'),
      does: 'note',
      about: [glenn.bsn],
      shared: true,
      text: 'Gebeld met Glenn\n\nGlenn heeft geen gezag over Shanaya. Hij ziet haar om het weekend. Hij wil weten wanneer zij optreedt met haar koor.',
      answers: [{ by: 'glenn', text: 'Ik kom graag kijken. Ik wil dat zij zelf zegt of dat goed is.' }],
    },
    {
      ...at('yasmin', 88, '16:00'),
      does: 'note',
      name: 'internship',
      about: [jayden.bsn],
      shared: true,
      text: 'Jayden over zijn stage\n\nJayden wil stage lopen bij de fietsenmaker. Hij zoekt iemand die met hem het contract doorleest.',
      answers: [
        {
          by: 'jayden',
          text: 'Klopt. Het contract is gelezen. Ik wil ook dat iemand met mama praat over hoe laat ik thuis moet zijn.',
        },
      ],
    },
    {
      ...at('jayden', 87, '09:40'),
      does: 'attach',
      to: 'internship',
      answer: 0,
      file: 'rooster stage.txt',
      bytes: () => Buffer.from('Stage bij de fietsenmaker\n\nvrijdag 9.00 tot 16.30 uur\npauze 12.30 tot 13.00 uur\n'),
    },
    {
      ...at('yasmin', 87, '10:00'),
      does: 'agreement',
      about: [jayden.bsn],
      with: 'Jayden',
      reviewInDays: 95,
      shared: true,
      text: 'Jayden loopt op vrijdag stage bij de fietsenmaker. Yasmin leest het contract met hem door.',
    },
    {
      ...at('jayden', 60, '20:15'),
      does: 'open',
      about: [jayden.bsn],
      ground: 'consent',
      to: { person: chantal.bsn },
      parts: [{ sort: 'plan', about: [jayden.bsn], of: 'yasmin' }],
      days: 200,
      reason: 'Mama mag weten wat er is afgesproken over mijn stage. De gesprekken blijven van mij.',
    },
    {
      ...at('yasmin', 30, '15:20'),
      does: 'note',
      about: [shanaya.bsn],
      shared: true,
      text: 'Wandeling met Shanaya\n\nShanaya zit goed in haar vel. Zij wil minder vaak oppassen op Liv.',
      answers: [{ by: 'shanaya', text: 'Ik vind oppassen best leuk, maar niet elke zaterdag. Ik wil naar mijn koor.' }],
    },
    {
      ...at('yasmin', 29, '11:00'),
      does: 'agreement',
      about: [shanaya.bsn],
      with: 'Shanaya en Chantal',
      reviewInDays: 60,
      shared: true,
      text: 'Shanaya past één zaterdag in de maand op Liv. De andere zaterdagen past oma Corrie op.',
    },
    {
      ...at('glenn', 24, '19:50'),
      does: 'ask',
      name: 'hoe gaat het met Shanaya',
      self: glenn.bsn,
      of: 'yasmin',
      right: 'information',
      text: 'Hoe gaat het met Shanaya? Gaat zij naar school, en is er iets wat ik moet weten?',
    },
  ]
}
