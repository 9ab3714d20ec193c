import type { PageProps } from '../../ui/chrome.ts'
import type { Day } from '../../ui/dates.ts'
import {
  Button,
  type Choice,
  DateField,
  ErrorSummary,
  type FieldErrors,
  Form,
  Hidden,
  Select,
  TextArea,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { PaperInput } from '../paper-form.ts'

export type EnterRequestView = {
  familyId: string
  familyName: string
  id: string
  askers: Choice[]
  rights: Choice[]
  input: PaperInput
  today: Day
  errors: FieldErrors
}

/** Writing down what somebody asked on paper or in a conversation. */
export const EnterRequestPage = ({ t, chrome, view }: PageProps<EnterRequestView>) => (
  <Layout t={t} chrome={chrome} title={t.rights.team.paperTitle} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={t.rights.team.paperTitle} lead={t.rights.team.paperLead}>
      <Breadcrumb
        t={t}
        trail={[
          { label: t.rights.team.title, href: links.requests },
          { label: view.familyName, href: links.family(view.familyId) },
        ]}
        here={t.rights.team.paperTitle}
      />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.askers.length === 0 ? (
        <Alert kind="info">
          <P>{t.rights.team.paperNobody}</P>
        </Alert>
      ) : (
        <Form action={links.enterRequest(view.familyId)}>
          <Hidden name="id" value={view.id} />
          <Select
            t={t}
            name="asker"
            label={t.rights.team.paperWho}
            error={view.errors['asker']}
            value={view.input.asker}
            choices={view.askers}
          />
          <Select
            t={t}
            name="right"
            label={t.rights.team.paperRight}
            error={view.errors['right']}
            value={view.input.right}
            choices={view.rights}
          />
          <DateField
            t={t}
            name="receivedOn"
            label={t.rights.team.paperDay}
            hint={t.rights.team.paperDayHint}
            error={view.errors['receivedOn']}
            value={view.input.receivedOn}
            max={view.today}
          />
          <TextArea
            t={t}
            name="text"
            label={t.rights.team.paperText}
            hint={t.rights.team.paperTextHint}
            error={view.errors['text']}
            value={view.input.text}
            rows={6}
          />
          <div class="utrecht-button-group">
            <Button>{t.rights.team.paperSubmit}</Button>
            <ButtonLink kind="subtle" href={links.requests}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  </Layout>
)
