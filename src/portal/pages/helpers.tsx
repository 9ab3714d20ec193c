import type { T } from '../../ui/messages.ts'
import { Card, dutch, P } from '../../ui/parts.tsx'
import type { Contact, RegionContacts } from '../region.ts'

const tel = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

/** A name, and the number as something to press. Digits read from left to right in every language. */
export const Call = ({ t, contact }: { t: T; contact: Contact }) => (
  <p class="erbij-call">
    <strong lang={dutch(t)}>{contact.name}</strong>
    <a
      class="utrecht-link"
      href={tel(contact.phone)}
      dir="ltr"
      aria-label={t.firstContact.call(contact.name, contact.phone)}
    >
      {contact.phone}
    </a>
    <span class="erbij-meta" lang={dutch(t)}>
      {contact.hours}
    </span>
    {contact.website && (
      <a class="utrecht-link" href={contact.website} rel="external noreferrer">
        {t.firstContact.website(contact.name)}
      </a>
    )}
  </p>
)

/** Whom to call when somebody is not safe now. */
export const Urgent = ({ t, region }: { t: T; region: RegionContacts | undefined }) =>
  region ? (
    <section class="erbij-card erbij-urgent" aria-labelledby="nu">
      <h2 class="utrecht-heading-2" id="nu">
        {t.firstContact.urgent}
      </h2>
      {region.urgent.map((contact) => (
        <Call t={t} contact={contact} />
      ))}
    </section>
  ) : (
    <></>
  )

type Who = Exclude<keyof RegionContacts, 'region' | 'urgent' | 'accessibility'>
type HelpersProps = {
  t: T
  region: RegionContacts | undefined
  title: string
  nobody: string
  /** In this order, with what each does. */
  who: readonly { is: Who; text: string }[]
}

/** Who helps people with their rights here, and is not of those who write about them. */
export const Helpers = ({ t, region, title, nobody, who }: HelpersProps) => (
  <Card title={title} id="hulp">
    {region ? (
      <>
        <ul class="erbij-helpers" role="list">
          {who.map(({ is, text }) => (
            <li>
              <h3 class="utrecht-heading-3">{t.firstContact.contacts[is].title}</h3>
              <P>{text}</P>
              <Call t={t} contact={region[is]} />
            </li>
          ))}
        </ul>
        <p class="erbij-meta">{t.firstContact.inRegion(region.region)}</p>
      </>
    ) : (
      <P>{nobody}</P>
    )}
  </Card>
)
