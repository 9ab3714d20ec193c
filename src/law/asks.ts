/** A question of the sector about who may see what, in its own words, and what answers it. */
export interface Ask {
  asked: string
  /** In one sentence, what the answer is. */
  answer: string
  /** The rules that give it; `every` where all of them do. */
  rules: readonly string[] | 'every'
  /** What else does, and what proves it: paths in this repository. */
  where: readonly string[]
  tests: readonly string[]
  /** What the question asks as well and is not there. */
  open?: string
}

const aboutOneself = ['about-themself-jeugdwet', 'about-themself-wmo', 'about-themself-wgbo']
const speakingForAnother = [
  'parent-of-child-under-12',
  'parent-of-child-12-15',
  'parent-during-measure-16-17',
  'parent-of-child-under-16-wmo',
  'parent-of-patient-under-12',
  'parent-of-patient-12-15',
  'parent-of-incapable-minor',
  'parent-of-incapable-minor-wmo',
  'parent-of-incapable-patient',
  'representative-of-adult',
  'representative-of-adult-wmo',
  'representative-of-patient',
]
const helping = [
  'involved-professional',
  'involved-in-measure',
  'involved-wmo',
  'involved-veilig-thuis',
  'involved-practitioner',
]
const closedToOthers = ['other-organisation', 'other-organisation-wmo', 'not-of-the-treatment']
const shields = ['shielded-for-safety', 'in-confidence', 'not-good-care', 'of-the-other-parent', 'complained-of']

/** By the number under which the ask stands in docs/asks.md. */
export const asks: Readonly<Record<number, Ask>> = {
  5: {
    asked: 'minder betrokkenen is voor hen minder belastend en veel beter navolgbaar',
    answer:
      'Nobody is tied to a family without an action of their own and a reason; the family reads who helps, since when and why.',
    rules: [
      'becoming-involved',
      'becoming-involved-in-measure',
      'becoming-involved-after-report',
      'becoming-involved-as-practitioner',
      'team-lead-sees-who-helps',
    ],
    where: ['src/dossier/kinds/involvement.ts', 'src/people/join-family.ts'],
    tests: ['src/journey.test.ts', 'src/law/pairs/professionals.ts'],
    open: 'How many helpers a family has had is not counted yet.',
  },
  26: {
    asked:
      'wettelijke grondslag waarin ook is uitgewerkt dat het lokale team door het veiligheidsteam wordt geïnformeerd',
    answer:
      'The safety team gives the local team named parts on a ground of its own, weighed and in the register of the family, until a day; without it they stay closed.',
    rules: ['opened-by-disclosure', 'other-organisation', 'other-organisation-wmo'],
    where: ['src/law/openings.ts', 'src/dossier/kinds/opening.ts', 'src/openings/disclose.ts'],
    tests: ['src/law/openings.test.ts', 'src/openings/disclose.test.ts', 'src/law/pairs/openings.ts'],
    open: 'A statute for safety teams does not exist; its ground stands ready and opens nothing.',
  },
  27: {
    asked: 'het lokale team niet alles te weten (proportionaliteit en subsidiariteit)',
    answer:
      'A power to give is not a right to look: what another organisation wrote is closed, part by part, until it is opened.',
    rules: [...helping, ...closedToOthers, 'team-lead-sees-who-helps', 'team-lead-reads-no-content', 'help-has-ended'],
    where: ['src/dossier/part.ts', 'src/law/policies/professionals.cedar'],
    tests: ['src/law/pairs/professionals.ts', 'src/law/space.test.ts'],
  },
  28: {
    asked:
      'gegevensuitwisseling mogelijk is bij hulpverlening in één gezin vanuit de diverse wetten, anders dan alleen toestemming',
    answer: 'Every opening is on one ground, with its article, to whom it gives, and from and until when it holds.',
    rules: [
      'opened-by-disclosure',
      'opened-for-justice',
      'break-glass',
      'opening-in-emergency',
      'lead-reviews-emergency',
      'justice-by-name',
      'justice-ground-for-justice-only',
    ],
    where: ['src/law/openings.ts'],
    tests: ['src/law/openings.test.ts', 'src/law/pairs/openings.ts', 'src/law/pairs/shields.ts'],
  },
  29: {
    asked: 'Wie heeft toegang tot welk deel van het dossier?',
    answer:
      'The rules of src/law/policies, each with its article and sentence; all combinations stand in docs/who-may-do-what.md.',
    rules: 'every',
    where: ['src/law/policies/people.cedar', 'docs/who-may-do-what.md'],
    tests: ['src/law/pairs.test.ts', 'src/law/mutants.test.ts', 'src/law/space.test.ts', 'src/access/access.test.ts'],
  },
  30: {
    asked: 'Hoe verhoudt zich dit tot de dossierrechten (en de wettelijke rechten uit de AVG)?',
    answer:
      'Who reads, adds own words and has something corrected follows per part from the law it was written under, and from age; every right is asked on a page or on paper, answered within its term, and a refusal names its ground and remedy.',
    rules: [
      ...aboutOneself,
      ...speakingForAnother,
      'correct-ours',
      'parent-without-authority',
      'authority-undetermined',
      'carer-without-authority',
      'too-young-to-read-alone',
      'too-young-to-read-alone-wmo',
      'patient-too-young-to-read-alone',
      'sixteen-decides-alone',
      'sixteen-decides-alone-wmo',
      'patient-of-sixteen-decides-alone',
      'request-is-own',
    ],
    where: [
      'src/law/policies/people.cedar',
      'src/law/rights.ts',
      'src/dossier/kinds/request.ts',
      'src/dossier/withhold-entry.ts',
      'src/dossier/destroy.ts',
    ],
    tests: [
      'src/law/pairs/people.ts',
      'src/rights/journeys.test.ts',
      'src/dossier/withholding.test.ts',
      'src/dossier/destroy.test.ts',
    ],
  },
  31: {
    asked: 'Welke organisatie is eindverantwoordelijk voor dit dossier als er vragen/klachten zijn?',
    answer:
      'One contact point per dossier, named to the family; each part names the organisation that answers for it, and a request goes there.',
    rules: ['correct-ours', 'passing-a-request-on'],
    where: ['src/rights/contact-point.ts', 'src/dossier/part.ts'],
    tests: ['src/rights/contact-point.test.ts', 'src/law/pairs/professionals.ts'],
  },
  32: {
    asked: 'één landelijke Inspectie',
    answer:
      'An inspector reads what an investigation on record needs, under the law of that part, and nothing without it.',
    rules: ['inspection', 'inspection-veilig-thuis', 'supervision-wmo', 'inspector-needs-an-investigation'],
    where: ['src/law/policies/openings.cedar', 'src/law/openings.ts'],
    tests: ['src/law/pairs/openings.ts', 'src/law/pairs/professionals.ts'],
  },
  42: {
    asked: 'Regie op eigen dossier',
    answer:
      'Somebody of the family reads what is about them, adds words of their own, reads who looked, asks why and is answered, keeps a copy, and decides who reads along, on a page, and stops that any time: the child from twelve, until then whoever has authority.',
    rules: [
      ...aboutOneself,
      'consent-by-themself',
      'consent-for-child-under-12',
      'consent-for-incapable-minor',
      'consent-for-incapable-adult',
    ],
    where: [
      'src/portal/',
      'src/openings/give-consent.ts',
      'src/rights/copy/copy-document.ts',
      'src/dossier/kinds/own-statement.ts',
      'src/rights/handlers/who-looked.tsx',
    ],
    tests: [
      'src/access/openings.test.ts',
      'src/openings/consent.test.ts',
      'src/rights/copy/my-copy.test.ts',
      'src/journey.test.ts',
      'src/rights/why-looked.test.ts',
    ],
  },
  46: {
    asked: 'informatie voorziening (IV) systemen die ook AVG-proof zijn',
    answer:
      'Nobody sees a part without a rule; every look is logged before the answer; what is shielded reaches nobody by any road.',
    rules: [
      ...shields,
      'secret-address',
      'reach-own',
      'origin-protected',
      'origin-of-report-protected',
      'researcher-never-reads',
    ],
    where: ['src/access/access.ts', 'src/law/policies/shields.cedar'],
    tests: ['src/access/access.test.ts', 'src/non-interference.test.ts', 'src/law/pairs/shields.ts'],
  },
  55: {
    asked: 'uitgevoerd door niet bij het gezin betrokken professionals uit een ander Regionaal Veiligheidsteam',
    answer:
      'Whoever checks from outside reads what was laid out for it, in that role alone; the database takes nobody of a team that knows the family.',
    rules: ['counter-check', 'counter-checker-gets-a-request', 'asked-for-advice', 'expert-gets-a-question'],
    where: ['src/law/policies/openings.cedar', 'src/law/roles.ts', 'src/dossier/kinds/opening.ts'],
    tests: ['src/law/pairs/openings.ts', 'src/law/pairs/professionals.ts'],
    open: 'The check itself, with its question and its answer, and who must take part in it, is not there yet.',
  },
  58: {
    asked: 'Beschikbaarheid van (gratis) rechtsbijstand en cliëntondersteuning voor kind en gezin',
    answer:
      'Names and numbers of who helps in this region, free of charge, stand in the portal, and that they were told so is on record. Whoever is asked to look along reads what the client may read at that moment; whom somebody asked is theirs to know.',
    rules: ['asked-to-look-along', 'needs-a-mandate', 'mandate-is-private', 'judge-gets-a-bundle'],
    where: [
      'src/dossier/kinds/mandate.ts',
      'src/openings/handlers/ask-somebody.tsx',
      'src/portal/region.ts',
      'src/dossier/kinds/rights-offered.ts',
    ],
    tests: [
      'src/openings/consent.test.ts',
      'src/portal/offer-rights.test.ts',
      'src/law/pairs/openings.ts',
      'src/law/pairs/shields.ts',
    ],
  },
  59: {
    asked: 'Versimpelde en objectieve klacht- en tuchtprocedures',
    answer:
      'One page to complain about whoever helps. It goes to their committee, which alone reads it and answers in a letter within its term; whoever is complained of notices nothing here. The letter names the ombudsman, the confidant and the disciplinary register.',
    rules: ['committee-examines-complaint', 'complaint', 'committee-needs-a-complaint', 'complained-of'],
    where: ['src/rights/complaint/', 'src/law/policies/openings.cedar', 'src/law/policies/shields.cedar'],
    tests: ['src/rights/complaint/complaint.test.ts', 'src/law/pairs/openings.ts', 'src/law/pairs/shields.ts'],
    open: 'That the committee hears whoever is complained of, and tells them its judgement, happens outside Erbij; so does a disciplinary complaint.',
  },
  65: {
    asked: 'gegevensdeling en privacyvraagstukken met het oog op samenwerking met de volwassenen-GGZ',
    answer:
      'A practitioner is tied to one patient; the treatment file is closed to the team, and the team’s notes to the practitioner.',
    rules: [
      'practitioner-writes-in-treatment',
      'involved-practitioner',
      'becoming-involved-as-practitioner',
      'not-of-the-treatment',
      'diagnosis-stays',
      'opened-by-consent',
    ],
    where: ['src/law/regimes.ts', 'src/dossier/kinds/parenthood.ts'],
    tests: ['src/law/pairs/professionals.ts', 'src/law/pairs/shields.ts'],
  },
  66: {
    asked:
      'het medisch beroepsgeheim geen beletsel hoeft te zijn als er wordt gewerkt volgens de samenwerkingsafspraken rondom informatiedeling',
    answer:
      'What a practitioner wrote opens by consent, or on a ground on record, of which a conflict of duties is one.',
    rules: ['not-of-the-treatment', 'opened-by-consent', 'opened-by-disclosure', 'diagnosis-stays'],
    where: ['src/law/openings.ts', 'src/dossier/kinds/opening.ts'],
    tests: ['src/law/openings.test.ts', 'src/law/pairs/shields.ts'],
  },
  79: {
    asked: 'diagnoses worden gebruikt maar ook misbruikt',
    answer:
      'A diagnosis stays with the practitioner, also where something else is opened; what it means for parenthood is a part of its own.',
    rules: ['diagnosis-stays'],
    where: ['src/dossier/kinds/diagnosis.ts', 'src/dossier/kinds/parenthood.ts'],
    tests: ['src/law/pairs/shields.ts'],
  },
  80: {
    asked: '1 gezin, 1 plan – zou werkelijkheid moeten worden met de volwassenenzorg erbij',
    answer:
      'One plan per family: everybody who helps it shares it, and whoever is in it reads what is about them together, and writes along.',
    rules: ['made-together', 'made-together-wmo'],
    where: ['src/plan/', 'src/dossier/kinds/goal.ts', 'src/dossier/kinds/action.ts'],
    tests: ['src/law/pairs/people.ts'],
  },
  95: {
    asked: 'bevoegdheden kunnen inzetten, om een beschermings- en een jeugdreclasseringsmaatregel uit te',
    answer:
      'A power belongs to one professional, from a day until a day; without it nobody reads or writes what such work leaves.',
    rules: [
      'involved-in-measure',
      'involved-veilig-thuis',
      'becoming-involved-in-measure',
      'becoming-involved-after-report',
      'power-is-personal',
      'correct-ours',
    ],
    where: ['src/law/roles.ts', 'src/law/regimes.ts'],
    tests: ['src/law/pairs/professionals.ts', 'src/law/space.test.ts'],
  },
}

/** The asks that this rule answers. */
export const asksOf = (rule: string): number[] =>
  Object.entries(asks)
    .filter(([, { rules }]) => rules === 'every' || rules.includes(rule))
    .map(([number]) => Number(number))
