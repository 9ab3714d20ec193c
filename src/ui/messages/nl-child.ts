/** What a child says, kept by an adult together with the child; and words that are for some people alone. */
export const nlChild = {
  child: {
    said: (child: string) => `Wat ${child} zei`,
    saidNone: (child: string) => `Hier komt wat ${child} zegt. Er staat nog niets.`,
    saidLead: (child: string) => `Dit zijn de woorden van ${child}. Wie ze opschreef, staat erbij.`,
    face: (child: string, face: string) => `${child} wees aan: ${face}`,
    by: (name: string, child: string, day: string) => `Opgeschreven door ${name}, samen met ${child}, op ${day}`,
    byYou: (child: string, day: string) => `Opgeschreven door u, samen met ${child}, op ${day}`,
    ownWords: (name: string, day: string) => `${name} schreef dit zelf, op ${day}`,
    wordsOf: (name: string) => `Woorden van ${name}`,
    corrected: 'Verbeterd',
    drawing: 'Bekijk de tekening',
    drawingMissing: (child: string) => `${child} maakte een tekening. De foto staat er nog niet bij.`,
    addDrawing: 'Zet een foto van de tekening erbij',
    correct: 'Verbeter een schrijffout',
    answerTo: (child: string) => `Antwoord aan ${child}`,
    answerFrom: (name: string, day: string) => `Van ${name}, op ${day}`,
    onlyFor: (names: string) => `Alleen voor ${names}. Vertel het niet verder.`,
    onlyForHelpers: 'Alleen voor wie helpt. Vertel het niet verder.',
    keptNote: 'Alleen voor wie dit mag lezen. Vertel het niet verder.',
    writtenTogether: 'Opgeschreven samen met het kind',
    pointed: (face: string) => `Het kind wees aan: ${face}`,
    drew: 'Het kind maakte een tekening',

    keep: (child: string) => `Wil je iets zeggen, ${child}?`,
    keepHow: (child: string) => `Kies een gezicht, zeg iets, of maak een tekening. ${child} mag ook niets zeggen.`,
    faces: (child: string) => `Hoe gaat het nu, ${child}?`,
    facesHint: 'Wijs maar aan. Er is geen fout antwoord.',
    noFace: 'Geen gezicht',
    text: (child: string) => `Wat zegt ${child}?`,
    textHint: 'Schrijf precies op wat het kind zegt. Maak het niet mooier. Hoeft niet.',
    drewNow: (child: string) => `${child} maakte een tekening`,
    drawingHint: 'Op de volgende pagina zet u er een foto van de tekening bij.',
    readersTitle: 'Wie leest dit?',
    readersTitleAll: 'Wie leest dit, als het voor iedereen is?',
    readersFamily: (names: string) => `Van het gezin: ${names}.`,
    readersHelpers: (names: string) => `Van wie helpt: ${names}.`,
    readersLater: (child: string) =>
      `Ook wie later helpt of gezag krijgt, kan dit lezen. En ${child} zelf, vanaf 12 jaar.`,
    readersParents: (child: string) =>
      `Iedere ouder met gezag over ${child} leest dit, ook als die ergens anders woont. Vertel dat eerst aan ${child}.`,
    readersPrivate: (child: string) =>
      `Wil ${child} iets zeggen dat niet iedereen hoeft te lezen? Dat kan bij iemand die helpt.`,
    submit: 'Bewaar dit',
    correctTitle: 'Verbeter een schrijffout',
    correctLead: (child: string) =>
      `Verbeter alleen wat u verkeerd opschreef. Verander niet wat ${child} zei. Wat er eerst stond, blijft te lezen.`,
    correctSubmit: 'Bewaar de verbetering',

    onlyForLegend: 'Voor wie is dit?',
    onlyForHint: (child: string) =>
      `Vraag het aan ${child}. Wie dit niet mag lezen, ziet ook niet dat het er is. Vertel ${child} wel: is er gevaar, dan moet u misschien toch iets doen.`,
    all: (names: string) => `Voor iedereen die mag meelezen${names === '' ? '' : `: ${names}`}`,
    helpers: 'Alleen voor wie helpt',
    one: (name: string) => `Alleen voor wie helpt en ${name}`,

    page: (child: string) => `${child}: eigen plek`,
    pageLead: (child: string) => `Wat ${child} zelf zegt, los van de rest van het gezin.`,
    timeline: (child: string) => `Alles wat over ${child} is opgeschreven`,
    sit: (child: string) => `Ga samen met ${child} zitten`,
    answer: (child: string) => `Geef ${child} antwoord`,
    answerTitle: (child: string) => `Antwoord aan ${child}`,
    answerLead: (child: string) =>
      `Schrijf zoals u tegen ${child} praat: korte zinnen, gewone woorden. Beloof niets wat u niet kunt doen.`,
    answerText: (child: string) => `Wat wilt u ${child} vertellen?`,
    answerHint: 'Zeg wat u met de woorden van het kind doet. En zeg het ook als iets niet kan, en waarom.',
    answerSubmit: (child: string) => `Geef ${child} dit antwoord`,

    familyTitle: 'Wat de kinderen zeggen',
    familyNone: (child: string) => `Van ${child} staat er nog niets.`,
    familyLink: (child: string) => `De plek van ${child}`,
    familyWaits: 'Wacht op antwoord',

    mine: {
      legend: 'Voor wie is dit?',
      hint: 'Wie dit niet mag lezen, ziet ook niet dat het er is. Wie helpt, leest het wel. Is er gevaar, dan moet die misschien iets doen.',
      all: 'Voor wie mij helpt, en wie gezag over mij heeft',
      readersMinor:
        'Wie je helpt, leest dit. Wie gezag over je heeft, leest het ook tot je 16 bent. Soms ook nog tot je 18 bent.',
      helpers: 'Alleen voor mij en wie mij helpt',
      one: (name: string) => `Alleen voor mij, wie mij helpt en ${name}`,
      kept: (names: string) => `Alleen voor ${names}`,
      keptAlone: 'Alleen voor mij en wie mij helpt',
    },
  },
}

export const nlChildErrors = {
  childWordsRequired: 'Kies een gezicht, schrijf op wat het kind zegt, of kies dat er een tekening is',
  childAnswerRequired: 'Schrijf wat u het kind wilt vertellen',
  audienceRequired: 'Kies voor wie dit is',
}
