import type { T } from '../../ui/messages.ts'
import { Card, Link, P } from '../../ui/parts.tsx'
import type { FollowUp } from '../follow-ups.ts'

/** What follows from an answer, or what can be done to give it. */
export const FollowUps = ({ t, all }: { t: T; all: FollowUp[] }) =>
  all.length === 0 ? (
    <></>
  ) : (
    <Card title={t.copy.follow.title} id="gevolg">
      {all.map(({ text, link }) => (
        <>
          {text && <P>{text}</P>}
          {link && (
            <p class="erbij-entry-actions">
              <Link href={link.href}>{link.label}</Link>
            </p>
          )}
        </>
      ))}
    </Card>
  )
