import type { PageProps } from '../../ui/chrome.ts'
import { ErrorSummary } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import { Somebody } from '../drawings.tsx'
import { WordsForm, type WordsFormView } from './child-words-form.tsx'
import { SaidList, type SaidView } from './said.tsx'

export type TogetherView = {
  /** First name. */
  child: string
  people: { name: string; grown: boolean }[]
  helpers: { name: string; role: string }[]
  ahead: { on: string; text: string }[]
  backHref: string
  planHref: string
  /** How safe it is for this child; absent for who cannot write down what the child says of it. */
  safeHref?: string
  said: SaidView[]
  /** Absent for who looks after the child and does not stand for them. */
  form?: WordsFormView
}

/** Who there is, who helps and what we will do: few words and drawings, for a child and an adult together. */
export const TogetherPage = ({ t, chrome, view }: PageProps<TogetherView>) => {
  const say = t.together
  const { form } = view
  return (
    <Layout t={t} chrome={chrome} title={say.title(view.child)} hasErrors={Object.keys(form?.errors ?? {}).length > 0}>
      <PageHead title={say.title(view.child)} lead={say.lead(view.child)}>
        <Breadcrumb t={t} trail={[{ label: t.nav.myDossier, href: view.backHref }]} here={say.title(view.child)} />
      </PageHead>
      {form && <ErrorSummary t={t} errors={form.errors} />}
      <div class="erbij-column">
        <Card title={say.who(view.child)} id="mensen">
          <ul class="erbij-somebodies" role="list">
            {view.people.map((person) => (
              <li>
                <Somebody grown={person.grown} />
                <strong>{person.name}</strong>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={say.helpers(view.child)} id="hulp">
          {view.helpers.length > 0 ? (
            <ul class="erbij-somebodies" role="list">
              {view.helpers.map((helper) => (
                <li>
                  <Somebody grown />
                  <strong>{helper.name}</strong>
                  <span class="erbij-meta" lang={dutch(t)}>
                    {helper.role}
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <P>{say.helpersNone}</P>
          )}
        </Card>
        <Card title={say.next} id="nu">
          {view.ahead.length > 0 ? (
            <ul class="erbij-ahead" role="list">
              {view.ahead.map((one) => (
                <li>
                  <p class="utrecht-paragraph" lang={dutch(t)}>
                    {one.text}
                  </p>
                  <p class="erbij-meta">
                    {t.portal.aheadLook}: {one.on}
                  </p>
                </li>
              ))}
            </ul>
          ) : (
            <P>{say.nextNone}</P>
          )}
          <p class="erbij-entry-actions">
            <Link href={view.planHref}>{t.plan.titleOf(view.child)}</Link>
            {view.safeHref && <Link href={view.safeHref}>{t.safetyScale.title(view.child)}</Link>}
          </p>
        </Card>
        {form && (
          <Card title={t.child.keep(view.child)} id="zeggen">
            <P>{t.child.keepHow(view.child)}</P>
            <WordsForm t={t} child={view.child} view={form} />
          </Card>
        )}
        <Card title={t.child.said(view.child)} id="gezegd">
          <SaidList t={t} child={view.child} said={view.said} />
        </Card>
        <Card title={say.rights} id="rechten" quiet>
          <p class="erbij-entry-actions">
            <Link href={links.yourRightsChild}>{say.rightsLink}</Link>
          </p>
        </Card>
      </div>
    </Layout>
  )
}
