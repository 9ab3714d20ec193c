import type { T } from '../../ui/messages.ts'
import { Badge, dutch, Link } from '../../ui/parts.tsx'
import type { ActionView, AuthorView, FrameView, GoalView, ThingView } from '../present-plan.ts'

export const byWhom = (t: T, { name, organisation, isYou }: AuthorView): string =>
  isYou ? t.entry.byYou : `${t.entry.by(name)}${organisation ? `, ${organisation}` : ''}`

/** What somebody wrote, paragraph by paragraph. */
export const Written = ({ t, text }: { t: T; text: readonly string[] }) =>
  text.length === 0 ? (
    <></>
  ) : (
    <div class="erbij-body" lang={dutch(t)}>
      {text.map((paragraph) => (
        <p class="utrecht-paragraph">{paragraph}</p>
      ))}
    </div>
  )

/** Voluntary, under a condition or ordered: a word, and a shape beside the colour. */
export const Frame = ({ frame }: { frame: FrameView }) => (
  <span
    class={`erbij-mark erbij-mark--${frame.is === 'voluntary' ? 'yes' : 'no'} erbij-frame erbij-frame--${frame.is}`}
  >
    {frame.words}
    {frame.law && ` (${frame.law})`}
  </span>
)

const Follows = ({ t, thing }: { t: T; thing: ThingView }) => (
  <>
    {thing.follows.map((what) => (
      <p class="erbij-plan-note erbij-plan-note--honey">{what}</p>
    ))}
    {thing.conflict && <p class="erbij-plan-note erbij-plan-note--honey">{t.plan.conflictNote}</p>}
  </>
)

const tones = { open: 'mist', late: 'honey', done: 'sage', 'not-done': 'clay' } as const

/** What a step says: who does it, until when, and how it went. */
export const ActionFacts = ({ t, action }: { t: T; action: ActionView }) => (
  <>
    <p class="erbij-meta">
      {[action.who, action.due && t.plan.by(t.day(action.due)), action.law].filter(Boolean).join(' · ')}
    </p>
    {action.frame.is !== 'voluntary' && (
      <p class="erbij-plan-badges">
        <Frame frame={action.frame} />
      </p>
    )}
    {action.notes.map((note) => (
      <p class="erbij-plan-note">{note}</p>
    ))}
    {action.state.text && <Written t={t} text={[action.state.text]} />}
    {action.effect && (
      <p class="erbij-meta">
        {action.effect.words}
        {action.effect.text && (
          <>
            {': '}
            <span lang={dutch(t)}>{action.effect.text}</span>
          </>
        )}
      </p>
    )}
    <Follows t={t} thing={action} />
  </>
)

export const Actions = ({ t, actions }: { t: T; actions: readonly ActionView[] }) => (
  <ul class="erbij-plan-steps" role="list">
    {actions.map((action) => (
      <li id={`stap-${action.id}`}>
        <p class="erbij-person-name">
          <Badge tone={tones[action.state.is]}>{action.state.words}</Badge>{' '}
          <a class="utrecht-link" href={action.href}>
            <span lang={dutch(t)}>{action.title}</span>
          </a>
        </p>
        <ActionFacts t={t} action={action} />
      </li>
    ))}
  </ul>
)

/** A goal with its frame, the clock of each child in it, and its steps. `here`: on its own page. */
export const Goal = ({ t, goal, here }: { t: T; goal: GoalView; here?: true }) => (
  <article class="erbij-goal" id={`doel-${goal.id}`}>
    {here ? (
      <h2 class="utrecht-heading-2" lang={dutch(t)}>
        {goal.title}
      </h2>
    ) : (
      <h3 class="utrecht-heading-3">
        <a class="utrecht-link" href={goal.href}>
          <span lang={dutch(t)}>{goal.title}</span>
        </a>
      </h3>
    )}
    <Written t={t} text={goal.text} />
    <p class="erbij-plan-badges">
      <Frame frame={goal.frame} />
      {goal.recovery && <Badge tone="sage">{t.plan.recovery}</Badge>}
      {goal.domains.map((domain) => (
        <Badge tone="mist">{domain}</Badge>
      ))}
    </p>
    <Follows t={t} thing={goal} />
    {goal.ended ? (
      <>
        <p>
          <strong>{goal.ended.words}</strong>
        </p>
        <Written t={t} text={goal.ended.text} />
      </>
    ) : (
      goal.clocks.map((clock) => <p class="erbij-clock">{clock}</p>)
    )}
    <p class="erbij-meta">
      {[t.plan.began(t.day(goal.began)), goal.due && t.plan.by(t.day(goal.due)), byWhom(t, goal.by)]
        .filter(Boolean)
        .join(' · ')}
    </p>
    {goal.actions.length > 0 ? (
      <>
        <p>
          <strong>{t.plan.steps}</strong>
        </p>
        <Actions t={t} actions={goal.actions} />
      </>
    ) : (
      !goal.ended && <p class="erbij-meta">{t.plan.noSteps}</p>
    )}
    {goal.addStepHref && (
      <p class="erbij-entry-actions">
        <Link href={goal.addStepHref} label={`${t.plan.addStep}: ${goal.title}`}>
          {t.plan.addStep}
        </Link>
      </p>
    )}
  </article>
)
