import type { Access } from '../../../access/access.ts'
import { readSteps } from '../../../dossier/threads.store.ts'
import type { StepRow } from '../../../dossier/threads.ts'
import { myFamilies, type Visit } from '../../../http/visit.ts'
import type { KnownPerson } from '../../../people/circle.ts'
import { readKnownPeople } from '../../../people/known-people.store.ts'
import type { TodayCard } from '../../../people/pages/today-page.tsx'
import { familyTitle, helps, shortNames } from '../../../people/present-people.ts'
import { links } from '../../../ui/links.ts'
import { messagesFor, type T } from '../../../ui/messages.ts'
import { conditionsOf, notTold } from '../conditions.ts'
import { coursesOf, nextLook } from '../course.ts'

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

/** For «Vandaag» of who helps: who was not yet told that coercion is considered, which terms of a plan end, and when to look back. */
export async function courseCards(visit: Visit): Promise<TodayCard[]> {
  const families = await myFamilies(visit)
  if (families.length === 0) return []
  const answer = await visit.open(
    families,
    async (access) => {
      const rows = await readSteps(access, kinds)
      if (rows.size === 0) return undefined
      const t = messagesFor(visit.lang, access.today)
      const known = await readKnownPeople(access)
      const lines = [...rows].flatMap(([id, steps]) => linesOf(t, access, id, steps, known.get(id) ?? []))
      return { title: t.course.card, lines: lines.sort((a, b) => a.on.localeCompare(b.on)) }
    },
    // Names, to say whom; the plan itself; nothing else of anybody.
    { only: (part) => part.sort === 'basics' || part.sort === 'family-plan' },
  )
  const card = answer.allowed ? answer.value : undefined
  return card && card.lines.length > 0 ? [{ id: 'plan', ...card }] : []
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
