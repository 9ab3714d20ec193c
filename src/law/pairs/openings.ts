import { outsider, type Pair, parent } from './pair.ts'

const noRule = 'no no-rule'
const grandmother = parent('under-12', 'jeugdwet', { relation: 'none' })

// biome-ignore format: a pair a line
const consent: Pair[] = [
  ['Met toestemming leest een oma mee; is de toestemming ingetrokken, dan niet.', { ...grandmother, opening: 'consent', client: true }, 'yes opened-by-consent', { opening: 'none' }, noRule],
  ['Met toestemming leest een leerkracht mee; eigen woorden bijzetten mag die niet.', outsider('worker', { opening: 'consent', client: true }), 'yes opened-by-consent', { action: 'answer' }, noRule],
  ['Met toestemming is alles open waarvoor die gegeven is; waar afscherming op ligt blijft dicht.', outsider('worker', { opening: 'consent', client: true }), 'yes opened-by-consent', { shield: 'safety' }, 'no shielded-for-safety'],
  ['Met toestemming leest een oma mee; mag wie die gaf dat niet meer, omdat het kind 12 werd, dan niet.', { ...grandmother, opening: 'consent', client: true }, 'yes opened-by-consent', { client: false }, noRule],
  ['Wat op een grond is gegeven, is te lezen tot die dag; daarna niet.', outsider('worker', { opening: 'disclosure' }), 'yes opened-by-disclosure', { opening: 'none' }, noRule],
  ['Wat op een grond is gegeven, is te lezen; er iets in schrijven niet.', outsider('worker', { opening: 'disclosure' }), 'yes opened-by-disclosure', { action: 'write' }, noRule],
]

const officer = outsider('worker', { organisation: 'veilig-thuis', regime: 'justice', opening: 'justice' })

// biome-ignore format: a pair a line
const justice: Pair[] = [
  ['Veilig Thuis leest politiegegevens op de grond die de wet noemt; zonder die grond niet.', officer, 'yes opened-for-justice', { opening: 'none' }, 'no justice-by-name'],
  ['Veilig Thuis leest politiegegevens op die grond; iets anders opent die grond niet.', officer, 'yes opened-for-justice', { regime: 'veilig-thuis' }, 'no justice-ground-for-justice-only'],
  ['Veilig Thuis leest politiegegevens op die grond; erin schrijven niet.', officer, 'yes opened-for-justice', { action: 'write' }, noRule],
]

const lawyer = outsider('lawyer', { opening: 'mandate', client: true })

// biome-ignore format: a pair a line
const mandate: Pair[] = [
  ['Een advocaat leest wat de cliënt zelf mag lezen; wat de cliënt niet mag, leest de advocaat ook niet.', lawyer, 'yes asked-to-look-along', { client: false }, noRule],
  ['Een advocaat leest zolang de cliënt dat vraagt; trekt de cliënt het in, dan niet.', { ...outsider('lawyer'), opening: 'consent', client: true }, 'yes opened-by-consent', { opening: 'none' }, 'no needs-a-mandate'],
  ['Een advocaat leest mee; een hulpverlener aan wie iemand dat vroeg doet dat langs een andere weg.', lawyer, 'yes asked-to-look-along', { role: 'worker' }, noRule],
  ['Een cliëntondersteuner leest mee met wie dat vroeg; een inspecteur niet.', outsider('client-supporter', { opening: 'mandate', client: true }), 'yes asked-to-look-along', { role: 'inspector' }, noRule],
  ['Een vertrouwenspersoon leest mee met wie dat vroeg; een onderzoeker niet.', outsider('confidant', { opening: 'mandate', client: true }), 'yes asked-to-look-along', { role: 'researcher' }, 'no researcher-never-reads'],
  ['Een advocaat leest mee met een mandaat; op een grond voor advies niet.', lawyer, 'yes asked-to-look-along', { opening: 'advice' }, noRule],
  ['Een vertrouwenspersoon leest wat de jongere mag lezen; meeschrijven niet.', outsider('confidant', { opening: 'mandate', client: true }), 'yes asked-to-look-along', { action: 'write' }, noRule],
]

const expert = outsider('expert', { organisation: 'expertise-platform', opening: 'advice' })
const checker = outsider('counter-checker', { organisation: 'regional-safety-team', opening: 'counter-check' })
const inspector = outsider('inspector', { opening: 'inspection' })
const committee = outsider('complaints-committee', { opening: 'complaint', client: true })
const examining = outsider('complaints-committee', { sort: 'request', ours: true })

// biome-ignore format: a pair a line
const byOffice: Pair[] = [
  ['Een deskundige leest wat bij een vraag is klaargelegd; zonder vraag niets.', expert, 'yes asked-for-advice', { opening: 'none' }, 'no expert-gets-a-question'],
  ['Een deskundige leest wat bij een vraag is klaargelegd; een medewerker met dezelfde opening niet.', expert, 'yes asked-for-advice', { role: 'worker' }, noRule],
  ['Een deskundige leest wat is klaargelegd om mee te denken; wat is klaargelegd om tegen te kijken niet.', expert, 'yes asked-for-advice', { opening: 'counter-check' }, noRule],
  ['Een deskundige leest wat bij een vraag is klaargelegd; opschrijven doet wie het vroeg.', expert, 'yes asked-for-advice', { action: 'write' }, noRule],

  ['Wie van buiten tegenkijkt, leest wat is klaargelegd; zonder verzoek niets.', checker, 'yes counter-check', { opening: 'none' }, 'no counter-checker-gets-a-request'],
  ['Wie van buiten tegenkijkt, leest wat is klaargelegd; wie bij het gezin werkt niet op die grond.', checker, 'yes counter-check', { role: 'worker' }, noRule],
  ['Wie van buiten tegenkijkt, leest wat daarvoor is klaargelegd; wat voor een deskundige is klaargelegd niet.', checker, 'yes counter-check', { opening: 'advice' }, noRule],
  ['Wie van buiten tegenkijkt, leest wat is klaargelegd; erin schrijven niet.', checker, 'yes counter-check', { action: 'write' }, noRule],

  ['De inspectie leest wat voor een onderzoek nodig is; zonder onderzoek niets.', inspector, 'yes inspection', { opening: 'none' }, 'no inspector-needs-an-investigation'],
  ['De inspectie leest wat voor een onderzoek nodig is; een medewerker met dezelfde opening niet.', inspector, 'yes inspection', { role: 'worker' }, noRule],
  ['De inspectie leest over jeugdhulp; wat van de politie kwam niet.', inspector, 'yes inspection', { regime: 'justice' }, 'no justice-by-name'],
  ['De inspectie leest over een maatregel; een behandeldossier niet op deze grond.', { ...inspector, regime: 'gi' }, 'yes inspection', { regime: 'wgbo' }, noRule],
  ['De inspectie leest voor een onderzoek; voor een klacht is er een commissie.', inspector, 'yes inspection', { opening: 'complaint' }, noRule],
  ['De inspectie leest; verbeteren doet de organisatie.', inspector, 'yes inspection', { action: 'correct' }, noRule],
  ['De inspectie leest over jeugdhulp; bij Veilig Thuis volgens een andere wet.', inspector, 'yes inspection', { regime: 'veilig-thuis' }, 'yes inspection-veilig-thuis'],

  ['De inspectie leest bij Veilig Thuis; zonder onderzoek niet.', { ...inspector, regime: 'veilig-thuis' }, 'yes inspection-veilig-thuis', { opening: 'none' }, 'no inspector-needs-an-investigation'],
  ['De inspectie leest bij Veilig Thuis; op een klacht niet.', { ...inspector, regime: 'veilig-thuis' }, 'yes inspection-veilig-thuis', { opening: 'complaint' }, noRule],
  ['De inspectie leest bij Veilig Thuis; een medewerker met dezelfde opening niet.', { ...inspector, regime: 'veilig-thuis' }, 'yes inspection-veilig-thuis', { role: 'worker' }, noRule],
  ['De inspectie leest bij Veilig Thuis; schrijven niet.', { ...inspector, regime: 'veilig-thuis' }, 'yes inspection-veilig-thuis', { action: 'write' }, noRule],

  ['Een toezichthouder leest over ondersteuning; zonder onderzoek niet.', { ...inspector, regime: 'wmo' }, 'yes supervision-wmo', { opening: 'none' }, 'no inspector-needs-an-investigation'],
  ['Een toezichthouder leest over ondersteuning; op een klacht niet.', { ...inspector, regime: 'wmo' }, 'yes supervision-wmo', { opening: 'complaint' }, noRule],
  ['Een toezichthouder leest over ondersteuning; een medewerker met dezelfde opening niet.', { ...inspector, regime: 'wmo' }, 'yes supervision-wmo', { role: 'worker' }, noRule],
  ['Een toezichthouder leest over ondersteuning; een behandeldossier niet.', { ...inspector, regime: 'wmo' }, 'yes supervision-wmo', { regime: 'wgbo' }, noRule],
  ['Een toezichthouder leest over ondersteuning; schrijven niet.', { ...inspector, regime: 'wmo' }, 'yes supervision-wmo', { action: 'write' }, noRule],

  ['De klachtencommissie leest wat voor een klacht nodig is; zonder klacht niets.', committee, 'yes complaint', { opening: 'none' }, 'no committee-needs-a-complaint'],
  ['De klachtencommissie leest bij een klacht; voor een onderzoek is er een inspectie.', committee, 'yes complaint', { opening: 'inspection' }, noRule],
  ['De klachtencommissie leest bij een klacht; een medewerker met dezelfde opening niet.', committee, 'yes complaint', { role: 'worker' }, noRule],
  ['De klachtencommissie leest bij een klacht; schrijven niet.', committee, 'yes complaint', { action: 'write' }, noRule],
  ['De klachtencommissie leest wat iemand openstelde; mag die dat niet meer, omdat het kind 12 werd, dan niet.', committee, 'yes complaint', { client: false }, noRule],
  ['De klachtencommissie leest een klacht die bij haar kwam; een klacht bij een andere commissie niet.', examining, 'yes committee-examines-complaint', { ours: false }, 'no committee-needs-a-complaint'],
  ['De klachtencommissie leest een klacht die bij haar kwam; een verslag niet.', examining, 'yes committee-examines-complaint', { sort: 'contact' }, 'no committee-needs-a-complaint'],
  ['De klachtencommissie leest een klacht; een collega die daar geen lid is, niet.', examining, 'yes committee-examines-complaint', { role: 'worker' }, noRule],
  ['De klachtencommissie antwoordt op een klacht; een inspecteur niet.', { ...examining, action: 'write' }, 'yes committee-examines-complaint', { role: 'inspector' }, 'no inspector-needs-an-investigation'],
  ['De klachtencommissie antwoordt op een klacht die bij haar kwam; een klacht bij een andere commissie niet.', { ...examining, action: 'write' }, 'yes committee-examines-complaint', { ours: false }, 'no committee-needs-a-complaint'],
  ['De klachtencommissie antwoordt op een klacht; iets verstrekken niet.', { ...examining, action: 'write' }, 'yes committee-examines-complaint', { action: 'disclose' }, noRule],
  ['De klachtencommissie staat los van wie helpt; wie lid heet en bij het wijkteam werkt, leest de vragen aan dat team niet.', examining, 'yes committee-examines-complaint', { organisation: 'local-team' }, 'no committee-needs-a-complaint'],
  ['Een lid leest klachten, ook met een opdracht voor iets anders; wie bij het wijkteam werkt niet.', { ...examining, opening: 'advice' }, 'yes committee-examines-complaint', { organisation: 'local-team' }, noRule],
  ['De klachtencommissie leest een klacht; een lid dat familie van het gezin is niet.', examining, 'yes committee-examines-complaint', { kin: true }, 'no request-is-own'],
  ['Wat iemand eerder openstelde, blijft zo: een klacht leest het lid, een verslag op een andere grond niet.', { ...examining, opening: 'advice' }, 'yes committee-examines-complaint', { sort: 'contact' }, noRule],
  ['Een lid leest de eigen klachten, ook met een opdracht voor iets anders; die van een andere commissie niet.', { ...examining, opening: 'advice' }, 'yes committee-examines-complaint', { ours: false }, noRule],
  ['Een lid leest klachten, ook met een opdracht voor iets anders; een inspecteur niet.', { ...examining, opening: 'advice' }, 'yes committee-examines-complaint', { role: 'inspector' }, noRule],
]

const emergency = outsider('worker', { opening: 'break-glass' })

// biome-ignore format: a pair a line
const breakGlass: Pair[] = [
  ['In nood leest een hulpverlener een paar uur mee; daarna niet.', emergency, 'yes break-glass', { opening: 'none' }, noRule],
  ['In nood opent een hulpverlener een deel; in alle delen zoeken niet.', emergency, 'yes break-glass', { action: 'search' }, noRule],
  ['In nood leest een hulpverlener; een teamleider niet.', emergency, 'yes break-glass', { role: 'team-lead' }, noRule],
  ['Ook in nood blijft dicht wat van de politie kwam; het verslag van de hulp gaat open.', emergency, 'yes break-glass', { regime: 'justice' }, 'no justice-by-name'],
]

const opening = outsider('worker', { organisation: 'local-team', action: 'break-glass' })
const opener = 'yes opening-in-emergency'
const own = outsider('worker', { organisation: 'local-team', action: 'break-glass', tie: 'involved', ours: true })

// biome-ignore format: a pair a line
const inEmergency: Pair[] = [
  ['In nood opent iemand van het wijkteam zelf een deel; wie een team leidt niet.', opening, opener, { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['In nood opent een medewerker zelf een deel; een deskundige aan wie iets werd opengezet niet.', { ...opening, opening: 'consent', client: true }, opener, { role: 'expert' }, noRule],
  ['In nood opent iemand van het wijkteam zelf een deel; wie zelf bij dit gezin hoort niet.', opening, opener, { kin: true }, noRule],
  ['In nood opent iemand van het wijkteam een deel; wie alleen bij de gemeente werkt niet.', opening, opener, { organisation: 'other' }, noRule],
  ['In nood opent iemand van het veiligheidsteam een deel; een behandelaar niet.', { ...opening, organisation: 'regional-safety-team' }, opener, { organisation: 'mental-health' }, noRule],
  ['Bij Veilig Thuis opent in nood wie bevoegd is; een ander niet.', { ...opening, organisation: 'veilig-thuis', empowered: true }, opener, { empowered: false }, noRule],
  ['Een jeugdbeschermer opent in nood als die bevoegd is; anders niet.', { ...opening, organisation: 'certified-institution', empowered: true }, opener, { empowered: false }, noRule],
  ['Een bevoegdheid hoort bij wie daar werkt; elders opent die niets in nood.', { ...opening, organisation: 'veilig-thuis', empowered: true }, opener, { organisation: 'other' }, noRule],
  ['Ook in nood blijft een behandeldossier bij de behandelaar; een verslag van de hulp gaat open.', opening, opener, { regime: 'wgbo' }, noRule],
  ['Ook in nood blijft dicht wat van de politie kwam.', opening, opener, { regime: 'justice' }, 'no justice-by-name'],
  ['Ook in nood blijft dicht wie iets in vertrouwen vertelde; ook voor wie bij die organisatie werkt.', own, opener, { sort: 'origin' }, noRule],
  ['Ook in nood blijft dicht hoe iemand veilig te bereiken is.', own, opener, { sort: 'reach' }, noRule],
  ['Ook in nood blijft een diagnose dicht.', own, opener, { sort: 'health' }, noRule],
  ['Ook in nood blijft een geheim adres dicht.', { ...own, sort: 'address' }, opener, { secret: true }, noRule],
  ['Ook in nood blijft dicht wie iemand om hulp vroeg.', opening, opener, { sort: 'mandate' }, 'no mandate-is-private'],
  ['Wie hiervan is afgeschermd, opent het ook in nood niet.', opening, opener, { shield: 'safety' }, 'no shielded-for-safety'],
  ['Over wie wordt geklaagd, opent de klacht ook in nood niet.', opening, opener, { shield: 'complaint' }, 'no complained-of'],
  ['In nood opent iemand voor een paar uur; opschrijven doet wie betrokken is.', opening, opener, { action: 'write' }, noRule],
]

const reviewing = outsider('team-lead', { organisation: 'local-team', action: 'oversee', ours: true, sort: 'access' })

// biome-ignore format: a pair a line
const review: Pair[] = [
  ['Een teamleider leest waarom een collega in nood opende; bij een andere organisatie niet.', reviewing, 'yes lead-reviews-emergency', { ours: false }, 'no team-lead-reads-no-content'],
  ['Een teamleider leest waarom een collega in nood opende; wat die toen las niet.', reviewing, 'yes lead-reviews-emergency', { sort: 'contact' }, 'no team-lead-reads-no-content'],
  ['Ook wie als teamleider iets te lezen kreeg, kijkt alleen een noodinzage van de eigen organisatie na.', { ...reviewing, opening: 'consent', client: true }, 'yes lead-reviews-emergency', { ours: false }, noRule],
  ['Ook wie als teamleider iets te lezen kreeg, kijkt alleen na waar besluiten staan.', { ...reviewing, opening: 'consent', client: true }, 'yes lead-reviews-emergency', { sort: 'contact' }, noRule],
  ['Een teamleider leest waarom een collega in nood opende; in het eigen gezin niet.', reviewing, 'yes lead-reviews-emergency', { kin: true }, noRule],
  ['Een teamleider leest waarom een collega in nood opende; het dossier lezen is iets anders.', reviewing, 'yes lead-reviews-emergency', { action: 'read' }, noRule],
  ['Een teamleider kijkt een noodinzage na; een medewerker niet.', { ...reviewing, action: 'review' }, 'yes lead-reviews-emergency', { role: 'worker' }, noRule],
  ['Een teamleider schrijft op wat die van een noodinzage vond; iets anders schrijven niet.', { ...reviewing, action: 'review' }, 'yes lead-reviews-emergency', { action: 'write' }, noRule],
]

export const openings: readonly Pair[] = [
  ...consent,
  ...justice,
  ...mandate,
  ...byOffice,
  ...breakGlass,
  ...inEmergency,
  ...review,
]
