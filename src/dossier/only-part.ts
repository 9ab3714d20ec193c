import type { Access } from '../access/access.ts'

/** The one part that a look to write opened in this family. Throws when it opened none, or several. */
export function onlyPart(access: Access, familyId: string): string {
  const [partId, ...others] = access.families.get(familyId)?.parts.keys() ?? []
  if (!partId || others.length > 0) throw new Error('a look to write opened another number of parts than one')
  return partId
}
