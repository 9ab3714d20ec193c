import type { Block, Document, Section } from '../lib/document.ts'
import type { T } from '../ui/messages.ts'
import { dutch } from '../ui/parts.tsx'
import type { OpenedPlan } from './open-plan.ts'
import { presentGroups } from './present-page.ts'
import { type ActionView, type GoalView, presentThing } from './present-plan.ts'

/** The plan as this reader reads it today, to keep. */
export function planDocument(opened: OpenedPlan): Document {
  const { t, access, familyName, plan, own } = opened
  const matters = plan.matters.map((thing) => presentThing(opened, thing))
  return {
    title: own ? t.plan.title : t.plan.titleOf(familyName),
    lang: t.lang,
    head: [familyName, t.plan.madeOn(t.partialDate(access.today)), t.plan.printLead],
    sections: [
      {
        heading: t.plan.matters,
        blocks:
          matters.length === 0
            ? [{ paragraph: t.plan.mattersEmpty }]
            : matters.flatMap((said): Block[] => [
                { paragraph: t.list(said.about), soft: true },
                ...written(t, said.text.length > 0 ? said.text : [said.title]),
              ]),
      },
      ...presentGroups(opened, plan).flatMap((group): Section[] => [
        {
          heading: group.mine ? t.plan.goalsMine : t.plan.goalsOf(t.list(group.names)),
          blocks: [
            ...(group.goals.length === 0 ? [{ paragraph: t.plan.noGoal }] : []),
            ...(group.strengths.length + group.treatments.length > 0
              ? [
                  { paragraph: t.plan.strengths, soft: true },
                  {
                    list: [...group.treatments, ...group.strengths.map(({ title, text }) => text.join('\n') || title)],
                  },
                ]
              : []),
            ...(group.loose.length > 0
              ? [{ paragraph: t.plan.looseSteps, soft: true }, stepsList(t, group.loose)]
              : []),
          ],
        },
        ...[...group.goals, ...group.ended].map((goal) => goalSection(t, goal)),
      ]),
    ],
  }
}

function written(t: T, text: readonly string[]): Block[] {
  const lang = dutch(t)
  return text.map((paragraph) => ({ paragraph, ...(lang && { lang }) }))
}

function goalSection(t: T, goal: GoalView): Section {
  const { frame, domains, ended } = goal
  return {
    heading: goal.title,
    level: 3,
    blocks: [
      ...written(t, goal.text),
      {
        list: [
          [frame.words, frame.law && `(${frame.law})`].filter(Boolean).join(' '),
          ...(goal.recovery ? [t.plan.recovery] : []),
          ...(domains.length > 0 ? [t.list(domains)] : []),
          t.plan.began(t.day(goal.began)),
          ...(goal.due ? [t.plan.by(t.day(goal.due))] : []),
          ...goal.clocks,
          ...goal.follows,
          ...(goal.conflict ? [t.plan.conflictNote] : []),
          ...(ended ? [ended.words] : []),
        ],
      },
      ...written(t, ended?.text ?? []),
      ...(goal.actions.length > 0 ? [{ paragraph: t.plan.steps, soft: true }, stepsList(t, goal.actions)] : []),
    ],
  }
}

/** One line a step: how it went, what it is, who does it and until when. */
const stepsList = (t: T, actions: readonly ActionView[]): Block => ({
  list: actions.map((action) =>
    [
      `${action.state.words}: ${action.text.join('\n') || action.title}`,
      [action.who, action.law].filter(Boolean).join(', '),
      action.due && t.plan.by(t.day(action.due)),
      action.frame.words,
      ...action.notes,
      action.state.text,
      [action.effect?.words, action.effect?.text].filter(Boolean).join(': '),
      ...action.follows,
    ]
      .filter(Boolean)
      .join(' · '),
  ),
})
