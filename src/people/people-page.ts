import type { Access, FamilyAccess } from '../access/access.ts'
import type { Visit } from '../http/visit.ts'
import { messagesFor, type T } from '../ui/messages.ts'
import { type AuthorityView, authorityOf } from './authority-view.ts'
import { type KnownPerson, knownPeople } from './circle.ts'
import type { Genogram } from './genogram/genogram.ts'
import { genogramOf, householdsOf } from './genogram-view.ts'
import { sameOf } from './merge.ts'
import { type PeopleRows, readPeople } from './people.store.ts'
import { ageOf, familyTitle, shortNames } from './present-people.ts'
import { type KnownRelation, relationsOf } from './relations.ts'

/** The people of one family as this reader may know them: what every page and answer about people starts from. */
export interface OpenedPeople {
  t: T
  access: Access
  familyId: string
  family: FamilyAccess
  familyName: string
  rows: PeopleRows
  people: KnownPerson[]
  names: ReadonlyMap<string, string>
  relations: KnownRelation[]
  /** Ids of who live together. */
  households: string[][]
  /** Of every child, and of whoever else an answer is known. */
  authority: AuthorityView[]
  genogram: Genogram
  /** The reader, as one of these people. */
  you: string | null
  /** Under which id somebody goes who was entered twice. */
  kept: (id: string) => string
}

/** Opens them inside a look, in one statement. @throws when the look opened another family */
export async function openPeople(visit: Visit, access: Access, familyId: string): Promise<OpenedPeople> {
  const rows = (await readPeople(access)).get(familyId)
  const family = access.families.get(familyId)
  if (!rows || !family) throw new Error('this look opened something else')
  const { today, actor } = access
  const t = messagesFor(visit.lang, today)
  const kept = sameOf(rows.same)
  const people = knownPeople(rows, today, family.parts)
  const relations = relationsOf(rows, new Set(people.map((p) => p.id)), kept, today)
  const households = householdsOf(people, relations)
  const asked = new Set(rows.outcomes.map((outcome) => kept(outcome.childId)))
  const authority = people
    .filter((p) => !p.death && (asked.has(p.id) || (ageOf(p, today) ?? 18) < 18))
    .map((p) => authorityOf(p.id, { rows, people, relations, kept, today }))
  const you = actor.kind === 'person' && actor.personId !== null ? kept(actor.personId) : null
  const dutch = messagesFor('nl')
  const genogram = genogramOf({
    people,
    relations,
    households,
    authority,
    you,
    today,
    role: (kind, gender) => dutch.circle.kinds[kind][gender],
  })
  const familyName = familyTitle(t, people)
  return {
    t,
    access,
    familyId,
    family,
    familyName,
    rows,
    people,
    names: shortNames(people),
    relations,
    households,
    authority,
    genogram,
    you,
    kept,
  }
}

/** Somebody of these people, also under an id they were merged away from. */
export const personOf = (opened: OpenedPeople, id: string): KnownPerson | undefined =>
  opened.people.find((p) => p.id === opened.kept(id))
