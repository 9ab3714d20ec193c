import type { NamedFamilies } from './named-families.ts'
import type { Step } from './story.ts'

/**
 * A grown man, his parents and his brothers. There was violence, then nobody wanted help any more, and later came a signal
 * from where he lives. Here the people who knew the one stay near enough to hear of the other.
 */
export function terhorst({ marvin, henk, ria, dennis, patrick }: NamedFamilies): Step[] {
  const at = (by: 'yasmin' | 'koen' | 'joris' | 'marvin' | 'mira', daysAgo: number, time: string) =>
    ({ by, family: marvin.bsn, daysAgo, at: time }) as const
  return [
    {
      ...at('koen', 210, '09:30'),
      does: 'join',
      reasonKind: 'family-asked',
      reason: 'Ria belde ons. Thuis gaat het vaak mis tussen Marvin en de anderen. Zij vroeg of iemand wil meedenken.',
    },
    {
      ...at('koen', 208, '14:00'),
      does: 'note',
      about: [ria.bsn],
      shared: true,
      text: 'Aan tafel bij Ria\n\nRia is bang als Marvin boos wordt. Zij wil dat hij blijft komen, en dat het dan rustig blijft. Wij spraken af wat zij doet als het spannend wordt: naar buiten gaan en bellen.',
      answers: [{ by: 'ria', text: 'Hij is mijn zoon. Ik wil hem niet kwijt. Ik wil dat iemand hem helpt.' }],
    },
    {
      ...at('koen', 208, '15:10'),
      does: 'fact',
      about: [ria.bsn],
      nature: 'stated',
      statedBy: 'Ria',
      shared: true,
      text: 'Marvin heeft Ria in het voorjaar twee keer geduwd. De tweede keer viel zij.',
    },
    {
      ...at('koen', 207, '10:15'),
      does: 'reach',
      about: ria.bsn,
      body: {
        phone: { number: '06 00000056', days: ['mon', 'tue', 'thu'], from: '10:00', until: '12:00', message: false },
        post: 'never',
        note: 'Schrijf hier nooit: de post wordt ook door anderen gelezen. Spreek niets in.',
      },
    },
    {
      ...at('koen', 203, '16:30'),
      does: 'note',
      about: [marvin.bsn],
      shared: true,
      text: 'Wandeling met Marvin\n\nMarvin slaapt slecht en zijn hoofd is vol. Hij schaamt zich voor wat er thuis gebeurde. Hij wil met iemand praten die verstand heeft van slapen en van boosheid.',
      answers: [{ by: 'marvin', text: 'Het klopt. Ik wil niet dat mijn moeder bang voor mij is.' }],
    },
    {
      ...at('koen', 200, '11:00'),
      does: 'agreement',
      about: [marvin.bsn],
      with: 'Marvin',
      reviewInDays: 42,
      shared: true,
      text: 'Als Marvin merkt dat hij boos wordt, gaat hij een rondje lopen en belt hij Dennis of ons.',
    },
    {
      ...at('koen', 198, '19:00'),
      does: 'note',
      about: [dennis.bsn],
      shared: true,
      text: 'Gesprek met Dennis\n\nDennis ging er steeds tussen staan. Dat kost hem veel. Hij wil bereikbaar zijn voor Marvin, maar niet elke avond.',
      answers: [{ by: 'dennis', text: 'Doordeweeks tot tien uur. Daarna moet hij iemand anders kunnen bellen.' }],
    },
    {
      ...at('koen', 197, '13:20'),
      does: 'note',
      about: [patrick.bsn],
      shared: true,
      text: 'Gebeld met Patrick\n\nPatrick ziet zijn broer liever een tijd niet. Dat mag. Hij wil wel weten dat zijn ouders veilig zijn.',
    },
    {
      ...at('koen', 150, '10:30'),
      does: 'note',
      about: [henk.bsn],
      shared: true,
      text: 'Henk belt: het gaat beter\n\nHenk vertelt dat het rustig is en dat zij geen hulp meer willen. Wij respecteren dat. Wij stoppen niet met opletten: over drie maanden bellen wij, en eerder bellen mag altijd.',
      answers: [{ by: 'henk', text: 'Wij willen weer een gewoon gezin zijn. Bellen is goed.' }],
    },
    {
      ...at('koen', 150, '11:00'),
      does: 'agreement',
      about: [henk.bsn],
      with: 'Henk en Ria',
      reviewInDays: 90,
      shared: true,
      text: 'Wij komen niet meer langs. Koen belt over drie maanden. Henk en Ria bellen eerder als het weer spannend wordt.',
    },
    {
      ...at('yasmin', 62, '09:10'),
      does: 'join',
      reasonKind: 'assigned',
      reason: 'Waar Marvin woont, is last van geluid in de nacht. Het wijkteam zoekt met hem uit wat hij nodig heeft.',
    },
    { ...at('joris', 61, '11:40'), does: 'look' },
    {
      ...at('yasmin', 60, '15:00'),
      does: 'fact',
      about: [marvin.bsn],
      nature: 'documented',
      source: 'Brief van de woningcorporatie',
      contestedBy: 'Marvin: twee van de vier keer was hij niet thuis.',
      shared: true,
      text: 'De woningcorporatie kreeg sinds de zomer vier keer bericht over geluid in de nacht.',
      answers: [
        { by: 'marvin', text: 'Ik kan niet slapen en dan zet ik muziek aan. Ik wist niet dat men dat zo hoorde.' },
      ],
    },
    {
      ...at('yasmin', 58, '10:20'),
      does: 'relation',
      to: marvin.bsn,
      relation: 'neighbour',
      given: 'Ali',
      surname: 'Yıldız',
      gender: 'M',
      source: 'Marvin noemde zijn buurman Ali. Zij drinken soms koffie.',
    },
    {
      ...at('koen', 56, '14:45'),
      does: 'note',
      about: [marvin.bsn],
      shared: true,
      text: 'Vroeger en nu naast elkaar\n\nMet Marvin keken wij wat er in het voorjaar hielp en wat er nu anders is. Slecht slapen komt twee keer terug. Hij wil dat de huisarts meedenkt en gaat daar met Yasmin heen.',
      answers: [{ by: 'marvin', text: 'Het is fijn dat ik niet opnieuw alles hoefde te vertellen.' }],
    },
    {
      ...at('marvin', 55, '20:40'),
      does: 'reach',
      about: marvin.bsn,
      body: {
        phone: {
          number: '06 00000078',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          from: '13:00',
          until: '17:00',
          message: true,
        },
        post: 'home',
        note: 'Liever een bericht dan bellen.',
      },
    },
    {
      ...at('yasmin', 20, '11:15'),
      does: 'agreement',
      about: [marvin.bsn],
      with: 'Marvin en buurman Ali',
      reviewInDays: 28,
      shared: true,
      text: 'Na elf uur gaat de muziek op de koptelefoon. Ali stuurt een bericht als hij toch iets hoort. Marvin belt Yasmin als hij drie nachten niet slaapt.',
    },
    { ...at('marvin', 18, '14:10'), does: 'mandate', self: marvin.bsn, to: 'ilse', days: 200 },
    { ...at('koen', 6, '09:20'), does: 'look' },
    {
      ...at('mira', 2, '19:20'),
      does: 'emergency',
      about: [ria.bsn],
      parts: [
        { sort: 'basics', about: [ria.bsn], of: 'everybody' },
        { sort: 'contact', about: [ria.bsn], of: 'koen' },
      ],
      reason: 'Ria belde het wijkteam en viel weg. Ik moest weten hoe zij met Koen had afgesproken hulp te vragen.',
    },
    { ...at('mira', 2, '19:24'), does: 'look' },
  ]
}
