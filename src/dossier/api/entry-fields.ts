import { z } from 'zod'
import { factNatures } from '../kinds/fact.ts'
import { emptyInput, type WriteErrors, type WriteField, type WriteInput, type WrittenKind } from '../note-form.ts'
import { date, type text } from './schemas.ts'

/** What the API calls how a fact is known: Dutch, by GLOSSARY.md. */
export const natureWords = {
  observed: 'waargenomen',
  stated: 'verteld',
  documented: 'gedocumenteerd',
  interpreted: 'geduid',
} as const satisfies Record<(typeof factNatures)[number], string>

/** Names in the API of the fields of the form, for what is wrong with them. */
const fieldNames: Partial<Record<WriteField, string>> = {
  about: 'over',
  text: 'tekst',
  occurredOn: 'datum',
  nature: 'aard',
  statedBy: 'gezegdDoor',
  source: 'bron',
  contestedBy: 'betwistDoor',
  with: 'met',
  reviewOn: 'terugkijkenOp',
  checked: 'derdenGecontroleerd',
}

const reasons: Partial<Record<NonNullable<WriteErrors[WriteField]>, string>> = {
  dateInFuture: 'Moet vandaag of eerder zijn.',
  dateInvalid: 'Moet een bestaande datum zijn, als JJJJ-MM-DD.',
  textInvalid: 'Bevat een teken dat we niet kunnen bewaren.',
  textTooLong: 'De tekst is te lang.',
  textRequired: 'Mag niet leeg zijn.',
  factRequired: 'Mag niet leeg zijn.',
  agreementRequired: 'Mag niet leeg zijn.',
  statedByRequired: 'Ontbreekt: wie zei het?',
  sourceRequired: 'Ontbreekt: waar staat het?',
  originRequired: 'Ontbreekt: wie zei het, of waar staat het?',
  natureRequired: 'Moet zijn: waargenomen, verteld, gedocumenteerd, geduid.',
  reviewTooEarly: 'Moet op of na de datum zijn.',
  checkRequired: 'Moet true zijn: dit is al gedeeld, dus de verbetering wordt dat ook.',
  nothingChanged: 'Is gelijk aan wat er staat.',
}

/** Faults of the form, as the API says them. */
export const invalidOf = (errors: WriteErrors) =>
  Object.entries(errors).map(([field, code]) => ({
    name: fieldNames[field as WriteField] ?? field,
    reason: reasons[code] ?? 'Is ongeldig.',
  }))

/** What may be said of a fact, besides its text. */
export const factFields = {
  aard: z.enum(Object.values(natureWords)).meta({ description: 'Hoe u het weet.' }),
  gezegdDoor: z.string().optional().meta({ description: 'Wie het zei; nodig bij verteld.' }),
  bron: z.string().optional().meta({ description: 'Waar het staat; nodig bij gedocumenteerd.' }),
  betwistDoor: z.string().optional().meta({ description: 'Wie zegt dat het niet zo is.' }),
}

export const agreementFields = {
  met: z.string().optional().meta({ description: 'Met wie het is afgesproken.' }),
  terugkijkenOp: date.optional().meta({ description: 'Wanneer jullie er weer naar kijken.' }),
}

export const together = z
  .strictObject({
    derdenGecontroleerd: z.literal(true).meta({ description: 'U hebt nagekeken of er iets in staat over anderen.' }),
  })
  .optional()
  .meta({ description: 'Samen geschreven: meteen delen.' })

/** As much as the operations take; each names which it takes. */
export interface Told {
  tekst: z.infer<typeof text>
  datum: string
  aard?: (typeof natureWords)[keyof typeof natureWords] | undefined
  gezegdDoor?: string | undefined
  bron?: string | undefined
  bronBeschermd?: boolean | undefined
  betwistDoor?: string | undefined
  met?: string | undefined
  terugkijkenOp?: string | undefined
  meteenDelen?: { derdenGecontroleerd: true } | undefined
}

/** What was sent, as the form that people fill in: both are checked by the same rules. */
export const inputFrom = (kind: WrittenKind, over: string[], told: Told): WriteInput => ({
  ...emptyInput(kind, told.datum),
  about: over,
  text: told.tekst,
  nature: factNatures.find((nature) => natureWords[nature] === told.aard) ?? '',
  statedBy: told.gezegdDoor ?? '',
  source: told.bron ?? '',
  sourceProtected: told.bronBeschermd ?? false,
  contestedBy: told.betwistDoor ?? '',
  with: told.met ?? '',
  reviewOn: told.terugkijkenOp ?? '',
  together: told.meteenDelen !== undefined,
  checked: told.meteenDelen !== undefined,
})
