import type { Day } from '../../ui/dates.ts'
import { CheckboxField, DateField, Select, TextArea, TextField } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'
import type { WriteErrors, WriteInput } from '../note-form.ts'

export type WriteValues = Pick<WriteInput, 'about' | 'text' | 'occurredOn'> & Partial<WriteInput>

/** `keepsSource`: a correction of a fact of which the source is protected; that stands elsewhere and is not asked here. */
type Props = { t: T; values: WriteValues; errors: WriteErrors; today: Day; keepsSource?: boolean }

const FactFields = ({
  t,
  values,
  errors,
  keepsSource = false,
  asksProtection,
}: Props & { asksProtection: boolean }) => (
  <>
    <Select
      t={t}
      name="nature"
      label={t.write.nature}
      error={errors.nature}
      value={values.nature}
      choices={Object.entries(t.write.natures).map(([value, label]) => ({ value, label }))}
    />
    {keepsSource ? (
      <p class="utrecht-paragraph erbij-soft">{t.write.sourceElsewhere}</p>
    ) : (
      <>
        <TextField
          t={t}
          optional
          name="statedBy"
          label={t.write.statedBy}
          error={errors.statedBy}
          value={values.statedBy}
        />
        <TextArea
          t={t}
          optional
          name="source"
          label={t.write.source}
          error={errors.source}
          value={values.source}
          rows={2}
        />
      </>
    )}
    {asksProtection && (
      <CheckboxField
        t={t}
        optional
        name="sourceProtected"
        label={t.write.sourceProtected}
        hint={t.write.sourceProtectedHint}
        error={errors.sourceProtected}
        checked={values.sourceProtected ?? false}
      />
    )}
    <TextField
      t={t}
      optional
      name="contestedBy"
      label={t.write.contestedBy}
      error={errors.contestedBy}
      value={values.contestedBy}
    />
  </>
)

const AgreementFields = ({ t, values, errors }: Props) => (
  <>
    <TextField t={t} optional name="with" label={t.write.with} error={errors.with} value={values.with} />
    <DateField
      t={t}
      optional
      name="reviewOn"
      label={t.write.reviewOn}
      error={errors.reviewOn}
      value={values.reviewOn}
    />
  </>
)

/** What is written and when, and what its kind asks besides: the same fields for writing and for correcting. */
export const WriteFields = (props: Props & { correcting?: boolean }) => {
  const { t, values, errors, today, correcting = false } = props
  const kind = values.kind ?? 'contact-note'
  return (
    <>
      <TextArea
        t={t}
        name="text"
        label={t.write.texts[kind]}
        hint={t.write.textHints[kind]}
        error={errors.text}
        value={values.text}
        rows={kind === 'contact-note' ? 10 : 4}
      />
      {kind === 'fact' && <FactFields {...props} asksProtection={!correcting} />}
      <DateField
        t={t}
        name="occurredOn"
        label={t.write.whens[kind]}
        error={errors.occurredOn}
        value={values.occurredOn}
        max={today}
      />
      {kind === 'agreement' && <AgreementFields {...props} />}
    </>
  )
}

/** The check on third persons, which goes before everything the family reads. */
export const ThirdPersonCheck = ({
  t,
  errors,
  checked,
  optional = false,
}: {
  t: T
  errors: WriteErrors
  checked: boolean
  optional?: boolean
}) => (
  <CheckboxField
    t={t}
    name="checked"
    label={t.share.check}
    hint={t.share.checkHint}
    error={errors.checked}
    checked={checked}
    optional={optional}
  />
)
