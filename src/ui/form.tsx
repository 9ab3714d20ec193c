import type { Child } from 'hono/jsx'
import type { ErrorCode, T } from './messages.ts'
import { Alert } from './parts.tsx'

/** The first error of each field, by field name. */
export type FieldErrors<Name extends string = string> = Partial<Record<Name, ErrorCode>>
export type Choice = { value: string; label: string; hint?: string }

/** `optional`: it may stay empty; a form says so in the label. */
type Common = {
  t: T
  name: string
  label: string
  hint?: string
  error?: ErrorCode | undefined
  optional?: boolean
}

/**
 * A POST form. The server checks and answers with the same form filled in, so the browser's own bubbles are off. It carries no
 * token: a form of another site is known by its headers (src/http/security.ts).
 */
export const Form = ({ action, autosave, children }: { action: string; autosave?: string; children?: Child }) => (
  <form class="erbij-form" method="post" action={action} autocomplete="off" novalidate data-autosave={autosave}>
    {children}
  </form>
)

export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
)

const idOf = (name: string) => `veld-${name}`
const described = ({ name, hint, error }: Pick<Common, 'name' | 'hint' | 'error'>): string | undefined =>
  [hint && `${idOf(name)}-hint`, error && `${idOf(name)}-fout`].filter(Boolean).join(' ') || undefined

const Hint = ({ name, hint }: { name: string; hint?: string | undefined }) =>
  hint ? (
    <p class="utrecht-form-field-description" id={`${idOf(name)}-hint`}>
      {hint}
    </p>
  ) : (
    <></>
  )

const ErrorText = ({ t, name, error }: { t: T; name: string; error?: ErrorCode | undefined }) =>
  error ? (
    <p class="utrecht-form-field-error-message" id={`${idOf(name)}-fout`}>
      {t.errors[error]}
    </p>
  ) : (
    <></>
  )

const fieldClass = (error?: ErrorCode) =>
  error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'

const Field = ({ t, name, label, hint, error, children }: Common & { children?: Child }) => (
  <div class={fieldClass(error)}>
    <label class="utrecht-form-label" for={idOf(name)}>
      {label}
    </label>
    <Hint name={name} hint={hint} />
    <ErrorText t={t} name={name} error={error} />
    {children}
  </div>
)

/** The attributes every control shares; `aria-invalid` only when it is. */
const control = (field: Pick<Common, 'name' | 'hint' | 'error'>) => ({
  id: idOf(field.name),
  name: field.name,
  'aria-describedby': described(field),
  'aria-invalid': field.error ? ('true' as const) : undefined,
})

type TextProps = Common & {
  value?: string | undefined
  inputmode?: 'numeric'
  autocomplete?: string
  narrow?: boolean
  maxlength?: number
}
export const TextField = ({ value, inputmode, autocomplete = 'off', narrow, maxlength, ...field }: TextProps) => (
  <Field {...field}>
    <input
      {...control(field)}
      class={narrow ? 'utrecht-textbox erbij-narrow' : 'utrecht-textbox'}
      type="text"
      value={value}
      inputmode={inputmode}
      autocomplete={autocomplete}
      maxlength={maxlength}
      required={!field.optional}
    />
  </Field>
)

/** A day as `YYYY-MM-DD`, by the browser's own date control (which follows the reader's language); without one it is a text field. */
export const DateField = ({
  value,
  max,
  ...field
}: Common & { value?: string | undefined; max?: string | undefined }) => (
  <Field {...field}>
    <input
      {...control(field)}
      class="utrecht-textbox erbij-narrow"
      type="date"
      value={value}
      max={max}
      autocomplete="off"
      required={!field.optional}
    />
  </Field>
)

export const TextArea = ({ value, rows = 8, ...field }: Common & { value?: string | undefined; rows?: number }) => (
  <Field {...field}>
    <textarea {...control(field)} class="utrecht-textarea" rows={rows} autocomplete="off" required={!field.optional}>
      {value ?? ''}
    </textarea>
  </Field>
)

export const Select = ({ value, choices, ...field }: Common & { value?: string | undefined; choices: Choice[] }) => (
  <Field {...field}>
    <select {...control(field)} class="utrecht-select" autocomplete="off" required={!field.optional}>
      <option value="">{field.t.form.choose}</option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Field>
)

const Tick = ({ name, id, choice, checked }: { name: string; id: string; choice: Choice; checked: boolean }) => (
  <div class="erbij-tick">
    <input
      class="utrecht-checkbox"
      type="checkbox"
      id={id}
      name={name}
      value={choice.value}
      checked={checked}
      aria-describedby={choice.hint ? `${id}-wie` : undefined}
    />
    <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>
      {choice.label}
    </label>
    {choice.hint && (
      <p class="utrecht-form-field-description" id={`${id}-wie`}>
        {choice.hint}
      </p>
    )}
  </div>
)

type GroupProps = Common & { choices: Choice[]; values: readonly string[] }
export const CheckboxGroup = ({ t, name, label, hint, error, choices, values }: GroupProps) => (
  <fieldset
    class={`${fieldClass(error)} utrecht-form-fieldset`}
    aria-describedby={described({ name, error, ...(hint ? { hint } : {}) })}
  >
    <legend class="utrecht-form-label">{label}</legend>
    <Hint name={name} hint={hint} />
    <ErrorText t={t} name={name} error={error} />
    {choices.map((choice, index) => (
      <Tick
        name={name}
        id={index === 0 ? idOf(name) : `${idOf(name)}-${index}`}
        choice={choice}
        checked={values.includes(choice.value)}
      />
    ))}
  </fieldset>
)

/** One of a few, all to be seen at once. */
export const RadioGroup = ({
  t,
  name,
  label,
  hint,
  error,
  choices,
  value,
}: Common & { choices: Choice[]; value: string }) => (
  <fieldset
    class={`${fieldClass(error)} utrecht-form-fieldset`}
    aria-describedby={described({ name, error, ...(hint ? { hint } : {}) })}
  >
    <legend class="utrecht-form-label">{label}</legend>
    <Hint name={name} hint={hint} />
    <ErrorText t={t} name={name} error={error} />
    {choices.map((choice, index) => {
      const id = index === 0 ? idOf(name) : `${idOf(name)}-${index}`
      return (
        <div class="erbij-tick">
          <input
            class="utrecht-checkbox"
            type="radio"
            id={id}
            name={name}
            value={choice.value}
            checked={choice.value === value}
          />
          <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>
            {choice.label}
          </label>
        </div>
      )
    })}
  </fieldset>
)

/** One box that must be ticked, e.g. a check somebody has to have done. */
export const CheckboxField = ({ t, name, label, hint, error, checked, optional }: Common & { checked: boolean }) => (
  <div class={fieldClass(error)}>
    <ErrorText t={t} name={name} error={error} />
    <div class="erbij-tick">
      <input
        {...control({ name, error, ...(hint ? { hint } : {}) })}
        class="utrecht-checkbox"
        type="checkbox"
        value="yes"
        checked={checked}
        required={!optional}
      />
      <label class="utrecht-form-label utrecht-form-label--checkbox" for={idOf(name)}>
        {label}
      </label>
      <Hint name={name} hint={hint} />
    </div>
  </div>
)

/** Says at the top what is still needed; each line leads to its field. */
export const ErrorSummary = ({ t, errors }: { t: T; errors: FieldErrors }) => {
  const found = Object.entries(errors).filter((pair): pair is [string, ErrorCode] => pair[1] !== undefined)
  if (found.length === 0) return <></>
  return (
    <div role="alert" class="erbij-errors">
      <Alert kind="error">
        <h2 class="utrecht-heading-3">{t.form.summary}</h2>
        <p class="utrecht-paragraph">{t.form.summaryText}</p>
        <ul class="utrecht-unordered-list">
          {found.map(([name, code]) => (
            <li>
              <a class="utrecht-link" href={`#${idOf(name)}`}>
                {t.errors[code]}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}

type ButtonProps = {
  kind?: 'primary-action' | 'secondary-action' | 'subtle'
  danger?: boolean
  name?: string
  value?: string
  formaction?: string
  children?: Child
}
export const Button = ({ kind = 'primary-action', danger, name, value, formaction, children }: ButtonProps) => (
  <button
    class={`utrecht-button utrecht-button--${kind}${danger ? ' utrecht-button--danger' : ''}`}
    type="submit"
    name={name}
    value={value}
    formaction={formaction}
  >
    {children}
  </button>
)
