import type { Regime } from './regimes.ts'

/** What somebody may ask about the dossier that is kept about them, or about a child. */
export const rights = [
  'access',
  'copy',
  'correction',
  'restriction',
  'objection',
  'destruction',
  'another-helper',
  'information',
  'why-looked',
  'complaint',
] as const
export type Right = (typeof rights)[number]

/** What can be decided about a part, an entry, or the request as a whole. */
export const outcomes = ['given', 'refused', 'partly'] as const
export type Outcome = (typeof outcomes)[number]

/** An article, by the law that a part is kept under; `every` where they all say the same. */
type ByRegime = Partial<Record<Regime | 'every', string>>

const articleOf = (by: ByRegime, regime: Regime): string | undefined => by[regime] ?? by.every

/** How long answering may take, counted from the day it first came in. */
export interface Term {
  months: number
  /** Besides the months. */
  weeks?: number
  /** Null: no law sets it. Then it is ours: what the general law gives for a request of this sort. */
  article: string | null
  /** By how much it can be put off once, with the reason told within the first term. */
  extension: { months: number; weeks?: number; article: string } | null
}

interface RightLaw {
  articles: ByRegime
  term: Term
  terms?: Partial<Record<Regime, Term>>
  /** Is it decided part by part; or once, about the request? */
  perPart: boolean
  /** Whoever is of the family asks; this one is for a parent without authority, about a child. */
  forParentWithoutAuthority?: true
}

const month: Term = { months: 1, article: 'AVG 12(3)', extension: { months: 2, article: 'AVG 12(3)' } }
const threeMonths: Term = { months: 3, article: 'Wmo 2015 5.3.5(1)', extension: null }
// A committee keeps the term of the scheme of the organisation, which the law leaves open; ours is that of the general law (Awb 9:11).
const byScheme = (article: string): Term => ({
  months: 0,
  weeks: 6,
  article: null,
  extension: { months: 0, weeks: 4, article },
})
const noTermInLaw: Term = { months: 1, article: null, extension: null }

/** Per right: where it stands, and within what time it is answered. */
export const rightsLaw: Readonly<Record<Right, RightLaw>> = {
  access: {
    articles: {
      jeugdwet: 'Jeugdwet 7.3.10',
      gi: 'Jeugdwet 7.3.10',
      wmo: 'Wmo 2015 5.3.2(1)',
      'veilig-thuis': 'Wmo 2015 5.3.2(1)',
      wgbo: 'BW 7:456',
      every: 'AVG 15(1)',
    },
    term: month,
    perPart: true,
  },
  copy: {
    articles: {
      jeugdwet: 'Jeugdwet 7.3.10',
      gi: 'Jeugdwet 7.3.10',
      wmo: 'Wmo 2015 5.3.2(1)',
      'veilig-thuis': 'Wmo 2015 5.3.2(1)',
      wgbo: 'BW 7:456',
      every: 'AVG 15(3)',
    },
    term: month,
    perPart: true,
  },
  correction: {
    articles: { wmo: 'Wmo 2015 5.3.2(5), AVG 16', 'veilig-thuis': 'Wmo 2015 5.3.2(5), AVG 16', every: 'AVG 16' },
    term: month,
    perPart: true,
  },
  restriction: { articles: { every: 'AVG 18(1)' }, term: month, perPart: true },
  objection: { articles: { every: 'AVG 21(1)' }, term: month, perPart: true },
  destruction: {
    articles: {
      jeugdwet: 'Jeugdwet 7.3.9(1)',
      gi: 'Jeugdwet 7.3.9(1)',
      wmo: 'Wmo 2015 5.3.5(1)',
      'veilig-thuis': 'Wmo 2015 5.3.5(1)',
      wgbo: 'BW 7:455(1)',
      every: 'AVG 17(1)',
    },
    term: month,
    terms: { wmo: threeMonths, 'veilig-thuis': threeMonths },
    perPart: true,
  },
  'another-helper': { articles: { every: 'Jeugdwet 2.3(5)' }, term: noTermInLaw, perPart: false },
  information: {
    articles: { every: 'BW 1:377c(1)' },
    term: noTermInLaw,
    perPart: false,
    forParentWithoutAuthority: true,
  },
  'why-looked': { articles: { every: 'AVG 15(1)' }, term: month, perPart: false },
  complaint: {
    articles: {
      wmo: 'Awb 9:1(1)',
      'veilig-thuis': 'Wmo 2015 4.2.7(1)',
      wgbo: 'Wkkgz 14(1)',
      every: 'Jeugdwet 4.2.1(1)',
    },
    term: byScheme('Jeugdwet 4.2.1(2)(d)'),
    terms: {
      wmo: { ...byScheme('Awb 9:11(2)'), article: 'Awb 9:11(1)' },
      'veilig-thuis': byScheme('Wmo 2015 4.2.7(2)(d)'),
      wgbo: { ...byScheme('Wkkgz 17(2)'), article: 'Wkkgz 17(1)' },
    },
    perPart: false,
  },
}

/** Where this right stands in the law that a part is kept under. */
export const rightArticle = (right: Right, regime: Regime): string => articleOf(rightsLaw[right].articles, regime) ?? ''

/** Within what time this right is answered under this law. */
export const termOf = (right: Right, regime: Regime): Term => rightsLaw[right].terms?.[regime] ?? rightsLaw[right].term

/** On which grounds something may be refused. A ground that a law does not know is no ground there. */
export const refusalGroundIds = [
  'privacy-of-another',
  'serious-harm',
  'violence',
  'good-care',
  'interest-of-the-child-represented',
  'not-theirs-to-ask',
  'interest-of-another',
  'law-forbids',
  'is-correct',
  'is-a-judgement',
  'not-contested',
  'duty-to-keep',
  'compelling',
  'not-told-to-authority',
  'interest-of-the-child',
  'no-other-helper',
  'excessive',
] as const
export type RefusalGround = (typeof refusalGroundIds)[number]

interface RefusalLaw {
  rights: readonly Right[]
  articles: ByRegime
  /** Said to whoever asked, in the letter: to a parent and to a child of fourteen alike, so with neither «u» nor «je». */
  nl: string
  en: string
}

const reading: readonly Right[] = ['access', 'copy']
const byPart: readonly Right[] = ['access', 'copy', 'correction', 'restriction', 'objection', 'destruction']
const help = (article: string) => ({ jeugdwet: article, gi: article })
const support = (article: string) => ({ wmo: article, 'veilig-thuis': article })

export const refusalLaw: Readonly<Record<RefusalGround, RefusalLaw>> = {
  'privacy-of-another': {
    rights: reading,
    articles: {
      ...help('Jeugdwet 7.3.10'),
      ...support('Wmo 2015 5.3.2(4)'),
      wgbo: 'BW 7:456',
      justice: 'UAVG 41(1)(i)',
    },
    nl: 'Het zou iets tonen uit het privéleven van een ander.',
    en: 'It would show something of the private life of somebody else.',
  },
  'serious-harm': {
    rights: reading,
    articles: { ...help('Jeugdwet 7.3.2(4)'), wgbo: 'BW 7:448(4)' },
    nl: 'Dit nu weten zou duidelijk ernstige schade doen. Een tweede hulpverlener vindt dat ook. Is dat voorbij, dan wordt het alsnog verteld.',
    en: 'Knowing it now would clearly do you serious harm. A second professional agrees. When that is over, you are told.',
  },
  violence: {
    rights: reading,
    articles: support('Wmo 2015 5.3.2(4)'),
    nl: 'Het is nodig om huiselijk geweld of kindermishandeling te stoppen of te onderzoeken.',
    en: 'It is needed to end or investigate domestic violence or child abuse.',
  },
  'good-care': {
    rights: byPart,
    articles: { ...help('Jeugdwet 7.3.15(4)'), wgbo: 'BW 7:465(4)' },
    nl: 'Dit is gevraagd voor iemand anders. Het past niet bij goede zorg voor die persoon.',
    en: 'You ask this for somebody else. It does not fit good care for that person.',
  },
  'interest-of-the-child-represented': {
    rights: reading,
    articles: support('Wmo 2015 5.3.2(3)'),
    nl: 'Dit is gevraagd voor iemand anders. Het is niet in het belang van die persoon.',
    en: 'You ask this for somebody else. It is not in the interest of that person.',
  },
  'not-theirs-to-ask': {
    rights: byPart,
    articles: {
      ...help('Jeugdwet 7.3.11(1), 7.3.15'),
      ...support('Wmo 2015 5.3.2, 5.3.3(1)'),
      wgbo: 'BW 7:457(1), 7:465',
      justice: 'UAVG 31',
    },
    nl: 'Dit gaat over iemand anders. Volgens de wet kan het niet voor die persoon worden gevraagd.',
    en: 'This is about somebody else. By law you cannot ask this for that person.',
  },
  'interest-of-another': {
    rights: ['destruction'],
    articles: { ...help('Jeugdwet 7.3.9(2)'), ...support('Wmo 2015 5.3.5(2)'), wgbo: 'BW 7:455(2)' },
    nl: 'Voor iemand anders is het heel belangrijk dat dit bewaard blijft.',
    en: 'It is very important to somebody else that this is kept.',
  },
  'law-forbids': {
    rights: ['destruction'],
    articles: {
      ...help('Jeugdwet 7.3.9(2)'),
      ...support('Wmo 2015 5.3.5(2)'),
      wgbo: 'BW 7:455(2)',
      justice: 'AVG 17(3)(b)',
    },
    nl: 'Een wet verplicht om dit te bewaren.',
    en: 'A law obliges to keep this.',
  },
  'is-correct': {
    rights: ['correction'],
    articles: { every: 'AVG 16' },
    nl: 'Wij zochten het uit. Wat er staat, klopt. Eigen woorden erbij zetten mag altijd.',
    en: 'We looked into it. What is written is right. You may always add your own words.',
  },
  'is-a-judgement': {
    rights: ['correction'],
    articles: { every: 'AVG 16' },
    nl: 'Dit is wat een hulpverlener ervan vindt, en geen feit. Een mening verbeteren wij niet. Eigen woorden erbij zetten mag altijd.',
    en: 'This is what a professional thinks of it, and no fact. An opinion is not corrected. You may always add your own words.',
  },
  'not-contested': {
    rights: ['restriction'],
    articles: { every: 'AVG 18(1)' },
    nl: 'De wet noemt vier redenen om iets stil te zetten. Geen daarvan is hier het geval.',
    en: 'The law names four reasons to put something on hold. None of them applies here.',
  },
  'duty-to-keep': {
    rights: ['objection'],
    articles: { every: 'AVG 21(1), 6(1)(c)' },
    nl: 'Een wet verplicht ons om dit op te schrijven. Daartegen is geen bezwaar mogelijk.',
    en: 'A law obliges us to write this down. There is no objection to that.',
  },
  compelling: {
    rights: ['objection'],
    articles: { every: 'AVG 21(1)' },
    nl: 'Er zijn dringende redenen om dit te blijven gebruiken. Die wegen hier zwaarder dan het bezwaar.',
    en: 'There are compelling reasons to keep using this. They outweigh your objection here.',
  },
  'not-told-to-authority': {
    rights: ['information'],
    articles: { every: 'BW 1:377c(1)' },
    nl: 'Dit vertellen wij ook niet aan wie het gezag heeft of bij wie het kind woont.',
    en: 'We do not tell this to whoever has authority, or with whom the child lives, either.',
  },
  'interest-of-the-child': {
    rights: ['information'],
    articles: { every: 'BW 1:377c(1)' },
    nl: 'Het is niet in het belang van het kind om dit te vertellen.',
    en: 'It is not in the interest of the child to tell this.',
  },
  'no-other-helper': {
    rights: ['another-helper'],
    articles: { every: 'Jeugdwet 2.3(5)' },
    nl: 'Een andere hulpverlener is nu redelijkerwijs niet mogelijk.',
    en: 'Another professional is not reasonably possible now.',
  },
  excessive: {
    rights: [...byPart, 'why-looked'],
    articles: { every: 'AVG 12(5)(b)' },
    nl: 'Dit is kort geleden ook gevraagd, en er is sindsdien niets veranderd.',
    en: 'You asked this a short while ago, and nothing has changed since.',
  },
}

/** The article of this ground under this law; undefined where that law does not know it. */
export const refusalArticle = (ground: RefusalGround, regime: Regime): string | undefined =>
  articleOf(refusalLaw[ground].articles, regime)

/** On which grounds this right may be refused in what is kept under this law. */
export const refusalGroundsOf = (right: Right, regime: Regime): RefusalGround[] =>
  refusalGroundIds.filter(
    (ground) => refusalLaw[ground].rights.includes(right) && refusalArticle(ground, regime) !== undefined,
  )
