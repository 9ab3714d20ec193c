import { z } from 'zod'
import { exactText } from '../lib/text.ts'

/**
 * The subset of a FHIR R4 `Questionnaire` that we ask: everything else is refused, never left out in silence. What we add to it is one
 * extension (src/analysis/instruments/README.md).
 */

export const instrumentExtension = 'urn:erbij:instrument'
export const translationExtension = 'http://hl7.org/fhir/StructureDefinition/translation'
const minValue = 'http://hl7.org/fhir/StructureDefinition/minValue'
const maxValue = 'http://hl7.org/fhir/StructureDefinition/maxValue'

export const evidences = ['effective', 'promising', 'practice-based', 'not-studied'] as const
export const fillers = ['person', 'professional'] as const
export const scorings = ['none', 'sum', 'mean'] as const

const line = exactText(1_000)
const text = exactText(8_000)
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'letters, digits, dots, dashes; at most 60')
const number = z.number().min(-1e9).max(1e9)
const integer = z.int().min(-1e9).max(1e9)
const age = z.int().min(0).max(120)
const day = z.iso.date()

const translation = z.strictObject({
  url: z.literal(translationExtension),
  extension: z.tuple([
    z.strictObject({ url: z.literal('lang'), valueCode: z.literal('en') }),
    z.strictObject({ url: z.literal('content'), valueString: text }),
  ]),
})
/** FHIR hangs what is said about a text on a key of the same name with an underscore. */
const translated = z.strictObject({ extension: z.tuple([translation]) }).exactOptional()
export type Translated = z.infer<typeof translated>

const coding = z.strictObject({ system: z.url().exactOptional(), code, display: line, _display: translated })
const option = z.union([
  z.strictObject({ valueCoding: coding }),
  z.strictObject({ valueInteger: integer }),
  z.strictObject({ valueString: line }),
])

const bound = z.union([
  z.strictObject({ url: z.enum([minValue, maxValue]), valueInteger: integer }),
  z.strictObject({ url: z.enum([minValue, maxValue]), valueDecimal: number }),
  z.strictObject({ url: z.enum([minValue, maxValue]), valueDate: day }),
])

const whenBase = { question: code, operator: z.literal('=') }
const when = z.union([
  z.strictObject({ question: code, operator: z.literal('exists'), answerBoolean: z.boolean() }),
  z.strictObject({ ...whenBase, answerBoolean: z.boolean() }),
  z.strictObject({ ...whenBase, answerInteger: integer }),
  z.strictObject({ ...whenBase, answerDecimal: number }),
  z.strictObject({ ...whenBase, answerDate: day }),
  z.strictObject({ ...whenBase, answerString: line }),
  z.strictObject({ ...whenBase, answerCoding: z.strictObject({ system: z.url().exactOptional(), code }) }),
])
export type FhirWhen = z.infer<typeof when>

export const itemTypes = [
  'group',
  'display',
  'boolean',
  'integer',
  'decimal',
  'date',
  'string',
  'text',
  'choice',
  'open-choice',
] as const

const item = z.strictObject({
  linkId: code,
  text: text,
  _text: translated,
  type: z.enum(itemTypes),
  required: z.boolean().exactOptional(),
  repeats: z.boolean().exactOptional(),
  enableWhen: z.array(when).min(1).max(20).exactOptional(),
  enableBehavior: z.enum(['all', 'any']).exactOptional(),
  answerOption: z.array(option).min(1).max(60).exactOptional(),
  maxLength: z.int().min(1).max(20_000).exactOptional(),
  extension: z.array(bound).min(1).max(2).exactOptional(),
  /** Only groups hold items: we ask nothing below an answer. */
  get item() {
    return z.array(item).min(1).max(300).exactOptional()
  },
})
export type FhirItem = z.infer<typeof item>

const part = z.union([
  z.strictObject({ url: z.literal('evidence'), valueCode: z.enum(evidences) }),
  z.strictObject({ url: z.literal('evidenceSource'), valueString: text, _valueString: translated }),
  z.strictObject({ url: z.literal('licence'), valueString: line }),
  z.strictObject({ url: z.literal('filledInBy'), valueCode: z.enum(fillers) }),
  z.strictObject({ url: z.literal('ageFrom'), valueInteger: age }),
  z.strictObject({ url: z.literal('aboutAgeFrom'), valueInteger: age }),
  z.strictObject({ url: z.literal('scoring'), valueCode: z.enum(scorings) }),
  z.strictObject({ url: z.literal('scoredItem'), valueString: code }),
  z.strictObject({ url: z.literal('scoreMeans'), valueString: text, _valueString: translated }),
  z.strictObject({ url: z.literal('scoreDoesNotMean'), valueString: text, _valueString: translated }),
])
export type FhirPart = z.infer<typeof part>

export const fhirQuestionnaire = z.strictObject({
  resourceType: z.literal('Questionnaire'),
  url: z.string().regex(/^(https?:\/\/|urn:)\S{1,400}$/, 'an address that names it: https://… or urn:…'),
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,49}$/, 'a version such as 1.0.0'),
  name: code.exactOptional(),
  title: line,
  _title: translated,
  status: z.literal('active'),
  date: day.exactOptional(),
  language: z.literal('nl').exactOptional(),
  publisher: line,
  description: text,
  _description: translated,
  purpose: text,
  _purpose: translated,
  copyright: text,
  extension: z.tuple([
    z.strictObject({ url: z.literal(instrumentExtension), extension: z.array(part).min(1).max(80) }),
  ]),
  item: z.array(item).min(1).max(300),
})
export type FhirQuestionnaire = z.infer<typeof fhirQuestionnaire>

export const isMin = (url: string): boolean => url === minValue
