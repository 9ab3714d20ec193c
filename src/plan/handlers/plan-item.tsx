import { readPartReaders } from '../../dossier/handlers/part-readers.ts'
import { type Item, recordStep } from '../../dossier/handlers/record-item.ts'
import { familyOf, isPerson, type Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { heldIn, type ItemErrors, type ItemInput, itemInputFrom, stepFrom } from '../item-steps.ts'
import { openPlan, planParts, withReaders } from '../open-plan.ts'
import { PlanItemPage } from '../pages/plan-item-page.tsx'
import { presentItem } from '../present-item.ts'
import { madeKinds } from '../slugs.ts'
import { findThing } from './plan-form.tsx'

const threadOf = ({ c }: Visit): string => c.req.param('draad') ?? ''

/** One thing of the plan: what it is now, what two wrote at once, and what changed. */
export const showPlanItem = (visit: Visit) => showItem(visit)

async function showItem(visit: Visit, given?: { input: ItemInput; errors: ItemErrors }) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const opened = await openPlan(visit, access)
      const found = findThing(opened, threadOf(visit))
      const part = found && opened.family.parts.get(found.thing.thread.partId)?.part
      if (!part) return undefined
      const view = presentItem(opened, found.thing, await readPartReaders(visit, opened, part), given)
      return <PlanItemPage t={opened.t} chrome={visit.chrome} view={view} />
    },
    { ...withReaders, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** How a step went, whether it helped, or how something ended. */
export async function handlePlanItem(visit: Visit) {
  const familyId = familyOf(visit)
  const input = itemInputFrom(await visit.form())
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const found = findThing(await openPlan(visit, access), threadOf(visit))
      return found?.mayWrite ? found : undefined
    },
    { ...planParts(), as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { thing, slug } = looked.value
  const step = stepFrom(slug, input)
  if (!step) return showItem(visit, { input, errors: {} })
  const { body } = step
  const errors = { ...(!isPerson(visit) && heldIn(input)), ...step.errors }
  if (Object.keys(errors).length > 0) return showItem(visit, { input, errors })
  const item: Item = { familyId, id: input.id, kind: madeKinds[slug] as Item['kind'], body }
  const sent = await recordStep(visit, item, thing.thread)
  if ('fault' in sent) return visit.notFound()
  return visit.goTo(links.planItem(isPerson(visit), familyId, thing.id))
}
