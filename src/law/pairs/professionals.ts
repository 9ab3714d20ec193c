import { outsider, type Pair, worker } from './pair.ts'

const noRule = 'no no-rule'

// biome-ignore format: a pair a line
const involved: Pair[] = [
  ['Wie bij een gezin betrokken is, leest wat het eigen team schreef; is de hulp gestopt, dan niet.', worker(), 'yes involved-professional', { tie: 'ended' }, 'no help-has-ended'],
  ['Wie een collega vervangt, leest mee; wie niets met het gezin te maken heeft niet.', worker({ tie: 'replacing' }), 'yes involved-professional', { tie: 'none' }, noRule],
  ['Wie betrokken is, leest wat iedereen deelt die helpt; wat een andere organisatie schreef niet.', worker({ ours: false, common: true }), 'yes involved-professional', { common: false }, 'no other-organisation'],
  ['Wie betrokken is, schrijft een verslag; eigen woorden bijzetten doet het gezin.', worker({ action: 'write' }), 'yes involved-professional', { action: 'answer' }, noRule],
  ['Wie betrokken is, leest verslagen van het eigen team; wie er alleen leiding geeft niet.', worker(), 'yes involved-professional', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie betrokken is, leest de hulp van het eigen team; is het een maatregel, dan moet je bevoegd zijn.', worker(), 'yes involved-professional', { regime: 'gi' }, 'no power-is-personal'],
  ['Wie betrokken is, leest over jeugdhulp; over ondersteuning onder een andere regel.', worker(), 'yes involved-professional', { regime: 'wmo' }, 'yes involved-wmo'],

  ['Wie een maatregel uitvoert en bevoegd is, leest; is de bevoegdheid verlopen, dan niet.', worker({ organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes involved-in-measure', { empowered: false }, 'no power-is-personal'],
  ['Wie een maatregel uitvoert, leest; is de maatregel gestopt, dan niet.', worker({ organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes involved-in-measure', { tie: 'ended' }, 'no help-has-ended'],
  ['Wie bij een maatregel een collega vervangt, leest; een bevoegde collega zonder band met het gezin niet.', worker({ organisation: 'certified-institution', regime: 'gi', empowered: true, tie: 'replacing' }), 'yes involved-in-measure', { tie: 'none' }, noRule],
  ['Wie een maatregel uitvoert, leest wat de eigen instelling schreef; van een andere instelling niet.', worker({ organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes involved-in-measure', { ours: false }, 'no other-organisation'],
  ['Wie een maatregel uitvoert, schrijft verslagen; eigen woorden bijzetten doet het gezin.', worker({ organisation: 'certified-institution', regime: 'gi', empowered: true, action: 'write' }), 'yes involved-in-measure', { action: 'answer' }, noRule],
  ['Wie een maatregel uitvoert, leest; wie er leiding geeft niet.', worker({ organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes involved-in-measure', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie een maatregel uitvoert, leest wat daarbij hoort; vrijwillige hulp van dezelfde organisatie onder een andere regel.', worker({ organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes involved-in-measure', { regime: 'jeugdwet' }, 'yes involved-professional'],

  ['Wie bij ondersteuning betrokken is, leest; is de ondersteuning gestopt, dan niet.', worker({ regime: 'wmo' }), 'yes involved-wmo', { tie: 'ended' }, 'no help-has-ended'],
  ['Wie bij ondersteuning een collega vervangt, leest; wie niet betrokken is niet.', worker({ regime: 'wmo', tie: 'replacing' }), 'yes involved-wmo', { tie: 'none' }, noRule],
  ['Wie bij ondersteuning betrokken is, leest wat iedereen deelt; wat een andere organisatie schreef niet.', worker({ regime: 'wmo', ours: false, common: true }), 'yes involved-wmo', { common: false }, 'no other-organisation-wmo'],
  ['Wie bij ondersteuning betrokken is, schrijft verslagen; eigen woorden bijzetten doet het gezin.', worker({ regime: 'wmo', action: 'write' }), 'yes involved-wmo', { action: 'answer' }, noRule],
  ['Wie bij ondersteuning betrokken is, leest; wie er leiding geeft niet.', worker({ regime: 'wmo' }), 'yes involved-wmo', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie bij ondersteuning betrokken is, leest; een behandeldossier van de eigen organisatie onder een andere regel.', worker({ regime: 'wmo' }), 'yes involved-wmo', { regime: 'wgbo' }, 'yes involved-practitioner'],

  ['Wie bij Veilig Thuis aan een melding werkt en bevoegd is, leest; zonder bevoegdheid niet.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes involved-veilig-thuis', { empowered: false }, 'no power-is-personal'],
  ['Wie bij Veilig Thuis aan een melding werkt, leest; is dat werk klaar, dan niet.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes involved-veilig-thuis', { tie: 'ended' }, 'no help-has-ended'],
  ['Wie bij Veilig Thuis een collega vervangt, leest; een collega van een andere melding niet.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true, tie: 'replacing' }), 'yes involved-veilig-thuis', { tie: 'none' }, noRule],
  ['Wie bij Veilig Thuis werkt, leest wat het eigen Veilig Thuis bewaart; van een andere regio niet.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes involved-veilig-thuis', { ours: false }, 'no other-organisation-wmo'],
  ['Wie bij Veilig Thuis aan een melding werkt, schrijft op; eigen woorden bijzetten doet het gezin.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true, action: 'write' }), 'yes involved-veilig-thuis', { action: 'answer' }, noRule],
  ['Wie bij Veilig Thuis aan een melding werkt, leest; wie er leiding geeft niet.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes involved-veilig-thuis', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie bij Veilig Thuis aan een melding werkt, leest; wat van de politie kwam op een eigen grond.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes involved-veilig-thuis', { regime: 'justice' }, 'no justice-by-name'],

  ['Wie een patiënt behandelt, leest het behandeldossier; is de behandeling klaar, dan niet.', worker({ organisation: 'mental-health', regime: 'wgbo' }), 'yes involved-practitioner', { tie: 'ended' }, 'no help-has-ended'],
  ['Wie een behandelaar vervangt, leest het behandeldossier; wie een ander van het gezin behandelt niet.', worker({ organisation: 'mental-health', regime: 'wgbo', tie: 'replacing' }), 'yes involved-practitioner', { tie: 'none' }, noRule],
  ['Wie een patiënt behandelt, leest het eigen behandeldossier; dat van een andere behandelaar niet.', worker({ organisation: 'mental-health', regime: 'wgbo' }), 'yes involved-practitioner', { ours: false }, 'no not-of-the-treatment'],
  ['Wie een patiënt behandelt, schrijft in het behandeldossier; eigen woorden bijzetten doet de patiënt.', worker({ organisation: 'mental-health', regime: 'wgbo', action: 'write' }), 'yes involved-practitioner', { action: 'answer' }, noRule],
  ['Wie een patiënt behandelt, leest; wie er leiding geeft niet.', worker({ organisation: 'mental-health', regime: 'wgbo' }), 'yes involved-practitioner', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie een patiënt behandelt, leest het behandeldossier; wat het over de jeugdhulp deelt onder een andere regel.', worker({ organisation: 'mental-health', regime: 'wgbo' }), 'yes involved-practitioner', { regime: 'jeugdwet' }, 'yes involved-professional'],
]

const passing = worker({ action: 'write', sort: 'request', ours: false })

// biome-ignore format: a pair a line
const passingOn: Pair[] = [
  ['Wie een vraag krijgt die een ander moet beantwoorden, geeft haar door; het antwoord meelezen niet.', passing, 'yes passing-a-request-on', { action: 'read' }, 'no other-organisation'],
  ['Wie een collega vervangt, geeft een vraag door; wie niet betrokken is niet.', { ...passing, tie: 'replacing' }, 'yes passing-a-request-on', { tie: 'none' }, noRule],
  ['Wie betrokken is, geeft een vraag door; wie dat was niet.', passing, 'yes passing-a-request-on', { tie: 'ended' }, noRule],
  ['Wie betrokken is, geeft een vraag door; wie leiding geeft niet.', passing, 'yes passing-a-request-on', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie betrokken is, geeft een vraag door; een verslag schrijven bij een ander niet.', passing, 'yes passing-a-request-on', { sort: 'contact' }, noRule],
  ['Wie betrokken is, geeft een vraag door aan een ander; aan de eigen organisatie is het gewoon schrijven.', passing, 'yes passing-a-request-on', { ours: true }, 'yes involved-professional'],
  ['Een vraag gaat naar een organisatie; in wat iedereen deelt niet als doorgeven.', { ...passing, regime: 'gi' }, 'yes passing-a-request-on', { common: true }, noRule],
  ['Iemand van het wijkteam geeft een vraag door; een behandelaar niet: daar zou te lezen zijn wie er in behandeling is.', passing, 'yes passing-a-request-on', { organisation: 'mental-health' }, 'no practitioner-writes-in-treatment'],
  ['Wie betrokken is, geeft een vraag door; het antwoord geeft wie haar krijgt.', passing, 'yes passing-a-request-on', { action: 'answer' }, noRule],
  ['Wie betrokken is, geeft een vraag door; een inspecteur met een andere opdracht niet.', { ...passing, opening: 'advice' }, 'yes passing-a-request-on', { role: 'inspector' }, noRule],
  ['Wie betrokken is, geeft een vraag door; een familielid van het gezin niet.', passing, 'yes passing-a-request-on', { kin: true }, 'no request-is-own'],
]

const correcting = worker({ action: 'correct' })

// biome-ignore format: a pair a line
const correct: Pair[] = [
  ['Wie betrokken is, verbetert wat het eigen team schreef; wat een ander team schreef niet.', correcting, 'yes correct-ours', { ours: false }, noRule],
  ['Wie betrokken is, verbetert wat het eigen team schreef; is de hulp gestopt, dan niet.', correcting, 'yes correct-ours', { tie: 'ended' }, noRule],
  ['Wie een collega vervangt, verbetert wat het team schreef; wie niet betrokken is niet.', worker({ action: 'correct', tie: 'replacing' }), 'yes correct-ours', { tie: 'none' }, noRule],
  ['Wie betrokken is, verbetert; wie leiding geeft niet.', correcting, 'yes correct-ours', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie betrokken is, verbetert wat het eigen team schreef; eigen woorden van het gezin blijven van het gezin.', correcting, 'yes correct-ours', { action: 'answer' }, noRule],
  ['Wie betrokken is, verbetert wat iedereen deelt over wie er in het netwerk zijn; contact verbeteren doet wie het opschreef.', worker({ action: 'correct', ours: false, common: true, sort: 'network' }), 'yes correct-ours', { sort: 'contact' }, noRule],
  ['Wie betrokken is, verbetert de gedeelde basisgegevens; die van een andere organisatie niet.', worker({ action: 'correct', ours: false, common: true, sort: 'basics' }), 'yes correct-ours', { common: false }, noRule],
  ['Wie een maatregel uitvoert en bevoegd is, verbetert; is de bevoegdheid verlopen, dan niet.', worker({ action: 'correct', organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes correct-ours', { empowered: false }, noRule],
  ['Wie bij Veilig Thuis bevoegd is, verbetert; zonder bevoegdheid niet.', worker({ action: 'correct', organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes correct-ours', { empowered: false }, noRule],
  ['Wie betrokken is, verbetert wat het eigen team schreef; wat van de politie kwam niet.', correcting, 'yes correct-ours', { regime: 'justice' }, 'no justice-by-name'],
]

const joining = (more: Parameters<typeof outsider>[1]) =>
  outsider('worker', { action: 'begin-tie', sort: 'involvement', common: true, ...more })

// biome-ignore format: a pair a line
const becoming: Pair[] = [
  ['Iemand van het lokale team sluit zich aan bij een gezin; iemand van een andere organisatie niet.', joining({ organisation: 'local-team' }), 'yes becoming-involved', { organisation: 'other' }, noRule],
  ['Iemand van het veiligheidsteam sluit zich aan; iemand van de Raad voor de Kinderbescherming niet.', joining({ organisation: 'regional-safety-team' }), 'yes becoming-involved', { organisation: 'child-protection-board' }, noRule],
  ['Iemand van het lokale team sluit zich aan; een teamleider niet.', joining({ organisation: 'local-team' }), 'yes becoming-involved', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Iemand van het lokale team sluit zich aan bij wie er is; via een ander deel van het dossier niet.', joining({ organisation: 'local-team' }), 'yes becoming-involved', { sort: 'contact' }, noRule],
  ['Iemand van het lokale team sluit zich aan; lezen zonder aansluiten niet.', joining({ organisation: 'local-team' }), 'yes becoming-involved', { action: 'read' }, noRule],
  ['Wie bevoegd is een maatregel uit te voeren, komt bij een gezin; zonder bevoegdheid niet.', joining({ organisation: 'certified-institution', empowered: true }), 'yes becoming-involved-in-measure', { empowered: false }, noRule],
  ['Wie bevoegd is een maatregel uit te voeren, komt bij een gezin; bij een andere organisatie niet.', joining({ organisation: 'certified-institution', empowered: true }), 'yes becoming-involved-in-measure', { organisation: 'other' }, noRule],
  ['Wie een maatregel uitvoert, komt bij een gezin; wie er leiding geeft niet.', joining({ organisation: 'certified-institution', empowered: true }), 'yes becoming-involved-in-measure', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie een maatregel uitvoert, sluit zich aan bij wie er is; via een ander deel niet.', joining({ organisation: 'certified-institution', empowered: true }), 'yes becoming-involved-in-measure', { sort: 'plan' }, noRule],
  ['Wie een maatregel uitvoert, sluit zich aan; lezen zonder aansluiten niet.', joining({ organisation: 'certified-institution', empowered: true }), 'yes becoming-involved-in-measure', { action: 'list' }, noRule],
  ['Wie bij Veilig Thuis bevoegd is, komt na een melding bij een gezin; zonder bevoegdheid niet.', joining({ organisation: 'veilig-thuis', empowered: true }), 'yes becoming-involved-after-report', { empowered: false }, noRule],
  ['Wie bij Veilig Thuis bevoegd is, komt na een melding bij een gezin; wie ergens anders werkt niet.', joining({ organisation: 'veilig-thuis', empowered: true }), 'yes becoming-involved-after-report', { organisation: 'expertise-platform' }, noRule],
  ['Wie bij Veilig Thuis onderzoekt, komt bij een gezin; wie er leiding geeft niet.', joining({ organisation: 'veilig-thuis', empowered: true }), 'yes becoming-involved-after-report', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Wie bij Veilig Thuis onderzoekt, sluit zich aan bij wie er is; via een ander deel niet.', joining({ organisation: 'veilig-thuis', empowered: true }), 'yes becoming-involved-after-report', { sort: 'facts' }, noRule],
  ['Wie bij Veilig Thuis onderzoekt, sluit zich aan; zoeken zonder aansluiten niet.', joining({ organisation: 'veilig-thuis', empowered: true }), 'yes becoming-involved-after-report', { action: 'search' }, noRule],
  ['Een behandelaar sluit zich aan bij de eigen patiënt; iemand van een andere organisatie niet.', joining({ organisation: 'mental-health' }), 'yes becoming-involved-as-practitioner', { organisation: 'other' }, noRule],
  ['Een behandelaar sluit zich aan; wie er leiding geeft niet.', joining({ organisation: 'mental-health' }), 'yes becoming-involved-as-practitioner', { role: 'team-lead' }, 'no team-lead-reads-no-content'],
  ['Een behandelaar sluit zich aan bij wie er is; via een ander deel niet.', joining({ organisation: 'mental-health' }), 'yes becoming-involved-as-practitioner', { sort: 'contact' }, noRule],
  ['Een behandelaar sluit zich aan; lezen zonder aansluiten niet.', joining({ organisation: 'mental-health' }), 'yes becoming-involved-as-practitioner', { action: 'read' }, noRule],
]

const lead = outsider('team-lead', { organisation: 'local-team', sort: 'involvement', common: true, team: true })

// biome-ignore format: a pair a line
const leading: Pair[] = [
  ['Een jeugdbeschermer leest wat iedereen deelt die helpt; is de bevoegdheid voorbij, dan niet.', worker({ organisation: 'certified-institution', ours: false, common: true, empowered: true }), 'yes involved-professional', { empowered: false }, noRule],
  ['Iemand van Veilig Thuis leest wat iedereen deelt die helpt; is de bevoegdheid voorbij, dan niet.', worker({ organisation: 'veilig-thuis', ours: false, common: true, empowered: true }), 'yes involved-professional', { empowered: false }, noRule],
  ['Iemand van Veilig Thuis leest bij ondersteuning wat iedereen deelt die helpt; is de bevoegdheid voorbij, dan niet.', worker({ organisation: 'veilig-thuis', ours: false, common: true, empowered: true, regime: 'wmo' }), 'yes involved-wmo', { empowered: false }, noRule],
  ['Een jeugdbeschermer leest bij ondersteuning wat iedereen deelt die helpt; is de bevoegdheid voorbij, dan niet.', worker({ organisation: 'certified-institution', ours: false, common: true, empowered: true, regime: 'wmo' }), 'yes involved-wmo', { empowered: false }, noRule],
  ['Een teamleider ziet wie van het eigen team erbij is; wie van een andere organisatie iemand behandelt niet.', { ...lead, ours: true, common: false }, 'yes team-lead-sees-who-helps', { ours: false }, 'no team-lead-reads-no-content'],
  ['Een teamleider ziet dat een collega bij een gezin is; bij een gezin zonder collega niet.', lead, 'yes team-lead-sees-who-helps', { team: false }, 'no team-lead-reads-no-content'],
  ['Een teamleider ziet dat een collega bij een gezin is; wat er is besproken niet.', lead, 'yes team-lead-sees-who-helps', { sort: 'contact' }, 'no team-lead-reads-no-content'],
  ['Een teamleider ziet dat een collega bij een gezin is; opschrijven doet die collega.', lead, 'yes team-lead-sees-who-helps', { action: 'write' }, noRule],
  ['Een teamleider leest geen verslagen; wat met toestemming is gegeven wel.', outsider('team-lead'), 'no team-lead-reads-no-content', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Een teamleider leest geen verslagen; een medewerker die niet betrokken is evenmin, maar daarvoor is geen regel.', outsider('team-lead'), 'no team-lead-reads-no-content', { role: 'worker' }, noRule],
  ['Een teamleider ziet dat een collega bij een gezin is; is dat voor deze teamleider afgeschermd, dan niet.', lead, 'yes team-lead-sees-who-helps', { shield: 'safety' }, 'no shielded-for-safety'],
]

const elsewhere = worker({ ours: false })

// biome-ignore format: a pair a line
const closed: Pair[] = [
  ['Wat een andere organisatie over hulp schreef, blijft dicht; met toestemming gaat het open.', elsewhere, 'no other-organisation', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Wat een andere instelling over een maatregel schreef, blijft dicht; met toestemming gaat het open.', worker({ ours: false, regime: 'gi' }), 'no other-organisation', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Wat een andere organisatie schreef, blijft dicht voor wie vervangt; wat het eigen team schreef is open.', worker({ ours: false, tie: 'replacing' }), 'no other-organisation', { ours: true }, 'yes involved-professional'],
  ['Wat een andere organisatie schreef, blijft dicht; voor wie niet betrokken is, is er geen regel.', elsewhere, 'no other-organisation', { tie: 'none' }, noRule],
  ['Wat een andere organisatie schreef, blijft dicht; voor een deskundige om een andere reden.', elsewhere, 'no other-organisation', { role: 'expert' }, 'no expert-gets-a-question'],
  ['Wat een andere organisatie schreef, blijft dicht voor wie betrokken is; om erin te schrijven is er geen regel.', elsewhere, 'no other-organisation', { action: 'write' }, noRule],
  ['Wat een andere organisatie schreef, blijft dicht; bij ondersteuning volgens een andere wet.', elsewhere, 'no other-organisation', { regime: 'wmo' }, 'no other-organisation-wmo'],

  ['Wat een andere organisatie over ondersteuning schreef, blijft dicht; met toestemming gaat het open.', worker({ ours: false, regime: 'wmo' }), 'no other-organisation-wmo', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Wat Veilig Thuis schreef, blijft dicht voor het wijkteam; is het gegeven op een grond, dan gaat het open.', worker({ ours: false, regime: 'veilig-thuis' }), 'no other-organisation-wmo', { opening: 'disclosure' }, 'yes opened-by-disclosure'],
  ['Wat Veilig Thuis schreef, blijft dicht voor wie vervangt; voor wie niet betrokken is, is er geen regel.', worker({ ours: false, regime: 'veilig-thuis', tie: 'replacing' }), 'no other-organisation-wmo', { tie: 'none' }, noRule],
  ['Wat een andere organisatie over ondersteuning schreef, blijft dicht; wat iedereen deelt niet.', worker({ ours: false, regime: 'wmo', tie: 'replacing' }), 'no other-organisation-wmo', { common: true }, 'yes involved-wmo'],
  ['Wat een andere organisatie over ondersteuning schreef, blijft dicht; wat de eigen organisatie schreef niet.', worker({ ours: false, regime: 'wmo' }), 'no other-organisation-wmo', { ours: true }, 'yes involved-wmo'],
  ['Wat een andere organisatie over ondersteuning schreef, blijft dicht; voor een deskundige om een andere reden.', worker({ ours: false, regime: 'wmo' }), 'no other-organisation-wmo', { role: 'expert' }, 'no expert-gets-a-question'],
  ['Wat een andere organisatie over ondersteuning schreef, blijft dicht; om erin te schrijven is er geen regel.', worker({ ours: false, regime: 'wmo' }), 'no other-organisation-wmo', { action: 'write' }, noRule],

  ['Wat een behandelaar schreef, blijft dicht voor het wijkteam; met toestemming van de patiënt gaat het open.', worker({ ours: false, regime: 'wgbo' }), 'no not-of-the-treatment', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Wat een behandelaar schreef, blijft dicht voor wie in het wijkteam vervangt; voor wie niet betrokken is, is er geen regel.', worker({ ours: false, regime: 'wgbo', tie: 'replacing' }), 'no not-of-the-treatment', { tie: 'none' }, noRule],
  ['Wat een behandelaar schreef, blijft dicht; voor een deskundige om een andere reden.', worker({ ours: false, regime: 'wgbo' }), 'no not-of-the-treatment', { role: 'expert' }, 'no expert-gets-a-question'],
  ['Wat een behandelaar schreef, blijft dicht; om erin te schrijven is er geen regel.', worker({ ours: false, regime: 'wgbo' }), 'no not-of-the-treatment', { action: 'write' }, noRule],
  ['Wat een behandelaar schreef, blijft dicht; wat van niemand in het bijzonder is, valt er niet onder.', worker({ ours: false, regime: 'wgbo' }), 'no not-of-the-treatment', { common: true }, noRule],
  ['Wat een behandelaar van een andere instelling schreef, blijft dicht; van de eigen instelling niet.', worker({ ours: false, regime: 'wgbo' }), 'no not-of-the-treatment', { ours: true }, 'yes involved-practitioner'],

  ['Is de hulp gestopt, dan leest een hulpverlener niet mee; wat met toestemming is gegeven wel.', worker({ tie: 'ended' }), 'no help-has-ended', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Is de hulp gestopt, dan leest een hulpverlener niet mee; voor een deskundige is er een andere reden.', worker({ tie: 'ended' }), 'no help-has-ended', { role: 'expert' }, 'no expert-gets-a-question'],
  ['Is de hulp gestopt, dan leest een hulpverlener niet; om te schrijven is er geen regel.', worker({ tie: 'ended' }), 'no help-has-ended', { action: 'write' }, noRule],
  ['Is het werk bij Veilig Thuis gestopt, dan is dat de reden; liep het nog, dan ontbrak de bevoegdheid.', worker({ tie: 'ended', regime: 'veilig-thuis' }), 'no help-has-ended', { tie: 'involved' }, 'no power-is-personal'],

  ['Zonder eigen bevoegdheid leest niemand wat bij een maatregel hoort; wat met toestemming is gegeven wel.', worker({ regime: 'gi' }), 'no power-is-personal', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Zonder eigen bevoegdheid leest niemand wat bij een maatregel hoort; van een andere instelling om een andere reden.', worker({ regime: 'gi' }), 'no power-is-personal', { ours: false }, 'no other-organisation'],
  ['Zonder eigen bevoegdheid leest niemand bij Veilig Thuis; een deskundige om een andere reden.', worker({ regime: 'veilig-thuis' }), 'no power-is-personal', { role: 'expert' }, 'no expert-gets-a-question'],
  ['Zonder eigen bevoegdheid leest niemand bij Veilig Thuis; om er te schrijven is er geen regel.', worker({ regime: 'veilig-thuis' }), 'no power-is-personal', { action: 'write' }, noRule],
  ['Zonder eigen bevoegdheid leest niemand bij Veilig Thuis; de jeugdhulp van het eigen team wel.', worker({ regime: 'veilig-thuis' }), 'no power-is-personal', { regime: 'jeugdwet' }, 'yes involved-professional'],
]

/** Whoever has no standing access, and why: for every action, until something is opened to them. */
// biome-ignore format: a pair a line
const byRequest = (role: Parameters<typeof outsider>[0], who: string, rule: string, opened: Pair[2]): Pair[] => [
  [`${who} leest niets; wat met toestemming is gegeven wel.`, outsider(role), `no ${rule}`, { opening: 'consent', client: true }, opened],
  [`${who} schrijft niets; voor een medewerker die niet betrokken is, is er geen regel.`, outsider(role, { action: 'write' }), `no ${rule}`, { role: 'worker' }, noRule],
]

// biome-ignore format: a pair a line
const others: Pair[] = [
  ...byRequest('expert', 'Een deskundige', 'expert-gets-a-question', 'yes opened-by-consent'),
  ...byRequest('counter-checker', 'Wie tegenkijkt', 'counter-checker-gets-a-request', 'yes opened-by-consent'),
  ...byRequest('lawyer', 'Een advocaat', 'needs-a-mandate', 'yes opened-by-consent'),
  ...byRequest('client-supporter', 'Een cliëntondersteuner', 'needs-a-mandate', 'yes opened-by-consent'),
  ...byRequest('confidant', 'Een vertrouwenspersoon', 'needs-a-mandate', 'yes opened-by-consent'),
  ...byRequest('inspector', 'De inspectie', 'inspector-needs-an-investigation', 'yes opened-by-consent'),
  ...byRequest('complaints-committee', 'De klachtencommissie', 'committee-needs-a-complaint', 'yes opened-by-consent'),
  ['Een onderzoeker leest niets, ook niet met toestemming; een deskundige met toestemming wel.', outsider('researcher', { opening: 'consent', client: true }), 'no researcher-never-reads', { role: 'expert' }, 'yes opened-by-consent'],
  ['Een onderzoeker schrijft niets; voor een medewerker die niet betrokken is, is er geen regel.', outsider('researcher', { action: 'write' }), 'no researcher-never-reads', { role: 'worker' }, noRule],
  ['Een rechter leest niets, ook niet met toestemming; een deskundige met toestemming wel.', outsider('judge', { opening: 'consent', client: true }), 'no judge-gets-a-bundle', { role: 'expert' }, 'yes opened-by-consent'],
  ['Een rechter schrijft niets; voor een medewerker die niet betrokken is, is er geen regel.', outsider('judge', { action: 'write' }), 'no judge-gets-a-bundle', { role: 'worker' }, noRule],
]

/** Each role is bound to its own work, also when something was opened to it for another purpose. */
// biome-ignore format: a pair a line
const otherWork: Pair[] = [
  ['Wie als hulpverlener betrokken is, leest; een inspecteur met een andere opdracht leest dan niet.', worker({ opening: 'advice' }), 'yes involved-professional', { role: 'inspector' }, noRule],
  ['Wie als hulpverlener een maatregel uitvoert, leest; een inspecteur met een andere opdracht niet.', worker({ opening: 'advice', organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes involved-in-measure', { role: 'inspector' }, noRule],
  ['Wie een maatregel uitvoert, leest wat de eigen instelling schreef; een opening voor iets anders opent niet die van een ander.', worker({ opening: 'advice', organisation: 'certified-institution', regime: 'gi', empowered: true }), 'yes involved-in-measure', { ours: false }, noRule],
  ['Wie bij ondersteuning betrokken is, leest; een inspecteur met een andere opdracht niet.', worker({ opening: 'advice', regime: 'wmo' }), 'yes involved-wmo', { role: 'inspector' }, noRule],
  ['Wie bij Veilig Thuis aan een melding werkt, leest; een inspecteur met een andere opdracht niet.', worker({ opening: 'advice', organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes involved-veilig-thuis', { role: 'inspector' }, noRule],
  ['Wie bij Veilig Thuis aan een melding werkt, leest het eigen werk; een opening voor iets anders opent niet dat van een ander.', worker({ opening: 'advice', organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true }), 'yes involved-veilig-thuis', { ours: false }, noRule],
  ['Wie een patiënt behandelt, leest; een inspecteur met een andere opdracht niet.', worker({ opening: 'advice', organisation: 'mental-health', regime: 'wgbo' }), 'yes involved-practitioner', { role: 'inspector' }, noRule],
  ['Wie als hulpverlener betrokken is, verbetert; een inspecteur met een andere opdracht niet.', worker({ opening: 'advice', action: 'correct' }), 'yes correct-ours', { role: 'inspector' }, noRule],
  ['Een medewerker van het lokale team sluit zich aan; een inspecteur met een andere opdracht niet.', joining({ opening: 'advice', organisation: 'local-team' }), 'yes becoming-involved', { role: 'inspector' }, noRule],
  ['Wie een maatregel uitvoert, sluit zich aan; een inspecteur met een andere opdracht niet.', joining({ opening: 'advice', organisation: 'certified-institution', empowered: true }), 'yes becoming-involved-in-measure', { role: 'inspector' }, noRule],
  ['Wie bij Veilig Thuis onderzoekt, sluit zich aan; een inspecteur met een andere opdracht niet.', joining({ opening: 'advice', organisation: 'veilig-thuis', empowered: true }), 'yes becoming-involved-after-report', { role: 'inspector' }, noRule],
  ['Een behandelaar sluit zich aan; een inspecteur met een andere opdracht niet.', joining({ opening: 'advice', organisation: 'mental-health' }), 'yes becoming-involved-as-practitioner', { role: 'inspector' }, noRule],
  ['Een teamleider ziet wie van het eigen team er is, ook met een opdracht voor iets anders; wie van een andere organisatie er is dan niet.', { ...lead, opening: 'advice', ours: true, common: false }, 'yes team-lead-sees-who-helps', { ours: false }, noRule],
  ['Een teamleider ziet wie er is, ook met een opdracht voor iets anders; bij een gezin zonder collega dan niet.', { ...lead, opening: 'advice' }, 'yes team-lead-sees-who-helps', { team: false }, noRule],
  ['Een teamleider ziet wie er is, ook met een opdracht voor iets anders; verslagen leest die dan niet.', { ...lead, opening: 'advice' }, 'yes team-lead-sees-who-helps', { sort: 'contact' }, noRule],
]

export const professionals: readonly Pair[] = [
  ...involved,
  ...passingOn,
  ...correct,
  ...becoming,
  ...leading,
  ...closed,
  ...others,
  ...otherWork,
]
