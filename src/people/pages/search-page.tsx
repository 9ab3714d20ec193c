import type { Purpose } from '../../law/purposes.ts'
import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import { Button, type Choice, ErrorSummary, type FieldErrors, Form, Hidden, Select, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { ButtonLink, Card, dutch, Empty, Link, P, PageHead } from '../../ui/parts.tsx'

/** What one may search for; one of these is chosen each time, and the family reads which. */
export const searchPurposes = ['help', 'family-request', 'handover'] as const satisfies readonly Purpose[]
export type SearchPurpose = (typeof searchPurposes)[number]

export type SearchField = 'term' | 'purpose'

export type FoundFamily = {
  id: string
  name: string
  /** Names that fit. */
  people: string[]
  entries: {
    href: string
    title: string
    occurredOn: Day
    authorName: string
    piece: { text: string; hit: boolean }[]
  }[]
}

export type SearchView = {
  values: { term: string; purpose: string; family: string }
  errors: FieldErrors<SearchField>
  families: Choice[]
  /** `from`: how many entries came before this page; `count`: how many are on it. */
  found?: { families: FoundFamily[]; from: number; count: number; more: boolean }
}

const SearchForm = ({ t, view }: { t: T; view: SearchView }) => (
  <Form action={links.search}>
    <TextField
      t={t}
      name="term"
      label={t.search.term}
      hint={t.search.termHint}
      error={view.errors.term}
      value={view.values.term}
      maxlength={200}
    />
    <Select
      t={t}
      name="purpose"
      label={t.search.purpose}
      error={view.errors.purpose}
      value={view.values.purpose}
      choices={searchPurposes.map((value) => ({ value, label: t.search.purposes[value] }))}
    />
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="veld-family">
        {t.search.family}
      </label>
      <select class="utrecht-select" id="veld-family" name="family" autocomplete="off">
        <option value="">{t.search.allFamilies}</option>
        {view.families.map((family) => (
          <option value={family.value} selected={family.value === view.values.family}>
            {family.label}
          </option>
        ))}
      </select>
    </div>
    <div class="utrecht-button-group">
      <Button>{t.search.submit}</Button>
    </div>
  </Form>
)

const Found = ({ t, family }: { t: T; family: FoundFamily }) => (
  <Card title={family.name} id={`gezin-${family.id}`}>
    {family.people.length > 0 && (
      <P>
        {t.search.people}: <Link href={`${links.family(family.id)}#mensen`}>{t.list(family.people)}</Link>
      </P>
    )}
    {family.entries.length > 0 && (
      <ul class="erbij-rows" role="list">
        {family.entries.map((entry) => (
          <li>
            <div>
              <Link href={entry.href}>{entry.title}</Link>
              <p class="utrecht-paragraph" lang={dutch(t)}>
                {entry.piece.map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}
              </p>
              <p class="erbij-meta">
                {t.day(entry.occurredOn)} · {t.entry.by(entry.authorName)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const Results = ({ t, view, found }: { t: T; view: SearchView; found: NonNullable<SearchView['found']> }) => (
  <>
    <div role="status">
      <h2 class="utrecht-heading-2">{t.search.results}</h2>
      {found.count > 0 && (
        <P soft>
          {found.from > 0
            ? t.search.page(found.from + 1, found.from + found.count)
            : t.search.count(found.count, found.more)}
        </P>
      )}
    </div>
    {found.families.length === 0 && (
      <div class="erbij-card">
        <Empty title={t.search.emptyTitle} text={t.search.empty} level={3} />
      </div>
    )}
    {found.families.map((family) => (
      <Found t={t} family={family} />
    ))}
    {found.more && (
      <Form action={links.search}>
        <Hidden name="term" value={view.values.term} />
        <Hidden name="purpose" value={view.values.purpose} />
        <Hidden name="family" value={view.values.family} />
        <Hidden name="from" value={String(found.from + found.count)} />
        <div class="utrecht-button-group">
          <Button kind="secondary-action">{t.search.older}</Button>
        </div>
      </Form>
    )}
  </>
)

/** Looking for words, names and files in one's own families, for a purpose that the family can read. */
export const SearchPage = ({ t, chrome, view }: PageProps<SearchView>) => (
  <Layout t={t} chrome={chrome} title={t.search.title} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={t.search.title} lead={t.search.intro} />
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.families.length === 0 ? (
        <div class="erbij-card">
          <Empty title={t.search.noFamilies} text={t.search.noFamiliesText}>
            <ButtonLink href={links.beginTie}>{t.families.start}</ButtonLink>
          </Empty>
        </div>
      ) : (
        <SearchForm t={t} view={view} />
      )}
      {view.found && <Results t={t} view={view} found={view.found} />}
    </div>
  </Layout>
)
