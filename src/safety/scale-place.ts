import type { Access } from '../access/access.ts'
import type { FamilyFacts } from '../access/facts.ts'
import { type OpenedDossier, readOpened } from '../dossier/handlers/open-dossier.ts'
import { type PartReader, readReadersOf } from '../dossier/handlers/part-readers.ts'
import { forAll, forHelpers, keptFrom } from '../dossier/only-for.ts'
import { readSteps } from '../dossier/threads.store.ts'
import type { OpenOptions, Visit } from '../http/visit.ts'
import type { KnownPerson } from '../people/circle.ts'
import { membersKnown } from '../people/members-known.ts'
import { bandOf, idsOf, isMinor, isYoung } from '../portal/children.ts'
import type { Choice } from '../ui/form.tsx'
import { asChoices, mayWriteIn, type SafetyPlace, safetyPlace } from './place.ts'
import { type Series, scalePart, seriesOf } from './present-scale.ts'
import type { Voices } from './scale-form.ts'

/** One person, and what this reader may know and say of how safe it is for them. */
export interface ScalePlace {
  place: SafetyPlace
  opened: OpenedDossier
  person: KnownPerson
  isYou: boolean
  series: Series[]
  readers: Awaited<ReturnType<typeof readReadersOf>>
  /** Everybody else who reads what is for everybody. */
  audience: PartReader[]
  /** Whose answers this reader may write down; none: they only read. */
  voices: Voices
  others: Choice[]
  /** For whom it can be, when there is a choice. */
  only: Choice[]
}

const personOf = (visit: Visit): string => visit.c.req.param('persoon') ?? ''

/** Only the own words of this one person are looked at, who helps them, and who people are: that is what the log says. */
export const aboutPersonAlone = (visit: Visit): OpenOptions => ({
  only: ({ sort, subjects }) =>
    sort === 'basics' ||
    sort === 'network' ||
    ((sort === 'statement' || sort === 'involvement') && subjects.every((id) => id === personOf(visit))),
})

/** Reads it in a look. None when this reader may neither read nor say anything of it. */
export async function readScalePlace(visit: Visit, access: Access): Promise<ScalePlace | undefined> {
  const place = safetyPlace(visit)
  const opened = await readOpened(visit, access, place.familyId, 0)
  const person = membersKnown(opened).find(({ id }) => id === personOf(visit))
  if (!person) return undefined
  const { facts } = opened.family
  const part = scalePart(facts, person.id)
  const rows = (await readSteps(access, ['safety-scale'])).get(place.familyId) ?? []
  const series = seriesOf(opened, rows, idsOf(person))
  const isYou = facts.selves.some((id) => idsOf(person).includes(id))
  const voices = mayWriteIn(place, opened, part) ? voicesOf(place, opened, person, isYou) : []
  if (series.length === 0 && voices.length === 0) return undefined
  const readers = await readReadersOf(visit, opened)
  const audience = readers(part).filter((reader) => !reader.isYou)
  const others = asChoices(
    opened,
    membersKnown(opened).filter(({ id }) => id !== person.id),
  )
  const only = onlyChoices(place, opened, { person, isYou, audience })
  return { place, opened, person, isYou, series, readers, audience, voices, others, only }
}

/** Whoever is twelve answers for themself; a parent says what they see. With a younger child an adult writes it down together. */
function voicesOf({ own }: SafetyPlace, opened: OpenedDossier, person: KnownPerson, isYou: boolean): Voices {
  if (isYou) return ['themself']
  return !own || isYoung(opened, person) ? ['themself', 'writer'] : ['writer']
}

/** As for other words: whoever speaks for themself chooses, and so does who sits with them to help; a parent does not choose for a child. */
function onlyChoices(
  { own }: SafetyPlace,
  opened: OpenedDossier,
  { person, isYou, audience }: Pick<ScalePlace, 'person' | 'isYou' | 'audience'>,
): Choice[] {
  const { t } = opened
  const family = audience.flatMap(({ personId, name }) => (personId ? [{ value: personId, label: name }] : []))
  if (own && (!isYou || (family.length === 0 && !isMinor(opened, person)))) return []
  const say = own ? t.child.mine : t.child
  const all = own ? t.child.mine.all : t.child.all(t.list(audience.map(({ name }) => name)))
  const one = family.length > 1 ? family.map(({ value, label }) => ({ value, label: say.one(label) })) : []
  return [{ value: forAll, label: all }, { value: forHelpers, label: say.helpers }, ...one]
}

/** Under eighteen and speaking for themself: that parents read along is said before they write. */
export const saysMinor = ({ isYou, opened, person }: ScalePlace): boolean =>
  isYou && ['12-15', '16-17'].includes(bandOf(opened, person))

/** The part in which an answer for these readers stands. */
export function answerPart({ opened, person }: ScalePlace, only: string) {
  const chosen = opened.people.filter(({ id }) => id === only).flatMap(idsOf)
  const keep = [...idsOf(person), ...chosen]
  return (family: FamilyFacts) => scalePart(family, person.id, only === forAll ? [] : keptFrom(family, keep))
}
