import type {
  AuthorityQuestion,
  LegalParent,
  ParentPlace,
  PersonKey,
  PossibleHolder,
} from '../../law/authority/question.ts'
import type { AuthorityFacts, ParentFacts } from './authority-facts.ts'
import type { Reference } from './person-list.ts'

/** Who is who, as the asker settled it. */
export interface People {
  /** The same key for everybody who is the same person. */
  keyOf(reference: Reference): PersonKey
  /** What that person's own list tells; undefined when it is not at hand. */
  factsOf(person: PersonKey): AuthorityFacts | undefined
}

/** The question who has authority over the child of a list, made from that list and those of parents and partners. */
export function authorityQuestion(child: AuthorityFacts, people: People): AuthorityQuestion {
  const [one, two] = child.parents
  return {
    minor: child.minor,
    decision: child.decision,
    parents: [parentPlace(1, one, people), parentPlace(2, two, people)],
    parenthoodDenied: child.parenthoodDenied,
    formerParents: child.formerParents.map((former) => people.keyOf(former)),
  }
}

function parentPlace(number: 1 | 2, place: ParentFacts | 'none' | 'unknown', people: People): ParentPlace {
  if (typeof place === 'string') return place
  const { reference, since, sex, deeds, doubts } = place
  const holder = possibleHolder(reference, people)
  const relations = people.factsOf(holder.person)?.relations ?? []
  return {
    number,
    holder,
    since,
    sex,
    deeds,
    doubts,
    relations: relations.map(({ partner, ...relation }) => ({ ...relation, partner: possibleHolder(partner, people) })),
  } satisfies LegalParent
}

/** Somebody as their own list tells, else as another's list names them: then they are taken to live and to be competent. */
function possibleHolder(reference: Reference, people: People): PossibleHolder {
  const person = people.keyOf(reference)
  const facts = people.factsOf(person)
  if (facts) {
    const { minor, underCuratele, doubts } = facts
    return { person, known: 'list', birth: minor.birth, death: minor.death, underCuratele, doubts }
  }
  return {
    person,
    known: reference.bsn || reference.anr ? 'number' : 'name',
    birth: reference.birth,
    death: undefined,
    underCuratele: false,
    doubts: new Set(),
  }
}
