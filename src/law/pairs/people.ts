import { inPlan, type Pair, parent, self } from './pair.ts'

const atWork = { reader: 'professional', role: 'worker' } as const

// biome-ignore format: a pair a line
const aboutThemself: Pair[] = [
  ['Wie 12 is, leest over zichzelf; wie 11 is nog niet.', self('12-15'), 'yes about-themself-jeugdwet', { age: 'under-12' }, 'no too-young-to-read-alone'],
  ['Wie 17 is, leest over zichzelf; van wie de leeftijd niet vaststaat niet.', self('16-17'), 'yes about-themself-jeugdwet', { age: 'unknown' }, 'no no-rule'],
  ['Een volwassene leest over zichzelf; als is vastgesteld dat dat niet gaat, een ander.', self('adult'), 'yes about-themself-jeugdwet', { incapable: true }, 'no no-rule'],
  ['Een broer leest over zichzelf; over zijn zus leest hij niet.', self('adult'), 'yes about-themself-jeugdwet', { relation: 'none' }, 'no no-rule'],
  ['Een vrouw leest thuis over zichzelf; op haar werk niet.', self('adult'), 'yes about-themself-jeugdwet', atWork, 'no no-rule'],
  ['Een jongere zet eigen woorden bij wat er staat; verslagen schrijven doet zij niet.', self('12-15', 'jeugdwet', { action: 'answer' }), 'yes about-themself-jeugdwet', { action: 'write' }, 'no no-rule'],
  ['Een jongere leest wat de gecertificeerde instelling schreef; wat van de politie kwam niet.', self('16-17', 'gi'), 'yes about-themself-jeugdwet', { regime: 'justice' }, 'no justice-by-name'],
  ['Een jongere leest wat de gecertificeerde instelling schreef; wat een behandelaar schreef, volgens een andere wet.', self('16-17', 'gi'), 'yes about-themself-jeugdwet', { regime: 'wgbo' }, 'yes about-themself-wgbo'],

  ['Wie 12 is, leest wat het wijkteam voor de Wmo bewaart; wie 11 is niet.', self('12-15', 'wmo'), 'yes about-themself-wmo', { age: 'under-12' }, 'no too-young-to-read-alone-wmo'],
  ['Wie 12 is, leest wat Veilig Thuis bewaart; wie 11 is niet.', self('12-15', 'veilig-thuis'), 'yes about-themself-wmo', { age: 'under-12' }, 'no too-young-to-read-alone-wmo'],
  ['Wie 16 is, leest wat Veilig Thuis bewaart; van wie de leeftijd niet vaststaat niet.', self('16-17', 'veilig-thuis'), 'yes about-themself-wmo', { age: 'unknown' }, 'no no-rule'],
  ['Een volwassene leest wat het wijkteam bewaart; als is vastgesteld dat dat niet gaat, een ander.', self('adult', 'wmo'), 'yes about-themself-wmo', { incapable: true }, 'no no-rule'],
  ['Een volwassene leest wat Veilig Thuis over hem bewaart; over zijn vrouw leest hij niet.', self('adult', 'veilig-thuis'), 'yes about-themself-wmo', { relation: 'none' }, 'no no-rule'],
  ['Een vrouw leest thuis wat Veilig Thuis over haar bewaart; op haar werk niet.', self('adult', 'veilig-thuis'), 'yes about-themself-wmo', atWork, 'no no-rule'],
  ['Een volwassene zet eigen woorden bij wat Veilig Thuis bewaart; verbeteren doet Veilig Thuis zelf.', self('adult', 'veilig-thuis', { action: 'answer' }), 'yes about-themself-wmo', { action: 'correct' }, 'no no-rule'],

  ['Een patiënt van 12 leest het eigen behandeldossier; een patiënt van 11 niet.', self('12-15', 'wgbo'), 'yes about-themself-wgbo', { age: 'under-12' }, 'no patient-too-young-to-read-alone'],
  ['Een patiënt van 17 leest het eigen behandeldossier; bij een onbekende leeftijd niet.', self('16-17', 'wgbo'), 'yes about-themself-wgbo', { age: 'unknown' }, 'no no-rule'],
  ['Een volwassen patiënt leest het eigen behandeldossier; wie het niet kan overzien niet.', self('adult', 'wgbo'), 'yes about-themself-wgbo', { incapable: true }, 'no no-rule'],
  ['Een patiënt leest het eigen behandeldossier; dat van een huisgenoot niet.', self('adult', 'wgbo'), 'yes about-themself-wgbo', { relation: 'none' }, 'no no-rule'],
  ['Een verpleegkundige leest thuis haar eigen behandeldossier; op haar werk niet.', self('adult', 'wgbo'), 'yes about-themself-wgbo', atWork, 'no no-rule'],
  ['Een patiënt zet eigen woorden bij het behandeldossier; schrijven doet de behandelaar.', self('adult', 'wgbo', { action: 'answer' }), 'yes about-themself-wgbo', { action: 'write' }, 'no no-rule'],
  ['Een patiënt leest het eigen behandeldossier; wat het wijkteam bewaart, volgens een andere wet.', self('adult', 'wgbo'), 'yes about-themself-wgbo', { regime: 'wmo' }, 'yes about-themself-wmo'],
]

// biome-ignore format: a pair a line
const tooYoung: Pair[] = [
  ['Een kind van 11 leest niet zelf wat de gecertificeerde instelling schreef; van 12 wel.', self('under-12', 'gi'), 'no too-young-to-read-alone', { age: '12-15' }, 'yes about-themself-jeugdwet'],
  ['Een kind van 11 leest niet zelf; wat met toestemming voor hem is klaargezet wel.', self('under-12'), 'no too-young-to-read-alone', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Een kind van 11 leest niet over zichzelf; over zijn zus is er geen regel.', self('under-12'), 'no too-young-to-read-alone', { relation: 'none' }, 'no no-rule'],
  ['Een kind van 11 leest niet zelf, volgens de Jeugdwet; bij het wijkteam volgens de Wmo.', self('under-12'), 'no too-young-to-read-alone', { regime: 'wmo' }, 'no too-young-to-read-alone-wmo'],
  ['Een kind van 11 leest niet zelf; voor wie er voor het werk is, gaat het om iets anders.', self('under-12'), 'no too-young-to-read-alone', atWork, 'no no-rule'],
  ['Een kind van 11 schrijft er ook geen woorden bij; van 12 wel.', self('under-12', 'gi', { action: 'answer' }), 'no too-young-to-read-alone', { age: '12-15' }, 'yes about-themself-jeugdwet'],
  ['Een kind van 11 leest niet bij Veilig Thuis; wat met toestemming is klaargezet wel.', self('under-12', 'veilig-thuis'), 'no too-young-to-read-alone-wmo', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Een kind van 11 leest niet wat de gemeente over hem bewaart; over zijn zus is er geen regel.', self('under-12', 'wmo'), 'no too-young-to-read-alone-wmo', { relation: 'none' }, 'no no-rule'],
  ['Een kind van 11 leest niet bij de gemeente; voor wie er voor het werk is, gaat het om iets anders.', self('under-12', 'wmo'), 'no too-young-to-read-alone-wmo', atWork, 'no no-rule'],
  ['Een patiënt van 11 leest niet zelf; wat met toestemming is klaargezet wel.', self('under-12', 'wgbo'), 'no patient-too-young-to-read-alone', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Een patiënt van 11 leest niet zelf; over een broer is er geen regel.', self('under-12', 'wgbo'), 'no patient-too-young-to-read-alone', { relation: 'none' }, 'no no-rule'],
  ['Een patiënt van 11 zet geen eigen woorden bij het behandeldossier; een patiënt van 12 wel.', self('under-12', 'wgbo', { action: 'answer' }), 'no patient-too-young-to-read-alone', { age: '12-15' }, 'yes about-themself-wgbo'],
  ['Een patiënt van 11 leest niet zelf, volgens de wet op de behandeling; bij de politie is het een andere wet.', self('under-12', 'wgbo'), 'no patient-too-young-to-read-alone', { regime: 'justice' }, 'no justice-by-name'],
  ['Een patiënt van 11 leest niet zelf; voor wie er voor het werk is, gaat het om iets anders.', self('under-12', 'wgbo'), 'no patient-too-young-to-read-alone', atWork, 'no no-rule'],
]

// biome-ignore format: a pair a line
const parents: Pair[] = [
  ['Een moeder met gezag leest over haar kind van 11; is het kind volwassen, dan niet.', parent('under-12'), 'yes parent-of-child-under-12', { age: 'adult' }, 'no no-rule'],
  ['Een moeder met gezag leest over haar kind van 11; over haar kind van 12 onder een andere regel, want dat kind leest zelf ook.', parent('under-12'), 'yes parent-of-child-under-12', { age: '12-15' }, 'yes parent-of-child-12-15'],
  ['Een vader met gezag leest over zijn kind van 11; een vader zonder gezag niet.', parent('under-12'), 'yes parent-of-child-under-12', { relation: 'parent' }, 'no parent-without-authority'],
  ['Een moeder met gezag leest over haar kind; waar zij werkt, leest zij dat niet.', parent('under-12'), 'yes parent-of-child-under-12', atWork, 'no no-rule'],
  ['Een moeder met gezag schrijft eigen woorden bij wat er over haar kind staat; iets achterhouden mag zij niet.', parent('under-12', 'jeugdwet', { action: 'answer' }), 'yes parent-of-child-under-12', { action: 'withhold' }, 'no no-rule'],
  ['Een voogd leest wat de gecertificeerde instelling over een kind van 8 schreef; wat de behandelaar schreef, onder een andere regel.', parent('under-12', 'gi'), 'yes parent-of-child-under-12', { regime: 'wgbo' }, 'yes parent-of-patient-under-12'],

  ['Een vader met gezag leest over zijn kind van 15; van 16 niet meer.', parent('12-15'), 'yes parent-of-child-12-15', { age: '16-17' }, 'no sixteen-decides-alone'],
  ['Een vader met gezag leest over zijn kind van 13; is zijn gezag niet vastgesteld, dan niet.', parent('12-15'), 'yes parent-of-child-12-15', { relation: 'undetermined' }, 'no authority-undetermined'],
  ['Een vader met gezag leest over zijn kind van 13; waar hij werkt niet.', parent('12-15'), 'yes parent-of-child-12-15', atWork, 'no no-rule'],
  ['Een vader met gezag zet eigen woorden bij; schrijven doet de hulpverlener.', parent('12-15', 'jeugdwet', { action: 'answer' }), 'yes parent-of-child-12-15', { action: 'write' }, 'no no-rule'],
  ['Een vader met gezag leest wat de gecertificeerde instelling over zijn kind van 15 schrijft; van 16 onder een andere regel.', parent('12-15', 'gi'), 'yes parent-of-child-12-15', { age: '16-17' }, 'yes parent-during-measure-16-17'],
  ['Een vader met gezag leest over zijn kind van 13; wat van de politie kwam niet.', parent('12-15'), 'yes parent-of-child-12-15', { regime: 'justice' }, 'no justice-by-name'],
  ['Een vader met gezag leest over zijn kind van 13; bij Veilig Thuis volgens een andere wet.', parent('12-15'), 'yes parent-of-child-12-15', { regime: 'veilig-thuis' }, 'yes parent-of-child-under-16-wmo'],

  ['Bij een maatregel leest een moeder met gezag over haar kind van 17; is het 18, dan niet meer.', parent('16-17', 'gi'), 'yes parent-during-measure-16-17', { age: 'adult' }, 'no no-rule'],
  ['Bij een maatregel leest een moeder met gezag over haar kind van 17; bij hulp zonder maatregel beslist het kind.', parent('16-17', 'gi'), 'yes parent-during-measure-16-17', { regime: 'jeugdwet' }, 'no sixteen-decides-alone'],
  ['Bij een maatregel leest een moeder met gezag over haar kind van 17; is zij het gezag kwijt, dan niet.', parent('16-17', 'gi'), 'yes parent-during-measure-16-17', { relation: 'parent' }, 'no parent-without-authority'],
  ['Bij een maatregel leest een moeder met gezag; waar zij werkt niet.', parent('16-17', 'gi'), 'yes parent-during-measure-16-17', atWork, 'no no-rule'],
  ['Bij een maatregel zet een moeder met gezag eigen woorden bij; schrijven doet zij niet.', parent('16-17', 'gi', { action: 'answer' }), 'yes parent-during-measure-16-17', { action: 'write' }, 'no no-rule'],

  ['Een moeder met gezag leest wat de gemeente over haar kind van 15 bewaart; van 16 niet meer.', parent('12-15', 'wmo'), 'yes parent-of-child-under-16-wmo', { age: '16-17' }, 'no sixteen-decides-alone-wmo'],
  ['Een moeder met gezag leest wat Veilig Thuis over haar kind van 8 bewaart; een pleegmoeder niet.', parent('under-12', 'veilig-thuis'), 'yes parent-of-child-under-16-wmo', { relation: 'carer' }, 'no carer-without-authority'],
  ['Een moeder met gezag leest wat Veilig Thuis over haar kind bewaart; waar zij werkt niet.', parent('under-12', 'veilig-thuis'), 'yes parent-of-child-under-16-wmo', atWork, 'no no-rule'],
  ['Een moeder met gezag zet eigen woorden bij wat Veilig Thuis bewaart; verbeteren doet Veilig Thuis.', parent('under-12', 'veilig-thuis', { action: 'answer' }), 'yes parent-of-child-under-16-wmo', { action: 'correct' }, 'no no-rule'],
  ['Een moeder met gezag leest wat de gemeente over haar kind van 8 bewaart; het behandeldossier volgens een andere wet.', parent('under-12', 'wmo'), 'yes parent-of-child-under-16-wmo', { regime: 'wgbo' }, 'yes parent-of-patient-under-12'],
  ['Een moeder met gezag leest wat de gemeente over haar kind van 15 bewaart; het behandeldossier volgens een andere wet.', parent('12-15', 'wmo'), 'yes parent-of-child-under-16-wmo', { regime: 'wgbo' }, 'yes parent-of-patient-12-15'],
  ['Een moeder met gezag leest wat de gemeente over haar kind van 8 bewaart; over haar volwassen kind niet.', parent('under-12', 'wmo'), 'yes parent-of-child-under-16-wmo', { age: 'adult' }, 'no no-rule'],

  ['Een vader met gezag leest het behandeldossier van zijn kind van 8; is het kind volwassen, dan niet.', parent('under-12', 'wgbo'), 'yes parent-of-patient-under-12', { age: 'adult' }, 'no no-rule'],
  ['Een vader met gezag leest het behandeldossier van zijn kind van 8; een vader zonder gezag niet.', parent('under-12', 'wgbo'), 'yes parent-of-patient-under-12', { relation: 'parent' }, 'no parent-without-authority'],
  ['Een vader met gezag leest het behandeldossier van zijn kind; waar hij werkt niet.', parent('under-12', 'wgbo'), 'yes parent-of-patient-under-12', atWork, 'no no-rule'],
  ['Een vader met gezag zet eigen woorden bij het behandeldossier; schrijven doet de behandelaar.', parent('under-12', 'wgbo', { action: 'answer' }), 'yes parent-of-patient-under-12', { action: 'write' }, 'no no-rule'],
  ['Een vader met gezag leest het behandeldossier van zijn kind van 11; van 12 onder een andere regel, want dat kind beslist mee.', parent('under-12', 'wgbo'), 'yes parent-of-patient-under-12', { age: '12-15' }, 'yes parent-of-patient-12-15'],
  ['Een vader met gezag leest mee met de behandeling van zijn kind van 15; van 16 niet meer.', parent('12-15', 'wgbo'), 'yes parent-of-patient-12-15', { age: '16-17' }, 'no patient-of-sixteen-decides-alone'],
  ['Een voogd leest mee met de behandeling van een kind van 13; een stiefvader niet.', parent('12-15', 'wgbo'), 'yes parent-of-patient-12-15', { relation: 'carer' }, 'no carer-without-authority'],
  ['Een vader met gezag leest mee met de behandeling; waar hij werkt niet.', parent('12-15', 'wgbo'), 'yes parent-of-patient-12-15', atWork, 'no no-rule'],
  ['Een vader met gezag zet eigen woorden bij de behandeling; schrijven doet de behandelaar.', parent('12-15', 'wgbo', { action: 'answer' }), 'yes parent-of-patient-12-15', { action: 'write' }, 'no no-rule'],
]

const incapable = { incapable: true } as const
const representing = { relation: 'representative', incapable: true } as const
const appointed = { relation: 'legal-representative', incapable: true } as const

// biome-ignore format: a pair a line
const speakingForThem: Pair[] = [
  ['Kan iemand van 16 het niet overzien, dan leest een ouder met gezag; anders beslist hij zelf.', parent('16-17', 'jeugdwet', incapable), 'yes parent-of-incapable-minor', { incapable: false }, 'no sixteen-decides-alone'],
  ['Kan iemand van 17 het niet overzien, dan leest een ouder met gezag; vanaf 18 een vertegenwoordiger.', parent('16-17', 'jeugdwet', incapable), 'yes parent-of-incapable-minor', { age: 'adult' }, 'no no-rule'],
  ['Kan iemand van 17 het niet overzien, dan leest een ouder met gezag; een ouder zonder gezag niet.', parent('16-17', 'jeugdwet', incapable), 'yes parent-of-incapable-minor', { relation: 'parent' }, 'no parent-without-authority'],
  ['Kan iemand van 17 het niet overzien, dan leest een ouder met gezag, maar niet waar die ouder werkt.', parent('16-17', 'jeugdwet', incapable), 'yes parent-of-incapable-minor', atWork, 'no no-rule'],
  ['Een ouder die voor iemand van 17 leest, zet ook eigen woorden bij; schrijven doet die ouder niet.', parent('16-17', 'jeugdwet', { ...incapable, action: 'answer' }), 'yes parent-of-incapable-minor', { action: 'write' }, 'no no-rule'],
  ['Een ouder leest voor iemand van 17 die het niet overziet; bij een maatregel onder een andere regel.', parent('16-17', 'jeugdwet', incapable), 'yes parent-of-incapable-minor', { regime: 'gi' }, 'yes parent-during-measure-16-17'],

  ['Kan iemand van 16 het niet overzien, dan leest een ouder met gezag bij de gemeente; anders beslist hij zelf.', parent('16-17', 'wmo', incapable), 'yes parent-of-incapable-minor-wmo', { incapable: false }, 'no sixteen-decides-alone-wmo'],
  ['Kan iemand van 17 het niet overzien, dan leest een ouder met gezag bij Veilig Thuis; vanaf 18 niet.', parent('16-17', 'veilig-thuis', incapable), 'yes parent-of-incapable-minor-wmo', { age: 'adult' }, 'no no-rule'],
  ['Kan iemand van 17 het niet overzien, dan leest een ouder met gezag bij Veilig Thuis; een pleegouder niet.', parent('16-17', 'veilig-thuis', incapable), 'yes parent-of-incapable-minor-wmo', { relation: 'carer' }, 'no carer-without-authority'],
  ['Kan iemand van 17 het niet overzien, dan leest een ouder met gezag bij Veilig Thuis, maar niet op het werk.', parent('16-17', 'veilig-thuis', incapable), 'yes parent-of-incapable-minor-wmo', atWork, 'no no-rule'],
  ['Een ouder die voor iemand van 17 leest, zet eigen woorden bij wat de gemeente bewaart; schrijven doet die ouder niet.', parent('16-17', 'wmo', { ...incapable, action: 'answer' }), 'yes parent-of-incapable-minor-wmo', { action: 'write' }, 'no no-rule'],
  ['Een ouder leest voor iemand van 17 bij de gemeente; het behandeldossier volgens een andere wet.', parent('16-17', 'wmo', incapable), 'yes parent-of-incapable-minor-wmo', { regime: 'wgbo' }, 'yes parent-of-incapable-patient'],

  ['Kan een patiënt van 17 het niet overzien, dan leest een ouder met gezag; anders beslist de patiënt zelf.', parent('16-17', 'wgbo', incapable), 'yes parent-of-incapable-patient', { incapable: false }, 'no patient-of-sixteen-decides-alone'],
  ['Kan een patiënt van 17 het niet overzien, dan leest een ouder met gezag; vanaf 18 niet.', parent('16-17', 'wgbo', incapable), 'yes parent-of-incapable-patient', { age: 'adult' }, 'no no-rule'],
  ['Kan een patiënt van 17 het niet overzien, dan leest een ouder met gezag; een ouder zonder gezag niet.', parent('16-17', 'wgbo', incapable), 'yes parent-of-incapable-patient', { relation: 'parent' }, 'no parent-without-authority'],
  ['Kan een patiënt van 17 het niet overzien, dan leest een ouder met gezag, maar niet op het werk.', parent('16-17', 'wgbo', incapable), 'yes parent-of-incapable-patient', atWork, 'no no-rule'],
  ['Een ouder die voor een patiënt van 17 leest, zet eigen woorden bij; schrijven doet de behandelaar.', parent('16-17', 'wgbo', { ...incapable, action: 'answer' }), 'yes parent-of-incapable-patient', { action: 'write' }, 'no no-rule'],

  ['Wie een volwassene vertegenwoordigt die het niet overziet, leest; kan hij het weer, dan niet.', parent('adult', 'jeugdwet', representing), 'yes representative-of-adult', { incapable: false }, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, leest; een ander van de familie niet.', parent('adult', 'jeugdwet', representing), 'yes representative-of-adult', { relation: 'none' }, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, leest; voor iemand van 17 lezen zijn ouders.', parent('adult', 'jeugdwet', representing), 'yes representative-of-adult', { age: '16-17' }, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, leest thuis, maar niet op het werk.', parent('adult', 'gi', representing), 'yes representative-of-adult', atWork, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, zet eigen woorden bij; schrijven doet de hulpverlener.', parent('adult', 'jeugdwet', { ...representing, action: 'answer' }), 'yes representative-of-adult', { action: 'write' }, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, leest wat de gecertificeerde instelling schreef; het behandeldossier volgens een andere wet.', parent('adult', 'gi', representing), 'yes representative-of-adult', { regime: 'wgbo' }, 'yes representative-of-patient'],

  ['Een mentor of curator leest bij de gemeente; kan die het weer zelf, dan niet.', parent('adult', 'wmo', appointed), 'yes representative-of-adult-wmo', { incapable: false }, 'no no-rule'],
  ['Een mentor of curator leest bij Veilig Thuis; een ander van de familie niet.', parent('adult', 'veilig-thuis', appointed), 'yes representative-of-adult-wmo', { relation: 'none' }, 'no no-rule'],
  ['Een mentor of curator leest bij Veilig Thuis; voor iemand van 17 lezen zijn ouders.', parent('adult', 'veilig-thuis', appointed), 'yes representative-of-adult-wmo', { age: '16-17' }, 'no no-rule'],
  ['Een mentor of curator leest thuis bij Veilig Thuis, maar niet op het werk.', parent('adult', 'veilig-thuis', appointed), 'yes representative-of-adult-wmo', atWork, 'no no-rule'],
  ['Een mentor of curator zet eigen woorden bij; verbeteren doet de gemeente.', parent('adult', 'wmo', { ...appointed, action: 'answer' }), 'yes representative-of-adult-wmo', { action: 'correct' }, 'no no-rule'],
  ['Een mentor of curator leest bij de gemeente; jeugdhulp volgens een andere wet.', parent('adult', 'wmo', appointed), 'yes representative-of-adult-wmo', { regime: 'jeugdwet' }, 'yes representative-of-adult'],

  ['Wie een patiënt vertegenwoordigt die het niet overziet, leest; kan hij het weer, dan niet.', parent('adult', 'wgbo', representing), 'yes representative-of-patient', { incapable: false }, 'no no-rule'],
  ['Wie een patiënt vertegenwoordigt, leest; een ander van de familie niet.', parent('adult', 'wgbo', representing), 'yes representative-of-patient', { relation: 'none' }, 'no no-rule'],
  ['Wie een patiënt vertegenwoordigt, leest; voor een patiënt van 17 lezen de ouders.', parent('adult', 'wgbo', representing), 'yes representative-of-patient', { age: '16-17' }, 'no no-rule'],
  ['Wie een patiënt vertegenwoordigt, leest thuis, maar niet op het werk.', parent('adult', 'wgbo', representing), 'yes representative-of-patient', atWork, 'no no-rule'],
  ['Wie een patiënt vertegenwoordigt, zet eigen woorden bij; schrijven doet de behandelaar.', parent('adult', 'wgbo', { ...representing, action: 'answer' }), 'yes representative-of-patient', { action: 'write' }, 'no no-rule'],
  ['Wie een patiënt vertegenwoordigt, leest het behandeldossier; bij de gemeente volgens een andere wet.', parent('adult', 'wgbo', appointed), 'yes representative-of-patient', { regime: 'wmo' }, 'yes representative-of-adult-wmo'],
]

// biome-ignore format: a pair a line
const decidesAlone: Pair[] = [
  ['Over een kind van 16 leest een vader met gezag niet; als het kind dat goed vindt wel.', parent('16-17'), 'no sixteen-decides-alone', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Over een kind van 16 leest een vader met gezag niet, want het kind beslist; over een neef is er geen regel.', parent('16-17'), 'no sixteen-decides-alone', { relation: 'none' }, 'no no-rule'],
  ['Over een kind van 16 leest een vader met gezag niet, want het kind beslist; over een volwassen kind is er geen regel.', parent('16-17'), 'no sixteen-decides-alone', { age: 'adult' }, 'no no-rule'],
  ['Over een kind van 16 leest een vader met gezag niet; waar hij werkt is er geen regel.', parent('16-17'), 'no sixteen-decides-alone', atWork, 'no no-rule'],
  ['Wat Veilig Thuis over een kind van 16 bewaart, leest een vader met gezag niet; als het kind dat goed vindt wel.', parent('16-17', 'veilig-thuis'), 'no sixteen-decides-alone-wmo', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Wat de gemeente over een kind van 16 bewaart, leest een vader met gezag niet; over een neef is er geen regel.', parent('16-17', 'wmo'), 'no sixteen-decides-alone-wmo', { relation: 'none' }, 'no no-rule'],
  ['Wat de gemeente over een kind van 16 bewaart, leest een vader met gezag niet; over een volwassen kind is er geen regel.', parent('16-17', 'wmo'), 'no sixteen-decides-alone-wmo', { age: 'adult' }, 'no no-rule'],
  ['Wat de gemeente over een kind van 16 bewaart, leest een vader met gezag niet; waar hij werkt is er geen regel.', parent('16-17', 'wmo'), 'no sixteen-decides-alone-wmo', atWork, 'no no-rule'],
  ['Het behandeldossier van een kind van 16 leest een vader met gezag niet; als de patiënt dat goed vindt wel.', parent('16-17', 'wgbo'), 'no patient-of-sixteen-decides-alone', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Het behandeldossier van een kind van 16 leest een vader met gezag niet; van een neef is er geen regel.', parent('16-17', 'wgbo'), 'no patient-of-sixteen-decides-alone', { relation: 'none' }, 'no no-rule'],
  ['Het behandeldossier van een kind van 16 leest een vader met gezag niet; van een volwassen kind is er geen regel.', parent('16-17', 'wgbo'), 'no patient-of-sixteen-decides-alone', { age: 'adult' }, 'no no-rule'],
  ['Het behandeldossier van een kind van 16 leest een vader met gezag niet; waar hij werkt is er geen regel.', parent('16-17', 'wgbo'), 'no patient-of-sixteen-decides-alone', atWork, 'no no-rule'],
]

// biome-ignore format: a pair a line
const withoutAuthority: Pair[] = [
  ['Een vader zonder gezag leest niet over zijn kind van 8; als daar toestemming voor is wel.', parent('under-12', 'jeugdwet', { relation: 'parent' }), 'no parent-without-authority', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Een vader zonder gezag leest niet over zijn kind van 13; over een volwassen kind is er geen regel.', parent('12-15', 'jeugdwet', { relation: 'parent' }), 'no parent-without-authority', { age: 'adult' }, 'no no-rule'],
  ['Een vader zonder gezag leest niet over zijn kind van 17; over een neef is er geen regel.', parent('16-17', 'jeugdwet', { relation: 'parent' }), 'no parent-without-authority', { relation: 'none' }, 'no no-rule'],
  ['Een vader zonder gezag schrijft niets bij; met gezag wel.', parent('under-12', 'jeugdwet', { relation: 'parent', action: 'answer' }), 'no parent-without-authority', { relation: 'authority' }, 'yes parent-of-child-under-12'],
  ['Een vader zonder gezag leest niet; waar hij werkt is er geen regel.', parent('under-12', 'jeugdwet', { relation: 'parent' }), 'no parent-without-authority', atWork, 'no no-rule'],
  ['Zolang niet vaststaat wie het gezag heeft, leest een vader niet; met toestemming wel.', parent('under-12', 'jeugdwet', { relation: 'undetermined' }), 'no authority-undetermined', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Zolang niet vaststaat wie het gezag heeft, leest een vader niet; waar hij werkt is er geen regel.', parent('under-12', 'jeugdwet', { relation: 'undetermined' }), 'no authority-undetermined', atWork, 'no no-rule'],
  ['Zolang niet vaststaat wie het gezag heeft, schrijft een vader niets bij; met gezag wel.', parent('12-15', 'jeugdwet', { relation: 'undetermined', action: 'answer' }), 'no authority-undetermined', { relation: 'authority' }, 'yes parent-of-child-12-15'],
  ['Een pleegmoeder leest niet over haar pleegkind van 8; als daar toestemming voor is wel.', parent('under-12', 'jeugdwet', { relation: 'carer' }), 'no carer-without-authority', { opening: 'consent', client: true }, 'yes opened-by-consent'],
  ['Een pleegmoeder leest niet over haar pleegkind van 13; over een volwassen pleegkind is er geen regel.', parent('12-15', 'jeugdwet', { relation: 'carer' }), 'no carer-without-authority', { age: 'adult' }, 'no no-rule'],
  ['Een pleegmoeder leest niet over haar pleegkind van 17; over een ander kind is er geen regel.', parent('16-17', 'jeugdwet', { relation: 'carer' }), 'no carer-without-authority', { relation: 'none' }, 'no no-rule'],
  ['Een pleegmoeder schrijft niets bij; met de voogdij wel.', parent('under-12', 'jeugdwet', { relation: 'carer', action: 'answer' }), 'no carer-without-authority', { relation: 'authority' }, 'yes parent-of-child-under-12'],
  ['Een stiefvader leest niet over een kind; waar hij werkt is er geen regel.', parent('under-12', 'jeugdwet', { relation: 'carer' }), 'no carer-without-authority', atWork, 'no no-rule'],
]

// biome-ignore format: a pair a line
const consenting: Pair[] = [
  ['Wie het niet kan overzien, leest wel wat daarover is vastgesteld; de rest niet.', self('adult', 'jeugdwet', { ...incapable, sort: 'representation' }), 'yes about-themself-jeugdwet', { sort: 'contact' }, 'no no-rule'],
  ['Wie het niet kan overzien, leest bij de gemeente wat daarover is vastgesteld; de rest niet.', self('adult', 'wmo', { ...incapable, sort: 'representation' }), 'yes about-themself-wmo', { sort: 'contact' }, 'no no-rule'],
  ['Een patiënt die het niet kan overzien, leest wat daarover is vastgesteld; de rest niet.', self('adult', 'wgbo', { ...incapable, sort: 'representation' }), 'yes about-themself-wgbo', { sort: 'health' }, 'no no-rule'],
  ['Wie het niet kan overzien, leest wie hij om hulp vroeg; de rest niet.', self('adult', 'jeugdwet', { ...incapable, sort: 'mandate' }), 'yes about-themself-jeugdwet', { sort: 'contact' }, 'no no-rule'],
  ['Wie het niet kan overzien, leest bij de gemeente wie hij om hulp vroeg; de rest niet.', self('adult', 'wmo', { ...incapable, sort: 'mandate' }), 'yes about-themself-wmo', { sort: 'contact' }, 'no no-rule'],
  ['Een patiënt die het niet kan overzien, leest wie hij om hulp vroeg; de rest niet.', self('adult', 'wgbo', { ...incapable, sort: 'mandate' }), 'yes about-themself-wgbo', { sort: 'health' }, 'no no-rule'],
  ['Wie het niet kan overzien, vraagt zelf een advocaat; wie er verder meeleest beslist een ander.', self('adult', 'jeugdwet', { ...incapable, sort: 'mandate', action: 'consent' }), 'yes consent-by-themself', { sort: 'contact' }, 'no no-rule'],
  ['Een jongere van 12 beslist wie er meeleest over haar; van 11 nog niet.', self('12-15', 'jeugdwet', { action: 'consent' }), 'yes consent-by-themself', { age: 'under-12' }, 'no too-young-to-read-alone'],
  ['Iemand van 17 beslist wie er meeleest; wie het niet kan overzien niet.', self('16-17', 'wgbo', { action: 'consent' }), 'yes consent-by-themself', { incapable: true }, 'no no-rule'],
  ['Een volwassene beslist wie er over hem meeleest; over een ander niet.', self('adult', 'wmo', { action: 'consent' }), 'yes consent-by-themself', { relation: 'none' }, 'no no-rule'],
  ['Een volwassene geeft toestemming voor wat er over hem staat; niet voor wat van de politie kwam.', self('adult', 'jeugdwet', { action: 'consent' }), 'yes consent-by-themself', { regime: 'justice' }, 'no justice-by-name'],
  ['Een volwassene geeft toestemming voor zichzelf; een hulpverlener doet dat in die rol niet.', self('adult', 'jeugdwet', { action: 'consent' }), 'yes consent-by-themself', atWork, 'no no-rule'],
  ['Een volwassene geeft toestemming; van wie de leeftijd niet vaststaat, vraagt iemand die eerst na.', self('adult', 'jeugdwet', { action: 'consent' }), 'yes consent-by-themself', { age: 'unknown' }, 'no no-rule'],
  ['Een jongere geeft toestemming; een verslag schrijven is iets anders.', self('12-15', 'gi', { action: 'consent' }), 'yes consent-by-themself', { action: 'write' }, 'no no-rule'],

  ['Een moeder met gezag beslist voor haar kind van 11; van 12 beslist het kind zelf.', parent('under-12', 'jeugdwet', { action: 'consent' }), 'yes consent-for-child-under-12', { age: '12-15' }, 'no no-rule'],
  ['Een moeder met gezag beslist voor haar kind van 8; een moeder zonder gezag niet.', parent('under-12', 'veilig-thuis', { action: 'consent' }), 'yes consent-for-child-under-12', { relation: 'parent' }, 'no parent-without-authority'],
  ['Een vader met gezag beslist voor zijn kind van 8; een oma niet.', parent('under-12', 'jeugdwet', { action: 'consent' }), 'yes consent-for-child-under-12', { relation: 'none' }, 'no no-rule'],
  ['Een vader met gezag beslist wie er meeleest; waar hij werkt niet.', parent('under-12', 'wgbo', { action: 'consent' }), 'yes consent-for-child-under-12', atWork, 'no no-rule'],
  ['Een vader met gezag geeft toestemming voor wat er over zijn kind staat; niet voor wat van de politie kwam.', parent('under-12', 'jeugdwet', { action: 'consent' }), 'yes consent-for-child-under-12', { regime: 'justice' }, 'no justice-by-name'],
  ['Een vader met gezag geeft toestemming; iets achterhouden doet hij niet.', parent('under-12', 'jeugdwet', { action: 'consent' }), 'yes consent-for-child-under-12', { action: 'withhold' }, 'no no-rule'],

  ['Kan een kind van 14 het niet overzien, dan beslist een ouder met gezag; anders het kind.', parent('12-15', 'jeugdwet', { ...incapable, action: 'consent' }), 'yes consent-for-incapable-minor', { incapable: false }, 'no no-rule'],
  ['Kan iemand van 17 het niet overzien, dan beslist een ouder met gezag; vanaf 18 een vertegenwoordiger.', parent('16-17', 'wmo', { ...incapable, action: 'consent' }), 'yes consent-for-incapable-minor', { age: 'adult' }, 'no no-rule'],
  ['Kan een kind van 13 het niet overzien, dan beslist de voogd; een pleegouder niet.', parent('12-15', 'gi', { ...incapable, action: 'consent' }), 'yes consent-for-incapable-minor', { relation: 'carer' }, 'no carer-without-authority'],
  ['Een ouder beslist voor een kind dat het niet overziet; waar die ouder werkt niet.', parent('12-15', 'wgbo', { ...incapable, action: 'consent' }), 'yes consent-for-incapable-minor', atWork, 'no no-rule'],
  ['Een ouder beslist voor een kind dat het niet overziet; niet over wat van de politie kwam.', parent('12-15', 'jeugdwet', { ...incapable, action: 'consent' }), 'yes consent-for-incapable-minor', { regime: 'justice' }, 'no justice-by-name'],
  ['Een ouder beslist voor een kind dat het niet overziet; verbeteren doet de hulpverlener.', parent('16-17', 'gi', { ...incapable, action: 'consent' }), 'yes consent-for-incapable-minor', { action: 'correct' }, 'no no-rule'],

  ['Wie een volwassene vertegenwoordigt, beslist wie er meeleest; kan die het weer zelf, dan niet.', parent('adult', 'jeugdwet', { ...representing, action: 'consent' }), 'yes consent-for-incapable-adult', { incapable: false }, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, beslist wie er meeleest; een ander van de familie niet.', parent('adult', 'jeugdwet', { ...representing, action: 'consent' }), 'yes consent-for-incapable-adult', { relation: 'none' }, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, beslist bij jeugdhulp; bij de gemeente alleen een mentor of curator.', parent('adult', 'jeugdwet', { ...representing, action: 'consent' }), 'yes consent-for-incapable-adult', { regime: 'wmo' }, 'no no-rule'],
  ['Wie een volwassene vertegenwoordigt, beslist bij een behandeling; bij Veilig Thuis alleen een mentor of curator.', parent('adult', 'wgbo', { ...representing, action: 'consent' }), 'yes consent-for-incapable-adult', { regime: 'veilig-thuis' }, 'no no-rule'],
  ['Een mentor beslist bij de gemeente wie er meeleest; een partner niet.', parent('adult', 'wmo', { ...appointed, action: 'consent' }), 'yes consent-for-incapable-adult', { relation: 'representative' }, 'no no-rule'],
  ['Een mentor beslist bij Veilig Thuis; voor iemand van 17 de ouders.', parent('adult', 'veilig-thuis', { ...appointed, action: 'consent' }), 'yes consent-for-incapable-adult', { age: '16-17' }, 'no no-rule'],
  ['Een mentor beslist wie er meeleest; niet over wat van de politie kwam.', parent('adult', 'wmo', { ...appointed, action: 'consent' }), 'yes consent-for-incapable-adult', { regime: 'justice' }, 'no justice-by-name'],
  ['Een mentor beslist wie er meeleest; waar hij werkt niet.', parent('adult', 'wmo', { ...appointed, action: 'consent' }), 'yes consent-for-incapable-adult', atWork, 'no no-rule'],
  ['Een mentor beslist wie er meeleest; een verslag schrijven is iets anders.', parent('adult', 'gi', { ...appointed, action: 'consent' }), 'yes consent-for-incapable-adult', { action: 'write' }, 'no no-rule'],
  ['Een mentor leest bij de gemeente; een partner die vertegenwoordigt niet.', parent('adult', 'wmo', appointed), 'yes representative-of-adult-wmo', { relation: 'representative' }, 'no no-rule'],
  ['Een curator leest wat over jeugdhulp is opgeschreven; een ander van de familie niet.', parent('adult', 'jeugdwet', appointed), 'yes representative-of-adult', { relation: 'none' }, 'no no-rule'],
  ['Een curator leest het behandeldossier; een ander van de familie niet.', parent('adult', 'wgbo', appointed), 'yes representative-of-patient', { relation: 'none' }, 'no no-rule'],
]

// biome-ignore format: a pair a line
const madeTogether: Pair[] = [
  ['Ons plan: een partner leest wat over hen samen gaat; staat hij er niet in, dan niet.', inPlan('adult', 'jeugdwet'), 'yes made-together', { own: false }, 'no no-rule'],
  ['Ons plan: een partner leest wat over hen samen gaat; een verslag van contact niet.', inPlan('adult', 'jeugdwet'), 'yes made-together', { sort: 'contact' }, 'no no-rule'],
  ['Ons plan: wie samen een analyse maakten, lezen die samen; wat er aan onveiligs gebeurde niet.', inPlan('adult', 'jeugdwet', { sort: 'analysis' }), 'yes made-together', { sort: 'safety' }, 'no no-rule'],
  ['Ons plan: een stiefvader die erin staat, leest over het kind mee; staat hij er niet in, dan niet.', inPlan('12-15', 'jeugdwet', { relation: 'carer' }), 'yes made-together', { own: false }, 'no carer-without-authority'],
  ['Ons plan: een stiefvader leest de analyse waarin hij staat; een feit over het kind niet.', inPlan('under-12', 'jeugdwet', { relation: 'carer', sort: 'analysis' }), 'yes made-together', { sort: 'facts' }, 'no carer-without-authority'],
  ['Ons plan: een vader zonder gezag leest het plan dat ook over hem gaat; een plan over zijn kind alleen niet.', inPlan('12-15', 'jeugdwet', { relation: 'parent' }), 'yes made-together', { own: false }, 'no parent-without-authority'],
  ['Ons plan: een vader zonder gezag leest de analyse die ook over hem gaat; een verslag niet.', inPlan('under-12', 'jeugdwet', { relation: 'parent', sort: 'analysis' }), 'yes made-together', { sort: 'contact' }, 'no parent-without-authority'],
  ['Ons plan: is het gezag niet vastgesteld, dan leest die ouder het plan dat ook over hem gaat; een ander plan niet.', inPlan('12-15', 'jeugdwet', { relation: 'undetermined' }), 'yes made-together', { own: false }, 'no authority-undetermined'],
  ['Ons plan: is het gezag niet vastgesteld, dan leest die ouder de analyse die ook over hem gaat; een feit niet.', inPlan('under-12', 'jeugdwet', { relation: 'undetermined', sort: 'analysis' }), 'yes made-together', { sort: 'facts' }, 'no authority-undetermined'],
  ['Ons plan: een moeder leest het plan dat zij met haar kind van 17 maakte; een plan van dat kind alleen niet.', inPlan('16-17', 'jeugdwet', { relation: 'authority' }), 'yes made-together', { own: false }, 'no sixteen-decides-alone'],
  ['Ons plan: een moeder leest de analyse over haar en haar kind van 16; een verslag over hen niet.', inPlan('16-17', 'jeugdwet', { relation: 'authority', sort: 'analysis' }), 'yes made-together', { sort: 'contact' }, 'no sixteen-decides-alone'],
  ['Ons plan: een zus leest wat over haar en haar broer van 16 samen gaat; waar zij werkt niet.', inPlan('16-17', 'jeugdwet'), 'yes made-together', atWork, 'no no-rule'],
  ['Ons plan: wie iets zelf niet kan overzien, leest niet over zichzelf; een ander die erin staat wel.', inPlan('adult', 'jeugdwet', { incapable: true, relation: 'self' }), 'no no-rule', { relation: 'none' }, 'yes made-together'],
  ['Ons plan: een partner schrijft eraan mee; delen met een ander niet.', inPlan('adult', 'jeugdwet', { action: 'answer' }), 'yes made-together', { action: 'consent' }, 'no no-rule'],
  ['Ons plan: een partner leest wat over hen samen gaat; wat een behandelaar schreef niet.', inPlan('adult', 'jeugdwet'), 'yes made-together', { regime: 'wgbo' }, 'no no-rule'],
  ['Ons plan: een partner leest het; wat voor iemands veiligheid is afgeschermd niet.', inPlan('adult', 'jeugdwet'), 'yes made-together', { shield: 'safety' }, 'no shielded-for-safety'],
  ['Ons plan: een moeder leest over haar en haar kind van 11 samen, op twee gronden; staat zij er niet in, dan op een.', inPlan('under-12', 'jeugdwet', { relation: 'authority' }), 'yes made-together + parent-of-child-under-12', { own: false }, 'yes parent-of-child-under-12'],
  ['Het plan volgens de Wmo: een partner leest wat over hen samen gaat; staat hij er niet in, dan niet.', inPlan('adult', 'wmo'), 'yes made-together-wmo', { own: false }, 'no no-rule'],
  ['Het plan volgens de Wmo: een partner leest wat over hen samen gaat; een verslag van contact niet.', inPlan('adult', 'wmo'), 'yes made-together-wmo', { sort: 'contact' }, 'no no-rule'],
  ['Het plan volgens de Wmo: wie samen een analyse maakten, lezen die samen; wat er aan onveiligs gebeurde niet.', inPlan('adult', 'wmo', { sort: 'analysis' }), 'yes made-together-wmo', { sort: 'safety' }, 'no no-rule'],
  ['Het plan volgens de Wmo: een stiefvader die erin staat, leest over het kind mee; staat hij er niet in, dan niet.', inPlan('12-15', 'wmo', { relation: 'carer' }), 'yes made-together-wmo', { own: false }, 'no carer-without-authority'],
  ['Het plan volgens de Wmo: een stiefvader leest de analyse waarin hij staat; een feit over het kind niet.', inPlan('under-12', 'wmo', { relation: 'carer', sort: 'analysis' }), 'yes made-together-wmo', { sort: 'facts' }, 'no carer-without-authority'],
  ['Het plan volgens de Wmo: een vader zonder gezag leest het plan dat ook over hem gaat; een plan over zijn kind alleen niet.', inPlan('12-15', 'wmo', { relation: 'parent' }), 'yes made-together-wmo', { own: false }, 'no parent-without-authority'],
  ['Het plan volgens de Wmo: een vader zonder gezag leest de analyse die ook over hem gaat; een verslag niet.', inPlan('under-12', 'wmo', { relation: 'parent', sort: 'analysis' }), 'yes made-together-wmo', { sort: 'contact' }, 'no parent-without-authority'],
  ['Het plan volgens de Wmo: is het gezag niet vastgesteld, dan leest die ouder het plan dat ook over hem gaat; een ander plan niet.', inPlan('12-15', 'wmo', { relation: 'undetermined' }), 'yes made-together-wmo', { own: false }, 'no authority-undetermined'],
  ['Het plan volgens de Wmo: is het gezag niet vastgesteld, dan leest die ouder de analyse die ook over hem gaat; een feit niet.', inPlan('under-12', 'wmo', { relation: 'undetermined', sort: 'analysis' }), 'yes made-together-wmo', { sort: 'facts' }, 'no authority-undetermined'],
  ['Het plan volgens de Wmo: een moeder leest het plan dat zij met haar kind van 17 maakte; een plan van dat kind alleen niet.', inPlan('16-17', 'wmo', { relation: 'authority' }), 'yes made-together-wmo', { own: false }, 'no sixteen-decides-alone-wmo'],
  ['Het plan volgens de Wmo: een moeder leest de analyse over haar en haar kind van 16; een verslag over hen niet.', inPlan('16-17', 'wmo', { relation: 'authority', sort: 'analysis' }), 'yes made-together-wmo', { sort: 'contact' }, 'no sixteen-decides-alone-wmo'],
  ['Het plan volgens de Wmo: een zus leest wat over haar en haar broer van 16 samen gaat; waar zij werkt niet.', inPlan('16-17', 'wmo'), 'yes made-together-wmo', atWork, 'no no-rule'],
  ['Het plan volgens de Wmo: wie iets zelf niet kan overzien, leest niet over zichzelf; een ander die erin staat wel.', inPlan('adult', 'wmo', { incapable: true, relation: 'self' }), 'no no-rule', { relation: 'none' }, 'yes made-together-wmo'],
  ['Het plan volgens de Wmo: een partner schrijft eraan mee; delen met een ander niet.', inPlan('adult', 'wmo', { action: 'answer' }), 'yes made-together-wmo', { action: 'consent' }, 'no no-rule'],
  ['Het plan volgens de Wmo: een partner leest wat over hen samen gaat; wat een behandelaar schreef niet.', inPlan('adult', 'wmo'), 'yes made-together-wmo', { regime: 'wgbo' }, 'no no-rule'],
  ['Het plan volgens de Wmo: een partner leest het; wat voor iemands veiligheid is afgeschermd niet.', inPlan('adult', 'wmo'), 'yes made-together-wmo', { shield: 'safety' }, 'no shielded-for-safety'],
  ['Het plan volgens de Wmo: een moeder leest over haar en haar kind van 11 samen, op twee gronden; staat zij er niet in, dan op een.', inPlan('under-12', 'wmo', { relation: 'authority' }), 'yes made-together-wmo + parent-of-child-under-16-wmo', { own: false }, 'yes parent-of-child-under-16-wmo'],
]

export const people: readonly Pair[] = [
  ...consenting,
  ...aboutThemself,
  ...tooYoung,
  ...parents,
  ...speakingForThem,
  ...decidesAlone,
  ...withoutAuthority,
  ...madeTogether,
]
