import type { OfferField, OfferInput } from '../../dossier/offer-rights.ts'
import type { PageProps } from '../../ui/chrome.ts'
import { Button, CheckboxGroup, type Choice, ErrorSummary, type FieldErrors, Form, Hidden } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, ButtonLink, Link, PageHead } from '../../ui/parts.tsx'
import { OfferFields } from './offer-fields.tsx'

export type OfferRightsView = {
  familyId: string
  familyName: string
  people: Choice[]
  input: OfferInput
  errors: FieldErrors<OfferField>
  /** YYYY-MM-DD */
  today: string
}

/** «Rechten besproken»: with whom, when and how. */
export const OfferRightsPage = ({ t, chrome, view }: PageProps<OfferRightsView>) => {
  const { input, errors, familyId } = view
  const say = t.offer
  return (
    <Layout t={t} chrome={chrome} title={say.title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={say.title} lead={say.lead}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(familyId) },
          ]}
          here={say.title}
        />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        <p class="utrecht-paragraph">
          <Link href={links.yourRights}>{say.page}</Link>
        </p>
        <Form action={links.offerRights(familyId)}>
          <Hidden name="id" value={input.id} />
          <CheckboxGroup
            t={t}
            name="about"
            label={say.about}
            hint={say.aboutHint}
            error={errors.about}
            choices={view.people}
            values={input.about}
          />
          <OfferFields t={t} input={input} errors={errors} today={view.today} />
          <div class="utrecht-button-group">
            <Button>{say.record}</Button>
            <ButtonLink kind="subtle" href={links.family(familyId)}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
