import type { Access, FamilyAccess } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { type KnownPerson, knownPeople } from '../../people/circle.ts'
import { familyTitle, shortNames } from '../../people/present-people.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import type { Reader } from '../present-entries.ts'
import { type DossierRows, readDossiers } from '../read-dossier.store.ts'
import { isWithheldFrom } from '../timeline.store.ts'
import type { AskedTimeline } from '../timeline-filter.ts'

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

/** Reads the families inside a look, in one statement: every page that shows a dossier, or part of one, starts here. */
export async function readAllOpened(
  visit: Visit,
  access: Access,
  limit: number,
  before: string | null = null,
  asked: AskedTimeline = {},
): Promise<OpenedDossier[]> {
  const dossiers = await readDossiers(access, limit, before, asked)
  const t = messagesFor(visit.lang, access.today)
  return [...access.families].flatMap(([familyId, whole]) => {
    const family = named(access, whole)
    const rows = dossiers.get(familyId)
    if (!rows) return []
    const people = knownPeople(rows, access.today, family.parts)
    return [{ t, access, family, rows, people, names: shortNames(people), familyName: familyTitle(t, people) }]
  })
}

/**
 * The parts that a page may name. That there are decisions about reading along is told by those decisions alone (src/openings/): to
 * whoever one can be withheld from, the part it stands in would tell that there is one.
 */
const named = (access: Access, { facts, parts }: FamilyAccess): FamilyAccess => ({
  facts,
  parts: isWithheldFrom(access) ? new Map([...parts].filter(([, { part }]) => part.sort !== 'access')) : parts,
})

/** The one family of this look. */
export async function readOpened(
  visit: Visit,
  access: Access,
  familyId: string,
  limit: number,
  before: string | null = null,
  asked: AskedTimeline = {},
): Promise<OpenedDossier> {
  const [opened, ...others] = await readAllOpened(visit, access, limit, before, asked)
  if (opened?.family.facts.id !== familyId || others.length > 0) throw new Error('this look opened something else')
  return opened
}
