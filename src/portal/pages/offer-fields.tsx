import { rightsWays } from '../../dossier/kinds/rights-offered.ts'
import type { OfferField, OfferInput } from '../../dossier/offer-rights.ts'
import { CheckboxField, DateField, type FieldErrors, Select } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'

/** When and how something was discussed with somebody. */
export const OfferFields = ({
  t,
  input,
  errors,
  today,
}: {
  t: T
  input: Omit<OfferInput, 'id' | 'about'>
  errors: FieldErrors<OfferField>
  /** YYYY-MM-DD */
  today: string
}) => (
  <>
    <DateField
      t={t}
      name="occurredOn"
      label={t.offer.occurredOn}
      error={errors.occurredOn}
      value={input.occurredOn}
      max={today}
    />
    <Select
      t={t}
      name="way"
      label={t.offer.way}
      error={errors.way}
      value={input.way}
      choices={rightsWays.map((way) => ({ value: way, label: t.offer.ways[way] }))}
    />
    <CheckboxField t={t} name="interpreter" label={t.offer.interpreter} checked={input.interpreter} optional />
  </>
)
