import { describe, expect, test } from 'vitest'
import { testKeys } from '../../../test/app.ts'
import { parseKeyring } from '../../lib/keyring.ts'
import { failedRule } from '../decide.ts'
import type { DecisionRecord } from './authorization-decision-log.ts'
import { type Format, linesOf } from './formats.ts'
import type { ProcessingLine } from './logboek-dataverwerkingen.ts'
import type { LoggedLook, LookedPart } from './logged-look.ts'
import type { CareLine } from './nen7513.ts'
import { pseudonymsOf } from './pseudonym.ts'

const settings = { url: 'https://erbij.example.nl', keys: testKeys }

const read = <T>(format: Format, look: LoggedLook): T[] =>
  linesOf(format, look, settings).map((line) => JSON.parse(line) as T)
const decisions = (look: LoggedLook) => read<DecisionRecord>('adl', look)
const processings = (look: LoggedLook) => read<ProcessingLine>('ldv', look)
const care = (look: LoggedLook) => read<CareLine>('nen7513', look)

const anna = '0197a000-0000-7000-8000-0000000000a1'
const noor = '0197a000-0000-7000-8000-0000000000a2'
const sem = '0197a000-0000-7000-8000-0000000000a3'
const part = (n: number, subjects: string[], rule = 'involved-professional'): LookedPart => ({
  id: `0197a000-0000-8000-8000-00000000000${n}`,
  rule,
  about: { subjects, sort: 'contact', regime: 'jeugdwet', secret: false },
})
const familyId = '0197a000-0000-7000-8000-0000000000f1'
const look: LoggedLook = {
  id: '0197a000-0000-7000-8000-0000000000e1',
  at: '2026-11-22T08:15:30.123999Z',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  parentSpanId: null,
  client: null,
  mode: 'read',
  action: 'read',
  purpose: 'help',
  actor: '0197a000-0000-7000-8000-0000000000c1',
  actorKind: 'professional',
  actorName: 'Yasmin El Idrissi',
  organisation: 'Wijkteam Oost',
  policies: 'ab'.repeat(32),
  families: [{ familyId, allowed: [part(1, [anna]), part(2, [anna, noor])], refused: [part(3, [sem], 'floor')] }],
}
const refusedAll: LoggedLook = {
  ...look,
  families: [{ familyId, allowed: [], refused: [part(1, [anna], 'no-rule'), part(2, [noor], 'floor')] }],
}

describe('Authorization Decision Log', () => {
  test('one call about several parts is one record of evaluations, in the order of request and response', () => {
    expect(decisions(look)).toEqual([
      {
        trace_id: look.traceId,
        span_id: look.spanId,
        event_name: 'adl.access_evaluations',
        timestamp: Date.UTC(2026, 10, 22, 8, 15, 30, 123),
        status: 'Ok',
        attributes: {
          'adl.core.policies': { erbij: `sha256:${look.policies}` },
          'adl.core.configuration': { erbij: `sha256:${look.policies}` },
          'adl.core.information': { 'erbij.ledger': look.at },
        },
        resource: { 'service.name': 'erbij', 'service.instance.id': settings.url },
        body: {
          'adl.core.request': {
            subject: { type: 'hoedanigheid', id: look.actor, properties: { soort: 'professional' } },
            action: {
              name: 'read',
              properties: {
                mode: 'read',
                processing_activity_id: `${settings.url}/verwerkingsactiviteiten/hulp-raadplegen`,
              },
            },
            context: { time: look.at, doel: 'help' },
            evaluations: [1, 2, 3].map((n) => ({
              resource: { type: 'dossierdeel', id: part(n, []).id, properties: { gezin: familyId } },
            })),
          },
          'adl.core.response': {
            evaluations: [
              { decision: true, context: { rule: 'involved-professional' } },
              { decision: true, context: { rule: 'involved-professional' } },
              { decision: false, context: { rule: 'floor' } },
            ],
          },
        },
      },
    ])
  })

  test('one part is one evaluation', () => {
    const [record] = decisions({ ...look, families: [{ familyId, allowed: [part(1, [anna])], refused: [] }] })
    expect(record).toMatchObject({
      event_name: 'adl.access_evaluation',
      body: {
        'adl.core.request': { resource: { type: 'dossierdeel', id: part(1, []).id } },
        'adl.core.response': { decision: true, context: { rule: 'involved-professional' } },
      },
    })
  })

  test('a family that is not there is a refusal like any other', () => {
    const [record] = decisions({ ...look, families: [{ familyId, allowed: [], refused: [] }] })
    expect(record).toMatchObject({
      event_name: 'adl.access_evaluation',
      status: 'Unset',
      body: {
        'adl.core.request': { resource: { type: 'gezin', id: familyId } },
        'adl.core.response': { decision: false, context: { rule: 'no-rule' } },
      },
    })
  })

  test('a refusal is no error; rules that could not be evaluated are', () => {
    expect(decisions(refusedAll)[0]?.status).toBe('Unset')
    const families = [{ familyId, allowed: [part(1, [anna])], refused: [part(2, [noor], failedRule)] }]
    expect(decisions({ ...look, families })[0]?.status).toBe('Error')
  })

  test('names the caller and its span when there was one, and no rules where the log has none', () => {
    const called = { ...look, parentSpanId: '00f067aa0ba902b7', client: 'https://zaak.example.nl', policies: null }
    const [record] = decisions(called)
    expect(record).toMatchObject({
      parent_span_id: '00f067aa0ba902b7',
      body: { 'adl.core.request': { context: { client: 'https://zaak.example.nl' } } },
    })
    expect(Object.keys(record?.attributes ?? {})).toEqual(['adl.core.information'])
  })
})

describe('Logboek Dataverwerkingen', () => {
  test('a line for each person, under a pseudonym, for an activity of the register', () => {
    const lines = processings(look)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toEqual({
      trace_id: look.traceId,
      span_id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      parent_span_id: look.spanId,
      status: 'Ok',
      name: 'Gelezen',
      start_time: Date.UTC(2026, 10, 22, 8, 15, 30, 123),
      end_time: Date.UTC(2026, 10, 22, 8, 15, 30, 123),
      resource: { attributes: { 'service.name': 'erbij', 'service.instance.id': settings.url } },
      attributes: {
        'dpl.core.processing_activity_id': `${settings.url}/verwerkingsactiviteiten/hulp-raadplegen`,
        'dpl.core.data_subject_id': pseudonymsOf(settings, anna)[0],
        'dpl.core.data_subject_id_type': `${settings.url}/pseudoniem/hmac-sha256/test`,
      },
    })
    expect(lines[1]?.attributes['dpl.core.data_subject_id']).toBe(pseudonymsOf(settings, noor)[0])
  })

  test('of what was refused there is no line', () => expect(processings(refusedAll)).toEqual([]))

  test('whoever asks for their lines is found under every key, and another key gives another pseudonym', () => {
    const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
    const after = { ...settings, keys: parseKeyring(`${key('new', 9)},${key('test', 7)}`) }
    const [before] = processings(look)
    const [now] = linesOf('ldv', look, after).map((line) => JSON.parse(line) as ProcessingLine)
    expect(now?.attributes['dpl.core.data_subject_id']).not.toBe(before?.attributes['dpl.core.data_subject_id'])
    expect(now?.attributes['dpl.core.data_subject_id_type']).toMatch(/\/new$/)
    // The same line all the same: a receiver that has it knows it by its span.
    expect(now?.span_id).toBe(before?.span_id)
    expect(pseudonymsOf(after, anna)).toEqual([now, before].map((line) => line?.attributes['dpl.core.data_subject_id']))
  })

  test('a pseudonym is no index of the database', () => {
    for (const purpose of ['bsn', 'source']) {
      expect(pseudonymsOf(settings, anna)[0]).not.toBe(testKeys.blindIndex(anna, purpose).index.toString('hex'))
    }
  })

  test('another application that asked is named by an address', () => {
    const processor = (client: string) =>
      processings({ ...look, client })[0]?.attributes['dpl.core.foreign_operation.processor']
    expect(processor('https://zaak.example.nl/api')).toBe('https://zaak.example.nl/api')
    expect(processor('zaak systeem')).toBe(`${settings.url}/applicaties/zaak%20systeem`)
    expect(processor('javascript:x')).toBe(`${settings.url}/applicaties/javascript%3Ax`)
  })
})

describe('NEN 7513', () => {
  test('who, what, about whom, and each part about that person alone', () => {
    const [first, second] = care(look)
    expect(first).toMatchObject({
      name: 'R',
      status: 'Ok',
      resource: { attributes: { 'nen7513.AuditSourceId': 'erbij', 'nen7513.AuditSourceTypeCode': '4' } },
      attributes: {
        'dpl.nen7513.eventTypeCode': 'read',
        'dpl.nen7513.users': [
          {
            userID: look.actor,
            userName: 'Yasmin El Idrissi',
            userIsRequestor: true,
            roleIDCode: 'professional, Wijkteam Oost',
            purposeOfUse: 'help',
          },
        ],
        'dpl.nen7513.participants': [
          {
            participantObjectTypeCode: '1',
            participantObjectID: pseudonymsOf(settings, anna)[0],
            participantObjectName: null,
          },
        ],
        'dpl.nen7513.autorisatieProtocol': `sha256:${look.policies}`,
        'dpl.nen7513.behandelrelatieProtocol': 'involved-professional',
      },
    })
    const parts = (line: CareLine | undefined) =>
      line?.attributes['dpl.nen7513.participantSegments'].map((one) => one.participantObjectID)
    expect(parts(first)).toEqual([part(1, []).id, part(2, []).id])
    expect(parts(second)).toEqual([part(2, []).id])
  })

  test.each([
    ['read', 'read', 'R'],
    ['search', 'read', 'E'],
    ['write', 'write', 'C'],
    ['correct', 'write', 'U'],
  ] as const)('%s is event action %s %s', (action, mode, code) =>
    expect(care({ ...look, action, mode })[0]?.name).toBe(code),
  )

  test('an attempt that opened nothing leaves a line, with what stayed shut and why', () => {
    const lines = care(refusedAll)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      span_id: look.spanId,
      status: 'Unset',
      attributes: { 'dpl.nen7513.participants': [], 'dpl.nen7513.behandelrelatieProtocol': 'floor,no-rule' },
    })
    expect(lines[0]?.attributes['dpl.nen7513.participantSegments']).toHaveLength(2)
    expect(lines[0]?.attributes).not.toHaveProperty('dpl.core.data_subject_id')
  })
})
