import { outsider, type Pair, parent, self, worker } from './pair.ts'

const noRule = 'no no-rule'
const mother = parent('under-12')
const involved = 'yes involved-professional'
const shielded = (rule: string, more: string) => `no ${rule}${more}` as const

/** A shield closes a part to one reader, for people and professionals alike, whatever else was allowed and whatever they want to do. */
// biome-ignore format: a pair a line
const perReader: Pair[] = [
  ['Een moeder met gezag leest over haar kind; is het deel voor haar afgeschermd om iemand te beschermen, dan niet.', mother, 'yes parent-of-child-under-12', { shield: 'safety' }, shielded('shielded-for-safety', '')],
  ['Een vader die bij het wijkteam werkt, leest zijn zaken; is het deel voor hem afgeschermd, dan ook daar niet.', worker(), involved, { shield: 'safety' }, shielded('shielded-for-safety', '')],
  ['Een hulpverlener schrijft een verslag; in een deel dat voor hem is afgeschermd niet.', worker({ action: 'write' }), involved, { shield: 'safety' }, shielded('shielded-for-safety', '')],
  ['Een deel is afgeschermd om iemand te beschermen; een ander deel omdat een kind het in vertrouwen vertelde.', { ...mother, shield: 'safety' }, 'no shielded-for-safety', { shield: 'confidence' }, 'no in-confidence'],

  ['Een vader met gezag leest over zijn kind van 13; wat het kind in vertrouwen vertelde niet.', parent('12-15'), 'yes parent-of-child-12-15', { shield: 'confidence' }, 'no in-confidence'],
  ['Een hulpverlener leest het verslag van het eigen team; wat een kind in vertrouwen over hem vertelde niet.', worker(), involved, { shield: 'confidence' }, 'no in-confidence'],
  ['Een hulpverlener verbetert wat het eigen team schreef; wat voor hem in vertrouwen blijft niet.', worker({ action: 'correct' }), 'yes correct-ours', { shield: 'confidence' }, 'no in-confidence'],

  ['Een moeder met gezag leest over haar kind; past dat niet bij goede zorg, dan niet.', mother, 'yes parent-of-child-under-12', { shield: 'good-care' }, 'no not-good-care'],
  ['Een vertegenwoordiger die zelf hulpverlener is, leest; past dat niet bij goede zorg, dan niet.', worker(), involved, { shield: 'good-care' }, 'no not-good-care'],
  ['Een moeder zet eigen woorden bij; in een deel dat niet bij goede zorg past niet.', { ...mother, action: 'answer' }, 'yes parent-of-child-under-12', { shield: 'good-care' }, 'no not-good-care'],

  ['Een vader leest over zichzelf; wat over het leven van de moeder gaat niet.', self('adult'), 'yes about-themself-jeugdwet', { shield: 'other-parent' }, 'no of-the-other-parent'],
  ['Een hulpverlener die ook vader is, leest zijn zaken; wat over het leven van de moeder gaat niet.', worker(), involved, { shield: 'other-parent' }, 'no of-the-other-parent'],
  ['Een vader zet eigen woorden bij; bij wat over het leven van de moeder gaat niet.', { ...self('adult'), action: 'answer' }, 'yes about-themself-jeugdwet', { shield: 'other-parent' }, 'no of-the-other-parent'],

  ['Een hulpverlener leest de eigen zaken; een klacht over hemzelf niet.', worker(), involved, { shield: 'complaint' }, 'no complained-of'],
  ['Een moeder leest over haar kind; een klacht over haarzelf niet.', mother, 'yes parent-of-child-under-12', { shield: 'complaint' }, 'no complained-of'],
  ['Een hulpverlener schrijft een verslag; in een klacht over hemzelf niet.', worker({ action: 'write' }), involved, { shield: 'complaint' }, 'no complained-of'],
]

const address = { sort: 'address', secret: true } as const

// biome-ignore format: a pair a line
const secretAddress: Pair[] = [
  ['Wie er woont, leest het geheime adres; een vader met gezag die er niet woont niet.', parent('under-12', 'jeugdwet', { ...address, own: true }), 'yes parent-of-child-under-12', { own: false }, 'no secret-address'],
  ['Een moeder met gezag leest het adres van haar kind; is het geheim, dan niet.', parent('under-12', 'jeugdwet', { sort: 'address' }), 'yes parent-of-child-under-12', { secret: true }, 'no secret-address'],
  ['Wie betrokken is, leest een geheim adres; wie dat was niet.', worker({ ...address, opening: 'consent', client: true, ours: false, common: true, regime: 'gi' }), 'yes opened-by-consent', { tie: 'ended' }, 'no secret-address'],
  ['Wie vervangt, leest een geheim adres; wie nooit betrokken was niet, ook niet met toestemming.', worker({ ...address, opening: 'consent', client: true, tie: 'replacing', ours: false, common: true, regime: 'gi' }), 'yes opened-by-consent', { tie: 'none' }, 'no secret-address'],
  ['Wie betrokken is, leest een geheim adres; is het een familielid van het gezin, dan niet.', worker(address), involved, { kin: true }, 'no secret-address'],
  ['Wie betrokken is en er zelf woont, leest het geheime adres; een familielid dat er niet woont niet.', worker({ ...address, kin: true, own: true }), involved, { own: false }, 'no secret-address'],
  ['Wie betrokken is, schrijft bij een geheim adres; een familielid van het gezin niet.', worker({ ...address, action: 'write' }), involved, { kin: true }, 'no secret-address'],
  ['Een oma leest met toestemming een adres; een geheim adres niet.', parent('under-12', 'jeugdwet', { relation: 'none', sort: 'address', opening: 'consent', client: true }), 'yes opened-by-consent', { secret: true }, 'no secret-address'],
  ['Iemand van buiten leest met toestemming een adres; een geheim adres niet.', outsider('worker', { sort: 'address', opening: 'consent', client: true }), 'yes opened-by-consent', { secret: true }, 'no secret-address'],
]

// biome-ignore format: a pair a line
const origin: Pair[] = [
  ['Wie iets in vertrouwen vertelde, staat niet in wat iedereen deelt; een verslag wel.', worker({ sort: 'origin', action: 'write', common: true, ours: false }), 'no origin-protected', { sort: 'contact' }, involved],
  ['Wie betrokken is, leest van wie het eigen team iets in vertrouwen hoorde; is het familie van het gezin, dan niet.', worker({ sort: 'origin' }), involved, { kin: true }, 'no origin-protected'],
  ['Wie betrokken is, leest van wie het eigen team iets hoorde; wie het via een opening wil, niet.', worker({ sort: 'origin' }), involved, { opening: 'consent', client: true }, 'no origin-protected'],
  ['Een moeder leest over haar kind; van wie een team iets in vertrouwen hoorde niet.', mother, 'yes parent-of-child-under-12', { sort: 'origin' }, 'no origin-protected'],
  ['Een moeder zet eigen woorden bij over haar kind; bij wie iets in vertrouwen vertelde niet.', { ...mother, action: 'answer' }, 'yes parent-of-child-under-12', { sort: 'origin' }, 'no origin-protected'],
  ['Iemand van buiten leest met toestemming; van wie een team iets hoorde niet, en van wie Veilig Thuis iets hoorde volgens een andere wet.', outsider('worker', { sort: 'origin', opening: 'consent', client: true }), 'no origin-protected', { regime: 'veilig-thuis' }, 'no origin-of-report-protected'],

  ['Wie bij Veilig Thuis aan een melding werkt, leest wie die deed; is het familie van het gezin, dan niet.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true, sort: 'origin' }), 'yes involved-veilig-thuis', { kin: true }, 'no origin-of-report-protected'],
  ['Wie bij Veilig Thuis aan een melding werkt, leest wie die deed; via een opening gaat dat nooit open.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true, sort: 'origin' }), 'yes involved-veilig-thuis', { opening: 'consent', client: true }, 'no origin-of-report-protected'],
  ['Een vader leest wat Veilig Thuis over hem bewaart; wie de melding deed niet.', self('adult', 'veilig-thuis'), 'yes about-themself-wmo', { sort: 'origin' }, 'no origin-of-report-protected'],
  ['Een vader zet eigen woorden bij wat Veilig Thuis bewaart; bij wie de melding deed niet.', self('adult', 'veilig-thuis', { action: 'answer' }), 'yes about-themself-wmo', { sort: 'origin' }, 'no origin-of-report-protected'],
  ['Wie betrokken is, leest niet wie een melding bij Veilig Thuis deed; het verslag daarvan ook niet, om een andere reden.', worker({ ours: false, regime: 'veilig-thuis', sort: 'origin', action: 'write' }), 'no origin-of-report-protected', { sort: 'contact' }, noRule],
  ['Wie bij Veilig Thuis werkt, leest wie er meldde bij het eigen Veilig Thuis; bij een ander niet.', worker({ organisation: 'veilig-thuis', regime: 'veilig-thuis', empowered: true, sort: 'origin', action: 'write' }), 'yes involved-veilig-thuis', { ours: false }, 'no origin-of-report-protected'],
]

// biome-ignore format: a pair a line
const reach: Pair[] = [
  ['Een vader met gezag leest hoe hij met zijn kind veilig te bereiken is; gaat het om het kind alleen, dan niet.', parent('under-12', 'jeugdwet', { sort: 'reach', own: true }), 'yes parent-of-child-under-12', { own: false }, 'no reach-own'],
  ['Een vader met gezag leest over zijn kind; hoe het veilig te bereiken is niet.', mother, 'yes parent-of-child-under-12', { sort: 'reach' }, 'no reach-own'],
  ['Wie betrokken is, leest hoe iemand veilig te bereiken is; is het familie van het gezin, dan niet.', worker({ sort: 'reach' }), involved, { kin: true }, 'no reach-own'],
  ['Wie betrokken is, leest hoe iemand veilig te bereiken is; wie dat was niet, ook niet met toestemming.', worker({ sort: 'reach', opening: 'consent', client: true, regime: 'gi', ours: false, common: true }), 'yes opened-by-consent', { tie: 'ended' }, 'no reach-own'],
  ['Wie vervangt, leest hoe iemand veilig te bereiken is; wie nooit betrokken was niet, ook niet met toestemming.', worker({ sort: 'reach', opening: 'consent', client: true, tie: 'replacing', regime: 'gi', ours: false, common: true }), 'yes opened-by-consent', { tie: 'none' }, 'no reach-own'],
  ['Wie betrokken is en er zelf bij staat, leest hoe men te bereiken is; een familielid dat er niet bij staat niet.', worker({ sort: 'reach', kin: true, own: true }), involved, { own: false }, 'no reach-own'],
  ['Wie betrokken is, schrijft op hoe iemand veilig te bereiken is; een familielid niet.', worker({ sort: 'reach', action: 'write' }), involved, { kin: true }, 'no reach-own'],
]

// biome-ignore format: a pair a line
const private_: Pair[] = [
  ['Een moeder met gezag leest wie zij met haar kind om rechtshulp vroeg; vroeg het kind dat alleen, dan niet.', self('adult', 'jeugdwet', { sort: 'mandate', relation: 'authority', age: 'under-12' }), 'yes parent-of-child-under-12', { own: false }, 'no mandate-is-private'],
  ['Wie betrokken is, leest verslagen; wie iemand om rechtshulp vroeg niet.', worker(), involved, { sort: 'mandate' }, 'no mandate-is-private'],
  ['Een advocaat leest wat de cliënt mag lezen; wie de cliënt nog meer om hulp vroeg niet.', outsider('lawyer', { opening: 'mandate', client: true }), 'yes asked-to-look-along', { sort: 'mandate' }, 'no mandate-is-private'],
  ['Een moeder met gezag leest over haar kind; wie het kind om steun vroeg niet.', mother, 'yes parent-of-child-under-12', { sort: 'mandate' }, 'no mandate-is-private'],
  ['Wie iemand om steun vroeg, schrijft een hulpverlener niet op; een verslag wel.', worker({ sort: 'mandate', action: 'write', kin: true, own: true }), 'no mandate-is-private', { sort: 'contact' }, involved],
]

// biome-ignore format: a pair a line
const requests: Pair[] = [
  ['Wie betrokken is, leest wat iemand de eigen organisatie vraagt; is het familie van het gezin, dan niet.', worker({ sort: 'request' }), involved, { kin: true }, 'no request-is-own'],
  ['Wie betrokken is, beslist op een verzoek; een familielid van het gezin niet.', worker({ sort: 'request', action: 'write' }), involved, { kin: true }, 'no request-is-own'],
  ['Een familielid dat hier werkt, leest een verslag; een verzoek niet.', worker({ kin: true }), involved, { sort: 'request' }, 'no request-is-own'],
  ['Een moeder met gezag leest wat zij met haar kind vroeg; vroeg het kind dat alleen, dan niet.', parent('under-12', 'jeugdwet', { sort: 'request', own: true }), 'yes parent-of-child-under-12', { own: false }, 'no request-is-own'],
  ['Een vader met gezag leest over zijn kind van 13; wat het kind vroeg niet.', parent('12-15'), 'yes parent-of-child-12-15', { sort: 'request' }, 'no request-is-own'],
  ['Een moeder zet eigen woorden bij over haar kind; bij wat het kind vroeg niet.', { ...mother, action: 'answer' }, 'yes parent-of-child-under-12', { sort: 'request' }, 'no request-is-own'],
  ['Een stiefvader leest met toestemming wat hij samen met een kind vroeg; vroeg het kind dat alleen, dan niet.', parent('under-12', 'jeugdwet', { relation: 'carer', own: true, sort: 'request', opening: 'consent', client: true }), 'yes opened-by-consent', { own: false }, 'no request-is-own'],
]

const treated = worker({ organisation: 'mental-health', regime: 'wgbo', sort: 'health' })

// biome-ignore format: a pair a line
const diagnosis: Pair[] = [
  ['Een behandelaar schrijft in het behandeldossier; in wat anderen delen niet.', worker({ organisation: 'mental-health', common: true, ours: false, action: 'write' }), 'no practitioner-writes-in-treatment', { organisation: 'local-team' }, 'yes involved-professional'],
  ['Een behandelaar leest wat over de patiënt wordt gedeeld; er iets in schrijven niet.', worker({ organisation: 'mental-health', common: true, ours: false }), 'yes involved-professional', { action: 'write' }, 'no practitioner-writes-in-treatment'],
  ['Een behandelaar verbetert niet wat anderen delen; iemand van het wijkteam wel.', worker({ organisation: 'mental-health', common: true, ours: false, sort: 'network', action: 'correct' }), 'no practitioner-writes-in-treatment', { organisation: 'local-team' }, 'yes correct-ours'],
  ['Een behandelaar schrijft in het eigen behandeldossier; in dat van een ander niet.', worker({ organisation: 'mental-health', regime: 'wgbo', action: 'write' }), 'yes involved-practitioner', { ours: false }, 'no practitioner-writes-in-treatment'],
  ['De behandelaar leest de diagnose; een behandelaar van een andere instelling niet.', { ...treated, action: 'write' }, 'yes involved-practitioner', { ours: false }, 'no diagnosis-stays + practitioner-writes-in-treatment'],
  ['Een diagnose blijft bij de behandelaar; met toestemming van de patiënt gaat zij open.', outsider('worker', { regime: 'wgbo', sort: 'health' }), 'no diagnosis-stays', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Een diagnose gaat niet open op een andere grond; wat zij betekent voor het ouderschap wel.', outsider('worker', { regime: 'wgbo', sort: 'health', opening: 'disclosure' }), 'no diagnosis-stays', { sort: 'parenthood' }, 'yes opened-by-disclosure'],
  ['Een patiënt leest de eigen diagnose; een oma aan wie iets anders is gegeven niet.', self('adult', 'wgbo', { sort: 'health' }), 'yes about-themself-wgbo', { opening: 'disclosure' }, 'no diagnosis-stays'],
  ['Een diagnose blijft dicht voor een oma aan wie op een grond iets is gegeven; met toestemming gaat zij open.', parent('under-12', 'wgbo', { relation: 'none', sort: 'health', opening: 'disclosure' }), 'no diagnosis-stays', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Voor een diagnose telt of de patiënt vroeg om mee te kijken; een vraag om advies opent haar niet.', outsider('worker', { regime: 'wgbo', sort: 'health', opening: 'mandate' }), noRule, { opening: 'advice' }, 'no diagnosis-stays'],
  ['Een diagnose schrijft alleen de behandelaar op; ook met toestemming is er geen regel om te schrijven.', outsider('worker', { regime: 'wgbo', sort: 'health', action: 'write' }), 'no diagnosis-stays', { opening: 'consent', client: true }, noRule],
]

// biome-ignore format: a pair a line
const justice: Pair[] = [
  ['Wat van de politie kwam, blijft dicht voor wie betrokken is; jeugdhulp niet.', worker({ regime: 'justice' }), 'no justice-by-name', { regime: 'jeugdwet' }, involved],
  ['Wat van de politie kwam, blijft dicht voor een moeder met gezag; jeugdhulp niet.', parent('under-12', 'justice'), 'no justice-by-name', { regime: 'jeugdwet' }, 'yes parent-of-child-under-12'],
  ['Wat van de politie kwam, blijft dicht, ook met toestemming; op de grond van de wet gaat het open.', outsider('worker', { organisation: 'child-protection-board', regime: 'justice', opening: 'consent', client: true }), 'no justice-by-name', { opening: 'justice' }, 'yes opened-for-justice'],
  ['In wat van de politie kwam, schrijft niemand; met die grond is er nog geen regel om te schrijven.', outsider('worker', { organisation: 'child-protection-board', regime: 'justice', action: 'write' }), 'no justice-by-name', { opening: 'justice' }, noRule],
  ['Een grond voor politiegegevens opent niets anders; toestemming wel.', outsider('worker', { organisation: 'veilig-thuis', opening: 'justice' }), 'no justice-ground-for-justice-only', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Onder een grond voor politiegegevens wordt niets anders geschreven; zonder die grond gewoon wel.', worker({ organisation: 'veilig-thuis', empowered: true, opening: 'justice', action: 'write' }), 'no justice-ground-for-justice-only', { opening: 'none' }, involved],
]

export const shields: readonly Pair[] = [
  ...perReader,
  ...secretAddress,
  ...origin,
  ...reach,
  ...private_,
  ...requests,
  ...diagnosis,
  ...justice,
]
