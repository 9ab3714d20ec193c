/** Dutch: staying signed in, a code to sign in with, and what was not sent. */
export const nlSignin = {
  /** What stands in the tab of a family's browser. */
  tabs: { overview: 'Overzicht', writing: 'Schrijven', list: 'Lijst', settings: 'Instellingen', page: 'Pagina' },
  mySessions: {
    title: 'Waar u bent ingelogd',
    link: 'Waar u bent ingelogd',
    intro: 'Dit zijn de telefoons en computers waarop u nu bent ingelogd. Alleen u ziet deze lijst.',
    list: 'Nu ingelogd',
    browsers: {
      chrome: 'Chrome',
      edge: 'Edge',
      firefox: 'Firefox',
      opera: 'Opera',
      safari: 'Safari',
      samsung: 'Samsung Internet',
    },
    systems: {
      android: 'een telefoon of tablet met Android',
      chromebook: 'een Chromebook',
      ipad: 'een iPad',
      iphone: 'een iPhone',
      linux: 'een computer met Linux',
      mac: 'een Mac',
      windows: 'een computer met Windows',
    },
    on: (browser: string, system: string) => `${browser} op ${system}`,
    unknown: 'Een apparaat dat we niet herkennen',
    current: 'dit apparaat',
    begun: (moment: string) => `Ingelogd op ${moment}`,
    seen: (moment: string) => `Laatst gebruikt op ${moment}`,
    end: 'Log daar uit',
    endOthers: 'Log overal uit, behalve hier',
    ended: (n: number) =>
      n === 0
        ? 'Dat was al voorbij. Kijk of de lijst nu klopt.'
        : n === 1
          ? 'Daar bent u nu uitgelogd.'
          : `U bent op ${n} plaatsen uitgelogd.`,
    only: 'U bent alleen hier ingelogd.',
    unknownOne:
      'Staat hier iets wat u niet kent? Log daar uit. Verander dan ook het wachtwoord waarmee u inlogt, en vertel het aan wie u helpt.',
  },
  bindAccount: {
    title: 'Vul uw code in',
    intro: 'Hebt u een briefje met een code gekregen? Dan kunt u voortaan zelf inloggen.',
    code: 'De code op het briefje',
    codeHint: 'Twaalf letters en cijfers. De streepjes hoeven niet.',
    birth: 'Uw geboortedatum',
    submit: 'Ga verder',
    as: (name: string) =>
      name === ''
        ? 'De code gaat horen bij wie hier net is ingelogd.'
        : `U bent ingelogd als ${name}. De code gaat bij deze inlog horen.`,
    notYou: 'Bent u dat niet? Vul dan niets in.',
    asYourself: 'Log in als uzelf',
    lost: 'Code kwijt, of is hij verlopen? Vraag een nieuwe aan wie u het briefje gaf.',
    signInFirst: 'Log eerst in. Daarna vult u de code in.',
    belongs: (name: string) => `U bent ingelogd als ${name}. Bij deze inlog hoort al iemand. Er kan niemand bij.`,
    belongsNext:
      'Is de code voor iemand anders? Laat die zelf inloggen, op een eigen apparaat. Log daarvoor eerst uit.',
    problems: {
      often: 'U hebt het te vaak geprobeerd. Wacht een uur, en probeer het dan nog een keer. Er is niets verloren.',
      taken: 'Bij deze inlog hoort al iemand in Erbij. Er kan niemand bij. Vraag het aan wie u het briefje gaf.',
    },
  },
  giveAccess: {
    link: 'Zelf inloggen',
    linkOf: (name: string) => `Zelf inloggen: ${name}`,
    title: (name: string) => `Zelf inloggen: ${name}`,
    intro: 'Wie geen DigiD of burgerservicenummer heeft, kan inloggen met een code. U geeft die zelf, in de hand.',
    make: 'Maak een code',
    another: 'Maak een nieuwe code',
    before: [
      'U kent deze persoon, en u zit nu samen. Stuur de code nooit op, en geef hem niet aan iemand anders mee.',
      'Vraag of het thuis veilig is om mee te lezen. Wie leest er mee op de telefoon?',
      'De code werkt één keer, en een week lang. Wie hem gebruikt, vult ook de geboortedatum in.',
    ],
    replaces: 'De code die nu nog open staat, werkt dan niet meer.',
    submit: 'Maak de code',
    tooYoung: 'Vanaf 12 jaar kan iemand zelf inloggen. Nu kan dat niet.',
    signsIn: (name: string, account: string) =>
      `${name} kan al zelf inloggen, onder de naam ${account}. Er is geen code nodig.`,
    slip: {
      once: 'Schrijf de code over of druk hem af, en geef hem nu. Hierna staat hij nergens meer.',
      title: 'Code om in te loggen',
      code: 'De code is',
      go: 'Ga op internet naar',
      steps: ['Log daar in, met een eigen inlog.', 'Vul deze code in, en de geboortedatum.'],
      until: (day: string) => `De code werkt één keer, tot en met ${day}.`,
      keep: 'Geef dit briefje aan niemand anders. Gooi het weg als u klaar bent.',
    },
    list: 'Codes die zijn gegeven',
    gave: (by: string, moment: string) => `${by} gaf een code op ${moment}`,
    states: {
      open: (day: string) => `Nog niet gebruikt. Geldig tot en met ${day}.`,
      over: (day: string) => `Niet gebruikt. Verlopen na ${day}.`,
      used: (moment: string, name: string) => `Gebruikt op ${moment}, door wie inlogt als ${name}.`,
      ended: (moment: string) => `Niet gebruikt. Ingetrokken op ${moment}.`,
      stopped: (moment: string) => `De toegang is gestopt op ${moment}.`,
    },
    withdraw: 'Trek deze code in',
    withdrawNote: 'De code op het briefje werkt dan niet meer.',
    withdrawSure: 'Trek de code in',
    stop: 'Stop deze toegang',
    stopNote: (name: string) =>
      `Doe dit als iemand anders de code gebruikte, of als ${name} het vraagt. Wie ermee inlogt, wordt nu uitgelogd en kan niet meer inloggen. U kunt daarna een nieuwe code geven.`,
    stopSure: 'Stop de toegang nu',
    problems: {
      cannot: 'Deze persoon kan al inloggen, of er kan hier geen code worden gegeven. Er is niets veranderd.',
      gone: 'Deze code was al ingetrokken of verlopen. Hieronder staat hoe het nu is.',
    },
    given: (day: string) => `Kreeg een code om zelf mee in te loggen, geldig tot en met ${day}.`,
    takenBack: 'De code is ingetrokken, of de toegang die ermee begon is gestopt.',
  },
  notSent: {
    title: 'Wat u wilde versturen',
    text: 'Dit is nog niet bewaard. Zo gaat er niets verloren:',
    steps: [
      'Log opnieuw in. Dat gaat in een nieuw venster of tabblad.',
      'Kom hier terug, en verstuur het nog een keer.',
    ],
    signIn: 'Log in, in een nieuw venster',
    field: (n: number) => `Uw tekst${n > 1 ? ` (${n})` : ''}`,
    again: 'Verstuur het nog een keer',
    file: 'Een bestand kunnen we hier niet vasthouden. Kies het opnieuw als u weer bent ingelogd.',
  },
  overNote:
    'U bent uitgelogd. Dat gebeurt als u een tijd niets doet. Of u logde zelf uit, op een ander apparaat. Concepten die waren bewaard, staan er nog.',
}

/** Errors of these forms. */
export const nlSigninErrors = {
  codeRequired: 'Vul de code in: twaalf letters en cijfers',
  codeWrong: 'Deze code en geboortedatum horen niet bij elkaar, of de code werkt niet meer. Kijk of alles klopt',
  ownBirthRequired: 'Vul uw geboortedatum in: dag, maand en jaar',
}
