import { z } from 'zod'
import { regimes } from '../../law/regimes.ts'
import { exactText } from '../../lib/text.ts'

/** What the API calls our sorts and kinds: Dutch, by GLOSSARY.md. */
export const sortWords = {
  basics: 'basisgegevens',
  address: 'adres',
  involvement: 'betrokkenheid',
  contact: 'contact',
  statement: 'eigen-woorden',
  facts: 'feiten',
  plan: 'afspraken',
  origin: 'herkomst',
  network: 'netwerk',
  reach: 'bereikbaarheid',
  health: 'diagnose',
  access: 'toegang',
  parenthood: 'ouderschap',
  representation: 'vertegenwoordiging',
  mandate: 'meekijken',
  request: 'verzoek',
  'family-plan': 'gezinsplan',
  safety: 'veiligheid',
  analysis: 'analyse',
} as const
export const kindWords = {
  'contact-note': 'verslag',
  'own-statement': 'eigen-woorden',
  fact: 'feit',
  source: 'beschermde-bron',
  agreement: 'afspraak',
  attachment: 'bijlage',
  'authority-decision': 'uitspraak-gezag',
  diagnosis: 'diagnose',
  parenthood: 'behandeling-en-ouderschap',
  'rights-offered': 'rechten-besproken',
  'child-words': 'woorden-van-kind',
  'child-answer': 'antwoord-aan-kind',
  matters: 'wat-belangrijk-is',
  goal: 'doel',
  action: 'stap',
  strength: 'wat-goed-gaat',
  condition: 'voorwaarde',
  'plan-course': 'planverloop',
  evaluation: 'terugkijken',
  'evaluation-answer': 'antwoord-bij-terugkijken',
  meeting: 'gesprek-over-plan',
  phase: 'fase',
  'safety-agreement': 'veiligheidsafspraak',
  'safety-scale': 'hoe-veilig',
  incident: 'gebeurtenis',
  'instrument-answers': 'vragenlijst',
  analysis: 'verklarende-analyse',
} as const

export const id = z.uuid()
/** The longest text that an entry keeps. */
export const text = exactText(200_000)
export const date = z.iso.date()
export const time = z.iso.datetime({ offset: true })

export const reasonSchema = z
  .strictObject({
    regel: z.string().meta({ description: 'Het id van de regel die besliste.' }),
    zin: z.string().meta({ description: 'De regel, zoals mensen die lezen.' }),
    wet: z
      .strictObject({ artikel: z.string(), url: z.url() })
      .nullable()
      .meta({ description: 'Het wetsartikel, en waar het staat.' }),
  })
  .meta({ id: 'Reden', description: 'Waarom u dit mag zien.' })

export const partSchema = z
  .strictObject({
    id,
    soort: z.enum(Object.values(sortWords)),
    regime: z.enum(regimes).meta({ description: 'De wet waaronder dit deel valt.' }),
    over: z.array(id).meta({ description: 'Over welke personen dit deel gaat.' }),
    geheim: z.boolean().meta({ description: 'Een geheim adres (Wet BRP 2.59).' }),
    reden: reasonSchema,
  })
  .meta({ id: 'Deel', description: 'Een deel van het dossier: de eenheid van toegang.' })

const statement = {
  id,
  deel: id.meta({ description: 'In welk deel het staat.' }),
  soort: z.enum(Object.values(kindWords)),
  datum: date.meta({ description: 'Wanneer het gebeurde.' }),
  vastgelegdOp: time,
  schrijver: z.strictObject({ naam: z.string(), organisatie: z.string().nullable(), uzelf: z.boolean() }),
  tekst: z.string().meta({ description: "Precies zoals het is opgeschreven; een witregel scheidt alinea's." }),
  verbetert: id
    .nullable()
    .meta({ description: 'De eerdere versie waarvoor dit in de plaats komt; null: dit is de eerste.' }),
  gedeeldOp: time
    .nullable()
    .meta({ description: 'Sinds wanneer de mensen over wie het gaat dit lezen; null: nog niet.' }),
}

/** How a fact is known, in the API (`natureWords`). */
const natures = ['waargenomen', 'verteld', 'gedocumenteerd', 'geduid'] as const

/** What the kind of an entry says besides: present for that kind alone. */
const ofItsKind = {
  feit: z
    .strictObject({
      aard: z.enum(natures),
      gezegdDoor: z.string().nullable(),
      bron: z.string().nullable(),
      bronBeschermd: z.boolean().meta({ description: 'De bron staat in het deel Herkomst.' }),
      betwistDoor: z.string().nullable(),
    })
    .optional()
    .meta({ description: 'Bij een feit: hoe het bekend is.' }),
  afspraak: z
    .strictObject({ met: z.string().nullable(), terugkijkenOp: date.nullable() })
    .optional()
    .meta({ description: 'Bij een afspraak: met wie, en wanneer er weer naar wordt gekeken.' }),
  bijlage: z
    .strictObject({
      type: z.string(),
      grootte: z.int().meta({ description: 'In bytes.' }),
      hash: z.string().meta({ description: 'SHA-256 van het bestand, hexadecimaal.' }),
    })
    .optional()
    .meta({ description: 'Bij een bijlage: wat voor bestand.' }),
}

export const answerSchema = z
  .strictObject({ ...statement, ...ofItsKind })
  .meta({ id: 'Antwoord', description: 'Woorden die bij een vermelding staan.' })

export const entrySchema = z
  .strictObject({ ...statement, ...ofItsKind, antwoorden: z.array(answerSchema) })
  .meta({ id: 'Vermelding', description: 'Iets wat in het dossier is opgeschreven. Een vermelding verandert nooit.' })

export const createdSchema = z
  .strictObject({ id })
  .meta({ id: 'Gemaakt', description: 'Het id van wat is opgeschreven.' })

/** Lets a client send again what it is not sure of. */
export const newId = id.toLowerCase().optional().meta({
  description:
    'Het id dat het krijgt, zelf gekozen (uuid, liefst versie 7). Hetzelfde nog eens sturen legt het niet nog eens vast.',
})
export const idTaken = { invalid: [{ name: 'id', reason: 'Is al van iets anders.' }] }

export const pageQuery = {
  na: id
    .toLowerCase()
    .optional()
    .meta({ description: 'Het id van de laatste vermelding die u al hebt; wat volgt is ouder.' }),
  aantal: z.coerce.number().int().min(1).max(500).default(50).meta({ description: 'Hoeveel vermeldingen hoogstens.' }),
}
