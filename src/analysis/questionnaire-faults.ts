import type { FhirItem, FhirPart, FhirQuestionnaire, FhirWhen } from './fhir.ts'
import type { QuestionnaireFault } from './questionnaire.ts'

/** What is right in each field by itself and cannot be so together. */
export function faultsBetween({ item, extension }: FhirQuestionnaire): QuestionnaireFault[] {
  const seen = new Map<string, FhirItem>()
  const faults = item.flatMap((one, at) => inItem(one, `item[${at}]`, seen))
  if (![...seen.values()].some(({ type }) => type !== 'group' && type !== 'display'))
    faults.push({ path: 'item', reason: 'it asks nothing' })
  return [...faults, ...inParts(extension[0].extension, seen)]
}

/** `seen`: what stands before it, so that nothing waits for an answer that comes later, or for itself. */
function inItem(item: FhirItem, path: string, seen: Map<string, FhirItem>): QuestionnaireFault[] {
  const faults: QuestionnaireFault[] = []
  const wrong = (reason: string, at = '') => faults.push({ path: path + at, reason })
  const { type } = item
  const chooses = type === 'choice' || type === 'open-choice'
  const writes = type === 'string' || type === 'text'
  const counts = type === 'integer' || type === 'decimal'

  if (seen.has(item.linkId)) wrong(`"${item.linkId}" is there twice`, '.linkId')
  item.enableWhen?.forEach((when, at) => {
    const reason = whyNeverTrue(when, seen.get(when.question))
    if (reason) wrong(reason, `.enableWhen[${at}]`)
  })
  if ((item.enableWhen?.length ?? 0) > 1 && !item.enableBehavior)
    wrong('say whether all conditions must hold or any', '.enableBehavior')
  if (item.enableBehavior && !item.enableWhen) wrong('there are no conditions', '.enableBehavior')

  if ((type === 'group') !== (item.item !== undefined))
    wrong(type === 'group' ? 'a group without items' : 'only a group holds items', '.item')
  if (!seen.has(item.linkId)) seen.set(item.linkId, item)
  if ((type === 'group' || type === 'display') && (item.required || item.repeats))
    wrong('a group or a text cannot be required or repeated', item.required ? '.required' : '.repeats')
  if (type === 'boolean' && item.repeats) wrong('yes or no is answered once', '.repeats')

  if (chooses !== (item.answerOption !== undefined))
    wrong(chooses ? 'there is nothing to choose' : 'only a choice has options', '.answerOption')
  const options = (item.answerOption ?? []).map((option) =>
    'valueCoding' in option ? option.valueCoding.code : String(Object.values(option)[0]),
  )
  if (new Set(options).size < options.length) wrong('an option is there twice', '.answerOption')
  if (item.maxLength !== undefined && !writes && type !== 'open-choice') wrong('only words have a length', '.maxLength')

  const bounds = (item.extension ?? []).map((bound) => ({ url: bound.url, value: Object.values(bound)[1] as unknown }))
  for (const { value } of bounds) {
    const fits =
      type === 'date'
        ? typeof value === 'string'
        : type === 'integer'
          ? Number.isInteger(value)
          : counts && typeof value === 'number'
    if (!fits) wrong('not a bound for this type', '.extension')
  }
  if (bounds.length === 2) {
    const [low, high] = [...bounds].sort((a, b) => b.url.localeCompare(a.url))
    if (low?.url === high?.url) wrong('the same bound twice', '.extension')
    else if (low && high && (low.value as number) > (high.value as number))
      wrong('the least is more than the most', '.extension')
  }
  return [...faults, ...(item.item ?? []).flatMap((one, at) => inItem(one, `${path}.item[${at}]`, seen))]
}

const answerTypes: Readonly<Record<string, readonly FhirItem['type'][]>> = {
  answerBoolean: ['boolean'],
  answerInteger: ['integer', 'choice', 'open-choice'],
  answerDecimal: ['decimal'],
  answerDate: ['date'],
  answerString: ['string', 'text', 'choice', 'open-choice'],
  answerCoding: ['choice', 'open-choice'],
}

function whyNeverTrue(when: FhirWhen, asked: FhirItem | undefined): string | undefined {
  if (!asked) return `"${when.question}" is not asked before this`
  if (asked.type === 'group' || asked.type === 'display') return `"${when.question}" has no answer`
  if (when.operator === 'exists') return undefined
  const key = Object.keys(when).find((one) => one.startsWith('answer')) ?? ''
  return answerTypes[key]?.includes(asked.type) ? undefined : `"${when.question}" is never answered so`
}

function inParts(parts: readonly FhirPart[], asked: ReadonlyMap<string, FhirItem>): QuestionnaireFault[] {
  const path = 'extension[0].extension'
  const count = (url: FhirPart['url']) => parts.filter((part) => part.url === url).length
  const faults: QuestionnaireFault[] = []
  for (const url of ['evidence', 'evidenceSource', 'licence', 'scoring'] as const)
    if (count(url) !== 1) faults.push({ path, reason: `${url} must be there once` })
  for (const url of ['ageFrom', 'aboutAgeFrom', 'scoreMeans', 'scoreDoesNotMean'] as const)
    if (count(url) > 1) faults.push({ path, reason: `${url} is there twice` })
  if (count('filledInBy') === 0) faults.push({ path, reason: 'filledInBy must be there' })
  const scores = parts.some((part) => part.url === 'scoring' && part.valueCode !== 'none')
  if (scores && (count('scoredItem') === 0 || count('scoreMeans') === 0 || count('scoreDoesNotMean') === 0))
    faults.push({ path, reason: 'a score needs scoredItem, scoreMeans and scoreDoesNotMean' })
  if (!scores && count('scoredItem') > 0) faults.push({ path, reason: 'scoredItem without a score' })
  for (const part of parts) {
    const item = part.url === 'scoredItem' ? asked.get(part.valueString) : undefined
    const counts = item && !item.repeats && (item.type === 'integer' || item.type === 'decimal')
    if (part.url === 'scoredItem' && !counts)
      faults.push({ path, reason: `scoredItem "${part.valueString}" is not one number` })
  }
  return faults
}
