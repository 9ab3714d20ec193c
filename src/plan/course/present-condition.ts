import type { OpenedDossier } from '../../dossier/handlers/open-dossier.ts'
import { threadsOf } from '../../dossier/threads.ts'
import { coercionGrounds } from '../../law/measures.ts'
import { dayOf } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import type { Condition } from './conditions.ts'
import type { ConditionView } from './pages/condition-page.tsx'
import type { Fact } from './pages/facts.tsx'
import type { MyConditionView } from './pages/my-condition-page.tsx'
import { whom } from './present-frame.ts'
import type { OpenedCourse } from './read-course.ts'

type Read = OpenedCourse & { condition: Condition }

/** What was said, to whom it holds, by whom and on what ground. */
function factsOf({ opened, rows, condition: { thread, said, about } }: Read): Fact[] {
  const { t } = opened
  const say = t.condition
  const { authorName, authorOrganisation } = thread.shown
  const of = threadsOf(rows.filter(({ kind }) => kind === 'goal' || kind === 'action')).find(({ id }) => id === said.of)
  return [
    { term: say.whom, words: whom(opened, about), ours: true },
    ...(of ? [{ term: say.hangsOn, words: (of.shown.body as { text: string }).text }] : []),
    { term: say.must, words: said.text },
    { term: say.otherwise, words: said.follows },
    { term: say.road, words: `${t.coercionGrounds[said.ground]} (${coercionGrounds[said.ground]})`, ours: true },
    { term: say.reason, words: said.why },
    { term: say.by, words: said.saidBy ?? say.byOf(authorName, authorOrganisation ?? '') },
  ]
}

const common = (read: Read) => {
  const { opened, condition: one } = read
  const { t } = opened
  const { authorName, recordedAt } = one.thread.shown
  return {
    familyName: opened.familyName,
    familyId: opened.family.facts.id,
    state: one.state,
    since: t.day(one.since),
    facts: factsOf(read),
    written: t.condition.writtenBy(authorName, t.day(dayOf(recordedAt))),
    ...(one.ended && {
      ended: {
        words: t.condition.ended(t.condition.outcomes[one.ended.body.outcome], t.day(one.ended.row.occurredOn)),
        text: one.ended.body.text,
      },
    }),
  }
}

const toldWords = ({ t }: OpenedDossier, { row, body }: NonNullable<ReturnType<Condition['told']['get']>>) => ({
  day: t.day(row.occurredOn),
  way: t.condition.ways[body.way],
  given: t.condition.toldWith(t.list(body.given.map((right) => lower(t.condition.givens[right])))),
  interpreter: body.interpreter === true,
})

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** For who helps: per person it is about, whether they were told. */
export function conditionView(read: Read, mayWrite: boolean): ConditionView {
  const { opened, condition: one } = read
  const { thread, told, about, state } = one
  const familyId = opened.family.facts.id
  return {
    ...common(read),
    id: thread.id,
    entryHref: links.entry(familyId, thread.shown.id),
    withholdHref: links.withholdEntry(familyId, thread.shown.id),
    people: about.map((id) => {
      const step = told.get(id)
      return {
        name: opened.names.get(id) ?? opened.t.legalFrame.somebody,
        ...(step && { told: toldWords(opened, step) }),
        ...(mayWrite && state !== 'over' && !step && { tellHref: links.tellCondition(familyId, thread.id, id) }),
      }
    }),
  }
}

/** For who it is about: what was said, whether they were told, and what they can do. Of nobody else it says whether they were told. */
export function myConditionView(read: Read): Omit<MyConditionView, 'region'> {
  const { opened, condition: one } = read
  const { selves } = opened.family.facts
  const mine = one.about.find((id) => selves.includes(id))
  const step = one.about.flatMap((id) => (selves.includes(id) ? (one.told.get(id) ?? []) : [])).at(-1)
  return {
    ...common(read),
    isYours: mine !== undefined,
    ...(step && { told: toldWords(opened, step) }),
    answerHref: links.answer(one.thread.shown.id),
    entryHref: links.myEntry(opened.family.facts.id, one.thread.shown.id),
  }
}
