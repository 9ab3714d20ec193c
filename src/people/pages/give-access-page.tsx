import type { PageProps } from '../../ui/chrome.ts'
import { Button, Form, Hidden } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Breadcrumb, Card, P, PageHead } from '../../ui/parts.tsx'
import type { GivenCode } from '../give-access.store.ts'

export type GiveAccessView = {
  familyId: string
  familyName: string
  person: { id: string; name: string }
  /** What the next code will be known by. */
  id: string
  /** Old enough, and alive. */
  canSignIn: boolean
  /** The name under which somebody signs in as this person. */
  account?: string
  codes: GivenCode[]
  /** The code that was just made: on this page and on paper, and nowhere else. */
  slip?: { code: string; lastDay: string; address: string }
  problem?: 'cannot' | 'gone'
}

/** What is cut out and handed over. It does not say whose it is, nor what it opens: it may lie on a kitchen table. */
const Slip = ({ t, slip }: { t: T; slip: NonNullable<GiveAccessView['slip']> }) => (
  <section class="erbij-card erbij-slip" aria-labelledby="briefje">
    <h2 class="utrecht-heading-2" id="briefje">
      {t.giveAccess.slip.title}
    </h2>
    <p class="erbij-code">
      <span class="erbij-visually-hidden">{t.giveAccess.slip.code} </span>
      {slip.code}
    </p>
    <ol class="utrecht-ordered-list">
      <li>
        {t.giveAccess.slip.go} <strong>{slip.address.replace(/^https?:\/\//, '')}</strong>
      </li>
      {t.giveAccess.slip.steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <P>{t.giveAccess.slip.until(t.day(slip.lastDay))}</P>
    <P>{t.giveAccess.slip.keep}</P>
  </section>
)

const stateOf = (t: T, code: GivenCode): string => {
  if (code.usedAt) return t.giveAccess.states.used(t.moment(code.usedAt), code.usedBy ?? '')
  if (code.endedAt) return t.giveAccess.states.ended(t.moment(code.endedAt))
  return code.over ? t.giveAccess.states.over(t.day(code.lastDay)) : t.giveAccess.states.open(t.day(code.lastDay))
}

const Code = ({ t, view, code }: { t: T; view: GiveAccessView; code: GivenCode }) => (
  <li>
    <div>
      <p class="erbij-person-name">{t.giveAccess.gave(code.givenBy, t.moment(code.givenAt))}</p>
      <p class="erbij-meta">{stateOf(t, code)}</p>
      {code.usedAt && code.endedAt && <p class="erbij-meta">{t.giveAccess.states.stopped(t.moment(code.endedAt))}</p>}
      {!code.endedAt && !code.over && (
        <details class="erbij-fold">
          <summary>{code.usedAt ? t.giveAccess.stop : t.giveAccess.withdraw}</summary>
          <P>{code.usedAt ? t.giveAccess.stopNote(view.person.name) : t.giveAccess.withdrawNote}</P>
          <Form action={links.giveAccess(view.familyId, view.person.id)}>
            <Hidden name="code" value={code.id} />
            <div class="utrecht-button-group">
              <Button kind="secondary-action" danger name="step" value="end">
                {code.usedAt ? t.giveAccess.stopSure : t.giveAccess.withdrawSure}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </div>
  </li>
)

/** Handing somebody a code with which they sign in themself, when they have no number or no DigiD. */
export const GiveAccessPage = ({ t, chrome, view }: PageProps<GiveAccessView>) => {
  const { person, slip } = view
  const title = t.giveAccess.title(person.name)
  const open = view.codes.some((code) => !code.usedAt && !code.endedAt && !code.over)
  return (
    <Layout t={t} chrome={chrome} title={title} hasErrors={!!view.problem}>
      <PageHead title={title} lead={t.giveAccess.intro}>
        <Breadcrumb
          t={t}
          trail={[
            { label: t.nav.families, href: links.families },
            { label: view.familyName, href: links.family(view.familyId) },
            { label: t.circle.title, href: links.people(view.familyId) },
          ]}
          here={title}
        />
      </PageHead>
      <div class="erbij-column">
        {view.problem && (
          <div role="alert">
            <Alert kind="warning">
              <P>{t.giveAccess.problems[view.problem]}</P>
            </Alert>
          </div>
        )}
        {slip && (
          <>
            <div role="status">
              <Alert kind="info">
                <P>{t.giveAccess.slip.once}</P>
              </Alert>
            </div>
            <Slip t={t} slip={slip} />
          </>
        )}
        {!view.canSignIn ? (
          <P>{t.giveAccess.tooYoung}</P>
        ) : view.account !== undefined ? (
          <P>{t.giveAccess.signsIn(person.name, view.account)}</P>
        ) : (
          !slip && (
            <Card title={open ? t.giveAccess.another : t.giveAccess.make} id="nieuw">
              <ul class="utrecht-unordered-list">
                {t.giveAccess.before.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
              {open && <P>{t.giveAccess.replaces}</P>}
              <Form action={links.giveAccess(view.familyId, person.id)}>
                <Hidden name="id" value={view.id} />
                <div class="utrecht-button-group">
                  <Button name="step" value="give">
                    {t.giveAccess.submit}
                  </Button>
                </div>
              </Form>
            </Card>
          )
        )}
        {view.codes.length > 0 && (
          <Card title={t.giveAccess.list} id="codes">
            <ul class="erbij-parts" role="list">
              {view.codes.map((code) => (
                <Code t={t} view={view} code={code} />
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Layout>
  )
}
