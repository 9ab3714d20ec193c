import type { Access } from '../../access/access.ts'
import { getKind } from '../../dossier/kinds/index.ts'
import { aboutOf } from '../../dossier/present-entries.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import { readKnownPeople } from '../known-people.store.ts'
import {
  type FoundFamily,
  type SearchField,
  SearchPage,
  type SearchPurpose,
  searchPurposes,
} from '../pages/search-page.tsx'
import { familyTitle, shortNames } from '../present-people.ts'
import { type FoundRow, foundPerPage, hitBegins, hitEnds, searchEntries } from '../search.store.ts'
import { nameFits, piecesOf, type SearchTerm, searchTerm } from '../search.ts'

interface Typed {
  term: string
  purpose: string
  family: string
}

const nothing: Typed = { term: '', purpose: '', family: '' }

/** The form: which families there are is a look at their names. */
export const showSearch = (visit: Visit) => showForm(visit, nothing, {})

async function showForm(visit: Visit, values: Typed, errors: FieldErrors<SearchField>) {
  const answer = await visit.open(
    await myFamilies(visit),
    async (access) => {
      const t = messagesFor(visit.lang, access.today)
      return { t, families: choices(t, await readKnownPeople(access)) }
    },
    { only: (part) => part.sort === 'basics', ...(visit.c.req.method === 'POST' ? { as: 'shows' } : {}) },
  )
  const { t, families } = answer.allowed ? answer.value : { t: messagesFor(visit.lang), families: [] }
  const faulty = Object.keys(errors).length > 0
  return visit.render(
    <SearchPage t={t} chrome={visit.chrome} view={{ values, errors, families }} />,
    faulty ? 422 : 200,
  )
}

const choices = (t: T, known: Awaited<ReturnType<typeof readKnownPeople>>) =>
  [...known]
    .map(([value, people]) => ({ value, label: familyTitle(t, people) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))

/** Looks for the term in the families of this professional. The term stays out of addresses and logs. */
export async function handleSearch(visit: Visit) {
  const form = await visit.form()
  const values: Typed = { term: form.one('term'), purpose: form.one('purpose'), family: form.one('family') }
  const term = searchTerm(values.term)
  const purpose = searchPurposes.find((one) => one === values.purpose)
  const errors: FieldErrors<SearchField> = {
    ...(typeof term === 'string' && { term }),
    ...(!purpose && { purpose: 'purposeRequired' }),
  }
  if (typeof term === 'string' || !purpose) return showForm(visit, values, errors)
  // A family that is not theirs is asked for as well: refused, and logged as any look.
  const families = values.family ? [values.family] : await myFamilies(visit)
  return search(visit, { values, term, purpose, from: Number.parseInt(form.one('from'), 10) || 0, families })
}

interface Asked {
  values: Typed
  term: SearchTerm
  purpose: SearchPurpose
  from: number
  families: string[]
}

async function search(visit: Visit, { values, term, purpose, from, families }: Asked) {
  const start = Math.min(Math.max(from, 0), 100_000)
  const answer = await visit.open(
    families,
    async (access) => {
      const t = messagesFor(visit.lang, access.today)
      const rows = await searchEntries(access, term, start)
      const known = await readKnownPeople(access)
      const shown = rows.slice(0, foundPerPage)
      return {
        t,
        found: presentFound(t, access, known, shown, start === 0 ? term : undefined),
        count: shown.length,
        more: rows.length > shown.length,
        // In one family, the others are not looked at, and so not named.
        choices: choices(t, known),
      }
    },
    { purpose },
  )
  if (!answer.allowed) {
    // Nobody's families were asked for: there is nothing to refuse.
    if (families.length > 0) return visit.notFound()
    return visit.render(
      <SearchPage t={messagesFor(visit.lang)} chrome={visit.chrome} view={{ values, errors: {}, families: [] }} />,
    )
  }
  const { t, found, count, more } = answer.value
  return visit.render(
    <SearchPage
      t={t}
      chrome={visit.chrome}
      view={{
        values,
        errors: {},
        families: answer.value.choices,
        found: { families: found, from: start, count, more },
      }}
    />,
  )
}

/** Results by family, people first. `term`: on the first page, where people are shown as well. */
function presentFound(
  t: T,
  access: Access,
  known: Awaited<ReturnType<typeof readKnownPeople>>,
  rows: readonly FoundRow[],
  term: SearchTerm | undefined,
): FoundFamily[] {
  const byFamily = Map.groupBy(rows, (row) => row.familyId)
  return [...access.families]
    .map(([id, { parts }]) => {
      const people = known.get(id) ?? []
      const names = shortNames(people)
      return {
        id,
        name: familyTitle(t, people),
        people: term ? people.filter((person) => nameFits(person.name, term)).map(({ name }) => name) : [],
        entries: (byFamily.get(id) ?? []).map((row) => {
          const part = parts.get(row.partId)?.part
          const about = part ? t.entry.about(t.list(aboutOf(t, names, part))) : ''
          return {
            href: row.kind === 'attachment' ? links.file(id, row.id) : links.entry(id, row.id),
            title: `${getKind(row.kind).name[t.lang]} ${about}`,
            occurredOn: row.occurredOn,
            authorName: row.authorName,
            piece: piecesOf(row.piece, hitBegins, hitEnds),
          }
        }),
      }
    })
    .filter(({ people, entries }) => people.length + entries.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id))
}
