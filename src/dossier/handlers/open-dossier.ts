import type { Access, FamilyAccess } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { type KnownPerson, knownPeople } from '../../people/circle.ts'
import { familyTitle, shortNames } from '../../people/present-people.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import type { Reader } from '../present-entries.ts'
import { type DossierRows, readDossier } from '../read-dossier.store.ts'

/** One family as this reader may read it, with the words to speak of it. */
export interface OpenedDossier extends Reader {
  t: T
  access: Access
  family: FamilyAccess
  rows: DossierRows
  people: KnownPerson[]
  names: Map<string, string>
  familyName: string
}

/** Reads a family inside a look: every page that shows a dossier, or part of one, starts here. */
export async function readOpened(
  visit: Visit,
  access: Access,
  familyId: string,
  limit: number,
  before: string | null = null,
): Promise<OpenedDossier> {
  const family = access.families.get(familyId)
  if (!family) throw new Error('this look did not open this family')
  const rows = await readDossier(access, familyId, limit, before)
  const t = messagesFor(visit.lang, access.today)
  const people = knownPeople(rows, access.today)
  return { t, access, family, rows, people, names: shortNames(people), familyName: familyTitle(t, people) }
}
