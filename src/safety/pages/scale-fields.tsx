import { Button, Form, Hidden, RadioGroup, TextArea } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'
import { P } from '../../ui/parts.tsx'
import { scores } from '../scale-form.ts'
import type { ScaleFormView } from './scale-page.tsx'

/** From 0 to 10, with a word at both ends. Each number is a radio button, large enough for a thumb. */
const ScoreField = ({ t, name, isYou, view }: { t: T; name: string; isYou: boolean; view: ScaleFormView }) => {
  const error = view.errors.score
  const say = t.safetyScale
  return (
    <fieldset
      class={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}
      aria-describedby={error ? 'veld-score-hint veld-score-fout' : 'veld-score-hint'}
    >
      <legend class="utrecht-form-label">{isYou ? say.scoreYou : say.score(name)}</legend>
      <p class="utrecht-form-field-description" id="veld-score-hint">
        {say.scoreHint}
      </p>
      {error && (
        <p class="utrecht-form-field-error-message" id="veld-score-fout">
          {t.errors[error]}
        </p>
      )}
      <div class="erbij-scores">
        {scores.map((value, index) => {
          const id = index === 0 ? 'veld-score' : `veld-score-${value}`
          return (
            <label class="erbij-score" for={id}>
              <input type="radio" id={id} name="score" value={value} checked={view.input.score === value} />
              <span>{value}</span>
            </label>
          )
        })}
      </div>
      <p class="erbij-score-ends" aria-hidden="true">
        <span>0: {say.low}</span>
        <span>10: {say.high}</span>
      </p>
    </fieldset>
  )
}

export const ScaleForm = ({ t, name, isYou, view }: { t: T; name: string; isYou: boolean; view: ScaleFormView }) => {
  const say = t.safetyScale
  const { input, errors } = view
  return (
    <Form action={view.action}>
      <Hidden name="id" value={input.id} />
      {view.voices.length > 1 && (
        <RadioGroup
          t={t}
          name="by"
          label={say.by}
          error={errors.by}
          choices={view.voices.map((value) => ({ value, label: value === 'themself' ? say.byThem(name) : say.byMe }))}
          value={input.by}
        />
      )}
      {view.voices.length === 1 && !isYou && <P>{say.asYouSee}</P>}
      {view.others.length > 0 && (
        <RadioGroup
          t={t}
          name="with"
          label={say.withWhom}
          error={errors.with}
          choices={[
            { value: '', label: say.general },
            ...view.others.map(({ value, label }) => ({ value, label: say.withOne(label) })),
          ]}
          value={input.with}
        />
      )}
      <ScoreField t={t} name={name} isYou={isYou} view={view} />
      <TextArea t={t} name="text" label={say.text} error={errors.text} value={input.text} rows={3} optional />
      <TextArea t={t} name="higher" label={say.higher} error={errors.higher} value={input.higher} rows={3} optional />
      <div class="erbij-readers">
        <h3 class="utrecht-heading-3">{t.safety.form.readers}</h3>
        {view.readers.length > 0 && <P>{t.list(view.readers)}</P>}
        {view.minor && <P>{t.child.mine.readersMinor}</P>}
        {view.own && !isYou && (
          <>
            <P>{t.child.readersParents(name)}</P>
            <P>{t.child.readersPrivate(name)}</P>
          </>
        )}
      </div>
      {view.only.length > 0 && (
        <RadioGroup
          t={t}
          name="only"
          label={view.own ? t.child.mine.legend : t.child.onlyForLegend}
          hint={view.own ? t.child.mine.hint : t.child.onlyForHint(name)}
          error={errors.only}
          choices={view.only}
          value={input.only}
        />
      )}
      <div class="utrecht-button-group">
        <Button>{t.safety.form.save}</Button>
      </div>
    </Form>
  )
}
