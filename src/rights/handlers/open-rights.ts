import type { Access, FamilyAccess } from '../../access/access.ts'
import type { PartFacts } from '../../access/facts.ts'
import { aboutOf, partName } from '../../dossier/present-entries.ts'
import type { Visit } from '../../http/visit.ts'
import { isMinor } from '../../law/ages.ts'
import type { KnownPerson } from '../../people/circle.ts'
import { readKnownPeople } from '../../people/known-people.store.ts'
import { familyTitle, shortNames } from '../../people/present-people.ts'
import { type Lang, messagesFor, speechOf, type T } from '../../ui/messages.ts'
import { type ContactPoint, type Controller, contactPointOf, controllersOf } from '../contact-point.ts'
import type { Names } from '../letter.ts'
import type { Request } from '../request.ts'
import { type Helper, readHelpers, readRequests } from '../requests.store.ts'

/** The requests of one family as this reader may read them, with who can be asked. */
export interface OpenedRights {
  t: T
  access: Access
  familyId: string
  family: FamilyAccess
  familyName: string
  people: KnownPerson[]
  names: ReadonlyMap<string, string>
  requests: Request[]
  helpers: Helper[]
  controllers: Controller[]
  contact: ContactPoint | undefined
}

/** Opens them inside a look, for any number of families in three statements: who there is, who helps, and what was asked. */
export async function openRights(visit: Visit, access: Access): Promise<OpenedRights[]> {
  const t = messagesFor(visit.lang, access.today)
  const known = await readKnownPeople(access)
  const helping = Map.groupBy(await readHelpers(access), ({ familyId }) => familyId)
  const requests = Map.groupBy(await readRequests(access), ({ familyId }) => familyId)
  return [...access.families].map(([familyId, family]) => {
    const people = known.get(familyId) ?? []
    const helpers = helping.get(familyId) ?? []
    const { parts } = family.facts
    return {
      t,
      access,
      familyId,
      family,
      familyName: familyTitle(t, people),
      people,
      names: shortNames(people),
      requests: requests.get(familyId) ?? [],
      helpers,
      controllers: controllersOf(helpers, parts),
      contact: contactPointOf(helpers, parts),
    }
  })
}

/** «Contact over Noor». */
export const partWords = ({ t, names }: Pick<OpenedRights, 't' | 'names'>, part: PartFacts): string =>
  `${partName(t, part)} ${t.entry.about(t.list(aboutOf(t, names, part)))}`

/** Parts by name, as far as this look opened them. */
export const namesOf = (opened: OpenedRights): Names => ({
  part(id) {
    const part = opened.family.parts.get(id)?.part
    return part && partWords(opened, part)
  },
})

/** The words of a letter to whoever asked: they are spoken to in it as on their own pages, in this language. */
export function wordsTo({ people, access }: OpenedRights, asker: string, lang: Lang): T {
  const birth = people.find(({ id, aliases }) => [id, ...aliases].includes(asker))?.birth
  return messagesFor(speechOf(lang, isMinor(birth, access.today) ? { young: true } : {}))
}

/** What a look at requests needs besides them: names, and who helps. */
const around = new Set(['basics', 'involvement', 'request'])
export const aroundRequests = (part: PartFacts): boolean => around.has(part.sort)
