import type { Context } from 'hono'
import { dayFrom, isDay } from '../lib/day.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { codeFrom } from '../people/access-code.ts'
import type { FieldErrors } from '../ui/form.tsx'
import { links } from '../ui/links.ts'
import type { Newcomer } from './cookies.ts'
import { frame, type SignInDeps, sessionOf } from './deps.ts'
import { deviceOf } from './device.ts'
import { BindAccountPage, type BindAccountView } from './pages/bind-account-page.tsx'
import { openSession } from './session.ts'

type Bound = 'bound' | 'wrong' | 'taken' | 'often'

/** Who may enter a code here: signed in at the provider, and nobody of Erbij yet. */
async function whoAsks(c: Context, deps: SignInDeps): Promise<{ newcomer: Newcomer } | Response> {
  const session = await sessionOf(c, deps)
  const page = (view: BindAccountView) => c.html(<BindAccountPage {...frame(c, deps, session)} view={view} />)
  if (session) return page({ state: 'belongs', name: session.accountName })
  const newcomer = await deps.cookies.readNewcomer(c)
  return newcomer ? { newcomer } : page({ state: 'signInFirst' })
}

/** GET: where a code is entered that somebody was given by hand. */
export async function showBindAccount(c: Context, deps: SignInDeps): Promise<Response> {
  const asks = await whoAsks(c, deps)
  return asks instanceof Response ? asks : form(c, deps, asks.newcomer, {})
}

const form = (
  c: Context,
  deps: SignInDeps,
  { name }: Newcomer,
  given: { code?: string; birth?: string; errors?: FieldErrors; problem?: 'often' | 'taken' },
) =>
  c.html(
    <BindAccountPage
      {...frame(c, deps)}
      view={{
        state: 'form',
        name,
        code: given.code ?? '',
        birth: given.birth ?? '',
        errors: given.errors ?? {},
        ...(given.problem && { problem: given.problem }),
      }}
    />,
    given.errors || given.problem ? 422 : 200,
  )

/** POST: `code`, `birth`. A code that is not right says nothing of whose it is, nor whether it ever was one. */
export async function bindAccount(c: Context, deps: SignInDeps): Promise<Response> {
  const asks = await whoAsks(c, deps)
  if (asks instanceof Response) return asks
  const { newcomer } = asks
  const posted = await c.req.parseBody()
  const text = (name: string) => (typeof posted[name] === 'string' ? posted[name] : '')
  const [code, birth] = [codeFrom(text('code')), dayFrom(text('birth'))]
  const filled = { code: text('code'), birth }
  if (!code || !isDay(birth)) {
    const errors = {
      ...(!code && { code: 'codeRequired' as const }),
      ...(!isDay(birth) && { birth: 'ownBirthRequired' as const }),
    }
    return form(c, deps, newcomer, { ...filled, errors })
  }
  const { rows } = await deps.db.query<{ bound: Bound }>(
    'select erbij.bind_by_code($1, $2, $3, $4, $5, $6, $7, $8) as bound',
    [
      deps.issuer,
      newcomer.subject,
      newcomer.name,
      deps.codeIndexes(code),
      birth,
      newcomer.numbered,
      uuidv7(),
      uuidv7(),
    ],
  )
  const bound = rows[0]?.bound ?? 'wrong'
  deps.log('sign-in-code', bound)
  if (bound === 'wrong') return form(c, deps, newcomer, { ...filled, errors: { code: 'codeWrong' } })
  if (bound !== 'bound') return form(c, deps, newcomer, { ...filled, problem: bound })
  const opened = await openSession(deps.db, {
    issuer: deps.issuer,
    subject: newcomer.subject,
    sides: newcomer.sides,
    device: deviceOf(c.req.header('User-Agent')),
  })
  deps.cookies.forgetNewcomer(c)
  if (!opened || opened === 'tooWeak') return c.redirect(links.signIn, 303)
  deps.cookies.writeSession(c, opened.token)
  return c.redirect(links.myDossier, 303)
}
