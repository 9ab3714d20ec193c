import type { Access } from '../../access/access.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import type { StepRow } from '../../dossier/threads.ts'
import type { KnownPerson } from '../../people/circle.ts'
import type { TodayLook } from '../../people/handlers/today.tsx'
import type { TodayCard } from '../../people/pages/today-page.tsx'
import { familyTitle, helps, shortNames } from '../../people/present-people.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { conditionsOf, notTold } from './conditions.ts'
import { coursesOf, nextLook } from './course.ts'

const kinds = ['condition', 'plan-course', 'evaluation'] as const
/** How many days ahead a term is named. */
const ahead = 14

interface Line {
  /** YYYY-MM-DD: what should have been done first, stands first. */
  on: string
  href: string
  label: string
  meta: string
}

/**
 * For «Vandaag» of who helps: who was not yet told that coercion is considered, which terms of a plan end, and when to look back. One
 * statement, in the look of that page.
 */
export async function courseCards({ t, access, known }: TodayLook): Promise<TodayCard[]> {
  const rows = await readSteps(access, kinds)
  const lines = [...rows].flatMap(([id, steps]) => linesOf(t, access, id, steps, known.get(id) ?? []))
  if (lines.length === 0) return []
  return [{ id: 'plan', title: t.course.card, lines: lines.sort((a, b) => a.on.localeCompare(b.on)) }]
}

function linesOf(t: T, access: Access, id: string, rows: StepRow[], people: readonly KnownPerson[]): Line[] {
  const family = access.families.get(id)
  // Whoever reads along has nothing to do here.
  if (!family || !helps(family.facts)) return []
  const { today } = access
  const names = shortNames(people)
  const title = familyTitle(t, people)
  const href = links.planCourse(id)
  const courses = coursesOf(rows, family.parts)
  const task = (on: string, label: string): Line => ({
    on,
    href,
    label,
    meta: `${title} · ${(on < today ? t.course.lateSince : t.course.dueOn)(t.day(on))}`,
  })
  const soon = (on: string) => daysBetween(today, on) <= ahead
  return [
    ...conditionsOf(rows, family.parts).flatMap((one) =>
      notTold(one).map((person) => ({
        on: one.since,
        href: links.saidCondition(id, one.thread.id),
        label: t.condition.task(names.get(person) ?? t.legalFrame.somebody),
        meta: `${title} · ${t.condition.since(t.day(one.since))}`,
      })),
    ),
    ...courses.flatMap(({ terms }) =>
      terms.flatMap(({ term, due }) => (soon(due) ? [task(due, t.course.todayTerms[term])] : [])),
    ),
    ...courses.flatMap(({ until }) => (until && until < today ? [task(until, t.course.untilTask)] : [])),
    ...[...new Set(rows.map(({ partId }) => partId))].flatMap((partId) => {
      const next = nextLook(rows, partId)
      return next && next <= today ? [task(next, t.course.lookTask)] : []
    }),
  ]
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
