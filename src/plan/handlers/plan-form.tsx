import { type Access, existingPart } from '../../access/access.ts'
import { readPartReaders } from '../../dossier/handlers/part-readers.ts'
import { type Item, recordFirst, recordIn, recordStep } from '../../dossier/handlers/record-item.ts'
import type { Sent } from '../../dossier/handlers/sent.ts'
import { aboutOf } from '../../dossier/present-entries.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { type StepRow, versionsBefore, versionsIn } from '../../dossier/threads.ts'
import { familyOf, isPerson, type Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { links } from '../../ui/links.ts'
import { hiddenCondition } from '../condition-words.ts'
import { offeredIn } from '../offered.ts'
import { mayBeginIn, type OpenedPlan, openPlan, planParts, selvesOf, withReaders } from '../open-plan.ts'
import { PlanFormPage } from '../pages/plan-form-page.tsx'
import { type PlanGoal, type PlanThing, thingsOf } from '../plan.ts'
import {
  emptyPlanInput,
  type Offered,
  type PlanErrors,
  type PlanInput,
  planBodyOf,
  planFaults,
  planInputFrom,
  planInputOf,
} from '../plan-form.ts'
import { lineOf, namesOf } from '../present-item.ts'
import { followsOf, titleOf } from '../present-plan.ts'
import { madeKinds, type Slug, slugFrom, slugOf } from '../slugs.ts'

interface Given {
  input: PlanInput
  errors: PlanErrors
}
/** What a form is about: something new, perhaps a step of a goal or from a conversation; or a change of what stands there. */
interface Case {
  opened: OpenedPlan
  slug: Slug
  thing?: PlanThing<{ text: string }>
  goal?: PlanGoal
  meeting?: StepRow
  offered: Offered
}

/** A thing of the plan that this reader may go on with. */
export function findThing(opened: OpenedPlan, id: string | undefined) {
  const thing = thingsOf(opened.plan).find((one) => one.id === id)
  const slug = thing && slugOf(thing.thread.kind)
  return thing && slug && { thing, slug, mayWrite: opened.mayWrite({ id: thing.thread.partId }) }
}

type Of = Pick<PlanInput, 'goal' | 'meeting'>
async function readCase(visit: Visit, access: Access, of: Of): Promise<Case | undefined> {
  const opened = await openPlan(visit, access)
  const threadId = visit.c.req.param('draad')
  if (threadId !== undefined) {
    const found = findThing(opened, threadId)
    if (!found?.mayWrite) return undefined
    const { thing, slug } = found
    const offered = offeredIn(opened, slug, { body: thing.body, fixed: thing.about })
    return { opened, slug, thing, offered }
  }
  const slug = slugFrom(visit.c.req.param('soort'))
  if (!slug || !mayBeginIn(opened)) return undefined
  if (slug === 'stap' && of.meeting !== '') return ofMeeting(opened, of.meeting)
  if (slug !== 'stap' || of.goal === '') return { opened, slug, offered: offeredIn(opened, slug) }
  const goal = opened.plan.goals.find(({ id, ended }) => id === of.goal && !ended)
  if (!goal || !opened.mayWrite({ id: goal.thread.partId })) return undefined
  return { opened, slug, goal, offered: offeredIn(opened, slug, { fixed: goal.about }) }
}

/** What follows from a conversation stands where that stands: with the same people. */
function ofMeeting(opened: OpenedPlan, id: string): Case | undefined {
  const meeting = opened.steps.find((row) => row.kind === 'meeting' && row.id === id)
  const part = opened.family.parts.get(meeting?.partId ?? '')?.part
  if (!meeting || !part || !opened.mayWrite(part)) return undefined
  return { opened, slug: 'stap', meeting, offered: offeredIn(opened, 'stap', { fixed: part.subjects }) }
}

/** A form for something new, or a change of what stands there. */
export const showPlanForm = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const asked = { goal: visit.c.req.query('bij') ?? '', meeting: visit.c.req.query('gesprek') ?? '' }
      const found = await readCase(visit, access, given?.input ?? asked)
      if (!found) return undefined
      const partId = partIdOf(found) ?? ''
      const part = found.opened.family.parts.get(partId)?.part
      const readers = part ? namesOf(found.opened, await readPartReaders(visit, found.opened, part)) : []
      return page(visit, found, readers, given)
    },
    { ...withReaders, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Where it goes, when that is not asked. */
const partIdOf = ({ thing, goal, meeting }: Case): string | undefined =>
  (thing ?? goal)?.thread.partId ?? meeting?.partId

function blankOf(visit: Visit, { opened, thing, goal, meeting, offered }: Case): PlanInput {
  const id = uuidv7()
  if (thing) return { ...planInputOf(id, offered.stands ?? {}, offered), from: versionsBefore(thing.thread) }
  const wanted = visit.c.req.query('over')
  const selves = opened.own ? selvesOf(opened) : []
  const chosen = offered.about
    ?.map(({ value }) => value)
    .filter((one) => (wanted ? one === wanted : selves.includes(one)))
  const blank = { ...emptyPlanInput(id), about: chosen ?? [] }
  return { ...blank, ...(goal && { goal: goal.id }), ...(meeting && { meeting: meeting.id }) }
}

function page(visit: Visit, found: Case, readers: string[], given: Given | undefined) {
  const { opened, slug, thing, goal, offered } = found
  const { t, own, familyId, familyName, names } = opened
  const versions = thing ? [thing.thread.shown, ...thing.thread.beside] : []
  return (
    <PlanFormPage
      t={t}
      chrome={visit.chrome}
      view={{
        familyId,
        familyName,
        own,
        action: thing ? links.changePlanItem(own, familyId, thing.id) : links.addToPlan(own, familyId, slug),
        backHref: thing ? links.planItem(own, familyId, thing.id) : (own ? links.myPlan : links.plan)(familyId),
        offered,
        input: given?.input ?? blankOf(visit, found),
        errors: given?.errors ?? {},
        changing: thing !== undefined,
        readers,
        follows: followsOf(t, (thing as Partial<PlanGoal> | undefined)?.conditions ?? []),
        ...(!offered.about && { aboutFixed: aboutOf(t, names, { subjects: [...offered.fixed] }) }),
        ...(goal && { goalTitle: titleOf(goal.body.text).title }),
        beside: versions.map((row) => lineOf(opened, row, thing?.thread.steps ?? [])),
      }}
    />
  )
}

/** Records it, or gives the form back filled in. Whoever says that something follows goes on to say what. */
export async function handlePlanForm(visit: Visit) {
  const familyId = familyOf(visit)
  const own = isPerson(visit)
  const given = planInputFrom(await visit.form())
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const found = await readCase(visit, access, given)
      if (!found) return undefined
      const { opened, thing, goal, offered, slug } = found
      const input = {
        ...given,
        goal: goal?.id ?? '',
        meeting: found.meeting?.id ?? '',
        from: versionsIn(thing?.thread, given.from),
      }
      const errors = planFaults(input, offered)
      if (offered.about && !errors.about && !mayWriteAbout(opened, input.about))
        errors.about = own ? 'planTogether' : 'planNotTogether'
      if (!own && !offered.asksFollows && !errors.text) {
        const text = hiddenCondition([input.text], input.warned)
        if (text) errors.text = text
      }
      return { input, errors, slug, thread: thing?.thread, partId: partIdOf(found), offered }
    },
    { ...planParts(), as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { input, errors, slug, thread, partId, offered } = looked.value
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  const item = { familyId, id: input.id, kind: madeKinds[slug] as Item['kind'], body: planBodyOf(input, offered) }
  const record = (): Promise<Sent> => {
    if (thread) return recordStep(visit, item, thread)
    if (partId) return recordIn(visit, item, existingPart(partId))
    return recordFirst(visit, item, input.about)
  }
  const sent = await record()
  if ('fault' in sent) return visit.notFound()
  const id = thread?.id ?? sent.id
  if (offered.asksFollows && input.follows === 'yes') return visit.goTo(links.condition(familyId, id))
  if (thread) return visit.goTo(links.planItem(own, familyId, id))
  return visit.goTo(`${(own ? links.myPlan : links.plan)(familyId)}#${slug}-${id}`)
}

const mayWriteAbout = ({ access, family, own }: OpenedPlan, about: readonly string[]): boolean =>
  access.may(family.facts.id, sharedPart(family.facts, 'family-plan', [...about]), own ? 'answer' : 'write').allowed
