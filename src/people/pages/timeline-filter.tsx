import type { FilterField, TimelineFilter } from '../../dossier/timeline-filter.ts'
import type { Choice } from '../../ui/form.tsx'
import type { T } from '../../ui/messages.ts'
import { Link, P } from '../../ui/parts.tsx'

export type FilterView = {
  /** Where the form leads, without what is chosen. */
  path: string
  /** Goes along unchanged, e.g. of which family. */
  fixed?: Record<string, string>
  clearHref: string
  chosen: TimelineFilter
  people: Choice[]
  kinds: Choice[]
  organisations: Choice[]
  /** What the address asked for was partly nothing that can be chosen. */
  ignored: boolean
}

/** The names of the fields in an address: Dutch, since people see them. */
export const filterNames: Record<FilterField, string> = {
  person: 'persoon',
  kind: 'soort',
  organisation: 'organisatie',
  from: 'van',
  to: 'tot',
}

type FieldProps = { nth: number; field: FilterField; label: string }

const idOf = (nth: number, field: FilterField) => `filter-${nth}-${filterNames[field]}`

const Choose = ({
  nth,
  field,
  label,
  all,
  value,
  choices,
}: FieldProps & { all: string; value: string | undefined; choices: Choice[] }) => (
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for={idOf(nth, field)}>
      {label}
    </label>
    <select class="utrecht-select" id={idOf(nth, field)} name={filterNames[field]} autocomplete="off">
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </div>
)

const DayField = ({ nth, field, label, value }: FieldProps & { value: string | undefined }) => (
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for={idOf(nth, field)}>
      {label}
    </label>
    <input
      class="utrecht-textbox erbij-narrow"
      type="date"
      id={idOf(nth, field)}
      name={filterNames[field]}
      value={value}
      autocomplete="off"
    />
  </div>
)

/** Chooses what of a timeline is shown; folded up until something is chosen. `nth`: which timeline of this page. */
export const TimelineFilterForm = ({ t, filter, nth = 0 }: { t: T; filter: FilterView; nth?: number }) => {
  const { chosen } = filter
  const active = Object.keys(chosen).length > 0
  return (
    <>
      {filter.ignored && <P>{t.filter.ignored}</P>}
      <details class="erbij-fold" open={active}>
        <summary>{t.filter.title}</summary>
        <form class="erbij-form erbij-filter-form" method="get" action={filter.path}>
          {Object.entries(filter.fixed ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Choose
            nth={nth}
            field="person"
            label={t.filter.person}
            all={t.filter.everybody}
            value={chosen.person}
            choices={filter.people}
          />
          <Choose
            nth={nth}
            field="kind"
            label={t.filter.kind}
            all={t.filter.allKinds}
            value={chosen.kind}
            choices={filter.kinds}
          />
          {filter.organisations.length > 0 && (
            <Choose
              nth={nth}
              field="organisation"
              label={t.filter.organisation}
              all={t.filter.allOrganisations}
              value={chosen.organisation}
              choices={filter.organisations}
            />
          )}
          <DayField nth={nth} field="from" label={t.filter.from} value={chosen.from} />
          <DayField nth={nth} field="to" label={t.filter.to} value={chosen.to} />
          <div class="utrecht-button-group">
            <button class="utrecht-button utrecht-button--secondary-action" type="submit">
              {t.filter.submit}
            </button>
            {active && <Link href={filter.clearHref}>{t.filter.clear}</Link>}
          </div>
        </form>
      </details>
    </>
  )
}
