import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testKeys } from '../../../test/app.ts'
import { root } from '../../lib/root.ts'
import { type DecisionRecord, decisionRecord, toDecisionRecord } from './authorization-decision-log.ts'
import { processingLine, toProcessingLines } from './logboek-dataverwerkingen.ts'
import { anyLook } from './logged-look.random.ts'
import { careLine, toCareLines } from './nen7513.ts'

const settings = { url: 'https://erbij.example.nl', keys: testKeys }

/** A file of a standard from a copy beside this repository; undefined (said aloud) where there is none. */
function standard(repository: string, path: string): string | undefined {
  const git = root('..', '.mirror', repository.replace('/', '+'), 'repo')
  if (existsSync(git)) return execFileSync('git', ['-C', git, 'show', `HEAD:${path}`], { encoding: 'utf8' })
  console.warn(`NOT TESTED against the text of ${repository}: ${git} is absent`)
  return undefined
}

function schema(path: string): z.ZodType | undefined {
  const file = root('..', 'shared', 'data', path)
  if (existsSync(file)) return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')) as z.core.JSONSchema.JSONSchema)
  console.warn(`NOT TESTED against ${path}: ${file} is absent`)
  return undefined
}

/** One line with everything in it that a line may have. */
const everything = fc
  .sample(anyLook, { numRuns: 500, seed: 7513 })
  .filter((look) => look.policies && look.parentSpanId && look.client && toProcessingLines(look, settings).length > 0)
const [full] = everything
if (!full) throw new Error('no look with everything in it')

/** The tables of the specifications, as they stand there: field, form, and whether it may be absent. */
const hex16 = /^(?!0{32})[0-9a-f]{32}$/
const hex8 = /^(?!0{16})[0-9a-f]{16}$/
const isMillisecond = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
type Table = [field: string, form: (value: unknown) => boolean, optional?: 'optional'][]

const decisionFields: Table = [
  ['trace_id', (value) => hex16.test(String(value))],
  ['span_id', (value) => hex8.test(String(value))],
  ['parent_span_id', (value) => hex8.test(String(value)), 'optional'],
  ['event_name', (value) => value === 'adl.access_evaluation' || value === 'adl.access_evaluations'],
  ['timestamp', isMillisecond],
  ['status', (value) => ['Unset', 'Ok', 'Error'].includes(String(value))],
  ['attributes', isObject, 'optional'],
  ['resource', isObject, 'optional'],
  ['body', isObject, 'optional'],
]
const lineFields: Table = [
  ['trace_id', (value) => hex16.test(String(value))],
  ['span_id', (value) => hex8.test(String(value))],
  ['status', (value) => ['Unset', 'Ok', 'Error'].includes(String(value))],
  ['name', isText],
  ['start_time', isMillisecond],
  ['end_time', isMillisecond],
  ['parent_span_id', (value) => hex8.test(String(value)), 'optional'],
  ['resource', (value) => isObject(value) && isObject((value as Record<string, unknown>)['attributes']), 'optional'],
  ['attributes', isObject],
]

function holds(line: object, table: Table) {
  for (const [field, form, optional] of table) {
    const value = (line as Record<string, unknown>)[field]
    if (value === undefined && optional) continue
    expect([field, form(value)]).toEqual([field, true])
  }
  expect(table.map(([field]) => field)).toEqual(expect.arrayContaining(Object.keys(line)))
}

describe('each field of the specification is there and of its form', () => {
  test('Authorization Decision Log', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const record = toDecisionRecord(look, settings)
        holds(record, decisionFields)
        // Each of the five in one place, never in both; and in «attributes» never anything but a reference.
        const aspects = ['request', 'response', 'policies', 'information', 'configuration'].map(
          (name) => `adl.core.${name}`,
        )
        const places = [Object.keys(record.attributes), Object.keys(record.body)].flat()
        expect(new Set(places).size).toBe(places.length)
        expect(aspects).toEqual(expect.arrayContaining(places))
        if (look.policies) expect(places.toSorted()).toEqual(aspects.toSorted())
        for (const reference of Object.values(record.attributes)) {
          for (const value of Object.values(reference ?? {}))
            expect(value).toMatch(/^(sha256:[0-9a-f]{64}|[\d-]+T[\d:.]+Z)$/)
        }
      }),
    )
  })

  test('Logboek Dataverwerkingen', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        for (const line of toProcessingLines(look, settings)) {
          holds(line, lineFields)
          expect(line.attributes).toMatchObject({
            'dpl.core.processing_activity_id': expect.stringMatching(/^https:\/\/./) as string,
            'dpl.core.data_subject_id': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
            'dpl.core.data_subject_id_type': expect.stringMatching(/^https:\/\/./) as string,
          })
          const processor = line.attributes['dpl.core.foreign_operation.processor']
          expect(processor === undefined || URL.canParse(processor)).toBe(true)
          expect(processor !== undefined).toBe(look.client !== null)
        }
      }),
    )
  })

  test('NEN 7513: a line of Logboek Dataverwerkingen with all that the extension adds', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        for (const line of toCareLines(look, settings)) holds(line, lineFields)
      }),
    )
  })

  test('a missing or misshapen field is not valid', () => {
    const lines = [
      [decisionRecord, toDecisionRecord(full, settings), decisionFields],
      [processingLine, toProcessingLines(full, settings)[0], lineFields],
      [careLine, toCareLines(full, settings)[0], lineFields],
    ] as const
    for (const [shape, line, table] of lines) {
      expect(shape.safeParse(line).success).toBe(true)
      for (const [field, , optional] of table) {
        expect([field, shape.safeParse({ ...line, [field]: [] }).success]).toEqual([field, false])
        if (!optional) expect([field, shape.safeParse({ ...line, [field]: undefined }).success]).toEqual([field, false])
      }
      expect(shape.safeParse({ ...line, trace_id: '0'.repeat(32) }).success).toBe(false)
      expect(shape.safeParse({ ...line, trace_id: 'A'.repeat(32) }).success).toBe(false)
    }
  })
})

describe('against the texts themselves', () => {
  const request = schema('authzen/schemas/evaluation-request.schema.json')
  const response = schema('authzen/schemas/evaluation-response.schema.json')

  test.runIf(request && response)('request and response are those of AuthZEN', () => {
    const evaluations = ({ body }: DecisionRecord) => {
      const { evaluations: each, ...shared } = { evaluations: [{}], ...body['adl.core.request'] }
      const answer = body['adl.core.response']
      return {
        requests: each.map((one) => ({ ...shared, ...one })),
        responses: 'evaluations' in answer ? answer.evaluations : [answer],
      }
    }
    fc.assert(
      fc.property(anyLook, (look) => {
        const { requests, responses } = evaluations(toDecisionRecord(look, settings))
        expect(responses).toHaveLength(requests.length)
        for (const one of requests) request?.parse(one)
        for (const one of responses) response?.parse(one)
      }),
    )
    expect(request?.safeParse({ subject: { type: 'person' } }).success).toBe(false)
    expect(response?.safeParse({ decision: 'yes' }).success).toBe(false)
  })

  const attributes = standard('Logius-standaarden/logboek-extensie-lezen', 'media/attributes.schema.json')

  test.runIf(attributes)('attributes are those of the schema that reads them', () => {
    const published = JSON.parse(attributes ?? '') as z.core.JSONSchema.JSONSchema
    const shape = z.fromJSONSchema(published)
    const [line] = toProcessingLines(full, settings)
    shape.parse(line?.attributes)
    expect(Object.keys(line?.attributes ?? {}).toSorted()).toEqual(Object.keys(published.properties ?? {}).toSorted())
    expect(shape.safeParse({ ...line?.attributes, 'dpl.core.processing_activity_id': 'no uri' }).success).toBe(false)
  })

  const care = standard('Logius-standaarden/logboek-extensie-nen7513', 'specificatie.md')

  test.runIf(care)('NEN 7513 has every field that the extension names, and no other', () => {
    const text = care ?? ''
    const line = toCareLines(full, settings)[0]
    const ours = line?.attributes as Record<string, unknown>
    const listed = (name: string) => text.split(`dpl.nen7513.${name}: [`)[1]?.split(']')[0]?.match(/\w+/g) ?? []
    for (const list of ['users', 'participants', 'participantSegments']) {
      const [first] = ours[`dpl.nen7513.${list}`] as object[]
      expect(listed(list).length).toBeGreaterThan(5)
      expect(Object.keys(first ?? {}).toSorted()).toEqual(listed(list).toSorted())
    }
    const named = text.split('## Namespace attributes')[1]?.match(/dpl\.nen7513\.\w+/g) ?? []
    expect(
      Object.keys(ours)
        .filter((key) => key.startsWith('dpl.nen7513.'))
        .toSorted(),
    ).toEqual([...new Set(named)].toSorted())
    const source = text.match(/nen7513\.Audit\w+/g) ?? []
    expect(Object.keys(line?.resource.attributes ?? {})).toEqual(expect.arrayContaining([...new Set(source)]))
    // Which of the shared fields carry what NEN 7513 asks.
    for (const field of ['trace_id', 'span_id', 'parent_span_id', 'name', 'start_time'])
      expect(line).toHaveProperty(field)
    for (const core of text.match(/dpl\.core\.\w+/g) ?? []) expect(ours).toHaveProperty([core])
  })
})
