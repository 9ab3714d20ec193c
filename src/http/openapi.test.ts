import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../lib/root.ts'
import { routes } from '../routes.ts'
import { describeApi } from './openapi.ts'

/**
 * The technical rules of the NL API Design Rules 2.1 (Logius), on the published description. Not followed: info.contact, which
 * belongs to the organisation that offers the API, not to the software.
 */

interface Operation {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: object }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { $ref?: string; headers?: object; content?: Record<string, { schema: Schema }> }>
}
interface Schema {
  $ref?: string
  type?: string
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
}
interface Document {
  openapi: string
  info: { version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Operation['responses'][string]>
    securitySchemes: object
  }
}

const document = describeApi(routes) as unknown as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]): [string, { path: string; method: string; operation: Operation }] => [
      `${method} ${path}`,
      { path, method, operation },
    ],
  ),
)

/** Every object anywhere in the description. */
function* within(node: unknown): Generator<Record<string, unknown>> {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) yield node as Record<string, unknown>
  for (const child of Object.values(node)) yield* within(child)
}

const resolve = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document)

test('is the one that is committed', () => {
  expect(JSON.parse(readFileSync(root('openapi/openapi.json'), 'utf8'))).toEqual(document)
})

test('describes every route under /api that is not the description itself, and nothing else', () => {
  const known = routes.filter(({ path }) => path.startsWith('/api/') && !path.endsWith('openapi.json'))
  const names = known.map(
    ({ method, path }) => `${method} ${path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, '{$1}')}`,
  )
  expect(operations.map(([name]) => name).sort()).toEqual(names.sort())
})

test('has its version in the address and in full, and references that lead somewhere', () => {
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(document.servers.map(({ url }) => url)).toEqual([`/api/v${document.info.version.split('.')[0]}`])
  const references = [...within(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []))
  expect(references.filter((ref) => resolve(ref) === undefined)).toEqual([])
  expect(new Set(operations.map(([, { operation }]) => operation.operationId)).size).toBe(operations.length)
})

test('names what leaves the house in Dutch camelCase, days as dates and moments with their zone', () => {
  const properties = [...within(document.components.schemas)].flatMap(({ properties: found }) =>
    Object.entries((found ?? {}) as Record<string, Schema>),
  )
  expect(properties.length).toBeGreaterThan(50)
  expect(properties.map(([name]) => name).filter((name) => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([])
  expect(Object.keys(document.components.schemas).filter((name) => !/^([A-Z][a-z]+)+$/.test(name))).toEqual([])
  for (const [name, { format }] of properties) {
    if (/(^d|[a-z]D)atum$/.test(name)) expect(format, name).toBe('date')
    expect(['time', 'date-time-local'], name).not.toContain(format)
  }
})

test('asks nothing in an address that is about somebody: ids that mean nothing elsewhere, and pages', () => {
  const names = operations.flatMap(([, { operation }]) => operation.parameters?.map(({ name }) => name) ?? [])
  expect([...new Set(names)].sort()).toEqual(['aantal', 'gezin', 'na', 'tot', 'vermelding', 'verslag'])
})

describe.each(operations)('%s', (_, { path, method, operation }) => {
  test('is addressed in kebab-case without a slash at the end, by a usual method', () => {
    expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-z]+\}))+$/)
    expect(['get', 'post', 'put', 'patch', 'delete']).toContain(method)
    expect(operation.summary).toMatch(/\S/)
  })

  test('declares the parameters of its address, in camelCase and explained', () => {
    const inPath = operation.parameters?.filter((one) => one.in === 'path').map(({ name }) => name) ?? []
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    for (const { name, description, required, in: where } of operation.parameters ?? []) {
      expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
      expect(description).toMatch(/\.$/)
      expect(required === true).toBe(where === 'path')
    }
  })

  test('answers with its version, and with problem+json when it does not', () => {
    if (method !== 'get' || operation.parameters) expect(Object.keys(operation.responses)).toContain('400')
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '404', '500']))
    for (const [status, given] of Object.entries(operation.responses)) {
      const answer = given.$ref ? (resolve(given.$ref) as typeof given) : given
      expect(answer.headers).toHaveProperty(['API-Version'])
      if (status < '400') continue
      expect(Object.keys(answer.content ?? {})).toEqual(['application/problem+json'])
      const schema = resolve(answer.content?.['application/problem+json']?.schema.$ref ?? '') as Schema
      expect(schema.required).toEqual(expect.arrayContaining(['status', 'title', 'detail']))
    }
  })
})
