import { readdirSync, readFileSync } from 'node:fs'
import {
  checkParseEntities,
  type EntityJson,
  policySetTextToParts,
  policyToJson,
  schemaToJson,
  type TypeAndId,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs'
import { z } from 'zod'
import type { Reason } from './reason.ts'

const listed = z.array(z.string()).default([])
const types = z.record(z.string(), z.strictObject({ entity: z.string(), properties: listed }))

/**
 * `authzen.json`: what the words of AuthZEN are in Cedar. `properties` and `context` name what a caller may say; whatever
 * else is said is left out. An action is called in Cedar as it is here.
 */
const mapping = z.strictObject({
  subjects: types,
  resources: types,
  actions: z.record(z.string(), z.strictObject({ properties: listed })),
  context: listed,
})
export type Mapping = z.infer<typeof mapping>

/** A policy and entity set, read and checked. */
export interface CedarSet {
  schema: string
  /** Policy texts by `@id`. */
  policies: Record<string, string>
  reasons: ReadonlyMap<string, Reason>
  entities: readonly (EntityJson & { uid: TypeAndId })[]
  mapping: Mapping
}

const sentences = (errors: readonly { message: string }[]): string => errors.map(({ message }) => message).join('; ')

function policyOf(text: string): Reason & { text: string } {
  const parsed = policyToJson(text)
  if (parsed.type === 'failure') throw new Error(`a policy cannot be read: ${sentences(parsed.errors)}`)
  const { id, nl, en } = parsed.json.annotations ?? {}
  if (!id) throw new Error(`a policy needs an @id: ${text.slice(0, 60)}`)
  return { id, sentence: { nl: nl ?? undefined, en: en ?? undefined }, text }
}

/** Names of what a schema declares, with their namespace. */
function declared(schema: string): { types: Set<string>; actions: Set<string> } {
  const parsed = schemaToJson(schema)
  if (parsed.type === 'failure') throw new Error(`schema.cedarschema: ${sentences(parsed.errors)}`)
  const found = { types: new Set<string>(), actions: new Set<string>() }
  for (const [space, { entityTypes, actions }] of Object.entries(parsed.json)) {
    for (const name of Object.keys(entityTypes)) found.types.add(space ? `${space}::${name}` : name)
    for (const name of Object.keys(actions)) if (space === '') found.actions.add(name)
  }
  return found
}

function checkSet({ schema, policies, entities, mapping }: CedarSet): void {
  const { types, actions } = declared(schema)
  const unknown = [
    ...[...Object.values(mapping.subjects), ...Object.values(mapping.resources)]
      .map(({ entity }) => entity)
      .filter((name) => !types.has(name)),
    ...Object.keys(mapping.actions).filter((name) => !actions.has(name)),
  ]
  if (unknown.length > 0) throw new Error(`authzen.json names what the schema does not have: ${unknown.join(', ')}`)
  const there = checkParseEntities({ entities: [...entities], schema })
  if (there.type === 'failure') throw new Error(`entities.json: ${sentences(there.errors)}`)
  const check = validate({ schema, policies: { staticPolicies: policies }, validationSettings: { mode: 'strict' } })
  const faults =
    check.type === 'failure'
      ? check.errors.map(({ message }) => message)
      : check.validationErrors.map(({ policyId, error }) => `${policyId}: ${error.message}`)
  if (faults.length > 0) throw new Error(`the policies are not valid: ${faults.join('; ')}`)
}

/**
 * Reads a folder with `*.cedar` (each policy with an `@id`, and `@nl` and `@en` for people), `schema.cedarschema`,
 * `entities.json` (Cedar's own JSON) and `authzen.json`.
 * @throws Error that names the file, when anything does not fit: nothing is decided by half a set
 */
export function readCedarFolder(folder: string): CedarSet {
  const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
  const policies = readdirSync(folder)
    .filter((name) => name.endsWith('.cedar'))
    .sort()
    .flatMap((name) => {
      const parts = policySetTextToParts(read(name))
      if (parts.type === 'failure') throw new Error(`${name}: ${sentences(parts.errors)}`)
      return parts.policies.map(policyOf)
    })
  const reasons = new Map<string, Reason>(policies.map(({ id, sentence }) => [id, { id, sentence }]))
  if (reasons.size !== policies.length) throw new Error('two policies have the same @id')
  const set: CedarSet = {
    schema: read('schema.cedarschema'),
    policies: Object.fromEntries(policies.map(({ id, text }) => [id, text])),
    reasons,
    entities: (JSON.parse(read('entities.json')) as EntityJson[]).map((entity) => ({
      ...entity,
      uid: bare(entity.uid),
    })),
    mapping: mapping.parse(JSON.parse(read('authzen.json'))),
  }
  checkSet(set)
  return set
}

const bare = (uid: EntityJson['uid']): TypeAndId => ('__entity' in uid ? uid.__entity : uid)
