import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifeDomainIds } from '../law/life-domains.ts'
import { root } from '../lib/root.ts'
import { judge } from '../portal/readability.ts'
import { nl } from '../ui/messages/nl.ts'
import { answersOf, applying, faultOf, type Sent, scoreOf } from './answering.ts'
import { everyItem, type Questionnaire, questionnaireFrom } from './questionnaire.ts'

const fileOf = (name: string) =>
  JSON.parse(readFileSync(root('src', 'analysis', 'instruments', `${name}.json`), 'utf8'))
// biome-ignore lint/suspicious/noExplicitAny: a file that each test breaks in its own way.
type Broken = any
const read = (json: unknown): Questionnaire => {
  const { questionnaire, faults } = { questionnaire: undefined, faults: undefined, ...questionnaireFrom(json) }
  expect(faults).toBeUndefined()
  return questionnaire as Questionnaire
}
const sent = (given: Record<string, string | string[]>): Sent =>
  new Map(Object.entries(given).map(([id, value]) => [id, { values: [value].flat(), other: '' }]))
const ids = (items: { id: string }[]) => items.map(({ id }) => id)

/** A small one: a question, and one that waits for it. */
const small = (): Broken => ({
  ...fileOf('safety-scale'),
  item: [
    { linkId: 'a', text: 'A?', type: 'boolean', required: true },
    { linkId: 'b', text: 'B?', type: 'integer', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
  ],
})

test.each(['safety-scale', 'childcheck', 'parenthood-appraisal', 'life-domain-scan'])(
  '%s can be asked, in both languages',
  (name) => {
    const questionnaire = read(fileOf(name))
    for (const { text } of everyItem(questionnaire.items)) expect(text.en).toBeTruthy()
    expect(questionnaire.licence).toBe('EUPL-1.2')
    expect(questionnaire.scoring).toEqual({ how: 'none', items: [] })
  },
)

test('what ships is asked in short sentences', () => {
  const names = ['safety-scale', 'childcheck', 'parenthood-appraisal', 'life-domain-scan']
  const texts = names.flatMap((name) => {
    const { title, description, items } = read(fileOf(name))
    return [
      title,
      description,
      ...everyItem(items).flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]),
    ]
  })
  const sentences = texts.flatMap(({ nl: text }) => text.split(/(?<=[.?!:])\s+/))
  expect(sentences.length).toBeGreaterThan(100)
  const judged = sentences.map((sentence) => judge({ at: '', sentence }))
  expect(judged.filter(({ words, jargon }) => words > 15 || jargon.length > 0).map(({ sentence }) => sentence)).toEqual(
    [],
  )
})

test('the life-domain scan asks about each domain of the plan, by its name', () => {
  const groups = read(fileOf('life-domain-scan')).items.filter(({ type }) => type === 'group')
  expect(groups.map(({ id, text }) => [id, text.nl])).toEqual(lifeDomainIds.map((id) => [id, nl.lifeDomains[id]]))
})

test.each<[string, (json: Broken) => void, string, string]>([
  [
    'something that FHIR knows and we do not ask',
    (q) => (q.item[0].initial = [{ valueBoolean: true }]),
    'item[0]',
    'initial',
  ],
  ['a type we do not ask', (q) => (q.item[0].type = 'attachment'), 'item[0].type', 'group'],
  ['a condition on what comes later', (q) => q.item.reverse(), 'item[0].enableWhen[0]', 'not asked before'],
  [
    'a condition on itself',
    (q) => (q.item[1].enableWhen[0].question = 'b'),
    'item[1].enableWhen[0]',
    'not asked before',
  ],
  [
    'a condition that can never hold',
    (q) => (q.item[1].enableWhen = [{ question: 'a', operator: '=', answerInteger: 1 }]),
    'item[1].enableWhen[0]',
    'never answered so',
  ],
  ['an operator we do not have', (q) => (q.item[1].enableWhen[0].operator = '>'), 'item[1].enableWhen[0]', ''],
  ['one linkId twice', (q) => (q.item[1].linkId = 'a'), 'item[1].linkId', 'twice'],
  ['a linkId that could not stand in a page', (q) => (q.item[0].linkId = '<b>'), 'item[0].linkId', 'letters'],
  ['a choice of nothing', (q) => (q.item[0].type = 'choice'), 'item[0].answerOption', 'nothing to choose'],
  [
    'a group that repeats',
    (q) => (q.item[0] = { linkId: 'g', text: 'G', type: 'group', repeats: true, item: [q.item[0]] }),
    'item[0].repeats',
    'group',
  ],
  [
    'a bound of another type',
    (q) =>
      (q.item[1].extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDate: '2026-01-01' }]),
    'item[1].extension',
    'bound',
  ],
  [
    'no licence',
    (q) => (q.extension[0].extension = q.extension[0].extension.filter((p: Broken) => p.url !== 'licence')),
    'extension[0].extension',
    'licence',
  ],
  [
    'a score that does not say what it means',
    (q) => (q.extension[0].extension.find((p: Broken) => p.url === 'scoring').valueCode = 'sum'),
    'extension[0].extension',
    'scoreMeans',
  ],
  ['no version', (q) => delete q.version, 'version', ''],
  ['a NUL in a text', (q) => (q.item[0].text = 'a\0b'), 'item[0].text', 'not-a-text'],
  ['nothing to ask', (q) => (q.item = [{ linkId: 'd', text: 'D', type: 'display' }]), 'item', 'asks nothing'],
])('with %s a file is refused, with the place and the reason', (_, broken, path, reason) => {
  const json = small()
  expect(questionnaireFrom(json).faults).toBeUndefined()
  broken(json)
  const { faults = [] } = questionnaireFrom(json)
  expect(faults.find((fault) => fault.path === path)?.reason).toContain(reason)
})

test('what waits for an answer applies when that is given, and not when what it waits for does not apply itself', () => {
  const { items } = read(fileOf('parenthood-appraisal'))
  const given = sent({ affected: 'yes', 'bad-day': 'yes', 'bad-day-what': 'Oma komt.' })
  expect(ids(applying(items, given))).toContain('bad-day-what')
  expect(ids(applying(items, sent({ affected: 'no', 'bad-day': 'yes' })))).not.toContain('bad-day-what')
  expect(ids(applying(items, sent({ affected: 'yes', 'bad-day': 'no' })))).not.toContain('bad-day-what')
})

test('any of several conditions, or all of them', () => {
  const { items } = read(fileOf('childcheck'))
  expect(ids(applying(items, sent({ cares: 'no', expects: 'yes' })))).toContain('goes-well')
  expect(ids(applying(items, sent({ cares: 'no', expects: 'no' })))).not.toContain('goes-well')
})

test('only what applies is kept, with its question and the words of what was chosen', () => {
  const questionnaire = read(fileOf('parenthood-appraisal'))
  const answers = answersOf(
    questionnaire,
    sent({ works: ['meals', 'play'], affected: 'no', 'how-affected': 'Moe.', people: ' ' }),
  )
  expect(answers).toEqual([
    {
      item: 'works',
      values: ['meals', 'play'],
      question: 'Wat lukt meestal?',
      labels: ['Eten en slapen op tijd', 'Samen iets leuks doen'],
    },
    expect.objectContaining({ item: 'affected', values: [false] }),
  ])
})

test('questions that are worded alike are kept with the heading that tells them apart', () => {
  const answers = answersOf(read(fileOf('life-domain-scan')), sent({ 'finances.how': 'hard', 'housing.how': 'good' }))
  expect(answers.map(({ question }) => question)).toEqual(['Geld: Hoe gaat het?', 'Wonen: Hoe gaat het?'])
})

test.each([
  ['', 'answerRequired'],
  ['elf', 'answerWhole'],
  ['7.5', 'answerWhole'],
  ['11', 'answerBounds'],
  ['-1', 'answerBounds'],
  ['0', undefined],
  ['10', undefined],
])('%j on a scale of 0 to 10 is answered with %s', (value, fault) => {
  const scale = read(fileOf('safety-scale')).items[0]
  expect(scale && faultOf(scale, sent({ scale: value }))).toBe(fault)
})

test('a number is computed as declared, and not when one of its items has no answer', () => {
  const json = small()
  const declared = json.extension[0].extension.filter((p: Broken) => p.url !== 'scoring')
  json.item = ['x', 'y'].map((linkId) => ({ linkId, text: linkId, type: 'integer' }))
  json.extension[0].extension = [
    ...declared,
    { url: 'scoring', valueCode: 'mean' },
    ...['x', 'y'].map((valueString) => ({ url: 'scoredItem', valueString })),
    { url: 'scoreMeans', valueString: 'Iets.' },
    { url: 'scoreDoesNotMean', valueString: 'Iets anders.' },
  ]
  const questionnaire = read(json)
  expect(scoreOf(questionnaire, answersOf(questionnaire, sent({ x: '3', y: '4' })))).toBe(3.5)
  expect(scoreOf(questionnaire, answersOf(questionnaire, sent({ x: '3' })))).toBeUndefined()
})
