import { ageBand } from '../law/ages.ts'
import { helpersOf } from '../people/helpers.ts'
import { memberChoices, membersKnown } from '../people/members-known.ts'
import type { Choice } from '../ui/form.tsx'
import type { OpenedPlan } from './open-plan.ts'
import type { ActionBody } from './plan.ts'
import { type Offered, type OwnerChoice, sameOwner } from './plan-form.ts'
import { ownerName } from './present-plan.ts'
import type { Slug } from './slugs.ts'

/** What a form offers: people this writer knows, and who helps them. `fixed`: the people it is about, when that is not asked. */
export function offeredIn(
  opened: OpenedPlan,
  slug: Slug,
  stands: { body?: ActionBody | object; fixed?: readonly string[] } = {},
): Offered {
  const { own, young } = opened
  const body = stands.body as Partial<ActionBody> | undefined
  const members = membersKnown(opened)
  const children = members.filter(({ birth, death }) => isChild(birth, death, opened.access.today))
  return {
    slug,
    ...(!stands.fixed && { about: memberChoices(opened) }),
    fixed: stands.fixed ?? [],
    owners: slug === 'stap' ? ownersOf(opened, body) : [],
    children: childChoices(opened, children, body),
    young,
    asksFollows: !own && (slug === 'doel' || slug === 'stap'),
    ...(stands.body && { stands: stands.body as ActionBody }),
  }
}

const isChild = (birth: string, death: string | null, today: string): boolean =>
  ['under-12', '12-15', '16-17'].includes(ageBand(birth, death, today))

function childChoices(
  { t, names }: OpenedPlan,
  children: { id: string; name: string }[],
  body?: Partial<ActionBody>,
): Choice[] {
  const choices = children.map(({ id, name }) => ({ value: id, label: name }))
  const stands = body?.supportOfChild
  const known = stands === undefined || choices.some(({ value }) => value === stands)
  return known ? choices : [...choices, { value: stands, label: names.get(stands) ?? t.words.somebody }]
}

/** People of the family, who helps now, and whoever does it already. */
function ownersOf(opened: OpenedPlan, body?: Partial<ActionBody>): OwnerChoice[] {
  const { t, family } = opened
  const people = membersKnown(opened).map(
    ({ id, name }): OwnerChoice => ({
      value: id,
      label: family.facts.selves.includes(id) ? `${name} (${t.people.you.toLowerCase()})` : name,
      owner: { is: 'person', person: id },
    }),
  )
  const helpers = helpersOf(opened).map(({ capacity, name, organisation, of }): OwnerChoice => {
    const owner = { is: 'professional', capacity, name, ...(organisation && { organisation }) } as const
    return { value: capacity, label: ownerName(opened, owner), owner, of }
  })
  const all = [...people, ...helpers]
  const stands = body?.owner
  if (!stands || stands.is === 'other') return all
  const found = all.find(({ owner }) => sameOwner(owner, stands))
  if (!found) return [...all, { value: 'kept', label: ownerName(opened, stands), owner: stands }]
  // Whoever does it already is known to everybody who reads it.
  return all.map((one) => (one === found ? { value: one.value, label: one.label, owner: stands } : one))
}
