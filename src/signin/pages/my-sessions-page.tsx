import type { PageProps } from '../../ui/chrome.ts'
import type { Moment } from '../../ui/dates.ts'
import { Button, Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Badge, Card, P, PageHead } from '../../ui/parts.tsx'
import type { Browser, System } from '../device.ts'

type SessionView = {
  id: string
  browser?: Browser
  system?: System
  begunAt: Moment
  seenAt: Moment
  current: boolean
}
export type MySessionsView = { sessions: SessionView[] /** How many were just ended. */; ended?: number }

const deviceName = (t: T, { browser, system }: SessionView): string => {
  const { browsers, systems, on, unknown } = t.mySessions
  if (!browser && !system) return unknown
  return browser && system
    ? on(browsers[browser], systems[system])
    : browser
      ? browsers[browser]
      : systems[system ?? 'linux']
}

/** Where somebody is signed in, with a button to end each: for a telephone that was lost, or is somebody else's. */
export const MySessionsPage = ({ t, chrome, view }: PageProps<MySessionsView>) => {
  const say = t.mySessions
  return (
    <Layout t={t} chrome={chrome} title={say.title}>
      <PageHead title={say.title} lead={say.intro} />
      <div class="erbij-column">
        {view.ended !== undefined && (
          <div role="status">
            <Alert kind="ok">
              <P>{say.ended(view.ended)}</P>
            </Alert>
          </div>
        )}
        <Card title={say.list} id="sessies">
          <ul class="erbij-parts" role="list">
            {view.sessions.map((session) => (
              <li>
                <div>
                  <p class="erbij-person-name">
                    <strong>{deviceName(t, session)}</strong>{' '}
                    {session.current && <Badge tone="sage">{say.current}</Badge>}
                  </p>
                  <p class="erbij-meta">{say.begun(t.moment(session.begunAt))}</p>
                  <p class="erbij-meta">{say.seen(t.moment(session.seenAt))}</p>
                </div>
                {!session.current && (
                  <Form action={links.mySessions}>
                    <Button kind="secondary-action" name="session" value={session.id}>
                      {say.end}
                      <span class="erbij-visually-hidden">: {deviceName(t, session)}</span>
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Card>
        {view.sessions.length > 1 ? (
          <Form action={links.mySessions}>
            <div class="utrecht-button-group">
              <Button name="others" value="yes">
                {say.endOthers}
              </Button>
            </div>
          </Form>
        ) : (
          <P soft>{say.only}</P>
        )}
        <P soft>{say.unknownOne}</P>
      </div>
    </Layout>
  )
}
