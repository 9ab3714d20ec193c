import { z } from 'zod'
import type { Declared } from '../access/guard.ts'
import { apiRoot, apiVersion, type Operation } from './operation.ts'
import { problemSchema } from './problem.ts'

type JsonObject = Record<string, unknown>
type Described = Declared & { operation: Operation }

const pathIds: Record<string, string> = {
  gezin: 'Het id van een gezin.',
  verslag: 'Het id van een verslag.',
  vermelding: 'Het id van een vermelding.',
}

const about =
  `Erbij: één gezin, één plan, één dossier. Wie wat krijgt, beslissen dezelfde regels als op de pagina's, en elke
opvraging staat in het logboek dat de betrokkenen zelf lezen. Wat niet bestaat en wat u niet mag zien, geeft hetzelfde antwoord: 404.

Inloggen gaat met OpenID Connect op de site zelf; de API gebruikt dezelfde sessie (cookie). Alles behalve GET moet van de site
zelf komen: een browser zegt dat met Sec-Fetch-Site of Origin.`.replaceAll(/(?<!\n)\n(?!\n)/g, ' ')

const refusals = {
  Ongeldig: { status: 400, description: 'Ongeldige invoer, met alles wat er niet klopt.' },
  NietIngelogd: { status: 401, description: 'Niet ingelogd.' },
  NietToegestaan: { status: 403, description: 'Geen rol gekozen, of een verzoek van een andere site.' },
  NietGevonden: { status: 404, description: 'Bestaat niet, of niet voor u.' },
  TeGroot: { status: 413, description: 'Te veel in één keer.' },
  GeenJson: { status: 415, description: 'Geen JSON.' },
  Defect: { status: 500, description: 'Er ging iets mis.' },
}

const refusal = (name: keyof typeof refusals) => ({
  [refusals[name].status]: { $ref: `#/components/responses/${name}` },
})

/** Formats say enough; the patterns that zod adds to them are for machines that check, and hard to read. */
const override = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.format) delete jsonSchema.pattern
}

/** Collects schemas under their `id` and gives references to them. */
function collector() {
  const schemas: JsonObject = {}
  const describe = (schema: z.ZodType, io: 'input' | 'output'): JsonObject => {
    // In an object of its own, because zod names the schemas inside another, never the outermost.
    const json = z.toJSONSchema(z.strictObject({ it: schema }), { io, override })
    // A client must live with a member it does not know: the next minor version may add one.
    const open = JSON.stringify(json, (key, value) =>
      io === 'output' && key === 'additionalProperties' ? undefined : value,
    )
    const { $defs = {}, properties } = JSON.parse(open.replaceAll('#/$defs/', '#/components/schemas/'))
    for (const [name, { id: _, ...definition }] of Object.entries<JsonObject>($defs)) schemas[name] = definition
    return properties.it
  }
  return { schemas, describe }
}

/** OpenAPI 3.1 of every route that is an operation, from the schemas that check the requests. Deterministic. */
export function describeApi(routes: readonly (Declared & object)[]): JsonObject {
  const { schemas, describe } = collector()
  const headers = { 'API-Version': { $ref: '#/components/headers/API-Version' } }
  const responses = Object.entries(refusals).map(([name, { description }]) => [
    name,
    { description, headers, content: { 'application/problem+json': { schema: describe(problemSchema, 'output') } } },
  ])

  const parameters = (path: string, query: z.ZodType | undefined) => {
    const ids = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      description: pathIds[name],
      schema: { type: 'string', format: 'uuid' },
    }))
    const { properties = {} } = query ? (describe(query, 'input') as { properties?: Record<string, JsonObject> }) : {}
    const asked = Object.entries(properties).map(([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      description,
      schema,
    }))
    return [...ids, ...asked]
  }

  const describeOne = ({ path, method, capacity, operation }: Described) => {
    const { id, summary, description, query, body, answer } = operation
    const content = answer.schema && { content: { 'application/json': { schema: describe(answer.schema, 'output') } } }
    const created = answer.status === 201 && { Location: { $ref: '#/components/headers/Location' } }
    const given = parameters(path, query)
    const who = capacity === 'person' ? 'Voor iemand die over zichzelf of een kind leest.' : 'Voor een professional.'
    return {
      operationId: id,
      summary,
      description: description ? `${description} ${who}` : who,
      tags: [capacity === 'person' ? 'Mijn dossier' : 'Gezinnen'],
      ...(given.length > 0 && { parameters: given }),
      ...(body && {
        requestBody: { required: true, content: { 'application/json': { schema: describe(body, 'input') } } },
      }),
      responses: {
        [answer.status]: { description: answer.description, headers: { ...headers, ...created }, ...content },
        ...((given.length > 0 || method !== 'get') && refusal('Ongeldig')),
        ...refusal('NietIngelogd'),
        ...refusal('NietToegestaan'),
        ...refusal('NietGevonden'),
        ...(body && { ...refusal('TeGroot'), ...refusal('GeenJson') }),
        ...refusal('Defect'),
      },
    }
  }

  const paths: Record<string, JsonObject> = {}
  for (const route of routes.filter((each): each is Described => 'operation' in each)) {
    const path = route.path.slice(apiRoot.length).replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: describeOne(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Erbij',
      version: apiVersion,
      description: about,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: apiRoot }],
    tags: [
      { name: 'Gezinnen', description: 'Voor wie een gezin helpt.' },
      { name: 'Mijn dossier', description: 'Voor wie het over gaat.' },
    ],
    security: [{ sessie: [] }],
    paths,
    components: {
      responses: Object.fromEntries(responses),
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      headers: {
        'API-Version': {
          description: 'De volledige versie van de API.',
          schema: { type: 'string', const: apiVersion },
        },
        Location: { description: 'Het adres van wat gemaakt is.', schema: { type: 'string', format: 'uri-reference' } },
      },
      securitySchemes: {
        sessie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-erbij',
          description: 'De sessie van wie op de site is ingelogd. Zonder https, in ontwikkeling, heet de cookie erbij.',
        },
      },
    },
  }
}
