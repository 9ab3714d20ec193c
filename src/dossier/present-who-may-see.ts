import type { PartFacts } from '../access/facts.ts'
import type { Unseen } from '../access/imagined-parts.ts'
import type { T } from '../ui/messages.ts'
import type { AlikeView, PartAnswers, ReasonView, RoleView, WhoMaySeeView } from './pages/who-may-see-page.tsx'
import { aboutOf, partName } from './present-entries.ts'
import { reasonOf } from './present-reason.ts'
import type { NamedReader, Row } from './who-may-see.ts'

type Names = ReadonlyMap<string, string>

/** "Anna de Wit", "Yasmin El Idrissi (Wijkteam Oost)": somebody may be both of the family and at work. */
export const readerName = ({ facts, name, role }: Pick<NamedReader, 'facts' | 'name' | 'role'>): string =>
  facts.kind === 'professional' && role ? `${name} (${role})` : name

/** Who gets the same answer by the same rule, together: each sentence is said once. */
function together<X>(items: readonly X[], ruleOf: (item: X) => string): X[][] {
  return [...Map.groupBy(items, ruleOf).values()]
}

/** The people of one row, rule by rule, those who may first; one's own answer stands at the front. */
export function presentAnswers(t: T, row: Row, readers: readonly NamedReader[]): PartAnswers {
  const others = row.people.flatMap((cell, index) => {
    const reader = readers[index]
    return reader && cell.told !== 'untold' ? [{ name: readerName(reader), ...cell }] : []
  })
  const told = [{ name: t.whoMay.you, told: 'yes' as const, decision: row.own }, ...others]
  const named = (which: 'yes' | 'no') => told.filter((one) => one.told === which)
  const reasons = (['yes', 'no'] as const).flatMap((which) =>
    together(named(which), ({ decision }) => decision?.ruleId ?? '').map((same): ReasonView => {
      const decision = same[0]?.decision
      return {
        allowed: which === 'yes',
        who: same.map(({ name }) => name),
        ...(decision ? reasonOf(t, decision) : { sentence: t.whoMay.noReason }),
      }
    }),
  )
  return { yes: named('yes').map(({ name }) => name), no: named('no').map(({ name }) => name), reasons }
}

/** "Basisgegevens en Contact over Noor (Wijkteam Oost)": the parts about the same people, together. */
const partsWords = (t: T, names: Names, parts: readonly PartFacts[]): string[] =>
  [...Map.groupBy(parts, (part) => `${aboutOf(t, names, part)} ${part.organisation}`).values()].map((same) => {
    const [first] = same
    const sorts = [...new Set(same.map((part) => partName(t, part)))].sort((a, b) => a.localeCompare(b, 'nl'))
    const about = first && t.entry.about(t.list(aboutOf(t, names, first)))
    const whose = first?.organisation && t.whoMay.ofOrganisation(first.organisation)
    return [t.list(sorts), about, whose].filter(Boolean).join(' ')
  })

function presentRole(t: T, names: Names, rows: readonly Row[], index: number): RoleView[] {
  const role = rows[0]?.roles[index]?.role
  if (!role) return []
  const asked = rows.flatMap(({ part, roles }) => (roles[index] ? [{ part, decision: roles[index].decision }] : []))
  const yes = asked.filter(({ decision }) => decision.allowed).length
  const groups = together(asked, ({ decision }) => decision.ruleId).map((same): ReasonView => {
    const all = same.length === asked.length
    const some = partsWords(
      t,
      names,
      same.map(({ part }) => part),
    )
    const decision = same[0]?.decision
    return {
      allowed: decision?.allowed ?? false,
      who: all ? [t.whoMay.allParts] : some.sort(),
      ...(decision && reasonOf(t, decision)),
    }
  })
  return [
    {
      name: t.whoMay.roles[role],
      summary:
        yes === asked.length
          ? t.whoMay.rolesAll
          : yes === 0
            ? t.whoMay.rolesNone
            : t.whoMay.rolesSome(yes, asked.length),
      groups: groups.sort((a, b) => Number(b.allowed) - Number(a.allowed)),
    },
  ]
}

/** Every role about nobody in particular, with the rule for this one part. */
export const presentRolesOf = (t: T, row: Row): ReasonView[] =>
  row.roles.map(({ role, decision }) => ({
    allowed: decision.allowed,
    who: [t.whoMay.roles[role]],
    ...reasonOf(t, decision),
  }))

/** The parts in groups by whom they are about, in the order of names; and the roles. */
export function presentMatrix(
  t: T,
  names: Names,
  readers: readonly NamedReader[],
  rows: readonly Row[],
  href: (partId: string) => string,
): Pick<WhoMaySeeView, 'groups' | 'roles'> {
  const shown = rows
    .map((row) => ({
      name: [partName(t, row.part), row.part.organisation && t.whoMay.ofOrganisation(row.part.organisation)]
        .filter(Boolean)
        .join(' '),
      about: t.list(aboutOf(t, names, row.part)),
      href: href(row.part.id),
      answers: presentAnswers(t, row, readers),
    }))
    .sort((a, b) => a.about.localeCompare(b.about, 'nl') || a.name.localeCompare(b.name, 'nl'))
  const alike = (group: typeof shown): AlikeView[] =>
    [...Map.groupBy(group, ({ answers }) => JSON.stringify(answers)).values()].flatMap((same) => {
      const [first] = same
      const parts = same.map((part) => ({ name: part.name, href: part.href }))
      return first ? [{ ...first.answers, about: first.about, parts }] : []
    })
  return {
    groups: [...Map.groupBy(shown, ({ about }) => about)].map(([about, group]) => ({ about, alike: alike(group) })),
    roles: (rows[0]?.roles ?? []).flatMap((_, index) => presentRole(t, names, rows, index)),
  }
}

/** What is not seen, each reason once. */
export const presentUnseen = (t: T, unseen: readonly Unseen[]): ReasonView[] =>
  together(unseen, ({ decision }) => decision.ruleId).flatMap((same): ReasonView[] => {
    const decision = same[0]?.decision
    return decision
      ? [{ allowed: false, who: same.map(({ id }) => t.whoMay.unseen[id]), ...reasonOf(t, decision) }]
      : []
  })
