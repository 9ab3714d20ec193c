import { authorityOutcomes } from '../../dossier/kinds/authority-decision.ts'
import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  Select,
  TextField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { DecisionField, DecisionInput } from '../authority-view-form.ts'

export type DecisionErrors = FieldErrors<DecisionField>

export type AuthorityDecisionView = {
  familyId: string
  familyName: string
  childId: string
  childName: string
  /** The decision that is corrected; absent for a new one. */
  threadId?: string
  /** Who can have authority. */
  people: Choice[]
  today: Day
  input: DecisionInput
  errors: DecisionErrors
  once: string
}

/** What a court decided on authority over one child. */
export const AuthorityDecisionPage = ({ t, chrome, view }: PageProps<AuthorityDecisionView>) => {
  const { familyId, childId, threadId, input, errors } = view
  const title = t.authority.formTitle(view.childName)
  const action =
    threadId === undefined
      ? links.decideAuthority(familyId, childId)
      : links.authorityDecision(familyId, childId, threadId)
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title} lead={t.authority.formIntro}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(familyId) },
            { label: t.circle.title, href: links.people(familyId) },
          ]}
          here={title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <Form action={action}>
          <Hidden name="once" value={view.once} />
          <Select
            t={t}
            name="outcome"
            label={t.authority.outcome}
            error={errors.outcome}
            value={input.outcome}
            choices={authorityOutcomes.map((one) => ({ value: one, label: t.authority.outcomes[one] }))}
          />
          <CheckboxGroup
            t={t}
            name="holders"
            label={t.authority.who}
            hint={t.authority.whoHint}
            error={errors.holders}
            choices={view.people}
            values={input.holders}
          />
          <DateField
            t={t}
            name="decidedOn"
            label={t.authority.on}
            error={errors.decidedOn}
            value={input.decidedOn}
            max={view.today}
          />
          <TextField t={t} name="court" label={t.authority.court} error={errors.court} value={input.court} />
          <TextField
            t={t}
            name="reference"
            label={t.authority.reference}
            error={errors.reference}
            value={input.reference}
            optional
          />
          <P soft>{t.authority.seen}</P>
          <div class="utrecht-button-group">
            <Button name="step" value="record">
              {threadId === undefined ? t.authority.record : t.authority.correct}
            </Button>
            {threadId !== undefined && (
              <Button kind="subtle" danger name="step" value="withdraw">
                {t.authority.withdraw}
              </Button>
            )}
            <ButtonLink kind="subtle" href={links.people(familyId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
