import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { testKeys } from '../../../test/app.ts'
import { type DecisionRecord, decisionRecord } from './authorization-decision-log.ts'
import { type Format, formats, linesOf } from './formats.ts'
import { type ProcessingLine, processingLine } from './logboek-dataverwerkingen.ts'
import { anyLook, secretMark } from './logged-look.random.ts'
import type { LoggedLook } from './logged-look.ts'
import { type CareLine, careLine } from './nen7513.ts'

const settings = { url: 'https://erbij.example.nl', keys: testKeys }
const schemas = { adl: decisionRecord, ldv: processingLine, nen7513: careLine } satisfies Record<Format, z.ZodType>

/** As a receiver reads them: split at whatever some reader of lines takes for an end. */
const read = <T>(format: Format, look: LoggedLook): T[] =>
  linesOf(format, look, settings)
    .join('')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
const decisions = (look: LoggedLook) => read<DecisionRecord>('adl', look)
const processings = (look: LoggedLook) => read<ProcessingLine>('ldv', look)
const care = (look: LoggedLook) => read<CareLine>('nen7513', look)

describe('any look', () => {
  test('gives lines that are valid against their specification, and the same bytes every time', () => {
    fc.assert(
      fc.property(anyLook, fc.constantFrom(...formats), (any, format) => {
        for (const line of read(format, any)) schemas[format].parse(line)
        expect(linesOf(format, structuredClone(any), settings)).toEqual(linesOf(format, any, settings))
      }),
    )
  })

  test('gives one decision record with every judged part, and a line for each person the opened parts are about', () => {
    fc.assert(
      fc.property(anyLook, (any) => {
        const asked = any.mode === 'evaluate'
        const opened = asked ? [] : any.families.flatMap(({ allowed }) => allowed)
        const subjects = new Set(opened.flatMap((one) => one.about?.subjects ?? []))
        const [record, ...more] = decisions(any)
        expect(more).toEqual([])
        const judged = any.families.map(({ allowed, refused }) => Math.max(1, allowed.length + refused.length))
        const answer = record?.body['adl.core.response']
        expect(answer && 'evaluations' in answer ? answer.evaluations.length : 1).toBe(judged.reduce((a, b) => a + b))
        const lines = processings(any)
        expect(lines).toHaveLength(subjects.size)
        expect(new Set(lines.map((line) => line.attributes['dpl.core.data_subject_id'])).size).toBe(subjects.size)
        expect(care(any)).toHaveLength(asked ? 0 : Math.max(1, subjects.size))
      }),
    )
  })

  test('has one trace in all three, the spans of people under that of the decision, and no span twice', () => {
    fc.assert(
      fc.property(anyLook, (any) => {
        const [record] = decisions(any)
        const lines = processings(any)
        expect(record).toMatchObject({ trace_id: any.traceId, span_id: any.spanId })
        for (const line of [...lines, ...care(any)]) expect(line.trace_id).toBe(any.traceId)
        for (const line of lines) expect(line.parent_span_id).toBe(record?.span_id)
        const spans = [any.spanId, ...lines.map((line) => line.span_id)]
        expect(new Set(spans).size).toBe(spans.length)
        if (lines.length > 0) expect(care(any).map((line) => line.span_id)).toEqual(lines.map((line) => line.span_id))
      }),
    )
  })

  test('tells no name, no organisation and nobody’s own id in the two logs that are for others', () => {
    fc.assert(
      fc.property(anyLook, (any) => {
        const text = [...decisions(any), ...processings(any)].map((line) => JSON.stringify(line)).join('')
        expect(text).not.toContain(secretMark)
        const people = any.families.flatMap(({ allowed, refused }) =>
          [...allowed, ...refused].flatMap((one) => one.about?.subjects ?? []),
        )
        for (const id of people) expect(text).not.toContain(id)
        // Nor what sort of part it was: that a part exists at all may be what must not be known.
        expect(text).not.toMatch(/basics|contact|address|origin|facts|jeugdwet|wgbo|veilig-thuis/)
        for (const id of people) expect(JSON.stringify(care(any))).not.toContain(id)
      }),
    )
  })
})
