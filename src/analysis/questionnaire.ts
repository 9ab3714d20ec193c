import {
  type evidences,
  type FhirItem,
  type FhirPart,
  type FhirQuestionnaire,
  type FhirWhen,
  fhirQuestionnaire,
  type fillers,
  isMin,
  type itemTypes,
  type scorings,
  type Translated,
} from './fhir.ts'
import { faultsBetween } from './questionnaire-faults.ts'

/** In Dutch, and in English when somebody translated it. */
export interface Words {
  nl: string
  en?: string
}

/** What somebody answers: yes or no, a number, or words; the code of an option. */
export type Value = boolean | number | string

export interface Option {
  value: Value
  label: Words
}

/** One thing to ask, or to say; a group holds others. */
export interface Item {
  id: string
  text: Words
  type: (typeof itemTypes)[number]
  required: boolean
  repeats: boolean
  when: { question: string; is?: Value; exists?: boolean }[]
  /** Every condition must hold, or one of them. */
  every: boolean
  options: Option[]
  maxLength?: number
  min?: Value
  max?: Value
  items: Item[]
}

/** One version of a questionnaire, ready to be asked. */
export interface Questionnaire {
  url: string
  version: string
  title: Words
  description: Words
  purpose: Words
  publisher: string
  copyright: string
  evidence: { status: (typeof evidences)[number]; source: Words }
  licence: string
  filledInBy: (typeof fillers)[number][]
  /** Somebody younger does not fill it in alone. */
  ageFrom: number
  /** It is about nobody younger. */
  aboutAgeFrom: number
  scoring: { how: (typeof scorings)[number]; items: string[]; means?: Words; doesNotMean?: Words }
  items: Item[]
}

/** Where something of a questionnaire is not as we ask it, and why: `item[2].enableWhen[0]`. */
export interface QuestionnaireFault {
  path: string
  reason: string
}

/** A questionnaire as JSON → ready to be asked, or everything that stands in the way. Nothing is taken half. */
export function questionnaireFrom(
  json: unknown,
): { questionnaire: Questionnaire; faults?: never } | { faults: QuestionnaireFault[] } {
  const read = fhirQuestionnaire.safeParse(json)
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => ({ path: pathOf(path), reason: message })) }
  const faults = faultsBetween(read.data)
  return faults.length > 0 ? { faults } : { questionnaire: asAsked(read.data) }
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || '(whole file)'

const words = (nl: string, translated?: Translated): Words => {
  const en = translated?.extension[0].extension[1].valueString
  return en === undefined ? { nl } : { nl, en }
}

type Said = Extract<FhirPart, { _valueString?: Translated }>

function asAsked(from: FhirQuestionnaire): Questionnaire {
  const parts = from.extension[0].extension
  const said = (url: Said['url']): Words | undefined => {
    const found = parts.find((part): part is Said => part.url === url)
    return found && words(found.valueString, found._valueString)
  }
  const one = <Url extends FhirPart['url']>(url: Url) =>
    parts.find((part): part is Extract<FhirPart, { url: Url }> => part.url === url)
  const [means, doesNotMean] = [said('scoreMeans'), said('scoreDoesNotMean')]
  return {
    url: from.url,
    version: from.version,
    title: words(from.title, from._title),
    description: words(from.description, from._description),
    purpose: words(from.purpose, from._purpose),
    publisher: from.publisher,
    copyright: from.copyright,
    evidence: { status: one('evidence')?.valueCode ?? 'not-studied', source: said('evidenceSource') ?? { nl: '' } },
    licence: one('licence')?.valueString ?? '',
    filledInBy: parts.flatMap((part) => (part.url === 'filledInBy' ? [part.valueCode] : [])),
    ageFrom: one('ageFrom')?.valueInteger ?? 0,
    aboutAgeFrom: one('aboutAgeFrom')?.valueInteger ?? 0,
    scoring: {
      how: one('scoring')?.valueCode ?? 'none',
      items: parts.flatMap((part) => (part.url === 'scoredItem' ? [part.valueString] : [])),
      ...(means && { means }),
      ...(doesNotMean && { doesNotMean }),
    },
    items: from.item.map(itemOf),
  }
}

function itemOf(from: FhirItem): Item {
  const bounds = (from.extension ?? []).map((bound) => ({ least: isMin(bound.url), value: valueIn(bound) }))
  const min = bounds.find(({ least }) => least)?.value
  const max = bounds.find(({ least }) => !least)?.value
  return {
    id: from.linkId,
    text: words(from.text, from._text),
    type: from.type,
    required: from.required ?? false,
    repeats: from.repeats ?? false,
    when: (from.enableWhen ?? []).map(conditionOf),
    every: from.enableBehavior !== 'any',
    options: (from.answerOption ?? []).map((option) =>
      'valueCoding' in option
        ? { value: option.valueCoding.code, label: words(option.valueCoding.display, option.valueCoding._display) }
        : { value: valueIn(option), label: { nl: String(valueIn(option)) } },
    ),
    ...(from.maxLength !== undefined && { maxLength: from.maxLength }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    items: (from.item ?? []).map(itemOf),
  }
}

/** The one `value…` or `answer…` of something in FHIR. */
export function valueIn(from: object): Value {
  const [, value] = Object.entries(from).find(([key]) => /^(value|answer)[A-Z]/.test(key)) ?? []
  return typeof value === 'object' ? (value as { code: string }).code : (value as Value)
}

const conditionOf = (when: FhirWhen): Item['when'][number] =>
  when.operator === 'exists'
    ? { question: when.question, exists: when.answerBoolean }
    : { question: when.question, is: valueIn(when) }

/** Every item, groups before what they hold: in the order in which they are read. */
export const everyItem = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...everyItem(item.items)])

/** As this reader reads it. */
export const say = ({ lang }: { lang: 'nl' | 'en' }, { nl, en }: Words): string => (lang === 'en' && en) || nl

/** What is asked, not a heading or an explanation. */
export const isQuestion = ({ type }: Pick<Item, 'type'>): boolean => type !== 'group' && type !== 'display'
