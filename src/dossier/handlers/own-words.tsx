import { type Access, existingPart } from '../../access/access.ts'
import type { FamilyFacts } from '../../access/facts.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { ageBand } from '../../law/ages.ts'
import { canonical } from '../../lib/canonical.ts'
import { fromTextArea } from '../../lib/text.ts'
import { uuidOf, uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { Choice, FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import { append } from '../append.ts'
import { findEntry, findOwn, type ThreadRow } from '../find-entry.store.ts'
import { ownStatement } from '../kinds/own-statement.ts'
import { textFault } from '../note-form.ts'
import { forAll, forHelpers, isKept, keptFrom } from '../only-for.ts'
import { onlyPart } from '../only-part.ts'
import type { EntryView } from '../pages/entry.tsx'
import { OwnWordsPage, type OwnWordsView } from '../pages/own-words-page.tsx'
import { presentEntries } from '../present-entries.ts'
import type { EntryRow } from '../read-dossier.store.ts'
import { sharedPart } from '../shared-part.ts'
import { type OpenedDossier, readAllOpened } from './open-dossier.ts'
import { type PartReader, readReadersOf } from './part-readers.ts'
import { recordedBefore, type Sent, sentBefore } from './sent.ts'

const entriesSearched = 500
const minors: readonly string[] = ['12-15', '16-17']

interface Given {
  id: string
  text: string
  family: string
  only: string
  errors: FieldErrors<'text' | 'only'>
}

const answered = (visit: Visit) => visit.c.req.param('verslag')

/** «Mijn woorden»: what somebody said before, and the form to say something: beside an entry, or on its own. */
export const showOwnWords = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const entryId = answered(visit)
  const answer = await visit.open(
    await myFamilies(visit),
    async (access) => {
      const opened = await readAllOpened(visit, access, entriesSearched)
      const answering = entryId ? await findAnswering(access, opened, entryId) : undefined
      if (entryId && !answering) return undefined
      const own = Map.groupBy(await findOwn(access, entriesSearched), ({ familyId }) => familyId)
      const t = messagesFor(visit.lang, access.today)
      const places: Place[] = []
      for (const one of opened) places.push({ opened: one, readersOf: await readReadersOf(visit, one) })
      const ahead = readersAhead(
        answering ? places.filter((one) => one.opened === answering.reader) : places,
        answering?.partId,
      )
      const minor = opened.some(isMinor)
      const only = answering ? [] : onlyChoices(t, minor, ahead)
      const values = {
        text: given?.text ?? '',
        family: given?.family ?? opened[0]?.family.facts.id ?? '',
        only: given?.only ?? forAll,
      }
      return (
        <OwnWordsPage
          t={t}
          chrome={visit.chrome}
          view={{
            ...(answering && { answering: answering.entry }),
            values: { id: given?.id ?? uuidv7(), ...values },
            readers: ahead.map(({ family, readers }) => ({ family, names: readers.map(({ name }) => name) })),
            ...(only.length > 0 && { only }),
            ...(minor && { minor }),
            errors: given?.errors ?? {},
            families: opened.map((o) => ({ value: o.family.facts.id, label: o.familyName })),
            earlier: places.flatMap((one) => ownEntries(one, own.get(one.opened.family.facts.id) ?? [])),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  // Nothing opens for this person yet: «Mijn dossier» says so, and whom to ask.
  if (!answer.allowed && !entryId && !given) return visit.goTo(links.myDossier)
  if (!answer.allowed || !answer.value) return visit.notFound()
  return visit.render(answer.value, given ? 422 : 200)
}

async function findAnswering(access: Access, opened: OpenedDossier[], entryId: string) {
  const found = await findEntry(access, entryId)
  const reader = opened.find((o) => o.family.facts.id === found?.familyId)
  const [entry] = found && reader ? presentEntries(reader, found.rows) : []
  return found && reader && entry?.canAnswer ? { reader, entry, partId: found.rows[0].partId } : undefined
}

/** The part of somebody's own words, beside nothing. `keep`: only for these of the family, and for who helps. */
const ownPart = (
  family: Pick<FamilyFacts, 'id' | 'parts' | 'members' | 'selves'>,
  personId: string,
  keep?: readonly string[],
) => sharedPart(family, 'statement', [personId], keep ? keptFrom(family, [personId, ...family.selves, ...keep]) : [])

interface Place {
  opened: OpenedDossier
  readersOf: Awaited<ReturnType<typeof readReadersOf>>
}

/** Per family, who will read the words, besides their author: in the part of what they answer, or in that of own words. */
const readersAhead = (places: readonly Place[], partId: string | undefined) =>
  places.map(({ opened, readersOf }) => {
    const { facts } = opened.family
    const { personId } = opened.access.actor
    const part = partId ? facts.parts.find((p) => p.id === partId) : personId && ownPart(facts, personId)
    const readers = part ? readersOf(part).filter(({ isYou }) => !isYou) : []
    return { family: opened.familyName, readers }
  })

/** Whoever has authority over them may read their words: under eighteen, whether this reader knows those people or not. */
const isMinor = ({ access, family: { facts } }: OpenedDossier): boolean =>
  facts.members.some(
    ({ id, birth, death }) => facts.selves.includes(id) && minors.includes(ageBand(birth, death, access.today)),
  )

/** For whom words can be that stand alone: there is a choice where somebody of the family may read them. */
function onlyChoices(t: T, minor: boolean, ahead: readonly { readers: PartReader[] }[]): Choice[] {
  const readers = ahead.flatMap((one) => one.readers)
  const family = new Map(readers.flatMap(({ personId, name }) => (personId ? [[personId, name] as const] : [])))
  if (family.size === 0 && !minor) return []
  const say = t.child.mine
  return [
    { value: forAll, label: say.all },
    { value: forHelpers, label: say.helpers },
    ...(family.size > 1 ? [...family].map(([value, name]) => ({ value, label: say.one(name) })) : []),
  ]
}

/** Everything this reader wrote in one family, newest first, each with what it stands beside, if they may read that. */
function ownEntries({ opened, readersOf }: Place, own: { row: ThreadRow }[]): OwnWordsView['earlier'] {
  const { t, family } = opened
  // The timeline knows beside which version it stands now; what was answered may have been corrected since.
  const byId = new Map(opened.rows.entries.map((row) => [row.id, row]))
  const alone = (row: EntryRow) => presentEntries(opened, [{ ...row, answers: null }])
  return own.flatMap(({ row }) => {
    const answered = byId.get(byId.get(row.id)?.answers ?? row.answers ?? '')
    const [beside] = answered ? alone(answered) : []
    const unread = row.answers === null ? 'alone' : 'unread'
    const part = family.parts.get(row.partId)?.part
    const names = part && isKept(family.facts.id, part) && readersOf(part).flatMap((r) => (r.isYou ? [] : [r.name]))
    const onlyFor = names && (names.length > 0 ? t.child.mine.kept(t.list(names)) : t.child.mine.keptAlone)
    return alone(row).map((entry) => ({
      entry,
      beside: beside ? { title: title(opened, beside) } : unread,
      ...(onlyFor && { onlyFor }),
    }))
  })
}

const title = ({ t }: OpenedDossier, entry: EntryView): string =>
  `${entry.kindName} ${t.entry.about(t.list(entry.about))}`

/** Adds the words of the form, or gives it back filled in. */
export async function handleOwnWords(visit: Visit) {
  const entryId = answered(visit)
  const form = await visit.form()
  const text = fromTextArea(form.one('text'))
  const id = onceFrom(form.one('id'))
  const fault = textFault(ownStatement.schema.safeParse({ text }))
  const error = fault === 'textRequired' ? 'wordsRequired' : fault
  const familyId = form.one('family')
  const only = form.one('only') || forAll
  // What stands beside an entry is read by whoever reads that.
  const keep = entryId || only === forAll ? undefined : await keepFor(visit, only)
  const errors: Given['errors'] = {}
  if (error) errors.text = error
  if (keep === 'nobody') errors.only = 'audienceRequired'
  if (keep === 'nobody' || Object.keys(errors).length > 0)
    return showForm(visit, { id, text, family: familyId, only, errors })
  const words = { text, ...(entryId && { entryId }), ...(familyId && { familyId }), ...(keep && { keep }) }
  let sent = await addOwnWords(visit, { ...words, id })
  if ('fault' in sent && sent.fault === 'taken')
    sent = await addOwnWords(visit, { ...words, id: uuidOf(id + canonical(words)) })
  if ('fault' in sent) return visit.notFound()
  return visit.goTo(entryId ? `${links.myDossier}#entry-${entryId}` : links.myWords)
}

/** Every id of the one of the family whom words are for, besides who helps; none when they are for who helps alone. */
async function keepFor(visit: Visit, only: string): Promise<string[] | 'nobody'> {
  if (only === forHelpers) return []
  const answer = await visit.open(
    await myFamilies(visit),
    async (access) => {
      const people = (await readAllOpened(visit, access, 0)).flatMap((one) => one.people)
      return people.flatMap(({ id, aliases }) => (id === only ? [id, ...aliases] : []))
    },
    { as: 'shows' },
  )
  return answer.allowed && answer.value.length > 0 ? answer.value : 'nobody'
}

/**
 * Adds words: in the part of the entry they answer, or in the part of this person's own words in a family of theirs, the
 * first when they name none. `keep`: only for these of the family, and for who helps. The same words sent again are added once.
 */
export async function addOwnWords(
  visit: Visit,
  words: { id: string; text: string; entryId?: string; familyId?: string; keep?: string[] },
): Promise<Sent> {
  const { id, text, entryId } = words
  const families = await myFamilies(visit)
  const place = entryId
    ? await findPlace(visit, families, entryId)
    : { familyId: words.familyId ? families.find((id) => id === words.familyId) : families[0] }
  const { familyId } = place ?? {}
  if (!place || !familyId) return { fault: 'refused' }
  const work = visit.open(
    [familyId],
    async (access) => {
      const entry = { id, kind: ownStatement, familyId, partId: onlyPart(access, familyId), body: { text } }
      await append(access, [{ ...entry, occurredOn: access.today, ...(entryId && { answers: entryId }) }])
    },
    {
      wanted:
        'partId' in place
          ? existingPart(place.partId)
          : ({ personId }, family) => (personId ? [ownPart(family, personId, words.keep)] : []),
    },
  )
  const answer = await work.catch(recordedBefore)
  if (answer !== 'twice') return answer.allowed ? { id } : { fault: 'refused' }
  return sentBefore(visit, { familyId, id }, (row, { actor: { personId }, families: looked }) => {
    const facts = looked.get(familyId)?.facts
    // The same words for others are other words.
    const here = 'partId' in place || (facts && personId && row.partId === ownPart(facts, personId, words.keep).id)
    const same = row.kind === ownStatement.id && (row.body as { text: string }).text === text
    return Boolean(here) && same && row.answers === (entryId ?? null)
  })
}

/** In which family and part the entry stands, if this reader may read it. */
async function findPlace(
  visit: Visit,
  families: readonly string[],
  entryId: string,
): Promise<{ familyId: string; partId: string } | undefined> {
  const answer = await visit.open(
    families,
    async (access) => {
      const found = await findEntry(access, entryId)
      return found && { familyId: found.familyId, partId: found.rows[0].partId }
    },
    { as: 'shows' },
  )
  return answer.allowed ? answer.value : undefined
}
