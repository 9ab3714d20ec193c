import { relationKinds } from '../../dossier/kinds/relation.ts'
import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxGroup,
  type Choice,
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
import type { RelationField, RelationInput } from '../relations-form.ts'

export type RelationFormView = {
  familyId: string
  familyName: string
  /** Everybody it can be about: value = person id. */
  people: Choice[]
  input: RelationInput
  errors: FieldErrors<RelationField>
  /** What makes sending twice record once: the id of the new entry, or of the version that is corrected. */
  once: string
  /** A correction keeps who and of whom. */
  correcting?: { threadId: string; who: string; to: string }
}

/** Somebody around the family, or a correction of what was told about it. */
export const RelationPage = ({ t, chrome, view }: PageProps<RelationFormView>) => {
  const { familyId, correcting, input, errors } = view
  const title = correcting ? t.relate.correctTitle : t.relate.title
  const text = (name: 'givenNames' | 'prefix' | 'surname' | 'birth' | 'since' | 'until' | 'source', hint?: string) => ({
    t,
    name,
    label: t.relate[name],
    value: input[name],
    error: errors[name],
    optional: name !== 'source',
    ...(hint && { hint }),
  })
  const asksName = !correcting || input.who === 'new'
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title} lead={correcting ? t.relate.correctIntro : t.relate.intro}>
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
        <Form action={correcting ? links.relation(familyId, correcting.threadId) : links.addPerson(familyId)}>
          <Hidden name="once" value={view.once} />
          {correcting ? (
            <P>
              <strong>{t.list([correcting.who, correcting.to])}</strong>
            </P>
          ) : (
            <Select
              t={t}
              name="who"
              label={t.relate.who}
              hint={t.relate.newHint}
              error={errors.who}
              value={input.who}
              choices={[{ value: 'new', label: t.relate.somebodyNew }, ...view.people]}
            />
          )}
          {asksName && (
            <>
              <TextField {...text('givenNames')} />
              <TextField {...text('prefix')} narrow />
              <TextField {...text('surname')} />
              <Select
                t={t}
                name="gender"
                label={t.relate.gender}
                optional
                value={input.gender}
                choices={(['M', 'V', 'O'] as const).map((one) => ({ value: one, label: t.relate.genders[one] }))}
              />
              <TextField {...text('birth', t.relate.partialHint)} narrow />
            </>
          )}
          <Select
            t={t}
            name="relation"
            label={t.relate.relation}
            error={errors.relation}
            value={input.relation}
            choices={relationKinds.map((kind) => ({ value: kind, label: t.circle.kindChoices[kind] }))}
          />
          {!correcting && (
            <Select t={t} name="to" label={t.relate.to} error={errors.to} value={input.to} choices={view.people} />
          )}
          <TextField {...text('since', t.relate.partialHint)} narrow />
          <TextField {...text('until', t.relate.partialHint)} narrow />
          <TextField {...text('source')} />
          {!correcting && (
            <CheckboxGroup
              t={t}
              name="hiddenFrom"
              label={t.relate.hiddenFrom}
              hint={t.relate.hiddenFromHint}
              error={errors.hiddenFrom}
              choices={view.people}
              values={input.hiddenFrom}
            />
          )}
          {!correcting && <P soft>{t.relate.seen}</P>}
          <div class="utrecht-button-group">
            <Button name="step" value="record">
              {correcting ? t.relate.correct : t.relate.record}
            </Button>
            {correcting && (
              <Button kind="subtle" danger name="step" value="withdraw">
                {t.relate.withdraw}
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
