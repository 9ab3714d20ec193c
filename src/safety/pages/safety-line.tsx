import type { T } from '../../ui/messages.ts'
import { Alert, dutch, Link } from '../../ui/parts.tsx'
import type { LineView, SaidView, Topic } from '../present-plan.ts'

/** What people wrote, in paragraphs. */
export const Said = ({ t, text }: { t: T; text: string[] }) => (
  <>
    {text.map((paragraph) => (
      <p class="utrecht-paragraph erbij-as-written" lang={dutch(t)}>
        {paragraph}
      </p>
    ))}
  </>
)

/** A number to call, as a link. */
export const Phone = ({ number }: { number: string }) => (
  <a class="utrecht-link erbij-phone" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
    {number}
  </a>
)

/** One version, with who it names and who wrote it down. */
export const Version = ({ t, topic, said }: { t: T; topic: Topic; said: SaidView }) => (
  <>
    <Said t={t} text={said.text} />
    {said.signs.length > 0 && (
      <>
        <p class="erbij-meta">{t.safety.signs}</p>
        <Said t={t} text={said.signs} />
      </>
    )}
    {(said.who.length > 0 || said.phone) && (
      <p class="utrecht-paragraph">
        {t.safety.who[topic]}: <span lang={dutch(t)}>{t.list(said.who)}</span>
        {said.phone && (
          <>
            {said.who.length > 0 && ', '}
            <Phone number={said.phone} />
          </>
        )}
      </p>
    )}
  </>
)

/** A line of the safety plan: what it is now, what was written beside it, and how it was. */
export const Line = ({ t, line }: { t: T; line: LineView }) => (
  <li id={`regel-${line.id}`}>
    {line.beside.length > 0 && (
      <Alert kind="warning">
        <p class="utrecht-paragraph">
          <strong>{t.safety.besideTitle}</strong> {t.safety.besideText}
        </p>
      </Alert>
    )}
    <Version t={t} topic={line.topic} said={line} />
    <p class="erbij-meta">
      {t.safety.about(t.list(line.about))} {t.safety.by(line.by, t.day(line.on))}
    </p>
    {line.beside.map((said) => (
      <div class="erbij-answer">
        <p class="erbij-meta">{t.safety.besideBy(said.by, t.day(said.on))}</p>
        <Version t={t} topic={line.topic} said={said} />
      </div>
    ))}
    {[...line.stops, ...(line.ended ? [line.ended] : [])].map((end) => (
      <p class="utrecht-paragraph">
        {t.safety.endedBy(end.by, t.day(end.on))} <span lang={dutch(t)}>{end.why}</span>
      </p>
    ))}
    {line.earlier.length > 0 && (
      <details class="erbij-fold">
        <summary>{t.safety.earlier}</summary>
        <ul>
          {line.earlier.map((said) => (
            <li>
              <Version t={t} topic={line.topic} said={said} />
              <p class="erbij-meta">{t.safety.by(said.by, t.day(said.on))}</p>
            </li>
          ))}
        </ul>
      </details>
    )}
    {(line.changeHref ?? line.endHref) && (
      <p class="erbij-entry-actions">
        {line.changeHref && (
          <Link
            href={line.changeHref}
            label={`${line.ended ? t.safety.again : t.safety.change}: ${line.text[0] ?? ''}`}
          >
            {line.ended ? t.safety.again : t.safety.change}
          </Link>
        )}
        {line.endHref && (
          <Link href={line.endHref} label={`${t.safety.end}: ${line.text[0] ?? ''}`}>
            {t.safety.end}
          </Link>
        )}
      </p>
    )}
  </li>
)
