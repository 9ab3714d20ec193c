/** Where the plan stands: for who helps, or for somebody of the family (`own`). */
const planAt = (own: boolean, family: string) => `/${own ? 'mijn-dossier' : 'gezinnen'}/${family}/plan`

/**
 * Every address a page points to, in one place. Paths are Dutch: people see them.
 * `src/routes.ts` declares the same paths with their action, resource and purpose.
 */
export const links = {
  home: '/',
  signIn: '/inloggen',
  /** POST */
  signOut: '/uitloggen',
  chooseCapacity: '/rol',
  /** POST: `lang`, `back` (a path of this site) */
  language: '/taal',
  quickExit: '/snel-weg',
  mySessions: '/mijn-sessies',
  /** Where somebody who is nobody here yet enters the code they were given. */
  bindAccount: '/koppelen',

  families: '/gezinnen',
  beginTie: '/betrokken-worden',
  family: (family: string) => `/gezinnen/${family}`,
  endTie: (family: string) => `/gezinnen/${family}/stoppen`,
  writeNote: (family: string) => `/gezinnen/${family}/verslag`,
  writeFact: (family: string) => `/gezinnen/${family}/feit`,
  writeAgreement: (family: string) => `/gezinnen/${family}/afspraak`,
  draft: (family: string, draft: string) => `/gezinnen/${family}/concepten/${draft}`,
  /** POST: answers JSON `{ savedAt }` */
  autosaveDraft: (family: string, draft: string) => `/gezinnen/${family}/concepten/${draft}/bewaren`,
  discardDraft: (family: string, draft: string) => `/gezinnen/${family}/concepten/${draft}/weggooien`,
  shareEntry: (family: string, entry: string) => `/gezinnen/${family}/verslagen/${entry}/delen`,
  entry: (family: string, entry: string) => `/gezinnen/${family}/vermeldingen/${entry}`,
  correctEntry: (family: string, entry: string) => `/gezinnen/${family}/vermeldingen/${entry}/verbeteren`,
  withholdEntry: (family: string, entry: string) => `/gezinnen/${family}/vermeldingen/${entry}/niet-verstrekken`,
  people: (family: string) => `/gezinnen/${family}/mensen`,
  addPerson: (family: string) => `/gezinnen/${family}/mensen/erbij`,
  relation: (family: string, thread: string) => `/gezinnen/${family}/mensen/relaties/${thread}`,
  samePerson: (family: string) => `/gezinnen/${family}/mensen/dezelfde`,
  reach: (family: string, person: string) => `/gezinnen/${family}/mensen/${person}/bereiken`,
  giveAccess: (family: string, person: string) => `/gezinnen/${family}/mensen/${person}/toegang`,
  decideAuthority: (family: string, child: string) => `/gezinnen/${family}/mensen/${child}/gezag`,
  authorityDecision: (family: string, child: string, decision: string) =>
    `/gezinnen/${family}/mensen/${child}/gezag/${decision}`,
  audience: (family: string, part: string) => `/gezinnen/${family}/delen/${part}`,
  whoMaySee: (family: string) => `/gezinnen/${family}/wie-mag-wat`,

  /** GET, and POST multipart: `file`, `id`, `shared` */
  attach: (family: string, entry: string) => `/gezinnen/${family}/vermeldingen/${entry}/bijlage`,
  /** The same, beside one's own words */
  attachMine: (entry: string) => `/mijn-woorden/${entry}/bijlage`,
  file: (family: string, attachment: string) => `/gezinnen/${family}/bijlagen/${attachment}`,
  myFile: (family: string, attachment: string) => `/mijn-dossier/${family}/bijlagen/${attachment}`,
  files: (family: string) => `/gezinnen/${family}/bestanden`,
  myFiles: (family: string) => `/mijn-dossier/${family}/bestanden`,
  today: '/vandaag',
  /** The term is posted, never in the address. */
  search: '/zoeken',

  offerRights: (family: string) => `/gezinnen/${family}/rechten-besproken`,
  tell: (family: string, person: string) => `/gezinnen/${family}/vertellen/${person}`,
  yourRights: '/uw-rechten',
  yourRightsYoung: '/uw-rechten/jongeren',
  yourRightsChild: '/uw-rechten/kinderen',
  accessibility: '/toegankelijkheid',
  together: (family: string, child: string) => `/mijn-dossier/${family}/samen/${child}`,
  /** What a child said, corrected by who wrote it down. */
  togetherWords: (family: string, child: string, entry: string) => `/mijn-dossier/${family}/samen/${child}/${entry}`,
  child: (family: string, child: string) => `/gezinnen/${family}/kinderen/${child}`,
  childsWords: (family: string, child: string, entry: string) => `/gezinnen/${family}/kinderen/${child}/${entry}`,
  answerChild: (family: string, child: string, entry: string) =>
    `/gezinnen/${family}/kinderen/${child}/${entry}/antwoord`,

  myDossier: '/mijn-dossier',
  myOlderEntries: (family: string, entry: string) => `/mijn-dossier?gezin=${family}&na=${entry}`,
  myEntry: (family: string, entry: string) => `/mijn-dossier/${family}/vermeldingen/${entry}`,
  myPeople: (family: string) => `/mijn-dossier/${family}/mensen`,
  myReach: '/mijn-bereikbaarheid',
  myAudience: (family: string, part: string) => `/mijn-dossier/${family}/delen/${part}`,
  myWhoMaySee: (family: string) => `/mijn-dossier/${family}/wie-mag-wat`,
  myOpenings: (family: string) => `/mijn-dossier/${family}/meelezen`,
  giveConsent: (family: string) => `/mijn-dossier/${family}/meelezen/toestemming`,
  askSomebody: (family: string) => `/mijn-dossier/${family}/meelezen/vragen`,
  openings: (family: string) => `/gezinnen/${family}/meelezen`,
  disclose: (family: string) => `/gezinnen/${family}/verstrekken`,
  emergency: '/noodinzage',
  reviewEmergency: (family: string, thread: string) => `/noodinzage/${family}/${thread}`,
  whoLooked: '/wie-keek',
  myCopy: (family: string) => `/mijn-dossier/${family}/afschrift`,
  myCopyPdf: (family: string) => `/mijn-dossier/${family}/afschrift.pdf`,
  terms: (family: string) => `/gezinnen/${family}/bewaartermijnen`,
  myTerms: (family: string) => `/mijn-dossier/${family}/bewaartermijnen`,
  /** Takes back what was asked to be destroyed, while it can. */
  takeBack: (family: string, request: string) => `/mijn-rechten/${family}/vraag/${request}/terugnemen`,
  /** A copy somebody asked for: deciding what of others is blacked out, and then what was decided. */
  decideCopy: (family: string, request: string) => `/gezinnen/${family}/afschriften/${request}`,
  askedCopy: (family: string, request: string) => `/mijn-dossier/${family}/afschriften/${request}`,
  askedCopyPdf: (family: string, request: string) => `/mijn-dossier/${family}/afschriften/${request}/pdf`,
  myCopyData: (family: string) => `/api/v1/mijn-dossier/${family}/afschrift`,
  myWords: '/mijn-woorden',
  answer: (entry: string) => `/mijn-woorden/${entry}`,
  myRights: '/mijn-rechten',
  ask: (family: string, right: string) => `/mijn-rechten/${family}/vragen/${right}`,
  askAbout: (family: string, right: string, entry: string) =>
    `/mijn-rechten/${family}/vragen/${right}?vermelding=${entry}`,
  /** `at`: the moment of the line of the log (RFC 3339). */
  askWhy: (family: string, look: string, at: string) =>
    `/mijn-rechten/${family}/waarom/${look}?op=${encodeURIComponent(at)}`,
  myRequest: (family: string, request: string) => `/mijn-rechten/${family}/vraag/${request}`,
  withdrawRequest: (family: string, request: string) => `/mijn-rechten/${family}/vraag/${request}/intrekken`,
  complain: (family: string) => `/mijn-rechten/${family}/klacht`,
  complaintConsent: (family: string, complaint: string) => `/mijn-rechten/${family}/klacht/${complaint}/meelezen`,
  complaints: '/klachten',
  complaint: (family: string, complaint: string) => `/klachten/${family}/${complaint}`,
  requests: '/verzoeken',
  request: (family: string, request: string) => `/gezinnen/${family}/verzoeken/${request}`,
  requestLetter: (family: string, request: string) => `/gezinnen/${family}/verzoeken/${request}/brief`,
  enterRequest: (family: string) => `/gezinnen/${family}/verzoek-op-papier`,
  correctWords: (entry: string) => `/mijn-woorden/${entry}/verbeteren`,

  plan: (family: string) => `/gezinnen/${family}/plan`,
  myPlan: (family: string) => `/mijn-dossier/${family}/plan`,
  /** Everything of the plan that one person is in. */
  planOf: (own: boolean, family: string, person: string) => `${planAt(own, family)}/van/${person}`,
  planDomains: (own: boolean, family: string) => `${planAt(own, family)}/leefgebieden`,
  planPrint: (own: boolean, family: string) => `${planAt(own, family)}/afdrukken`,
  planPdf: (own: boolean, family: string) => `${planAt(own, family)}.pdf`,
  planData: (own: boolean, family: string) => `/api/v1${planAt(own, family)}`,
  /** `of`: what it is, as people call it (`doel`, `stap`, …). */
  addToPlan: (own: boolean, family: string, of: string) => `${planAt(own, family)}/nieuw/${of}`,
  planItem: (own: boolean, family: string, thread: string) => `${planAt(own, family)}/onderdelen/${thread}`,
  changePlanItem: (own: boolean, family: string, thread: string) =>
    `${planAt(own, family)}/onderdelen/${thread}/veranderen`,
  planCourse: (family: string) => `/gezinnen/${family}/plan/verloop`,
  myPlanCourse: (family: string) => `/mijn-dossier/${family}/plan/verloop`,
  /** The form in which a professional says openly that something follows, about the goal or step with this thread. */
  condition: (family: string, thread: string) => `/gezinnen/${family}/plan/voorwaarde?van=${thread}`,
  sayCondition: (family: string) => `/gezinnen/${family}/plan/voorwaarde`,
  saidCondition: (family: string, condition: string) => `/gezinnen/${family}/plan/voorwaarden/${condition}`,
  tellCondition: (family: string, condition: string, person: string) =>
    `/gezinnen/${family}/plan/voorwaarden/${condition}/vertellen/${person}`,
  myCondition: (family: string, condition: string) => `/mijn-dossier/${family}/plan/voorwaarden/${condition}`,
  /** `step`: in Dutch, as src/plan/course/course-form.ts names them; `thread`: the course it goes on in. */
  courseStep: (family: string, step: string, thread?: string) =>
    `/gezinnen/${family}/plan/verloop/${step}${thread ? `?van=${thread}` : ''}`,
  myCourseStep: (family: string, step: string, thread?: string) =>
    `/mijn-dossier/${family}/plan/verloop/${step}${thread ? `?van=${thread}` : ''}`,
  round: (family: string, round: string) => `/gezinnen/${family}/plan/terugkijken/${round}`,
  myRound: (family: string, round: string) => `/mijn-dossier/${family}/plan/terugkijken/${round}`,
  /** One person's answer in a round: their own, or a child's, written down together. */
  roundAnswer: (family: string, round: string, person: string) =>
    `/gezinnen/${family}/plan/terugkijken/${round}/antwoord/${person}`,
  myRoundAnswer: (family: string, round: string, person: string) =>
    `/mijn-dossier/${family}/plan/terugkijken/${round}/antwoord/${person}`,
  meeting: (family: string) => `/gezinnen/${family}/plan/gesprek`,
  /** The form for a step that follows from a conversation. */
  stepFromMeeting: (family: string, meeting: string) => `/gezinnen/${family}/plan/nieuw/stap?gesprek=${meeting}`,
  safety: (family: string) => `/gezinnen/${family}/veiligheid`,
  mySafety: (family: string) => `/mijn-dossier/${family}/veiligheid`,
  /** `at`: `safety` or `mySafety`. `topic`: its place among the topics, from 1; an address names no danger. */
  newSafetyAgreement: (at: string, topic: number) => `${at}/afspraak?soort=${topic}`,
  safetyAgreement: (at: string, thread: string) => `${at}/afspraken/${thread}`,
  endSafetyAgreement: (at: string, thread: string) => `${at}/afspraken/${thread}/stoppen`,
  safetyPhase: (at: string) => `${at}/fase`,
  safetyScale: (at: string, person: string) => `${at}/hoe-veilig/${person}`,
  incidents: (at: string) => `${at}/voorvallen`,
  correctIncident: (at: string, entry: string) => `${at}/voorvallen/${entry}/verbeteren`,
  writeIncident: (at: string) => `${at}/voorval`,
  /** On one screen, for now: what was agreed, what is dangerous, whom to call. */
  crisis: (family: string) => `/gezinnen/${family}/nu`,
  myCrisis: (family: string) => `/mijn-dossier/${family}/nu`,
  analysis: (family: string) => `/gezinnen/${family}/analyse`,
  myAnalysis: (family: string) => `/mijn-dossier/${family}/analyse`,
  /** POST */
  writeAnalysis: (family: string) => `/gezinnen/${family}/analyse/maken`,
  writeMyAnalysis: (family: string) => `/mijn-dossier/${family}/analyse/maken`,
  oneAnalysis: (family: string, thread: string) => `/gezinnen/${family}/analyse/${thread}`,
  oneOfMyAnalyses: (family: string, thread: string) => `/mijn-dossier/${family}/analyse/${thread}`,
  analyseAgain: (family: string, thread: string) => `/gezinnen/${family}/analyse/${thread}/opnieuw`,
  analyseMineAgain: (family: string, thread: string) => `/mijn-dossier/${family}/analyse/${thread}/opnieuw`,
  instrument: (family: string, instrument: string) => `/gezinnen/${family}/vragenlijsten/${instrument}`,
  myInstrument: (family: string, instrument: string) => `/mijn-dossier/${family}/vragenlijsten/${instrument}`,
  instrumentAnswers: (family: string, instrument: string, person: string) =>
    `/gezinnen/${family}/vragenlijsten/${instrument}/${person}`,
  myInstrumentAnswers: (family: string, instrument: string, person: string) =>
    `/mijn-dossier/${family}/vragenlijsten/${instrument}/${person}`,
}
