import type { Day } from '../../ui/dates.ts'
import { Face } from '../../ui/face.tsx'
import type { T } from '../../ui/messages.ts'
import { Badge, dutch, Link, P } from '../../ui/parts.tsx'

export type ChildSays = {
  name: string
  href: string
  /** What they said last. */
  last?: { on: Day; face?: number; body: string[]; waits: boolean }
}

/** Child by child: what each said last, and the way to their own place. */
export const ChildrenSay = ({ t, says }: { t: T; says: ChildSays[] }) => (
  <ul class="erbij-voice-list" role="list">
    {says.map(({ name, href, last }) => (
      <li class="erbij-voice">
        {last?.face && (
          <div class="erbij-voice-face">
            <Face face={last.face} />
            <span>{t.childRights.faces[last.face - 1]}</span>
          </div>
        )}
        <div class="erbij-voice-words">
          <p class="erbij-person-name">
            <strong>{name}</strong> {last?.waits && <Badge tone="honey">{t.child.familyWaits}</Badge>}
          </p>
          {last ? (
            <>
              {last.body.map((paragraph) => (
                <p class="utrecht-paragraph" lang={dutch(t)}>
                  {paragraph}
                </p>
              ))}
              <p class="erbij-meta">{t.day(last.on)}</p>
            </>
          ) : (
            <P soft>{t.child.familyNone(name)}</P>
          )}
          <p class="erbij-entry-actions">
            <Link href={href}>{t.child.familyLink(name)}</Link>
          </p>
        </div>
      </li>
    ))}
  </ul>
)
