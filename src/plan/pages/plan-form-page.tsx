import { helpLaws } from '../../dossier/kinds/action.ts'
import { lifeDomainIds } from '../../law/life-domains.ts'
import { measureIds, measures } from '../../law/measures.ts'
import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  Hidden,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, ButtonLink, Card, P, PageHead } from '../../ui/parts.tsx'
import type { Offered, PlanErrors, PlanInput } from '../plan-form.ts'
import { type HistoryLine, Line } from './plan-item-page.tsx'
import { underPlan } from './plan-page.tsx'
import { Warned } from './warned.tsx'

export type PlanFormView = {
  familyId: string
  familyName: string
  own: boolean
  action: string
  backHref: string
  offered: Offered
  input: PlanInput
  errors: PlanErrors
  /** A change of what stands there. */
  changing: boolean
  /** Names of the people it is about, when that is not asked. */
  aboutFixed?: string[]
  /** Who reads it, when that is known: of those this writer may know. */
  readers: string[]
  /** What was said to follow if it does not work. */
  follows: string[]
  /** The goal a new step is for. */
  goalTitle?: string
  /** Versions that were written at the same time: one is made of them. */
  beside: HistoryLine[]
}

type Props = { t: T; view: PlanFormView }

/** Voluntary, or by which measure: whoever is under eighteen is not asked. */
const FrameFields = ({ t, view: { input, errors } }: Props) => (
  <>
    <Select
      t={t}
      name="frame"
      label={t.planForm.frame}
      hint={t.planForm.frameHint}
      error={errors.frame}
      value={input.frame}
      choices={[
        { value: 'voluntary', label: t.planForm.voluntary },
        ...measureIds.map((value) => ({ value, label: t.planForm.ordered(t.measures[value], measures[value]) })),
      ]}
    />
    <DateField t={t} name="until" label={t.planForm.until} error={errors.until} value={input.until} optional />
  </>
)

const ActionFields = ({ t, view: { input, errors, offered } }: Props) => (
  <>
    <Select
      t={t}
      name="owner"
      label={t.planForm.owner}
      error={errors.owner}
      value={input.owner}
      choices={[...offered.owners, { value: 'other', label: t.planForm.ownerOther }]}
    />
    <TextField
      t={t}
      name="ownerName"
      label={t.planForm.ownerName}
      hint={t.planForm.ownerNameHint}
      error={errors.ownerName}
      value={input.ownerName}
      optional
    />
  </>
)

/** What few are asked: under which law help is, and for which child of an ill parent. */
const HelpFields = ({ t, view: { input, errors, offered } }: Props) => (
  <>
    <Select
      t={t}
      name="law"
      label={t.planForm.law}
      value={input.law}
      choices={helpLaws.map((value) => ({ value, label: t.plan.laws[value] }))}
      optional
    />
    {offered.children.length > 0 && (
      <Select
        t={t}
        name="child"
        label={t.planForm.child}
        error={errors.child}
        value={input.child}
        choices={offered.children}
        optional
      />
    )}
    <CheckboxField
      t={t}
      name="treatment"
      label={t.planForm.treatment}
      hint={t.planForm.noDiagnosis}
      checked={input.treatment}
      optional
    />
  </>
)

/** Whoever is under eighteen is not asked these; for others of the family they are folded away until one of them was used. */
const More = ({ t, view }: Props) => {
  const { input, errors, offered, own } = view
  if (offered.young || (offered.slug !== 'doel' && offered.slug !== 'stap')) return <></>
  const fields = (
    <>
      {offered.slug === 'stap' && <HelpFields t={t} view={view} />}
      <FrameFields t={t} view={view} />
      {offered.slug === 'doel' && (
        <CheckboxField
          t={t}
          name="recovery"
          label={t.planForm.recovery}
          hint={t.planForm.recoveryHint}
          checked={input.recovery}
          optional
        />
      )}
    </>
  )
  if (!own) return fields
  const wrong = errors.frame ?? errors.until ?? errors.child
  const used =
    input.frame !== 'voluntary' || input.recovery || input.treatment || input.law !== '' || input.child !== ''
  return (
    <details class="erbij-fold" open={wrong !== undefined || used}>
      <summary>{t.planForm.more}</summary>
      <div class="erbij-form">{fields}</div>
    </details>
  )
}

/** Asked of who helps: pressure does not pass for help. */
const Follows = ({ t, view: { input, errors, follows } }: Props) => (
  <>
    {follows.map((what) => (
      <p class="erbij-plan-note erbij-plan-note--honey">{what}</p>
    ))}
    {errors.follows === 'planSounds' && (
      <>
        <Hidden name="warned" value="yes" />
        <Alert kind="warning">
          <P>{t.planForm.sounds}</P>
        </Alert>
      </>
    )}
    {input.warned && errors.follows !== 'planSounds' && <Hidden name="warned" value="yes" />}
    <RadioGroup
      t={t}
      name="follows"
      label={t.planForm.followsTitle}
      hint={t.planForm.followsHint}
      error={errors.follows}
      value={errors.follows === 'planSounds' ? '' : input.follows}
      choices={[
        { value: 'no', label: follows.length > 0 ? t.planForm.followsNoMore : t.planForm.followsNo },
        { value: 'yes', label: t.planForm.followsYes },
      ]}
    />
  </>
)

const Fields = ({ t, view }: Props) => {
  const { input, errors, offered } = view
  const { slug } = offered
  return (
    <>
      {offered.about ? (
        <CheckboxGroup
          t={t}
          name="about"
          label={t.planForm.about}
          hint={t.planForm.aboutHint}
          error={errors.about}
          choices={offered.about}
          values={input.about}
        />
      ) : (
        <P>
          {t.planForm.aboutFixed(t.list(view.aboutFixed ?? []))} {t.planItem.whoNote(t.list(view.readers))}
        </P>
      )}
      {view.goalTitle && <P>{t.planForm.forGoal(view.goalTitle)}</P>}
      <TextArea
        t={t}
        name="text"
        label={t.planForm.text[slug]}
        hint={t.planForm.textHint[slug]}
        error={errors.text}
        value={input.text}
        rows={slug === 'belangrijk' ? 6 : 3}
      />
      {slug === 'stap' && <ActionFields t={t} view={view} />}
      {(slug === 'doel' || slug === 'stap') && (
        <DateField t={t} name="by" label={t.planForm.by} error={errors.by} value={input.by} optional />
      )}
      {(slug === 'doel' || slug === 'sterk') && (
        <CheckboxGroup
          t={t}
          name="domains"
          label={t.planForm.domains}
          hint={t.planForm.domainsHint}
          choices={lifeDomainIds.map((value) => ({ value, label: t.lifeDomains[value] }))}
          values={input.domains}
        />
      )}
      <More t={t} view={view} />
      {offered.asksFollows && <Follows t={t} view={view} />}
    </>
  )
}

/** Something of the plan, new or changed: what matters, a goal, a step, what goes well. */
export const PlanFormPage = ({ t, chrome, view }: PageProps<PlanFormView>) => {
  const { input, errors, beside } = view
  const title = (view.changing ? t.planForm.changeTitles : t.planForm.titles)[view.offered.slug]
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title}>
        <Breadcrumb t={t} trail={underPlan(t, view)} here={title} />
      </PageHead>
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {beside.length > 1 && (
          <Card title={t.planForm.beside} id="nu" quiet>
            <ul class="erbij-plan-matters" role="list">
              {beside.map((line) => (
                <Line t={t} line={line} />
              ))}
            </ul>
            <P>{t.planForm.merge}</P>
          </Card>
        )}
        <Form action={view.action}>
          <Hidden name="id" value={input.id} />
          <Warned t={t} familyId={view.familyId} errors={errors} />
          {input.goal && <Hidden name="goal" value={input.goal} />}
          {input.meeting && <Hidden name="meeting" value={input.meeting} />}
          {input.from.map((version) => (
            <Hidden name="from" value={version} />
          ))}
          <Fields t={t} view={view} />
          <div class="utrecht-button-group">
            <Button>{t.planForm.submit}</Button>
            <ButtonLink kind="subtle" href={view.backHref}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
