import { isKept } from '../../dossier/only-for.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { dayOf } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import type { AnswerView, RoundView } from './pages/round-page.tsx'
import { whom } from './present-frame.ts'
import type { OpenedCourse } from './read-course.ts'
import { type Answer, answerable, answersOf, effectsOf, goalNames, type Round } from './rounds.ts'

type Read = OpenedCourse & { round: Round }

/** Whose answers this reader can write down, as the rules let them write. */
export function mayAnswer({ opened, round }: Read) {
  const { access, family } = opened
  const action = access.actor.kind === 'professional' ? 'write' : 'answer'
  return answerable(opened, round).filter(
    ({ id }) => access.may(family.facts.id, sharedPart(family.facts, 'statement', [id]), action).allowed,
  )
}

/** One round: each person's answers beside the others, never added up. */
export function roundView(read: Read, mine: ReturnType<typeof mayAnswer>): RoundView {
  const { opened, round } = read
  const { t, access, family } = opened
  const isTeam = access.actor.kind === 'professional'
  const familyId = family.facts.id
  const { shown, ended, id } = round.thread
  const close = ended && (ended.body as { text: string; next?: string })
  const all = answersOf(read)
  const people = Map.groupBy(
    all.filter(({ body }) => body.evaluation === id),
    ({ person }) => person,
  )
  const open = (shown.body as { text?: string }).text
  return {
    isTeam,
    familyId,
    familyName: opened.familyName,
    id,
    whom: whom(opened, round.about),
    opened: t.round.openedOn(t.day(shown.occurredOn), shown.authorName),
    ...(open && { text: open }),
    ...(ended &&
      close && {
        closed: {
          day: t.round.closedOn(t.day(ended.occurredOn)),
          text: close.text,
          ...(close.next && { next: t.round.next(t.day(close.next)) }),
        },
      }),
    mine: mine.map(({ id: person, name, isYou }) => ({
      href: (isTeam ? links.roundAnswer : links.myRoundAnswer)(familyId, id, person),
      label: isYou ? t.round.mine : t.round.withChild(name),
    })),
    answers: [...people].map(([person, answers]) => ({
      whom: whom(opened, [person]),
      answers: answers.map((answer) => answerView(read, answer, all)),
    })),
    effects: effectsOf(read, round.about).map(({ id: step, text, effect, words }) => ({
      id: step,
      text,
      effect: effect ? t.round.effectWords[effect] : t.round.noEffect,
      ...(words && { words }),
    })),
  }
}

function answerView(read: Read, { row, body, person }: Answer, all: readonly Answer[]): AnswerView {
  const { t, family } = read.opened
  const names = goalNames(read)
  const part = family.parts.get(row.partId)?.part
  const before = all.filter((one) => one.person === person && one.row.recordedAt < row.recordedAt)
  return {
    day: t.round.answered(t.day(dayOf(row.recordedAt))),
    ...(body.together && { together: t.round.together(row.authorName) }),
    ...(part && isKept(family.facts.id, part) && { kept: t.child.keptNote }),
    // A goal that this reader may not read is not named, and neither is its score.
    scores: body.scores.flatMap(({ goal, score }) => {
      const of = goal === undefined ? t.round.overall : names.get(goal)
      if (of === undefined) return []
      const earlier = before.flatMap((one) =>
        one.body.scores.flatMap((s) =>
          s.goal === goal ? [t.round.earlier(s.score, t.day(dayOf(one.row.recordedAt)))] : [],
        ),
      )
      return [{ of, ours: goal === undefined, score: t.round.scored(score), earlier }]
    }),
    words: [
      { term: t.round.worked, words: body.worked },
      { term: t.round.notWorked, words: body.notWorked },
      { term: t.round.text, words: body.text },
    ].flatMap(({ term, words }) => (words === undefined ? [] : [{ term, words }])),
  }
}
