import { CheckboxGroup, type Choice, DateField, RadioGroup, TextArea, TextField } from '../../ui/form.tsx'
import type { ErrorCode, T } from '../../ui/messages.ts'
import { otherOption, type Sent, typed } from '../answering.ts'
import { fieldOf, otherFieldOf } from '../instrument-form.ts'
import { type Item, say } from '../questionnaire.ts'

export interface AskedView {
  sent: Sent
  /** What applies now. */
  there: ReadonlySet<string>
  errors: ReadonlyMap<string, ErrorCode>
  /** The item that got another empty line. */
  more?: string
}

type Props = { t: T; item: Item; view: AskedView }

/** What is asked now: a group is a fieldset with its heading, and everything has its label. */
export const AskedItems = ({ t, items, view }: { t: T; items: readonly Item[]; view: AskedView }) => (
  <>
    {items
      .filter(({ id }) => view.there.has(id))
      .map((item) => {
        if (item.type === 'display') return <p class="utrecht-paragraph">{say(t, item.text)}</p>
        if (item.type !== 'group') return <Question t={t} item={item} view={view} />
        return (
          <fieldset class="erbij-asked-group">
            <legend class="utrecht-heading-2">{say(t, item.text)}</legend>
            <AskedItems t={t} items={item.items} view={view} />
          </fieldset>
        )
      })}
  </>
)

/** A scale that fits on a row of choices; a longer one is typed. */
const scaleOf = ({ type, min, max, repeats }: Item): number[] | undefined =>
  type === 'integer' && !repeats && typeof min === 'number' && typeof max === 'number' && max - min <= 10
    ? Array.from({ length: max - min + 1 }, (_, at) => min + at)
    : undefined

const Question = ({ t, item, view }: Props) => {
  const { values, other } = typed(view.sent, item)
  const [value = ''] = values
  const words = t.instruments
  const bounds =
    item.min !== undefined || item.max !== undefined
      ? words.bounds(item.min?.toString(), item.max?.toString())
      : undefined
  const field = {
    t,
    name: fieldOf(item.id),
    label: item.required ? say(t, item.text) : words.mayBeEmpty(say(t, item.text)),
    error: view.errors.get(item.id),
    optional: !item.required,
  }
  const hint = bounds && { hint: bounds }
  const none: Choice[] = item.required ? [] : [{ value: '', label: words.noAnswer }]
  const scale = scaleOf(item)
  if (scale)
    return (
      <div class="erbij-scale">
        <RadioGroup
          {...field}
          choices={[...scale.map((n) => ({ value: `${n}`, label: `${n}` })), ...none]}
          value={value}
        />
      </div>
    )
  switch (item.type) {
    case 'boolean':
      return (
        <RadioGroup
          {...field}
          choices={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, ...none]}
          value={value}
        />
      )
    case 'choice':
    case 'open-choice': {
      const open = item.type === 'open-choice'
      const choices = [
        ...item.options.map((option) => ({ value: String(option.value), label: say(t, option.label) })),
        ...(open ? [{ value: otherOption, label: words.other }] : []),
      ]
      return (
        <>
          {item.repeats ? (
            <CheckboxGroup {...field} hint={words.several} choices={choices} values={values} />
          ) : (
            <RadioGroup {...field} choices={[...choices, ...none]} value={value} />
          )}
          {open && (
            <TextField
              t={t}
              name={otherFieldOf(item.id)}
              label={words.otherWhat(say(t, item.text))}
              value={other}
              optional
            />
          )}
        </>
      )
    }
    default:
      if (item.repeats) return <Lines t={t} item={item} view={view} />
      if (item.type === 'date') return <DateField {...field} {...hint} value={value} />
      if (item.type === 'text') return <TextArea {...field} {...hint} value={value} rows={3} />
      return (
        <TextField
          {...field}
          {...hint}
          value={value}
          narrow={item.type !== 'string'}
          {...(item.type === 'integer' && { inputmode: 'numeric' })}
        />
      )
  }
}

/** One answer a line; another line is asked of the server, so that it works without JavaScript. */
const Lines = ({ t, item, view }: Props) => {
  const words = t.instruments
  const name = fieldOf(item.id)
  const error = view.errors.get(item.id)
  const typedLines = typed(view.sent, item).values
  const lines = [...(typedLines.length > 0 ? typedLines : ['']), ...(view.more === item.id ? [''] : [])]
  return (
    <fieldset
      class={`utrecht-form-field utrecht-form-fieldset${error ? ' utrecht-form-field--invalid' : ''}`}
      aria-describedby={error && `veld-${name}-fout`}
    >
      <legend class="utrecht-form-label">
        {item.required ? say(t, item.text) : words.mayBeEmpty(say(t, item.text))}
      </legend>
      {error && (
        <p class="utrecht-form-field-error-message" id={`veld-${name}-fout`}>
          {t.errors[error]}
        </p>
      )}
      {lines.map((line, at) => {
        const id = at === 0 ? `veld-${name}` : `veld-${name}-${at}`
        return (
          <div>
            <label class="erbij-meta" for={id}>
              {words.line(at + 1)}
            </label>
            <input
              class="utrecht-textbox"
              id={id}
              name={name}
              type={item.type === 'date' ? 'date' : 'text'}
              value={line}
              autocomplete="off"
            />
          </div>
        )
      })}
      <button class="utrecht-button utrecht-button--subtle" type="submit" name="more" value={item.id}>
        {words.more}
      </button>
    </fieldset>
  )
}
