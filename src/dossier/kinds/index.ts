import type { Kind } from '../kind.ts'
import { contactNote } from './contact-note.ts'
import { involvement } from './involvement.ts'
import { ownStatement } from './own-statement.ts'
import { release } from './release.ts'

const all = [contactNote, ownStatement, involvement, release] as unknown as Kind[]

const byId = new Map(all.map((kind) => [kind.id, kind]))

export const kinds: readonly Kind[] = all

/** The kind of an entry that was read. Throws on an id no file defines. */
export function getKind(id: string): Kind {
  const kind = byId.get(id)
  if (!kind) throw new Error(`unknown kind of entry: ${id}`)
  return kind
}
