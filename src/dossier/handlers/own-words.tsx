import type { Access } from '../../access/access.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { fromTextArea } from '../../lib/text.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { append } from '../append.ts'
import { findEntry } from '../find-entry.store.ts'
import { ownStatement } from '../kinds/own-statement.ts'
import { textFault } from '../note-form.ts'
import type { EntryView } from '../pages/entry.tsx'
import { OwnWordsPage } from '../pages/own-words-page.tsx'
import { partOf } from '../part.ts'
import { presentEntries } from '../present-entries.ts'
import type { EntryRow } from '../read-dossier.store.ts'
import { type OpenedDossier, readAllOpened } from './open-dossier.ts'

const entriesSearched = 500

interface Given {
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
      const t = messagesFor(visit.lang, access.today)
      return (
        <OwnWordsPage
          t={t}
          chrome={visit.chrome}
          view={{
            ...(answering && { answering }),
            values: { text: given?.text ?? '', family: given?.family ?? opened[0]?.family.facts.id ?? '' },
            errors: given?.errors ?? {},
            families: opened.map((o) => ({ value: o.family.facts.id, label: o.familyName })),
            earlier: opened.flatMap((o) => ownEntries(o, access)),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  if (!answer.allowed || !answer.value) return visit.notFound()
  return visit.render(answer.value, given ? 422 : 200)
}

async function findAnswering(access: Access, opened: OpenedDossier[], entryId: string) {
  const found = await findEntry(access, entryId)
  const reader = opened.find((o) => o.family.facts.id === found?.familyId)
  const [entry] = found && reader ? presentEntries(reader, found.rows) : []
  return entry?.canAnswer ? entry : undefined
}

/** Everything this reader wrote in one family, newest first, each with the entry it stands beside. */
function ownEntries(opened: OpenedDossier, access: Access) {
  const byId = new Map(opened.rows.entries.map((row) => [row.id, row]))
  const alone = (row: EntryRow) => presentEntries(opened, [{ ...row, answers: null }])
  return opened.rows.entries
    .filter((row) => row.author === access.actor.id)
    .flatMap((row) => {
      const beside = row.answers ? byId.get(row.answers) : undefined
      return alone(row).map((entry) => ({ entry, beside: beside ? title(opened, alone(beside)[0]) : '' }))
    })
}

const title = ({ t }: OpenedDossier, entry: EntryView | undefined): string =>
  entry ? `${entry.kindName} ${t.entry.about(t.list(entry.about))}` : ''

/** Adds the words of the form, or gives it back filled in. */
export async function handleOwnWords(visit: Visit) {
  const entryId = answered(visit)
  const form = await visit.form()
  const text = fromTextArea(form.one('text'))
  const fault = textFault(ownStatement.schema.safeParse({ text }))
  const error = fault === 'textRequired' ? 'wordsRequired' : fault
  if (error) return showForm(visit, { text, family: form.one('family'), errors: { text: error } })
  const familyId = form.one('family')
  const added = await addOwnWords(visit, { text, ...(entryId && { entryId }), ...(familyId && { familyId }) })
  if (!added) return visit.notFound()
  return visit.goTo(entryId ? `${links.myDossier}#entry-${entryId}` : links.myWords)
}

/**
 * Adds words: in the part of the entry they answer, or in the part of this person's own words in a family of theirs, the
 * first when they name none. Returns the id; nothing when refused.
 */
export async function addOwnWords(
  visit: Visit,
  words: { text: string; entryId?: string; familyId?: string },
): Promise<string | undefined> {
  const { text, entryId } = words
  const families = await myFamilies(visit)
  const place = entryId
    ? await findPlace(visit, families, entryId)
    : { familyId: words.familyId ? families.find((id) => id === words.familyId) : families[0] }
  const { familyId } = place ?? {}
  if (!place || !familyId) return undefined
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const [partId] = access.families.get(familyId)?.parts.keys() ?? []
      if (!partId) throw new Error('no part was opened')
      const [id] = await append(access, [
        {
          kind: ownStatement,
          familyId,
          partId,
          body: { text },
          occurredOn: access.today,
          ...(entryId && { answers: entryId }),
        },
      ])
      return id
    },
    {
      wanted: ({ personId }, family) => {
        if ('partId' in place)
          return family.parts.filter((p) => p.id === place.partId).map((p) => ({ ...p, familyId, shieldedFrom: [] }))
        return personId ? [partOf({ familyId, sort: 'statement', regime: 'jeugdwet', subjects: [personId] })] : []
      },
    },
  )
  return answer.allowed ? answer.value : undefined
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
