import type { Child } from 'hono/jsx'
import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Card, P, PageHead } from '../../ui/parts.tsx'
import type { RegionContacts } from '../region.ts'
import { Helpers, Urgent } from './helpers.tsx'

/** `young`: for young people. */
export type YourRightsView = { region: RegionContacts | undefined; young: boolean }

/** The three versions of the same page. */
export const Versions = ({ t, here }: { t: T; here: string }) => (
  <nav class="erbij-versions" aria-label={t.firstContact.versions}>
    <ul role="list">
      {(
        [
          [links.yourRights, t.firstContact.adults],
          [links.yourRightsYoung, t.firstContact.young],
          [links.yourRightsChild, t.firstContact.children],
        ] as const
      ).map(([href, label]) => (
        <li>
          <a href={href} aria-current={href === here ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Text that the browser can read aloud; the button comes by itself where the device has a voice for it. */
export const Spoken = ({ t, children }: { t: T; children?: Child }) => (
  <read-aloud>
    <button
      class="utrecht-button utrecht-button--secondary-action"
      type="button"
      hidden
      data-stop={t.firstContact.stopReading}
    >
      {t.firstContact.readAloud}
    </button>
    {children}
  </read-aloud>
)

const List = ({ title, id, lines }: { title: string; id: string; lines: readonly string[] }) => (
  <Card title={title} id={id}>
    <ul class="erbij-rights" role="list">
      {lines.map((line) => {
        // The question people ask stands out from its answer.
        const [, question = '', answer = ''] = /^([^?]+\?)?\s*(.*)$/.exec(line) ?? []
        return (
          <li>
            {question && <strong>{question}</strong>} {answer}
          </li>
        )
      })}
    </ul>
  </Card>
)

/** First contact: what one may ask, what stays one's own, and who helps; in two minutes. */
export const YourRightsPage = ({ t, chrome, view: { region, young } }: PageProps<YourRightsView>) => {
  const say = young ? t.youngRights : t.yourRights
  const contacts = t.firstContact.contacts
  return (
    <Layout t={t} chrome={chrome} title={say.title}>
      <div class="erbij-column">
        <Versions t={t} here={young ? links.yourRightsYoung : links.yourRights} />
        <Spoken t={t}>
          <PageHead title={say.title} lead={say.lead} />
          <List title={say.ask} id="vragen" lines={say.asks} />
          <List title={say.keep} id="blijft" lines={say.keeps} />
          <P soft>{say.exception}</P>
        </Spoken>
        <Urgent t={t} region={region} />
        {young ? (
          <Helpers
            t={t}
            region={region}
            title={t.youngRights.helpers}
            nobody={t.youngRights.nobody}
            who={[
              { is: 'listening', text: contacts.listening.text },
              { is: 'confidant', text: t.youngRights.contacts.confidant },
              { is: 'clientSupport', text: t.youngRights.contacts.clientSupport },
              { is: 'legalAid', text: t.youngRights.contacts.legalAid },
              { is: 'complaint', text: t.youngRights.contacts.complaint },
            ]}
          />
        ) : (
          <Helpers
            t={t}
            region={region}
            title={t.firstContact.helpers}
            nobody={t.firstContact.nobody}
            who={(['clientSupport', 'confidant', 'legalAid', 'complaint'] as const).map((is) => ({
              is,
              text: contacts[is].text,
            }))}
          />
        )}
      </div>
    </Layout>
  )
}
