import { Face } from '../../ui/face.tsx'
import { Button, CheckboxField, type Choice, Form, Hidden, RadioGroup, TextArea } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'
import { ButtonLink, P } from '../../ui/parts.tsx'
import type { WordsErrors, WordsInput } from '../child-words-form.ts'

export type WordsFormView = {
  action: string
  input: WordsInput
  errors: WordsErrors
  /** Who will read it, besides the writer: of the family, and of who helps. */
  readers: { family: string[]; helpers: string[] }
  /** For whom it can be, when somebody who helps sits with the child. */
  only?: Choice[]
  /** Corrects what was kept before: where to go back to. */
  correcting?: string
}

type Props = { t: T; child: string; view: WordsFormView }

/** Five faces to choose from, and none of them: each is a radio button with its drawing and its word. */
const FacesField = ({ t, child, view: { input, errors } }: Props) => (
  <fieldset
    class={errors.face ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}
    aria-describedby={errors.face ? 'veld-face-hint veld-face-fout' : 'veld-face-hint'}
  >
    <legend class="utrecht-form-label">{t.child.faces(child)}</legend>
    <p class="utrecht-form-field-description" id="veld-face-hint">
      {t.child.facesHint}
    </p>
    {errors.face && (
      <p class="utrecht-form-field-error-message" id="veld-face-fout">
        {t.errors[errors.face]}
      </p>
    )}
    <div class="erbij-faces">
      {t.childRights.faces.map((name, index) => {
        const value = String(index + 1)
        const id = index === 0 ? 'veld-face' : `veld-face-${value}`
        return (
          <label class="erbij-face" for={id}>
            <Face face={index + 1} />
            <input type="radio" id={id} name="face" value={value} checked={input.face === value} />
            <span>{name}</span>
          </label>
        )
      })}
    </div>
    <div class="erbij-tick">
      <input
        class="utrecht-checkbox"
        type="radio"
        id="veld-face-geen"
        name="face"
        value=""
        checked={!/^[1-5]$/.test(input.face)}
      />
      <label class="utrecht-form-label utrecht-form-label--checkbox" for="veld-face-geen">
        {t.child.noFace}
      </label>
    </div>
  </fieldset>
)

const Readers = ({ t, child, view }: Props) => {
  const { family, helpers } = view.readers
  const say = t.child
  return (
    <div class="erbij-readers">
      <h3 class="utrecht-heading-3">{view.only ? say.readersTitleAll : say.readersTitle}</h3>
      {family.length > 0 && <P>{say.readersFamily(t.list(family))}</P>}
      {helpers.length > 0 && <P>{say.readersHelpers(t.list(helpers))}</P>}
      <P>{say.readersParents(child)}</P>
      <P>{say.readersLater(child)}</P>
      {!view.only && <P>{say.readersPrivate(child)}</P>}
    </div>
  )
}

/** What a child and an adult keep together. Who reads it stands before the button, in plain words. */
export const WordsForm = ({ t, child, view }: Props) => {
  const say = t.child
  const { input, errors } = view
  return (
    <Form action={view.action}>
      <Hidden name="id" value={input.id} />
      <FacesField t={t} child={child} view={view} />
      <TextArea
        t={t}
        name="text"
        label={say.text(child)}
        hint={say.textHint}
        error={errors.text}
        value={input.text}
        rows={4}
        optional
      />
      <CheckboxField
        t={t}
        name="drawing"
        label={say.drewNow(child)}
        hint={say.drawingHint}
        checked={input.drawing}
        optional
      />
      {!view.correcting && <Readers t={t} child={child} view={view} />}
      {view.only && (
        <RadioGroup
          t={t}
          name="only"
          label={say.onlyForLegend}
          hint={say.onlyForHint(child)}
          error={errors.only}
          choices={view.only}
          value={input.only}
        />
      )}
      <div class="utrecht-button-group">
        <Button>{view.correcting ? say.correctSubmit : say.submit}</Button>
        {view.correcting && (
          <ButtonLink kind="subtle" href={view.correcting}>
            {t.form.cancel}
          </ButtonLink>
        )}
      </div>
    </Form>
  )
}
