import { DomainsPage } from '../src/plan/pages/domains-page.tsx'
import { PlanFormPage, type PlanFormView } from '../src/plan/pages/plan-form-page.tsx'
import { PlanItemPage, type PlanItemView } from '../src/plan/pages/plan-item-page.tsx'
import { PlanPage } from '../src/plan/pages/plan-page.tsx'
import { PlanPrintPage } from '../src/plan/pages/plan-print-page.tsx'
import { emptyPlanInput, type Offered } from '../src/plan/plan-form.ts'
import type { PlanView } from '../src/plan/present-page.ts'
import type { ActionView, GoalView, ThingView } from '../src/plan/present-plan.ts'
import type { Slug } from '../src/plan/slugs.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, yasmin } from './sample-views.ts'

const at = '2026-11-18T14:32:00+01:00'
const thing: ThingView = {
  id: 'm1',
  href: '/m1',
  title: 'Samen eten zonder ruzie.',
  text: [],
  about: ['Anna', 'Sem'],
  by: { name: 'Anna de Wit', isYou: false },
  conflict: false,
  follows: [],
  open: true,
}
const actions = (t: T): ActionView[] => [
  {
    ...thing,
    id: 'a1',
    title: 'Anna belt maandag met school.',
    who: t.plan.who('Anna'),
    law: t.plan.underLaw(t.plan.laws.zvw),
    due: '2026-12-10',
    frame: { is: 'voluntary', words: t.plan.voluntary },
    state: { is: 'done', words: t.plan.state.done, text: 'Het duurde lang.' },
    effect: { words: t.plan.effects['a-little'], text: 'Rustiger.' },
    notes: [t.plan.support('Sem'), t.plan.treatmentOf('Anna')],
  },
  {
    ...thing,
    id: 'a2',
    who: t.plan.who('Wil'),
    frame: { is: 'ordered', words: t.plan.ordered(t.measures['home-ban']), law: 'Wth 2' },
    state: { is: 'late', words: t.plan.state.late },
    notes: [],
    conflict: true,
  },
]
const goal = (t: T): GoalView => ({
  ...thing,
  id: 'g1',
  title: 'Sem slaapt de hele nacht …',
  text: ['Sem slaapt de hele nacht.', 'Ook op zondag.'],
  domains: [t.lifeDomains['mental-health']],
  frame: {
    is: 'ordered',
    words: t.plan.orderedUntil(t.measures['supervision-order'], t.day('2027-03-01')),
    law: 'BW 1:255',
  },
  recovery: true,
  due: '2027-01-10',
  began: '2026-03-20',
  clocks: [
    `${t.plan.clockThen('Sem', '13 jaar', '14 jaar')} ${t.plan.clockSince(t.plan.since.months(8), t.plan.shares.twentieth(t.plan.lives.M))}`,
  ],
  actions: actions(t),
  addStepHref: '/stap',
  follows: [t.plan.follows('Sem is thuis', 'Een onderzoek.')],
  conflict: true,
})
const over = (t: T): GoalView => {
  const { due: _due, addStepHref: _add, ...rest } = goal(t)
  return {
    ...rest,
    id: 'g2',
    actions: [],
    clocks: [],
    frame: { is: 'conditional', words: t.plan.conditional },
    ended: { words: t.plan.endedOn(t.plan.outcomes.partly, t.day('2026-10-01')), text: ['Bijna.'] },
  }
}
const place = { familyId: '1', familyName: 'Gezin De Wit' }
const full = (t: T): PlanView => ({
  ...place,
  own: false,
  persons: [
    { name: 'Anna', href: '/p1', here: false },
    { name: 'Sem', href: '/p2', here: true },
  ],
  silent: [{ name: 'Noor', href: '/p3' }],
  matters: [thing],
  groups: [
    { names: ['Sem'], mine: true, goals: [goal(t)], ended: [over(t)], loose: [], strengths: [thing], treatments: [] },
    {
      names: ['Anna'],
      mine: false,
      goals: [],
      ended: [],
      loose: [{ ...(actions(t)[0] as ActionView), id: 'a3' }],
      strengths: [],
      treatments: [t.plan.treatmentYou],
    },
  ],
  add: { belangrijk: '/b', doel: '/d', stap: '/s', sterk: '/k' },
})
const empty: PlanView = { ...place, own: true, persons: [], silent: [], matters: [], groups: [] }

const offered = (slug: Slug): Offered => ({
  slug,
  about: [
    { value: 'p1', label: 'Anna de Wit', hint: 'moeder van Sem' },
    { value: 'p2', label: 'Sem de Wit' },
  ],
  fixed: [],
  owners: [{ value: 'p1', label: 'Anna', owner: { is: 'person', person: 'p1' } }],
  children: [{ value: 'p2', label: 'Sem' }],
  young: false,
  asksFollows: true,
})
const form = (slug: Slug, more: Partial<PlanFormView> = {}): PlanFormView => ({
  ...place,
  own: false,
  action: '/x',
  backHref: '/y',
  offered: offered(slug),
  input: emptyPlanInput('i1'),
  errors: {},
  changing: false,
  readers: [],
  follows: [],
  beside: [],
  ...more,
})
const versions = [
  { what: 'x', by: thing.by, at, text: ['Elke avond.'], notes: ['Vrijwillig', 'Herstel'] },
  { what: 'y', by: { name: 'Sem de Wit', isYou: true }, at, text: ['Twee keer per week.'], notes: [] },
]
const item = (more: Partial<PlanItemView>): PlanItemView => ({
  ...place,
  own: false,
  kind: 'goal',
  thing,
  over: false,
  versions: [],
  history: versions,
  audienceHref: '/w',
  readers: ['Anna de Wit', 'u'],
  planHref: '/plan',
  change: { href: '/c', action: '/d' },
  input: { id: 'i1', step: '', result: '', why: '', effect: '', noticed: '', outcome: '', ending: '', warned: false },
  errors: {},
  ...more,
})

const alike = {
  parents: [
    { name: 'Anna', wrote: true, met: true, answered: true },
    { name: 'Bram', wrote: false, met: false, answered: false },
  ],
  notes: [{ asked: 'Anna', other: 'Bram' }],
}

/** The plan: whole, of one person, empty, one thing of it, its forms, by domain and on paper. */
export const planPages = (t: T) => {
  const fixed = (slug: Slug): Offered => {
    const { about: _about, ...rest } = offered(slug)
    return { ...rest, fixed: ['p1'] }
  }
  const ours = (of: Offered): Offered => ({ ...of, young: true, asksFollows: false, children: [] })
  const show = (view: PlanItemView, own = false) => (
    <PlanItemPage
      t={t}
      chrome={own ? anna : yasmin}
      view={{ ...view, own, readers: ['Anna de Wit', t.people.you.toLowerCase()] }}
    />
  )
  return {
    plan: <PlanPage t={t} chrome={yasmin} view={full(t)} />,
    'plan-own': <PlanPage t={t} chrome={anna} view={{ ...full(t), own: true }} />,
    'plan-person': (
      <PlanPage t={t} chrome={yasmin} view={{ ...full(t), person: { name: 'Sem', isYou: false }, alike }} />
    ),
    'plan-mine': <PlanPage t={t} chrome={anna} view={{ ...empty, person: { name: 'Sem', isYou: true } }} />,
    'plan-empty': (
      <PlanPage
        t={t}
        chrome={anna}
        view={{ ...empty, add: { belangrijk: '/b', doel: '/d', stap: '/s', sterk: '/k' } }}
      />
    ),
    'plan-reading': <PlanPage t={t} chrome={yasmin} view={{ ...empty, own: false }} />,
    'plan-goal': show(item({ goal: goal(t), versions })),
    'plan-goal-over': show(item({ goal: over(t), over: true }), true),
    'plan-step': show(
      item({
        kind: 'action',
        action: actions(t)[0] as ActionView,
        errors: { why: 'planWhyRequired', effect: 'planEffectRequired' },
      }),
    ),
    'plan-step-own': show(item({ kind: 'action', action: actions(t)[1] as ActionView }), true),
    'plan-matters': show(item({ kind: 'matters' }), true),
    'plan-form-matters': (
      <PlanFormPage
        t={t}
        chrome={anna}
        view={form('belangrijk', { own: true, offered: ours(offered('belangrijk')) })}
      />
    ),
    'plan-form-goal': (
      <PlanFormPage
        t={t}
        chrome={yasmin}
        view={form('doel', {
          errors: {
            about: 'planTogether',
            text: 'planTextRequired',
            frame: 'planFrameRequired',
            follows: 'planSounds',
          },
        })}
      />
    ),
    'plan-form-goal-own': (
      <PlanFormPage
        t={t}
        chrome={anna}
        view={form('doel', { own: true, offered: { ...offered('doel'), asksFollows: false } })}
      />
    ),
    'plan-form-step': (
      <PlanFormPage
        t={t}
        chrome={yasmin}
        view={form('stap', {
          offered: fixed('stap'),
          aboutFixed: ['Anna', 'Sem'],
          readers: ['Anna de Wit'],
          follows: ['Sem is thuis. Een onderzoek.'],
          goalTitle: 'Sem slaapt de hele nacht.',
          errors: {
            owner: 'planOwnerNotOfAll',
            ownerName: 'planOwnerNameRequired',
            by: 'dateInvalid',
            child: 'planAboutRequired',
          },
        })}
      />
    ),
    'plan-form-change': (
      <PlanFormPage
        t={t}
        chrome={anna}
        view={form('sterk', {
          own: true,
          offered: ours(fixed('sterk')),
          aboutFixed: ['Anna'],
          readers: ['Anna de Wit'],
          changing: true,
          beside: versions,
        })}
      />
    ),
    'plan-domains': (
      <DomainsPage
        t={t}
        chrome={anna}
        view={{
          ...place,
          own: true,
          domains: [{ name: t.lifeDomains.housing, goals: [thing], strengths: [thing] }],
          silent: [t.lifeDomains.finances],
        }}
      />
    ),
    'plan-print': (
      <PlanPrintPage
        t={t}
        chrome={anna}
        view={{
          ...place,
          own: true,
          pdf: true,
          document: {
            title: t.plan.title,
            lang: t.lang,
            sections: [{ heading: t.plan.matters, blocks: [{ paragraph: t.plan.mattersEmpty }] }],
          },
        }}
      />
    ),
  }
}
