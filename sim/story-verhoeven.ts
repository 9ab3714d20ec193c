import type { Json } from '../src/lib/canonical.ts'
import type { NamedFamilies } from './named-families.ts'
import type { PlanWords, Step } from './story.ts'

const voluntary: Json = { is: 'voluntary' }
const set = (text: string, more: Record<string, Json> = {}): Json => ({ step: 'set', from: [], text, ...more })
const goal = (text: string, domains: string[], more: Record<string, Json> = {}) =>
  set(text, { domains, frame: voluntary, ...more })
const other = (name: string): Json => ({ is: 'other', name })

/**
 * A mother, her husband, her son of 14 and their girl of 5. On Friday nights it went wrong, with drink and shoving. They ask for help,
 * make a plan, say how safe it is, look back, and get from «safety first» to recovery.
 */
export function verhoeven({ inge, stefan, milan, fenna }: NamedFamilies): Step[] {
  const family = fenna.bsn
  const [i, d, m, f] = [inge.bsn, stefan.bsn, milan.bsn, fenna.bsn]
  const by = (who: 'yasmin' | 'koen' | 'inge' | 'stefan' | 'milan', daysAgo: number, at: string) => ({
    by: who,
    family,
    daysAgo,
    at,
  })
  const is = (who: PlanWords, bsn: string): Json => ({ is: 'person', person: who.person(bsn) })
  const yasmin = (who: PlanWords): Json => ({
    is: 'professional',
    capacity: who.capacity('yasmin'),
    name: 'Yasmin El Idrissi',
    organisation: 'Wijkteam Oost',
  })
  /** Everybody says how safe it is; of Fenna somebody writes it down with her. */
  // biome-ignore format: a step a line
  const howSafe = (daysAgo: number, scores: readonly [number, number, number, number], words: string): Step[] => [
    { ...by('inge', daysAgo, '20:05'), does: 'plan', kind: 'safety-scale', about: [i], body: () => ({ score: scores[0], by: 'themself', text: words }) },
    { ...by('inge', daysAgo, '20:07'), does: 'plan', kind: 'safety-scale', about: [i], body: (who) => ({ score: Math.max(0, scores[0] - 1), by: 'themself', with: who.person(d) }) },
    { ...by('stefan', daysAgo, '21:10'), does: 'plan', kind: 'safety-scale', about: [d], body: () => ({ score: scores[1], by: 'themself' }) },
    { ...by('milan', daysAgo, '16:30'), does: 'plan', kind: 'safety-scale', about: [m], body: () => ({ score: scores[2], by: 'themself' }) },
    { ...by('yasmin', daysAgo, '16:50'), does: 'plan', kind: 'safety-scale', about: [f], body: () => ({ score: scores[3], by: 'themself' }) },
  ]
  // biome-ignore format: a step a line
  return [
    { ...by('yasmin', 152, '10:00'), does: 'join', reasonKind: 'family-asked', reason: 'Inge belde het wijkteam. Zij wil dat het thuis weer rustig wordt.' },
    { ...by('yasmin', 151, '15:30'), does: 'note', about: [i], shared: true, text: 'Eerste gesprek aan de keukentafel\n\nInge vertelt dat het op vrijdagavond vaak misgaat. Stefan drinkt dan. Zij wil dat hij blijft, en dat de kinderen niet meer bang zijn.' },
    { ...by('yasmin', 151, '15:50'), does: 'relation', to: m, relation: 'step-parent', known: d, given: 'Stefan', surname: 'Smit', gender: 'M', source: 'Inge en Milan vertelden het.' },
    { ...by('yasmin', 151, '15:55'), does: 'relation', to: d, relation: 'lives-with', known: m, given: 'Milan', surname: 'Verhoeven', gender: 'M', source: 'Stefan vertelde het.' },
    { ...by('inge', 150, '21:40'), does: 'plan', kind: 'matters', about: [i], body: () => set('Dat wij met zijn vieren aan tafel zitten en dat niemand op zijn woorden hoeft te letten.') },
    { ...by('milan', 149, '17:05'), does: 'plan', kind: 'matters', about: [m], body: () => set('Dat ik op vrijdag gewoon thuis kan zijn. En dat ik kan blijven voetballen.') },
    { ...by('stefan', 148, '22:15'), does: 'plan', kind: 'matters', about: [d], body: () => set('Dat ik een vader ben bij wie ze graag zijn.') },
    { ...by('yasmin', 148, '16:10'), does: 'child-says', child: f, face: 2, text: 'Papa moet niet zo hard praten.' },
    { ...by('inge', 148, '20:30'), does: 'plan', kind: 'matters', about: [f], body: () => set('Pannenkoeken. En dat papa zacht praat.') },
    { ...by('yasmin', 147, '11:00'), does: 'plan', kind: 'plan-course', name: 'course of Verhoeven', about: [i, d, m, f], body: (who) => ({ step: 'offered', until: who.inDays(28), text: 'Met oma en de buren kunnen jullie zelf een plan maken. Ik kom erbij als jullie dat willen.' }) },
    { ...by('koen', 146, '09:15'), does: 'join', reasonKind: 'family-asked', reason: 'Yasmin vroeg mij, en Inge en Stefan vonden het goed. Ik denk mee over wat er nodig is om het veilig te houden.' },
    {
      ...by('koen', 146, '14:20'),
      does: 'plan',
      kind: 'incident',
      about: [i, d, m, f],
      body: (who) => ({
        text: 'Stefan schreeuwde en duwde Inge tegen de kast. Milan ging ertussen staan.',
        forms: ['physical', 'psychological', 'witnessed'],
        dayPart: 'evening',
        roles: [
          { person: who.person(d), role: 'harming' },
          { person: who.person(i), role: 'harmed' },
          { person: who.person(m), role: 'witness' },
          { person: who.person(f), role: 'elsewhere' },
        ],
        toldBy: 'Inge en Milan',
        before: 'Stefan had gedronken. Het ging over geld.',
        done: 'Inge is met de kinderen naar oma gegaan.',
      }),
    },
    { ...by('koen', 146, '14:40'), does: 'plan', kind: 'phase', about: [i, d, m], body: () => ({ phase: 'immediate', text: 'Eerst zorgen wij samen dat het nu veilig is, ook op vrijdagavond.' }) },
    { ...by('inge', 145, '20:30'), does: 'plan', kind: 'safety-agreement', name: 'danger on Friday', about: [i, d, m], body: () => set('Op vrijdagavond kan het misgaan als er gedronken is en het over geld gaat.', { topic: 'danger', who: [], signs: 'Stefan gaat harder praten en loopt heen en weer.' }) },
    { ...by('stefan', 145, '21:00'), does: 'plan', kind: 'safety-agreement', name: 'no drink at home', about: [i, d, m], body: (who) => set('Ik drink niet als de kinderen er zijn.', { topic: 'agreement', who: [is(who, d)] }) },
    { ...by('inge', 145, '21:10'), does: 'plan', kind: 'safety-agreement', about: [i, d, m], body: (who) => set('Wordt het hard, dan gaat Stefan een uur naar zijn broer. Gaat hij niet, dan ga ik met de kinderen naar oma.', { topic: 'when-wrong', who: [is(who, d), is(who, i)] }) },
    { ...by('milan', 145, '21:20'), does: 'plan', kind: 'safety-agreement', about: [m], body: (who) => set('Ik bel oma. Ik ga er niet meer tussen staan.', { topic: 'when-wrong', who: [is(who, m)] }) },
    { ...by('inge', 145, '21:30'), does: 'plan', kind: 'safety-agreement', about: [i, d, m], body: () => set('Dag en nacht', { topic: 'call', who: [other('Oma Wil')], phone: '06 00000071' }) },
    { ...by('yasmin', 144, '10:20'), does: 'plan', kind: 'strength', name: 'grandma near', about: [i, d, m], body: () => set('Oma Wil woont om de hoek en staat altijd klaar. De kinderen slapen graag bij haar.', { domains: ['social-network'] }) },
    { ...by('yasmin', 144, '10:30'), does: 'plan', kind: 'strength', about: [i, d, m], body: () => set('Inge en Stefan praten op andere dagen goed met elkaar. Zij vroegen zelf om hulp.', { domains: ['relations'] }) },
    ...howSafe(143, [4, 6, 3, 4], 'Doordeweeks gaat het. Voor vrijdag ben ik bang.'),
    { ...by('inge', 135, '20:00'), does: 'plan', kind: 'plan-course', goesOn: 'course of Verhoeven', about: [i, d, m, f], body: () => ({ step: 'own-plan', text: 'Wij hebben met oma, de broer van Stefan en de buren aan tafel gezeten. Dit is ons plan.' }) },
    { ...by('inge', 135, '20:10'), does: 'plan', kind: 'goal', name: 'quiet Friday', about: [i, d, m], body: (who) => goal('Op vrijdagavond is het bij ons thuis rustig, voor ons en voor Fenna.', ['relations', 'spending-time'], { by: who.inDays(90) }) },
    { ...by('inge', 135, '20:15'), does: 'plan', kind: 'action', name: 'Friday at football', about: [i, d, m], body: (who) => set('Vrijdag eten wij om zes uur, en daarna gaat Stefan met Milan naar het voetbal.', { goal: who.named('quiet Friday'), owner: is(who, d), frame: voluntary }) },
    { ...by('inge', 135, '20:20'), does: 'plan', kind: 'action', about: [i, d, m], body: (who) => set('Buurvrouw Truus belt op vrijdag om acht uur even aan.', { goal: who.named('quiet Friday'), owner: other('Truus, buurvrouw'), frame: voluntary }) },
    { ...by('stefan', 134, '20:40'), does: 'plan', kind: 'goal', name: 'without drink', about: [d], body: () => goal('Ik drink niet meer als ik kwaad ben. Ik wil weten wat ik dan wel kan doen.', ['addiction', 'behaviour'], { recovery: true }) },
    { ...by('stefan', 134, '20:45'), does: 'plan', kind: 'action', name: 'group for Stefan', about: [d], body: (who) => set('Ik ga elke dinsdag naar de groep van de verslavingszorg.', { goal: who.named('without drink'), owner: is(who, d), frame: voluntary, law: 'zvw' }) },
    { ...by('milan', 133, '16:40'), does: 'plan', kind: 'goal', name: 'school for Milan', about: [m], body: () => goal('Ik ga over naar de derde.', ['work-and-school']) },
    {
      ...by('yasmin', 132, '15:10'),
      does: 'plan',
      kind: 'action',
      name: 'mentor of Milan',
      about: [m],
      body: (who) => set('Ik bel met Milan zijn mentor, over wat hij op school wil vertellen en wat niet.', { goal: who.named('school for Milan'), owner: yasmin(who), frame: voluntary, law: 'jeugdwet', by: who.inDays(10) }),
    },
    { ...by('yasmin', 131, '11:20'), does: 'plan', kind: 'action', about: [i, d, m], body: (who) => set('Praten met Fenna over thuis, in de groep voor kinderen van wie een ouder drinkt.', { goal: who.named('quiet Friday'), owner: yasmin(who), frame: voluntary, law: 'jeugdwet', supportOfChild: who.person(f) }) },
    { ...by('inge', 131, '20:15'), does: 'plan', kind: 'goal', name: 'own bed', about: [f], body: () => goal('Fenna slaapt weer in haar eigen bed.', ['spending-time']) },
    { ...by('inge', 131, '20:20'), does: 'plan', kind: 'action', about: [f], body: (who) => set('Stefan leest elke avond voor, met de deur open.', { goal: who.named('own bed'), owner: is(who, d), frame: voluntary }) },
    { ...by('yasmin', 131, '11:40'), does: 'plan', kind: 'plan-course', goesOn: 'course of Verhoeven', about: [i, d, m, f], body: (who) => ({ step: 'look-again', on: who.inDays(42), everyWeeks: 6 }) },
    {
      ...by('koen', 128, '13:30'),
      does: 'plan',
      kind: 'analysis',
      shared: true,
      about: [i, d, m],
      body: (who) => ({
        step: 'set',
        from: [],
        text: 'Samen gekeken waarom het op vrijdag misgaat, en waarom op andere dagen niet.',
        facts: [
          { id: 'f1', text: 'Het gaat mis op vrijdagavond, als er gedronken is.', strength: false },
          { id: 'f2', text: 'Er zijn schulden. De rekeningen komen op vrijdag ter sprake.', strength: false },
          { id: 'f3', text: 'Oma Wil staat altijd klaar.', strength: true, entry: who.named('grandma near') },
          { id: 'f4', text: 'Stefan en Milan voetballen graag samen.', strength: true },
        ],
        explanations: [
          { id: 'e1', text: 'Stefan drinkt om de spanning over geld niet te voelen.', because: ['f1', 'f2'] },
          { id: 'e2', text: 'Als er iets leuks is afgesproken, wordt er niet gedronken.', because: ['f4'] },
        ],
        needs: [
          { id: 'n1', text: 'Hulp bij het drinken, en een ander moment om over geld te praten.', because: ['e1'] },
          { id: 'n2', text: 'Een vaste vrijdagavond, met mensen erbij.', because: ['e2'] },
        ],
        goals: [{ goal: who.named('quiet Friday'), because: ['n2'] }],
        lookAgainOn: who.inDays(180),
      }),
    },
    {
      ...by('koen', 120, '16:00'),
      does: 'plan',
      kind: 'incident',
      about: [i, d, m, f],
      body: (who) => ({
        text: 'Ruzie met schreeuwen. Er is niet geduwd. Stefan ging naar zijn broer.',
        forms: ['psychological'],
        dayPart: 'evening',
        roles: [
          { person: who.person(d), role: 'both' },
          { person: who.person(i), role: 'both' },
          { person: who.person(m), role: 'elsewhere' },
          { person: who.person(f), role: 'elsewhere' },
        ],
        toldBy: 'Stefan en Inge',
        before: 'Er was gedronken. Er kwam een brief over de huur.',
        done: 'De afspraak is gevolgd. Truus kwam bij de kinderen.',
      }),
    },
    {
      ...by('koen', 118, '10:40'),
      does: 'plan',
      kind: 'condition',
      name: 'condition of Verhoeven',
      about: [i, d],
      body: () => ({
        step: 'say',
        text: 'Stefan gaat de komende zes weken elke week naar de groep.',
        follows: 'Gaat het weer mis waar de kinderen bij zijn, dan melden wij dat bij Veilig Thuis. Wij vertellen het u eerst.',
        ground: 'report-to-veilig-thuis',
        why: 'De kinderen waren er twee keer bijna bij. Wij willen dat u weet waar u aan toe bent.',
      }),
    },
    { ...by('koen', 118, '11:30'), does: 'plan', kind: 'condition', goesOn: 'condition of Verhoeven', about: [i, d], body: (who) => ({ step: 'told', person: who.person(d), way: 'conversation', given: ['legal-aid', 'client-support', 'rights'] }) },
    { ...by('koen', 118, '11:35'), does: 'plan', kind: 'condition', goesOn: 'condition of Verhoeven', about: [i, d], body: (who) => ({ step: 'told', person: who.person(i), way: 'conversation', given: ['legal-aid', 'client-support', 'rights'] }) },
    { ...by('yasmin', 117, '15:00'), does: 'plan', kind: 'action', goesOn: 'mentor of Milan', about: [m], body: () => ({ step: 'done', text: 'Met Milan erbij. Hij kiest zelf wie op school het weet.' }) },
    ...howSafe(112, [5, 6, 5, 5], 'Hij gaat naar de groep. Ik slaap beter.'),
    { ...by('yasmin', 88, '15:30'), does: 'plan', kind: 'meeting', about: [i, d, m], body: (who) => ({ text: 'Wij keken terug op zes weken. Vrijdag gaat beter. Over geld praten wij voortaan op zondag, met de schuldhulp erbij.', present: [is(who, i), is(who, d), is(who, m), yasmin(who), other('Oma Wil')] }) },
    {
      ...by('yasmin', 88, '15:45'),
      does: 'plan',
      kind: 'action',
      name: 'debts',
      about: [i, d, m],
      body: (who) => set('De schuldhulp maakt met ons een overzicht van wat wij moeten betalen.', { goal: who.named('quiet Friday'), owner: other('Schuldhulp van de gemeente'), frame: voluntary, law: 'schuldhulp', by: who.inDays(30) }),
    },
    { ...by('yasmin', 88, '16:00'), does: 'plan', kind: 'evaluation', name: 'first look back', about: [i, d, m, f], body: () => ({ step: 'open' }) },
    {
      ...by('inge', 87, '20:10'),
      does: 'plan',
      kind: 'evaluation-answer',
      about: [i],
      body: (who) => ({ evaluation: who.named('first look back'), scores: [{ goal: who.named('quiet Friday'), score: 6 }], worked: 'Dat Truus aanbelt. Dan is er iemand.', notWorked: 'Over geld praten wij nog te vaak als het al spannend is.' }),
    },
    { ...by('stefan', 87, '21:30'), does: 'plan', kind: 'evaluation-answer', about: [d], body: (who) => ({ evaluation: who.named('first look back'), scores: [{ goal: who.named('quiet Friday'), score: 7 }], worked: 'De groep. En naar het voetbal met Milan.' }) },
    { ...by('milan', 86, '16:20'), does: 'plan', kind: 'evaluation-answer', about: [m], body: (who) => ({ evaluation: who.named('first look back'), scores: [{ goal: who.named('quiet Friday'), score: 5 }], worked: 'Voetbal.', notWorked: 'Ik vind het nog spannend als hij laat thuiskomt.' }) },
    { ...by('yasmin', 86, '17:00'), does: 'plan', kind: 'evaluation-answer', about: [f], body: (who) => ({ evaluation: who.named('first look back'), scores: [{ score: 7 }], worked: 'Pannenkoeken eten. En dat Truus komt.', together: true }) },
    { ...by('yasmin', 85, '10:10'), does: 'plan', kind: 'evaluation', goesOn: 'first look back', about: [i, d, m, f], body: (who) => ({ step: 'close', text: 'De vrijdag blijft zoals hij is. Stefan stuurt Milan een bericht als het later wordt.', next: who.inDays(42) }) },
    { ...by('koen', 84, '14:00'), does: 'plan', kind: 'phase', about: [i, d, m], body: () => ({ phase: 'stable', text: 'Het is zes weken rustig gebleven. De afspraken houden jullie zelf bij.' }) },
    { ...by('stefan', 80, '20:50'), does: 'plan', kind: 'action', goesOn: 'group for Stefan', about: [d], body: () => ({ step: 'effect', effect: 'helped', text: 'Ik herken nu wanneer ik weg moet lopen.' }) },
    { ...by('koen', 76, '09:50'), does: 'plan', kind: 'condition', goesOn: 'condition of Verhoeven', about: [i, d], body: () => ({ step: 'end', outcome: 'met', text: 'Stefan ging elke week. Deze voorwaarde geldt niet meer.' }) },
    ...howSafe(70, [7, 7, 6, 6], 'Vrijdag was gewoon een vrijdag.'),
    { ...by('yasmin', 58, '11:30'), does: 'plan', kind: 'action', goesOn: 'debts', about: [i, d, m], body: () => ({ step: 'done', text: 'Er is een overzicht, en een bedrag per maand dat lukt.' }) },
    { ...by('koen', 40, '15:15'), does: 'plan', kind: 'phase', about: [i, d, m], body: () => ({ phase: 'recovery', text: 'Er is weer ruimte om het over vroeger te hebben: wat het met iedereen deed, en wat nog pijn doet.' }) },
    { ...by('inge', 38, '20:20'), does: 'plan', kind: 'goal', name: 'trust again', about: [i, d, m], body: () => goal('Wij durven elkaar weer te zeggen wat wij moeilijk vinden.', ['relations'], { recovery: true }) },
    { ...by('inge', 36, '21:00'), does: 'plan', kind: 'goal', goesOn: 'quiet Friday', about: [i, d, m], body: () => ({ step: 'end', outcome: 'reached', text: 'Vier maanden lang.' }) },
    ...howSafe(28, [8, 8, 7, 8], 'Ik let niet meer op zijn stem.'),
    { ...by('yasmin', 20, '16:00'), does: 'plan', kind: 'plan-course', goesOn: 'course of Verhoeven', about: [i, d, m, f], body: (who) => ({ step: 'look-again', on: who.inDays(32), everyWeeks: 8 }) },
  ]
}
