import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Breadcrumb, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import { Faces, Somebody } from '../drawings.tsx'

export type TogetherView = {
  /** First name. */
  child: string
  people: { name: string; grown: boolean }[]
  helpers: { name: string; role: string }[]
  ahead: { on: string; text: string }[]
  backHref: string
}

/** Who there is, who helps and what we will do: few words and drawings, for a child and an adult together. */
export const TogetherPage = ({ t, chrome, view }: PageProps<TogetherView>) => {
  const say = t.together
  return (
    <Layout t={t} chrome={chrome} title={say.title(view.child)}>
      <PageHead title={say.title(view.child)} lead={say.lead(view.child)}>
        <Breadcrumb t={t} trail={[{ label: t.nav.myDossier, href: view.backHref }]} here={say.title(view.child)} />
      </PageHead>
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
        </Card>
        <Card title={say.scale(view.child)} id="schaal">
          <p class="erbij-meta">{say.scaleHow}</p>
          <Faces names={t.childRights.faces} />
        </Card>
        <Card title={say.words} id="woorden" quiet>
          <P>{say.wordsHow(view.child)}</P>
          <p class="erbij-entry-actions">
            <Link href={links.myWords}>{say.wordsLink}</Link>
            <Link href={links.yourRightsChild}>{say.rights}</Link>
          </p>
        </Card>
      </div>
    </Layout>
  )
}
