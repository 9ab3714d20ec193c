import type { CedarValueJson, EntityJson, TypeAndId } from '@cedar-policy/cedar-wasm/nodejs'
import type { Json } from '../../lib/canonical.ts'
import type { JsonObject } from './point.ts'

export type Kept = EntityJson & { uid: TypeAndId }
export const keyOf = ({ type, id }: TypeAndId): string => JSON.stringify([type, id])

/**
 * What a caller says, as a Cedar value; undefined for what Cedar has no word for. A caller says values, never references
 * to entities: those (`__entity`, `__extn`) would be read as such.
 */
export function cedarValue(json: Json): CedarValueJson | undefined {
  if (json === null) return undefined
  if (typeof json === 'number') return Number.isSafeInteger(json) ? json : undefined
  if (typeof json !== 'object') return json
  if (Array.isArray(json)) {
    const values = json.map(cedarValue)
    return values.every((one) => one !== undefined) ? values : undefined
  }
  const values: Record<string, CedarValueJson> = {}
  for (const [name, one] of Object.entries(json)) {
    const value = cedarValue(one)
    if (value === undefined || name.startsWith('__')) return undefined
    values[name] = value
  }
  return values
}

/** Of what was said, that which may be. @throws NotUnderstood */
export function understood(
  said: JsonObject | undefined,
  names: readonly string[],
  where: string,
): Record<string, CedarValueJson> {
  const values: Record<string, CedarValueJson> = {}
  for (const name of names) {
    if (!said || !Object.hasOwn(said, name)) continue
    const value = cedarValue(said[name] as Json)
    if (value === undefined) throw new NotUnderstood(`${where}.${name} is not understood`)
    values[name] = value
  }
  return values
}

/** A question about what this set has no words for: a no, not a failure. */
export class NotUnderstood extends Error {
  override name = 'NotUnderstood'
}

function referencesIn(value: CedarValueJson, found: TypeAndId[]): TypeAndId[] {
  if (typeof value !== 'object' || value === null) return found
  if ('__entity' in value) found.push(value['__entity'] as TypeAndId)
  else for (const one of Object.values(value) as CedarValueJson[]) referencesIn(one, found)
  return found
}

const uidOf = (uid: EntityJson['uid']): TypeAndId => ('__entity' in uid ? uid.__entity : uid)

/** What an entity stands in or refers to. */
const nextTo = ({ parents, attrs, tags = {} }: Kept): TypeAndId[] =>
  referencesIn({ ...attrs }, referencesIn({ ...tags }, parents.map(uidOf)))

/** The entities of a set: by type in order of id, and with all that a policy could ask of them. */
export function keepEntities(entities: readonly Kept[]) {
  const byKey = new Map(entities.map((entity) => [keyOf(entity.uid), entity]))
  const ids = new Map<string, string[]>()
  for (const { uid } of entities) ids.set(uid.type, [...(ids.get(uid.type) ?? []), uid.id])
  for (const list of ids.values()) list.sort()

  return {
    /** One we do not know is bare: somebody may ask of it who says all there is to know. */
    get: (uid: TypeAndId): Kept => byKey.get(keyOf(uid)) ?? { uid, attrs: {}, parents: [] },
    idsOf: (type: string): readonly string[] => ids.get(type) ?? [],
    /** These and everything that they stand in or refer to, however far. */
    around(some: readonly Kept[]): Kept[] {
      const seen = new Map(some.map((entity) => [keyOf(entity.uid), entity]))
      // A Map goes on with what is added while it is walked.
      for (const entity of seen.values())
        for (const uid of nextTo(entity)) {
          const other = byKey.get(keyOf(uid))
          if (other && !seen.has(keyOf(uid))) seen.set(keyOf(uid), other)
        }
      return [...seen.values()]
    },
  }
}
