import type { Day } from '../../ui/dates.ts'
import { CheckboxGroup, type Choice, DateField, type FieldErrors, Select, TextArea } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'
import { P } from '../../ui/parts.tsx'
import type { LaterField, LaterInput } from '../later.ts'

export type LaterView = {
  people: Choice[]
  grounds: Choice[]
  latest: Day
  values: LaterInput
  errors: FieldErrors<LaterField>
}

/** Somebody of the family hears of it later: folded away, since they all hear it unless somebody decides otherwise. */
export const LaterFields = ({ t, view: { people, grounds, latest, values, errors } }: { t: T; view: LaterView }) => (
  <details class="erbij-fold" open={values.laterWho.length > 0 || Object.keys(errors).length > 0}>
    <summary>{t.notice.later.title}</summary>
    <P>{t.notice.later.text}</P>
    <div class="erbij-form">
      <CheckboxGroup
        t={t}
        name="laterWho"
        label={t.notice.later.who}
        error={errors.laterWho}
        choices={people}
        values={values.laterWho}
      />
      <Select
        t={t}
        name="laterGround"
        label={t.withhold.ground}
        error={errors.laterGround}
        value={values.laterGround}
        choices={grounds}
      />
      <TextArea
        t={t}
        name="laterReason"
        label={t.withhold.reason}
        hint={t.withhold.reasonHint}
        error={errors.laterReason}
        value={values.laterReason}
        rows={3}
      />
      <DateField
        t={t}
        name="laterUntil"
        label={t.withhold.until}
        hint={t.withhold.untilHint(t.day(latest))}
        error={errors.laterUntil}
        value={values.laterUntil}
        max={latest}
      />
    </div>
  </details>
)
