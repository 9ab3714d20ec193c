import { type Access, existingPart } from '../../access/access.ts'
import type { FamilyFacts } from '../../access/facts.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { canonical } from '../../lib/canonical.ts'
import { fromTextArea } from '../../lib/text.ts'
import { isUuid, uuidOf, uuidv7 } from '../../lib/uuid.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { append } from '../append.ts'
import { findEntry, findOwn, type ThreadRow } from '../find-entry.store.ts'
import { ownStatement } from '../kinds/own-statement.ts'
import { textFault } from '../note-form.ts'
import { onlyPart } from '../only-part.ts'
import type { EntryView } from '../pages/entry.tsx'
import { OwnWordsPage, type OwnWordsView } from '../pages/own-words-page.tsx'
import { presentEntries } from '../present-entries.ts'
import type { EntryRow } from '../read-dossier.store.ts'
import { sharedPart } from '../shared-part.ts'
import { type OpenedDossier, readAllOpened } from './open-dossier.ts'
import { readPartReaders } from './part-readers.ts'
import { recordedBefore, type Sent, sentBefore } from './sent.ts'

const entriesSearched = 500

interface Given {
  id: string
  text: string
  family: string
  errors: FieldErrors<'text'>
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
      const values = { text: given?.text ?? '', family: given?.family ?? opened[0]?.family.facts.id ?? '' }
      return (
        <OwnWordsPage
          t={t}
          chrome={visit.chrome}
          view={{
            ...(answering && { answering: answering.entry }),
            values: { id: given?.id ?? uuidv7(), ...values },
            readers: await readersAhead(visit, answering ? [answering.reader] : opened, answering?.partId),
            errors: given?.errors ?? {},
            families: opened.map((o) => ({ value: o.family.facts.id, label: o.familyName })),
            earlier: opened.flatMap((o) => ownEntries(o, own.get(o.family.facts.id) ?? [])),
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

/** The part of somebody's own words, beside nothing. */
const ownPart = (family: Pick<FamilyFacts, 'id' | 'parts'>, personId: string) =>
  sharedPart(family, 'statement', [personId])

/** Per family, who will read the words, besides their author: in the part of what they answer, or in that of own words. */
async function readersAhead(visit: Visit, opened: OpenedDossier[], partId: string | undefined) {
  const ahead: { family: string; names: string[] }[] = []
  for (const one of opened) {
    const { parts } = one.family.facts
    const { personId } = one.access.actor
    const part = partId ? parts.find((p) => p.id === partId) : personId && ownPart(one.family.facts, personId)
    const readers = part ? await readPartReaders(visit, one, part) : []
    ahead.push({ family: one.familyName, names: readers.filter(({ isYou }) => !isYou).map(({ name }) => name) })
  }
  return ahead
}

/** Everything this reader wrote in one family, newest first, each with what it stands beside, if they may read that. */
function ownEntries(opened: OpenedDossier, own: { row: ThreadRow }[]): OwnWordsView['earlier'] {
  // The timeline knows beside which version it stands now; what was answered may have been corrected since.
  const byId = new Map(opened.rows.entries.map((row) => [row.id, row]))
  const alone = (row: EntryRow) => presentEntries(opened, [{ ...row, answers: null }])
  return own.flatMap(({ row }) => {
    const answered = byId.get(byId.get(row.id)?.answers ?? row.answers ?? '')
    const [beside] = answered ? alone(answered) : []
    const unread = row.answers === null ? 'alone' : 'unread'
    return alone(row).map((entry) => ({ entry, beside: beside ? { title: title(opened, beside) } : unread }))
  })
}

const title = ({ t }: OpenedDossier, entry: EntryView): string =>
  `${entry.kindName} ${t.entry.about(t.list(entry.about))}`

/** Adds the words of the form, or gives it back filled in. */
export async function handleOwnWords(visit: Visit) {
  const entryId = answered(visit)
  const form = await visit.form()
  const text = fromTextArea(form.one('text'))
  const id = isUuid(form.one('id')) ? form.one('id') : uuidv7()
  const fault = textFault(ownStatement.schema.safeParse({ text }))
  const error = fault === 'textRequired' ? 'wordsRequired' : fault
  if (error) return showForm(visit, { id, text, family: form.one('family'), errors: { text: error } })
  const familyId = form.one('family')
  const words = { text, ...(entryId && { entryId }), ...(familyId && { familyId }) }
  let sent = await addOwnWords(visit, { ...words, id })
  if ('fault' in sent && sent.fault === 'taken')
    sent = await addOwnWords(visit, { ...words, id: uuidOf(id + canonical(words)) })
  if ('fault' in sent) return visit.notFound()
  return visit.goTo(entryId ? `${links.myDossier}#entry-${entryId}` : links.myWords)
}

/**
 * Adds words: in the part of the entry they answer, or in the part of this person's own words in a family of theirs, the
 * first when they name none. The same words sent again are added once.
 */
export async function addOwnWords(
  visit: Visit,
  words: { id: string; text: string; entryId?: string; familyId?: string },
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
          : ({ personId }, family) => (personId ? [ownPart(family, personId)] : []),
    },
  )
  const answer = await work.catch(recordedBefore)
  if (answer !== 'twice') return answer.allowed ? { id } : { fault: 'refused' }
  return sentBefore(
    visit,
    { familyId, id },
    (row) =>
      row.kind === ownStatement.id && (row.body as { text: string }).text === text && row.answers === (entryId ?? null),
  )
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
