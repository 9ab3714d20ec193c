import type { PageProps } from '../../ui/chrome.ts'
import { Button, DateField, ErrorSummary, type FieldErrors, Form, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, ButtonLink, Link, P, PageHead } from '../../ui/parts.tsx'
import { signInPaths } from '../paths.ts'

/** `belongs`: this sign-in is somebody's already. `form`: the code will belong to who signed in as `name`. */
export type BindAccountView =
  | { state: 'signInFirst' }
  | { state: 'belongs'; name: string }
  | { state: 'form'; name: string; code: string; birth: string; errors: FieldErrors; problem?: 'often' | 'taken' }

/** Where somebody enters the code that a professional gave them by hand. */
export const BindAccountPage = ({ t, chrome, view }: PageProps<BindAccountView>) => {
  const say = t.bindAccount
  const wrong = view.state === 'form' && (Object.keys(view.errors).length > 0 || !!view.problem)
  return (
    <Layout t={t} chrome={chrome} title={say.title} hasErrors={wrong}>
      <div class="erbij-column">
        <PageHead title={say.title} lead={say.intro} />
        {view.state === 'belongs' && (
          <>
            <P>{say.belongs(view.name)}</P>
            <P>{say.belongsNext}</P>
          </>
        )}
        {view.state === 'signInFirst' && (
          <>
            <P>{say.signInFirst}</P>
            <div class="utrecht-button-group">
              <ButtonLink href={`${links.signIn}?${new URLSearchParams({ terug: links.bindAccount })}`}>
                {t.signIn.start}
              </ButtonLink>
            </div>
          </>
        )}
        {view.state === 'form' && (
          <>
            {view.problem && (
              <div role="alert">
                <Alert kind="warning">
                  <P>{say.problems[view.problem]}</P>
                </Alert>
              </div>
            )}
            <ErrorSummary t={t} errors={view.errors} />
            <P>{say.as(view.name)}</P>
            <P>
              {say.notYou}{' '}
              <Link href={`${signInPaths.start}?${new URLSearchParams({ terug: links.bindAccount })}`}>
                {say.asYourself}
              </Link>
            </P>
            <Form action={links.bindAccount}>
              <TextField
                t={t}
                name="code"
                label={say.code}
                hint={say.codeHint}
                error={view.errors['code']}
                value={view.code}
                narrow
              />
              <DateField t={t} name="birth" label={say.birth} error={view.errors['birth']} value={view.birth} />
              <div class="utrecht-button-group">
                <Button>{say.submit}</Button>
              </div>
            </Form>
            <P soft>{say.lost}</P>
          </>
        )}
      </div>
    </Layout>
  )
}
