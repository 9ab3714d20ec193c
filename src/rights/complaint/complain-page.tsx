import { Call } from '../../portal/pages/helpers.tsx'
import type { RegionContacts } from '../../portal/region.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { Button, type Choice, ErrorSummary, type FieldErrors, Form, Hidden, Select, TextArea } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, ButtonLink, Card, P, PageHead } from '../../ui/parts.tsx'
import type { ComplainInput } from './complain.ts'

export type ComplainView = {
  action: string
  /** What the complaint will be known by. */
  id: string
  /** Of whom somebody can complain here; empty when nobody here examines it. */
  about: Choice[]
  committees: string[]
  /** Organisations that help, and for which no committee is here. */
  not: string[]
  input: ComplainInput
  errors: FieldErrors
  law: string
  /** The law leaves the term to the organisation. */
  termIsOurs: boolean
  region: RegionContacts | undefined
}

const helpers = ['confidant', 'complaint', 'clientSupport'] as const

/** Whom somebody can turn to besides: of this region, and not of who helps them. */
const Elsewhere = ({ t, region }: { t: T; region: RegionContacts | undefined }) => (
  <Card title={t.complaint.elsewhere} id="elders" quiet>
    <P>{t.complaint.help}</P>
    {region ? (
      <ul class="erbij-helpers" role="list">
        {helpers.map((is) => (
          <li>
            <h3 class="utrecht-heading-3">{t.complaint.contacts[is]}</h3>
            <Call t={t} contact={region[is]} />
          </li>
        ))}
      </ul>
    ) : (
      <P>{t.firstContact.nobody}</P>
    )}
  </Card>
)

/** Complaining about who helps: who reads it, about whom it is, and what went wrong. */
export const ComplainPage = ({ t, chrome, view }: PageProps<ComplainView>) => (
  <Layout t={t} chrome={chrome} title={t.complaint.title} hasErrors={Object.keys(view.errors).length > 0}>
    <PageHead title={t.complaint.title} lead={t.complaint.lead}>
      <Breadcrumb t={t} trail={[{ label: t.rights.title, href: links.myRights }]} here={t.complaint.title} />
    </PageHead>
    <ErrorSummary t={t} errors={view.errors} />
    <div class="erbij-column">
      {view.about.length > 0 && (
        <>
          <P>
            {t.complaint.who(t.list(view.committees))} {t.complaint.notWho}
          </P>
          <Alert kind="info">
            <P>{t.complaint.hears}</P>
          </Alert>
          <Form action={view.action}>
            <Hidden name="id" value={view.id} />
            <Select
              t={t}
              name="about"
              label={t.complaint.about}
              error={view.errors['about']}
              value={view.input.about}
              choices={view.about}
            />
            <TextArea
              t={t}
              name="text"
              label={t.complaint.text}
              hint={t.complaint.textHint}
              error={view.errors['text']}
              value={view.input.text}
              rows={8}
            />
            <P soft>
              {t.complaint.term} {view.termIsOurs && t.complaint.termOurs} {t.complaint.law(view.law)}
            </P>
            <div class="utrecht-button-group">
              <Button>{t.complaint.submit}</Button>
              <ButtonLink kind="subtle" href={links.myRights}>
                {t.form.cancel}
              </ButtonLink>
            </div>
          </Form>
        </>
      )}
      {view.not.length > 0 && (
        <Alert kind="info">
          <P>{t.complaint.notHere(t.list(view.not))}</P>
        </Alert>
      )}
      {view.about.length === 0 && view.not.length === 0 && (
        <Alert kind="info">
          <P>{t.complaint.nobodyHelps}</P>
        </Alert>
      )}
      <Elsewhere t={t} region={view.region} />
    </div>
  </Layout>
)
