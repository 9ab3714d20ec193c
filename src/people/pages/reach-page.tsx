import { weekDays } from '../../dossier/kinds/reach.ts'
import type { PageProps } from '../../ui/chrome.ts'
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  type FieldErrors,
  Form,
  Select,
  TextArea,
  TextField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, PageHead } from '../../ui/parts.tsx'
import type { ReachField, ReachInput } from '../reach-form.ts'
import { ReachLines, type ReachView } from './reach-lines.tsx'

export type ReachFormView = {
  input: ReachInput
  errors: FieldErrors<ReachField>
  /** Of whom, for a professional; absent where somebody writes about themself. */
  of?: { familyId: string; familyName: string; personId: string; name: string }
  /** What stands now, for a professional. */
  stands?: ReachView
  saved?: boolean
}

const posts = ['home', 'elsewhere', 'never'] as const

/** How somebody is reached safely: written by themself, or by who helps them. */
export const ReachPage = ({ t, chrome, view }: PageProps<ReachFormView>) => {
  const { input, errors, of } = view
  const say = t.reaching
  const title = of ? say.title(of.name) : say.titleOwn
  const text = (name: 'phone' | 'from' | 'until' | 'email' | 'interpreter', hint?: string) => ({
    t,
    name,
    label: say[name],
    value: input[name],
    error: errors[name],
    optional: true,
    ...(hint && { hint }),
  })
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={Object.keys(errors).length > 0}>
      <PageHead title={title} lead={of ? say.intro : say.introOwn}>
        <Breadcrumb
          t={t}
          trail={
            of
              ? [
                  { label: t.nav.families, href: links.families },
                  { label: of.familyName, href: links.family(of.familyId) },
                  { label: t.circle.title, href: links.people(of.familyId) },
                ]
              : [{ label: t.nav.myDossier, href: links.myDossier }]
          }
          here={title}
        />
      </PageHead>
      {view.saved && (
        <div role="status">
          <Alert kind="ok">
            <p class="utrecht-paragraph">{say.saved}</p>
          </Alert>
        </div>
      )}
      <ErrorSummary t={t} errors={errors} />
      <div class="erbij-column">
        {view.stands && <ReachLines t={t} reach={view.stands} />}
        <Form action={of ? links.reach(of.familyId, of.personId) : links.myReach}>
          <TextField {...text('phone')} narrow />
          <CheckboxGroup
            t={t}
            name="days"
            label={say.days}
            error={errors.days}
            choices={weekDays.map((day) => ({ value: day, label: say.weekDays[day] }))}
            values={input.days}
          />
          <TextField {...text('from', say.timeHint)} narrow />
          <TextField {...text('until', say.timeHint)} narrow />
          <CheckboxField
            t={t}
            name="message"
            label={say.message}
            hint={say.messageHint}
            checked={input.message}
            optional
          />
          <TextField {...text('email')} />
          <Select
            t={t}
            name="post"
            label={say.post}
            error={errors.post}
            value={input.post}
            choices={posts.map((one) => ({ value: one, label: say.posts[one] }))}
          />
          <TextArea
            t={t}
            name="postAddress"
            label={say.postAddress}
            error={errors.postAddress}
            value={input.postAddress}
            rows={3}
            optional
          />
          <TextField {...text('interpreter')} />
          <TextArea t={t} name="note" label={say.note} error={errors.note} value={input.note} rows={3} optional />
          <div class="utrecht-button-group">
            <Button>{say.record}</Button>
            <ButtonLink kind="subtle" href={of ? links.people(of.familyId) : links.myDossier}>
              {t.form.cancel}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Layout>
  )
}
