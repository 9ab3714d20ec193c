import { Button, Hidden } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { ButtonLink, P } from '../../ui/parts.tsx'

/** A form that was sent when the session was over: where it went, and what was in it. */
export type NotSent = {
  action: string
  fields: [name: string, value: string][] /** A file cannot be given back. */
  file: boolean
}

/** What people write themselves, as against what a form carries along: it is shown, so that it can be copied too. */
const isWritten = (value: string): boolean => value.length > 40 || value.includes('\n')

/** Gives a form back whole, so that it can be sent once more after signing in elsewhere. Nothing of it is kept here. */
export const NotSentForm = ({ t, view }: { t: T; view: NotSent }) => {
  let texts = 0
  return (
    <section class="erbij-card" aria-labelledby="nog-niet">
      <h2 class="utrecht-heading-2" id="nog-niet">
        {t.notSent.title}
      </h2>
      <P>{t.notSent.text}</P>
      <ol class="utrecht-ordered-list">
        {t.notSent.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        <ButtonLink href={links.signIn} blank>
          {t.notSent.signIn}
        </ButtonLink>
      </p>
      {view.file && <P>{t.notSent.file}</P>}
      {view.fields.length > 0 && (
        <form class="erbij-form" method="post" action={view.action} autocomplete="off">
          {view.fields.map(([name, value]) => {
            if (!isWritten(value)) return <Hidden name={name} value={value} />
            texts += 1
            return (
              <div class="utrecht-form-field">
                <label class="utrecht-form-label" for={`tekst-${texts}`}>
                  {t.notSent.field(texts)}
                </label>
                <textarea class="utrecht-textarea" id={`tekst-${texts}`} name={name} rows={8} autocomplete="off">
                  {value}
                </textarea>
              </div>
            )
          })}
          <div class="utrecht-button-group">
            <Button kind="secondary-action">{t.notSent.again}</Button>
          </div>
        </form>
      )}
    </section>
  )
}
