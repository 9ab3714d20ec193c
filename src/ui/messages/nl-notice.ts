/** Dutch: telling somebody that there is a dossier about them, and putting that off. */
export const nlNotice = {
  title: 'Vertellen',
  task: (name: string) => `Vertel ${name} dat er een dossier is`,
  due: (day: string) => `Doe dit vóór of op ${day}`,
  overdue: (day: string) => `Te laat: dit had vóór of op ${day} gemoeten`,
  since: (day: string) => `Telt vanaf ${day}.`,
  lead: 'Er is iets opgeschreven dat misschien van een ander komt. Wie het betreft, hoort dat. Vertel het liever eerder: bij het eerste gesprek, en altijd voordat u iets aan een ander geeft.',
  nothing: (name: string) => `Er is nu niets dat u ${name} nog moet vertellen.`,
  toldTitle: 'Ik heb het verteld',
  toldText: (name: string) =>
    `Vertel ${name} dat er een dossier is. Zeg wat erin staat, van wie dat komt en wie het leest. Zeg ook welke rechten ${name} heeft. Noem niet wie iets in vertrouwen zei.`,
  toldYoung: (name: string) =>
    `${name} is jonger dan 12. Vertel het aan wie het gezag heeft: dat er een dossier is, en wat erin staat. Zeg van wie dat komt, wie het leest en welke rechten er zijn. Vertel het ${name} ook, in eigen woorden. Noem niet wie iets in vertrouwen zei.`,
  told: 'Leg vast dat het verteld is',
  delayTitle: 'Ik kan het nog niet vertellen',
  delayUnseen: (name: string) =>
    `Het kan alleen als dit waar is. ${name} leest dit niet, en niemand anders van het gezin. Uw collega’s lezen het wel.`,
  reason: 'Waarom kan het nog niet?',
  reasonHint: 'Wat er kan gebeuren als u het nu vertelt.',
  until: 'Op welke dag kijkt u opnieuw?',
  untilHint: (day: string) => `Op zijn laatst ${day}. Daarna kunt u het weer uitstellen, als dat nodig is.`,
  delay: 'Stel het uit',
  delaysTitle: 'Eerder uitgesteld',
  delayed: (name: string, on: string, until: string) => `Uitgesteld door ${name} op ${on}, tot en met ${until}`,
  later: {
    title: 'Iemand van het gezin hoort dit later',
    text: 'Iedereen leest dit meteen, tenzij dat gevaar geeft. Kies dan wie het later hoort. Die ziet dan ook niet wat de ontvanger leest. Het geldt meteen, voor drie dagen: in die tijd bevestigt een collega het. Daarna wordt het vanzelf zichtbaar op de dag die u kiest.',
    who: 'Wie hoort dit later?',
    link: (names: string) => `Wie hoort dit later, over ${names}?`,
    held: (day: string) =>
      `Het geldt al, tot ${day}. Bevestigt een collega het voor die dag niet, dan wordt het zichtbaar.`,
  },
  emergency: {
    title: 'Het gezin mag dit nu nog niet weten',
    text: 'Iedereen van het gezin leest dit meteen, tenzij dat gevaar geeft. Schrijft u hier waarom? Dan leest het gezin het pas over drie dagen. Uw teamleider leest het meteen.',
    reason: 'Waarom mag het gezin dit nu niet weten?',
  },
  again: {
    task: (day: string) => `Kijk opnieuw: dit wordt op ${day} weer zichtbaar`,
    title: 'Is het nog nodig?',
    text: (day: string) =>
      `Op ${day} wordt dit vanzelf weer zichtbaar. Is dat goed? Dan hoeft u niets te doen. Is het nog nodig om dit niet te tonen? Stel het dan opnieuw voor. Een collega bevestigt het vóór die dag.`,
  },
}

export const nlNoticeErrors = {
  delayReasonRequired: 'Schrijf op waarom het nog niet kan',
  delayUntilRequired: 'Kies een dag na vandaag, en na de dag waarop het nu moet',
  delayUntilTooFar: 'Deze dag is te ver weg: hoogstens twee weken per keer',
}
