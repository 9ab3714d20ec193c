import type { Access } from '../access/access.ts'
import type { PartFacts, WantedPart } from '../access/facts.ts'
import { type OpenedDossier, readOpened } from '../dossier/handlers/open-dossier.ts'
import { type PartReader, readReadersOf } from '../dossier/handlers/part-readers.ts'
import { forAll, forHelpers } from '../dossier/only-for.ts'
import { sharedPart } from '../dossier/shared-part.ts'
import { isPerson, type OpenOptions, type Visit } from '../http/visit.ts'
import { uuidv7 } from '../lib/uuid.ts'
import type { KnownPerson } from '../people/circle.ts'
import { addressOf } from '../people/entries-page.ts'
import type { Choice } from '../ui/form.tsx'
import { links } from '../ui/links.ts'
import type { WordsErrors, WordsInput } from './child-words-form.ts'
import { childrenOf, idsOf, isMinor, isYoung, nameOf } from './children.ts'
import type { ChildPageView, ChildView } from './pages/child-page.tsx'
import type { WordsFormView } from './pages/child-words-form.tsx'
import type { SaidView } from './pages/said.tsx'
import { presentSaid } from './present-said.ts'

export const placeOf = ({ c }: Visit) => ({
  familyId: c.req.param('gezin') ?? '',
  childId: c.req.param('kind') ?? '',
  entryId: c.req.param('vermelding') ?? '',
})

/** Only what is about this child alone is looked at, and who people are: that is what the log says. */
export const aboutChildAlone = (visit: Visit): OpenOptions => {
  const { childId } = placeOf(visit)
  return { only: (part: PartFacts) => part.sort === 'basics' || part.subjects.every((id) => id === childId) }
}

/** One child's own words, as this reader may know them. */
export interface ChildPlace {
  opened: OpenedDossier
  child: KnownPerson
  said: SaidView[]
  readers: (part: PartFacts | WantedPart) => PartReader[]
  /** This reader may keep words with this child: under twelve, by who stands for the child or helps. */
  mayKeep: boolean
  /** Everybody else who will read what is kept for everybody. */
  audience: PartReader[]
  /** For whom it can be. */
  only: Choice[]
}

/** Reads one child's place in a look: somebody of the family comes for a child under twelve, who helps for any minor. */
export async function readChildPlace(visit: Visit, access: Access): Promise<ChildPlace | undefined> {
  const { familyId, childId } = placeOf(visit)
  const own = isPerson(visit)
  const opened = await readOpened(visit, access, familyId, 0, null, { ahead: true, said: true })
  const known = own ? childrenOf(opened) : opened.people.filter((one) => isMinor(opened, one))
  const child = known.find(({ id }) => id === childId)
  const young = child !== undefined && isYoung(opened, child)
  if (!child || (own && !young)) return undefined
  const part = sharedPart(opened.family.facts, 'statement', [child.id])
  const readers = await readReadersOf(visit, opened)
  const mayWrite = access.may(familyId, part, own ? 'answer' : 'write').allowed
  const mayKeep = young && mayWrite
  const audience = readers(part).filter(({ isYou }) => !isYou)
  const said = presentSaid(opened, child, { readers, correct: mayKeep, answer: !own && mayWrite })
  return { opened, child, said, readers, mayKeep, audience, only: own || !mayKeep ? [] : onlyChoices(opened, audience) }
}

function onlyChoices({ t }: OpenedDossier, audience: readonly PartReader[]): Choice[] {
  const family = audience.flatMap(({ personId, name }) => (personId ? [{ value: personId, label: name }] : []))
  const everybody = { value: forAll, label: t.child.all(t.list(audience.map(({ name }) => name))) }
  const one = family.length > 1 ? family.map(({ value, label }) => ({ value, label: t.child.one(label) })) : []
  return [everybody, { value: forHelpers, label: t.child.helpers }, ...one]
}

/** Whose ids words are for, besides who helps: the child's own, and of whom was chosen. */
export const keptFor = ({ opened, child }: ChildPlace, only: string): string[] => [
  ...idsOf(child),
  ...opened.people.filter(({ id }) => id === only).flatMap(idsOf),
]

const pageHref = (own: boolean) => (own ? links.together : links.child)

export const childView = (visit: Visit, { opened, child }: Pick<ChildPlace, 'opened' | 'child'>): ChildView => {
  const { familyId } = placeOf(visit)
  const own = isPerson(visit)
  return {
    child: nameOf(opened, child),
    familyName: opened.familyName,
    homeHref: own ? links.myDossier : links.family(familyId),
    pageHref: pageHref(own)(familyId, child.id),
    own,
  }
}

export function formView(
  visit: Visit,
  place: ChildPlace,
  given?: { input: WordsInput; errors: WordsErrors },
): WordsFormView {
  const { familyId } = placeOf(visit)
  const blank = { id: uuidv7(), face: '', text: '', drawing: false, only: forAll }
  const names = (kind: PartReader['kind']) => place.audience.filter((one) => one.kind === kind).map(({ name }) => name)
  return {
    action: pageHref(isPerson(visit))(familyId, place.child.id),
    input: given?.input ?? blank,
    errors: given?.errors ?? {},
    readers: { family: names('person'), helpers: names('professional') },
    ...(place.only.length > 0 && { only: place.only }),
  }
}

export const pageView = (
  visit: Visit,
  place: ChildPlace,
  given?: { input: WordsInput; errors: WordsErrors },
): ChildPageView => ({
  ...childView(visit, place),
  said: place.said,
  ...(place.mayKeep && { form: formView(visit, place, given) }),
  timelineHref: addressOf(links.family(placeOf(visit).familyId), { person: place.child.id }),
})
