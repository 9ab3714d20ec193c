import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import { Button, type Choice, DateField, type FieldErrors, Form, Hidden, Select } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import { OpeningFormPage } from './opening-form-page.tsx'

/** What was filled in. `who`: the capacity of whom is asked. */
export type AskInput = { who: string; until: string }

export type AskView = {
  familyId: string
  id: string
  people: Choice[]
  latest: Day
  values: AskInput
  errors: FieldErrors<keyof AskInput>
  gone?: boolean
}

const Trail = ({ t, familyId }: { t: T; familyId: string }) => (
  <Breadcrumb
    t={t}
    trail={[
      { label: t.nav.myDossier, href: links.myDossier },
      { label: t.openings.title, href: links.myOpenings(familyId) },
    ]}
    here={t.openings.ask.title}
  />
)

/** Whom somebody asks to look along, and until when. */
export const AskPage = ({ t, chrome, view }: PageProps<AskView>) => (
  <OpeningFormPage
    t={t}
    chrome={chrome}
    view={{
      words: t.openings.ask,
      none: view.people.length === 0 && t.openings.ask.none,
      errors: view.errors,
      gone: view.gone,
    }}
    trail={<Trail t={t} familyId={view.familyId} />}
  >
    <Form action={links.askSomebody(view.familyId)}>
      <Hidden name="id" value={view.id} />
      <Select
        t={t}
        name="who"
        label={t.openings.ask.who}
        hint={t.openings.ask.whoHint}
        error={view.errors.who}
        value={view.values.who}
        choices={view.people}
      />
      <DateField
        t={t}
        name="until"
        label={t.openings.ask.until}
        hint={t.openings.untilHint(t.day(view.latest))}
        error={view.errors.until}
        value={view.values.until}
        max={view.latest}
      />
      <div class="utrecht-button-group">
        <Button name="step" value="check">
          {t.openings.next}
        </Button>
        <ButtonLink kind="subtle" href={links.myOpenings(view.familyId)}>
          {t.form.cancel}
        </ButtonLink>
      </div>
    </Form>
  </OpeningFormPage>
)

export type ConfirmAskView = Pick<AskView, 'familyId' | 'id' | 'values'> & { to: string }

/** Once more, in words: what whoever is asked will read, and who knows of it. */
export const ConfirmAskPage = ({ t, chrome, view }: PageProps<ConfirmAskView>) => (
  <Layout t={t} chrome={chrome} title={t.openings.ask.confirmTitle}>
    <PageHead title={t.openings.ask.confirmTitle}>
      <Trail t={t} familyId={view.familyId} />
    </PageHead>
    <div class="erbij-column">
      <div class="erbij-card">
        <P>{t.openings.ask.confirm(view.to, t.day(view.values.until))}</P>
        <P>{t.openings.ask.private}</P>
        <P soft>{t.openings.consent.anyTime}</P>
      </div>
      <Form action={links.askSomebody(view.familyId)}>
        <Hidden name="id" value={view.id} />
        <Hidden name="who" value={view.values.who} />
        <Hidden name="until" value={view.values.until} />
        <div class="utrecht-button-group">
          <Button name="step" value="open">
            {t.openings.ask.submit}
          </Button>
          <Button kind="secondary-action" name="step" value="change">
            {t.openings.change}
          </Button>
        </div>
      </Form>
    </div>
  </Layout>
)
